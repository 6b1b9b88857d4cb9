import type { DimensionId } from '../core/scenario/dimension.ts';
import type { DeskId, EndingId, KindId, TurnNumber } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Decision, Game, Refusal } from '../core/turn/door.ts';
import type {
  AnswerReasons,
  AssumptionRange,
  Assumptions,
  Attribution,
  Calibration,
  Dimensions,
  GaugeLedger,
  Luck,
  OtherTurn,
  SealedForecast,
  Timeline,
  TimelineTurn,
  TurningPoint,
} from '../debrief/door.ts';
import type { MemoContent, TurnLine, Verdict } from '../log/door.ts';
import type { ExportFormat } from '../log/export/door.ts';

/** What the first line of a log says of the game. */
export interface LogFacts {
  readonly scenario: string;
  readonly rules: string;
  readonly seed: string;
  readonly seats: Readonly<Record<DeskId, string>>;
  readonly codeName?: string;
  readonly classCode?: string;
  readonly date?: string;
  /** The first turn decided anew, where the game was forked from another. */
  readonly forkedAt?: TurnNumber;
}

/** A line of a game on the time axis: what a figure of the whole course is drawn from. */
export interface CourseLine {
  readonly turns: readonly Pick<TimelineTurn, 'turn' | 'from' | 'to' | 'rung' | 'gunsSilent' | 'dead'>[];
  readonly truces: Timeline['truces'];
  readonly dimensions: Dimensions;
  readonly ending: EndingId | null;
  /** Hour at which the fighting ended; null while it had not. */
  readonly fightingEnded: number | null;
}

/** The ledger of a gauge, with its causes summed over the whole game, the weightiest first. */
export interface WholeLedger extends GaugeLedger {
  readonly causes: GaugeLedger['turns'][number]['parts'];
}

/** All that is known of a game without playing others. */
export interface Findings {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly other: DeskId;
  readonly verdict: Verdict;
  readonly facts: LogFacts;
  readonly ending: EndingId | null;
  readonly kind: KindId;
  readonly line: CourseLine;
  readonly timeline: Timeline;
  /** Share of the fire in each sector, by turn. */
  readonly sectors: readonly Readonly<Record<string, number>>[];
  readonly answers: readonly AnswerReasons[];
  readonly ledgers: readonly WholeLedger[];
  readonly forecasts: readonly SealedForecast[];
  readonly calibration: readonly Calibration[];
  readonly brier: number | null;
  /** The documented decisions on the same night; null before the end, and where nothing is documented. */
  readonly documented: { readonly line: CourseLine; readonly dropped: number } | null;
  readonly otherDesk: readonly OtherTurn[];
  /** What was written into the log after the game. */
  readonly memos: readonly MemoContent[];
  readonly ranges: Readonly<Record<keyof Assumptions, AssumptionRange>>;
}

/** A log that cannot be played here: what it says itself. */
export interface ToldLog {
  readonly facts: LogFacts;
  readonly turns: readonly Pick<TurnLine, 'turn' | 'decisions' | 'entries'>[];
  readonly ending: Readonly<Record<DeskId, EndingId>> | null;
  readonly dimensions: Readonly<Record<DeskId, Readonly<Record<DimensionId, number>>>> | null;
}

export type DebriefOpened =
  | { readonly ok: true; readonly findings: Findings }
  | { readonly ok: false; readonly verdict: Verdict; readonly told: ToldLog | null };

/** Which scenario a log asks for; null where it is no log. */
export interface Peeked {
  readonly scenario: string;
  readonly enclosed: boolean;
}

/** A scenario that this build ships. */
export interface KnownScenario {
  readonly scenario: Scenario;
  readonly hash: string;
}

export interface ForkLine {
  readonly turn: TurnNumber;
  readonly line: CourseLine;
  /** Later steps and answers that were not possible any more. */
  readonly dropped: number;
  /** The fork as a file of its own. */
  readonly log: string;
}
export type ForkResult =
  | { readonly ok: true; readonly fork: ForkLine }
  | { readonly ok: false; readonly refused: readonly Refusal[] };

export interface WorthResult {
  /** What the game loses when one part is taken out. */
  readonly alone: Attribution;
  /** Shares that sum to the whole. */
  readonly shares: Attribution;
  readonly nights: number;
}

/** The same decisions under other assumptions. */
export interface AssumedResult {
  readonly line: CourseLine;
  /** Mean of each dimension over the nights, as written and as assumed. */
  readonly before: Dimensions;
  readonly after: Dimensions;
  readonly nights: number;
  readonly dropped: number;
}

/** Steps done, and as many as are known to come. */
export type OnDone = (done: number, all: number) => void;

/** The debrief's own worker: it holds one game and plays others for it. Every call is a message. */
export interface DebriefWorker {
  peek(text: string): Peeked | null;
  /** Reads a log; `known` is the shipped scenario it asks for, where there is one. */
  open(text: string, known: KnownScenario | null): DebriefOpened;
  /** The game as it stood before a turn was decided. */
  before(turn: TurnNumber): Game | null;
  nights(onDone: OnDone): Promise<Luck>;
  turningPoints(onDone: OnDone): Promise<readonly TurningPoint[]>;
  worth(onDone: OnDone): Promise<WorthResult>;
  fork(turn: TurnNumber, decision: Decision): ForkResult;
  assume(assumptions: Assumptions, onDone: OnDone): Promise<AssumedResult>;
  /** The whole file, with these pieces of writing in place of those it had. */
  write(memos: readonly MemoContent[]): string;
  /** The game in another form, with these pieces of writing: a table, statements, event records. */
  exported(format: ExportFormat, memos: readonly MemoContent[]): string;
  /** Ends the work under way: its call rejects. */
  cancel(): void;
}
