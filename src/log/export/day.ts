import type { Hours, TurnNumber } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';

const START = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;
const MILLISECONDS_AN_HOUR = 3_600_000;
const MINUTES_AN_HOUR = 60;

/** Day of the story, `2022-09-13`, by the clock of the scenario's start; null where there is no scenario. */
export function dayOf(scenario: Scenario | null, turn: TurnNumber, hour?: Hours): string | null {
  const at = hour ?? scenario?.clock.turns[turn - 1]?.start;
  const found = START.exec(scenario?.clock.start ?? '');
  if (!found || at === undefined || !Number.isFinite(at)) return null;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  // Days are counted as if all lay in one time zone: no clock of the machine has a say.
  const midnight = Date.UTC(year, month - 1, day);
  const since = (hours + minutes / MINUTES_AN_HOUR + at) * MILLISECONDS_AN_HOUR;
  return new Date(midnight + since).toISOString().slice(0, 10);
}
