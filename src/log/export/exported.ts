import type { DeskId } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { type Log, PERSON } from '../format/line.ts';
import type { Replay } from '../replay/replay.ts';
import type { Verdict } from '../verify/verdict.ts';

/**
 * A log on its way out, with what verified replay said of it. A course of the debrief is one as it stands. What the
 * log says itself is taken from it; scenario and replay add what it does not say, and may be missing.
 */
export interface Exported {
  /** Name of the file, where there is one. */
  readonly file?: string;
  readonly log: Log;
  readonly verdict: Verdict;
  readonly scenario: Scenario | null;
  readonly replay: Replay | null;
}

/** What stands beside a game is not checked by its replay: a text, or nothing. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;
/** A number, or nothing. */
export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Names a log among others: the seal of its last line of play, which writing in the debrief does not change. */
export const nameOfLog = ({ header, turns, close }: Log): string => (close ?? turns.at(-1) ?? header).seal;

/** The desk that a person sat at; where nobody did, or two, the scenario's own, or the first of the log. */
export function deskOfLog({ log, scenario }: Pick<Exported, 'log' | 'scenario'>): DeskId | null {
  const { seats } = log.header;
  const sat = Object.keys(seats).filter((desk) => seats[desk] === PERSON);
  if (sat.length === 1) return sat[0] ?? null;
  return scenario?.desk ?? sat[0] ?? Object.keys(seats)[0] ?? null;
}
