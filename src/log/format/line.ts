import type { DimensionId } from '../../core/scenario/dimension.ts';
import type { DeskId, EndingId, TurnNumber } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Decisions, Entry, Memo } from '../../core/turn/door.ts';

/** Version of the file's form; files of every released form stay readable. */
export const LOG_FORMAT = 1;
export const ENGINE = 'demarche';
export const LINE_KINDS = ['header', 'turn', 'close', 'memo'] as const;
export type LineKind = (typeof LINE_KINDS)[number];
/** Limits of a log file. */
export const MOST_BYTES = 4 * 1024 * 1024;
export const MOST_LINES = 200;

/** Who sat at a desk. */
export const PERSON = 'person';
export type SeatName = string;
const MINISTRY_PREFIX = 'ministry:';
export const seatOfMinistry = (name: string): SeatName => `${MINISTRY_PREFIX}${name}`;
/** Name of the ministry in a seat; null when a person or a list of decisions sat there. */
export const ministryInSeat = (seat: SeatName): string | null =>
  seat.startsWith(MINISTRY_PREFIX) ? seat.slice(MINISTRY_PREFIX.length) : null;

export interface ScenarioReference {
  readonly id: string;
  /** Hash of the canonical JSON of the compiled scenario, without texts. */
  readonly hash: string;
  /** The compiled scenario itself, when it is not shipped. */
  readonly enclosed?: Scenario;
}

/** What a game begins with. */
export interface HeaderContent {
  readonly rules: string;
  readonly scenario: ScenarioReference;
  readonly seed: string;
  readonly seats: Readonly<Record<DeskId, SeatName>>;
  readonly codeName?: string;
  readonly classCode?: string;
  readonly language?: string;
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  /** Date without time, YYYY-MM-DD. */
  readonly date?: string;
  /** The game that this one was forked from, and the first turn decided anew. */
  readonly parent?: { readonly digest: string; readonly turn: TurnNumber };
}
export interface HeaderLine extends HeaderContent {
  readonly kind: 'header';
  readonly format: number;
  readonly engine: string;
  readonly seal: string;
}

export interface TurnContent {
  readonly turn: TurnNumber;
  readonly decisions: Decisions;
  readonly memo?: Memo;
  readonly entries: readonly Entry[];
  /** Digest of the game after this turn. */
  readonly digest: string;
  /** Seconds that the decision took. */
  readonly seconds?: number;
}
export interface TurnLine extends TurnContent {
  readonly kind: 'turn';
  readonly seal: string;
}

export interface CloseContent {
  readonly ending: Readonly<Record<DeskId, EndingId>>;
  readonly dimensions: Readonly<Record<DeskId, Readonly<Record<DimensionId, number>>>>;
  readonly digest: string;
}
export interface CloseLine extends CloseContent {
  readonly kind: 'close';
  readonly seal: string;
}

/** What was written in the debrief: question id and answer. */
export interface MemoContent {
  readonly about: string;
  readonly text: string;
}
export interface MemoLine extends MemoContent {
  readonly kind: 'memo';
  readonly seal: string;
}

export type LogLine = HeaderLine | TurnLine | CloseLine | MemoLine;

/** The file a game leaves, read. */
export interface Log {
  readonly header: HeaderLine;
  readonly turns: readonly TurnLine[];
  readonly close: CloseLine | null;
  readonly memos: readonly MemoLine[];
  /** All lines in the order of the file. */
  readonly lines: readonly LogLine[];
  /** The same lines as they were written and sealed, where the file is of an earlier form. */
  readonly written?: readonly Readonly<Record<string, unknown>>[];
}
