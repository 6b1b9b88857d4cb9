import type { DeskId } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import {
  type Log,
  PERSON,
  parseLog,
  type ScenarioLookup,
  scenarioOfLog,
  unreadable,
  type Verdict,
  verifyLog,
} from '../../log/door.ts';

/** One file that somebody handed in. */
export interface HandedIn {
  readonly file: string;
  readonly verdict: Verdict;
  /** Null when the file cannot be read. */
  readonly log: Log | null;
  /** Null when the scenario is not to be had here; then the file is told and not compared. */
  readonly scenario: Scenario | null;
  /** The desk that a person sat at. */
  readonly desk: DeskId | null;
}

/** Reads and verifies a file. Never throws. */
export function readHandedIn(file: string, text: string, lookup: ScenarioLookup): HandedIn {
  const parsed = parseLog(text);
  if (!parsed.ok) return { file, verdict: unreadable(parsed.problem), log: null, scenario: null, desk: null };
  const { log, cut } = parsed;
  const verdict = verifyLog(log, lookup, cut !== null);
  const scenario = verdict.verdict === 'unreadable' ? null : scenarioOfLog(log, lookup);
  const sat = Object.entries(log.header.seats).find(([, seat]) => seat === PERSON)?.[0];
  return { file, verdict, log, scenario, desk: sat ?? scenario?.desk ?? null };
}

/** A file that was read: what a class can be laid side by side from. */
export interface ClassGame extends HandedIn {
  readonly log: Log;
  readonly scenario: Scenario;
  readonly desk: DeskId;
}
export const isComparable = (handedIn: HandedIn): handedIn is ClassGame =>
  handedIn.log !== null &&
  handedIn.scenario !== null &&
  handedIn.desk !== null &&
  handedIn.verdict.verdict !== 'other-rules';

/** What games must share to be laid side by side: scenario and desk. */
export const groupOf = ({ log, desk }: ClassGame): string => `${log.header.scenario.hash}/${desk}`;
