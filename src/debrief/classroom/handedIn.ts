import type { AddresseeId, DeskId, EndingId, MatterId, TurnNumber } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Decision, Entry } from '../../core/turn/door.ts';
import {
  type Log,
  PERSON,
  parseLog,
  type ScenarioLookup,
  type TurnLine,
  unreadable,
  type Verdict,
  type Verified,
  verifyAndReplay,
} from '../../log/door.ts';
import type { Dimensions } from '../dimensions.ts';
import { openForecasts, type SealedForecast } from '../timeline/calibration.ts';

/** What one person decided in one turn. */
export interface ClassTurn {
  readonly decision: Decision;
  /** Matters that were open to the last and left without an answer. */
  readonly unanswered: readonly MatterId[];
  /** Whose the texts are that were replied to. */
  readonly brokers: Readonly<Record<string, AddresseeId>>;
  /** Digest of the game after the turn. */
  readonly digest: string;
  /** Seconds that the decision took; null where they were not kept. */
  readonly seconds: number | null;
  readonly rationale: string | null;
}

/** A game as a class is laid side by side from it: without its entries, so that thousands fit side by side. */
export interface ClassGame {
  readonly scenario: { readonly id: string; readonly hash: string };
  /** The desk that a person sat at. */
  readonly desk: DeskId;
  readonly seed: string;
  /** Turns that the scenario has. */
  readonly length: number;
  readonly turns: readonly ClassTurn[];
  /** Null in a game that was cut off. */
  readonly ending: EndingId | null;
  readonly dimensions: Dimensions | null;
  readonly forecasts: readonly SealedForecast[];
}

/** One file that somebody handed in. Plain data: it travels between threads. */
export interface HandedIn {
  readonly file: string;
  readonly verdict: Verdict;
  readonly codeName: string | null;
  readonly classCode: string | null;
  /** Id of the scenario that the log names. */
  readonly scenario: string | null;
  /** Seal of the last line of the game itself: two files with the same one are the same game. */
  readonly seal: string | null;
  /** Null where nothing may be counted: altered, of other rules, unreadable, or without a turn. */
  readonly game: ClassGame | null;
}

/** A file that counts: verified, or cut off and sound so far. */
export interface Counted extends HandedIn {
  readonly game: ClassGame;
}
export const counts = (handedIn: HandedIn): handedIn is Counted => handedIn.game !== null;

/** Reads and verifies a file, playing it once. Never throws. */
export function readHandedIn(file: string, text: string, lookup: ScenarioLookup): HandedIn {
  const parsed = parseLog(text);
  if (!parsed.ok) {
    const nothing = { codeName: null, classCode: null, scenario: null, seal: null, game: null };
    return { file, verdict: unreadable(parsed.problem), ...nothing };
  }
  const { log, cut } = parsed;
  const verified = verifyAndReplay(log, lookup, cut !== null);
  const { verdict } = verified;
  const { codeName, classCode, scenario } = log.header;
  return {
    file,
    verdict,
    codeName: textOf(codeName),
    classCode: textOf(classCode),
    scenario: scenario.id,
    seal: (log.close ?? log.turns.at(-1) ?? log.header).seal,
    game: verdict.verdict === 'verified' || verdict.verdict === 'cut-off' ? gameFrom(log, verified) : null,
  };
}

/** What is no part of the game is not checked by its replay: it may be anything, or nothing. */
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, MOST_TEXT) : null;
const MOST_TEXT = 500;

/** A person's desk; where persons sat at both, that of the scenario. */
function deskOf(log: Log, scenario: Scenario): DeskId {
  const { seats } = log.header;
  if (seats[scenario.desk] === PERSON) return scenario.desk;
  return Object.keys(seats).find((desk) => seats[desk] === PERSON) ?? scenario.desk;
}

function gameFrom(log: Log, { scenario, replay }: Verified): ClassGame | null {
  if (!scenario || !replay || replay.turns.length === 0) return null;
  const desk = deskOf(log, scenario);
  const { id, hash } = log.header.scenario;
  const brokers = new Map<string, AddresseeId>();
  const sealed = log.turns.some(({ memo }) => memo?.forecast);
  return {
    scenario: { id, hash },
    desk,
    seed: log.header.seed,
    length: scenario.clock.turns.length,
    turns: log.turns.flatMap((line) => turnFrom(line, desk, brokers) ?? []),
    ending: log.close?.ending[desk] ?? null,
    dimensions: log.close?.dimensions[desk] ?? null,
    forecasts: sealed ? openForecasts(scenario, log, replay.turns).filter(isSure) : [],
  };
}

const isSure = ({ confidence, option }: SealedForecast): boolean =>
  Number.isFinite(confidence) && Number.isInteger(option);

/** `brokers` gathers what was tabled: the reply comes a turn later. */
function turnFrom(
  { decisions, entries, digest, seconds, memo }: TurnLine,
  desk: DeskId,
  brokers: Map<string, AddresseeId>,
): ClassTurn | null {
  const decision = decisions[desk];
  if (!decision) return null;
  const replied = Object.keys(decision.replies).flatMap((text) => {
    const broker = brokers.get(text);
    return broker === undefined ? [] : [[text, broker] as const];
  });
  for (const entry of entries) gather(brokers, entry);
  return {
    decision,
    unanswered: entries.flatMap(({ code, subject, desk: of }) =>
      code === 'matter.unanswered' && of === desk && subject !== undefined ? [subject] : [],
    ),
    brokers: Object.fromEntries(replied),
    digest,
    seconds: typeof seconds === 'number' && seconds >= 0 ? seconds : null,
    rationale: textOf(memo?.rationale),
  };
}

function gather(brokers: Map<string, AddresseeId>, { code, subject, params }: Entry): void {
  const broker = params?.['broker'];
  if (code === 'text.tabled' && subject !== undefined && typeof broker === 'string')
    brokers.set(subject, broker);
}

/** What games must share to be laid side by side: scenario and desk. */
export const groupOf = ({ scenario, desk }: ClassGame): string => `${scenario.hash}/${desk}`;

/** The turn of a game, from 1. */
export const turnOf = ({ turns }: ClassGame, turn: TurnNumber): ClassTurn | undefined => turns[turn - 1];
