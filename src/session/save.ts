import { CLAIMS, type ClaimMode } from '../core/scenario/demarche.ts';
import { REPLIES, type Reply, type Step } from '../core/scenario/script.ts';
import type { Decision, Memo } from '../core/turn/door.ts';
import { SEED_PATTERN } from '../core/turn/game.ts';
import type { MemoContent } from '../log/format/line.ts';

export const SAVE_FORMAT = 1;

/** A game as it is kept: what was decided, not what came of it. Playing it again gives the same game. */
export interface Save {
  readonly format: typeof SAVE_FORMAT;
  readonly scenario: string;
  readonly hash: string;
  readonly rules: string;
  readonly seed: string;
  /** Day on which it began, YYYY-MM-DD. */
  readonly date: string;
  readonly desk: string;
  /** Ministry at the other desk. */
  readonly opponent: string;
  readonly codeName?: string;
  readonly classCode?: string;
  /** Turns of the scenario, to say how far along it is before it is loaded. */
  readonly turns: number;
  readonly decisions: readonly Decision[];
  /** One for each decision. */
  readonly memos: readonly Memo[];
  /** Seconds that each took; absent ones were not measured. */
  readonly seconds: readonly number[];
  readonly reflections: readonly string[];
  /** Debrief writing by what it is about. */
  readonly writings: readonly MemoContent[];
  /** Whether it has come to its end: told before it is played again. */
  readonly ended: boolean;
  /** The decision being written. */
  readonly draft: { readonly decision: Decision; readonly memo: Memo } | null;
}

const MOST_TURNS = 200;
const MOST_TEXT = 4000;

type Fields = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_TEXT;
const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isCounts = (value: unknown): value is Readonly<Record<string, number>> =>
  isMap(value) && Object.values(value).every(isCount);
const isReply = (value: unknown): value is Reply => REPLIES.some((reply) => reply === value);
const isClaim = (value: unknown): value is ClaimMode => CLAIMS.some((claim) => claim === value);

function readStep(value: unknown): Step | null {
  if (!isMap(value)) return null;
  const { demarche, terms, line, claim } = value;
  if (!isText(demarche)) return null;
  if (terms !== undefined && !isTextList(terms)) return null;
  if (line !== undefined && !isText(line)) return null;
  if (claim !== undefined && !isClaim(claim)) return null;
  return {
    demarche,
    ...(terms === undefined ? {} : { terms }),
    ...(line === undefined ? {} : { line }),
    ...(claim === undefined ? {} : { claim }),
  };
}

function readRecord<T>(value: unknown, is: (v: unknown) => v is T): Record<string, T> | null {
  if (!isMap(value)) return null;
  const read: Record<string, T> = {};
  for (const [key, v] of Object.entries(value)) {
    if (!is(v)) return null;
    read[key] = v;
  }
  return read;
}

function readDecision(value: unknown): Decision | null {
  if (!isMap(value) || !Array.isArray(value['steps']) || !isText(value['posture'])) return null;
  const steps: Step[] = [];
  for (const raw of value['steps']) {
    const step = readStep(raw);
    if (!step) return null;
    steps.push(step);
  }
  const replies = readRecord(value['replies'], isReply);
  const matters = readRecord(value['matters'], isText);
  return replies && matters ? { steps, posture: value['posture'], replies, matters } : null;
}

function readMemo(value: unknown): Memo | null {
  if (!isMap(value)) return null;
  const { forecast, rationale, reflection, votes } = value;
  const counted = votes === undefined ? {} : readRecord(votes, isCounts);
  if (counted === null) return null;
  if (rationale !== undefined && !isText(rationale)) return null;
  if (reflection !== undefined && !isText(reflection)) return null;
  const written = {
    ...(rationale === undefined ? {} : { rationale }),
    ...(reflection === undefined ? {} : { reflection }),
    ...(votes === undefined ? {} : { votes: counted }),
  };
  if (forecast === undefined) return written;
  if (!isMap(forecast)) return null;
  const { question, option, confidence } = forecast;
  if (!isText(question) || !isCount(option) || !isCount(confidence)) return null;
  return { ...written, forecast: { question, option, confidence } };
}

function readWriting(value: unknown): MemoContent | null {
  if (!isMap(value)) return null;
  const { about, text } = value;
  return isText(about) && isText(text) ? { about, text } : null;
}

function readList<T>(value: unknown, read: (v: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value) || value.length > MOST_TURNS) return null;
  const list: T[] = [];
  for (const raw of value) {
    const item = read(raw);
    if (item === null) return null;
    list.push(item);
  }
  return list;
}

/** Reads a save that somebody may have touched; null when it is none. */
export function readSave(value: unknown): Save | null {
  if (!isMap(value) || value['format'] !== SAVE_FORMAT) return null;
  const { scenario, hash, rules, seed, date, desk, opponent, codeName, classCode, turns, draft } = value;
  if (
    !isText(scenario) ||
    !isText(hash) ||
    !isText(rules) ||
    !isText(desk) ||
    !isText(opponent) ||
    !isText(date)
  )
    return null;
  if (!isText(seed) || !SEED_PATTERN.test(seed) || !isCount(turns)) return null;
  if ((codeName !== undefined && !isText(codeName)) || (classCode !== undefined && !isText(classCode)))
    return null;
  const decisions = readList(value['decisions'], readDecision);
  const memos = readList(value['memos'], readMemo);
  const seconds = readList(value['seconds'], (v) => (isCount(v) ? v : null));
  const reflections = readList(value['reflections'], (v) => (isText(v) ? v : null));
  // saves of an earlier day have none
  const writings = readList(value['writings'] ?? [], readWriting);
  if (!decisions || !memos || !seconds || !reflections || !writings) return null;
  if (memos.length !== decisions.length) return null;
  const decision = isMap(draft) ? readDecision(draft['decision']) : null;
  const memo = isMap(draft) ? readMemo(draft['memo']) : null;
  return {
    format: SAVE_FORMAT,
    scenario,
    hash,
    rules,
    seed,
    date,
    desk,
    opponent,
    ...(codeName === undefined ? {} : { codeName }),
    ...(classCode === undefined ? {} : { classCode }),
    turns,
    decisions,
    memos,
    seconds,
    reflections,
    writings,
    ended: value['ended'] === true,
    // a draft that cannot be read costs one turn's clicks, not the game
    draft: decision && memo ? { decision, memo } : null,
  };
}
