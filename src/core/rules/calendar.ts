import type { Condition, Test } from '../scenario/condition.ts';
import type { DeskId } from '../scenario/ids.ts';
import type { Incident, Report } from '../scenario/incident.ts';
import type { Matter } from '../scenario/matter.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Check, checkOf } from './condition.ts';

/** What may be due, and the check that decides. */
export interface Candidate<T> {
  readonly what: T;
  readonly holds: Check;
}

/** Incidents, reports and matters whose own condition does not already rule a turn out. */
export interface Due {
  readonly incidents: readonly Candidate<Incident>[];
  readonly reports: readonly Candidate<Report>[];
  /** Decks of each desk; within a deck the most urgent come first, equals in file order. */
  readonly decks: Readonly<Record<DeskId, readonly (readonly Candidate<Matter>[])[]>>;
}

const candidateOf = <T extends { readonly when?: Condition }>(what: T): Candidate<T> => ({
  what,
  holds: checkOf(what.when),
});

const passes = ({ is, above, below, from, until }: Test, turn: number): boolean =>
  (is === undefined || is === turn) &&
  (above === undefined || turn > above) &&
  (below === undefined || turn < below) &&
  (from === undefined || turn >= from) &&
  (until === undefined || turn <= until);

/** Whether a condition could hold on a turn, as far as its tests of the turn say. */
function couldHold(condition: Condition | undefined, turn: number): boolean {
  if (!condition) return true;
  if ('all' in condition) return condition.all.every((part) => couldHold(part, turn));
  if ('any' in condition) return condition.any.some((part) => couldHold(part, turn));
  return !('fact' in condition) || condition.fact !== 'turn' || passes(condition.test, turn);
}

function decksOn(
  scenario: Scenario,
  desk: DeskId,
  within: (what: Matter) => boolean,
): readonly (readonly Candidate<Matter>[])[] {
  const own = scenario.matters.filter((matter) => matter.desk === desk);
  return [...new Set(own.map(({ deck }) => deck))].map((name) =>
    own
      .filter((matter) => matter.deck === name && within(matter))
      .sort((a, b) => b.priority - a.priority)
      .map(candidateOf),
  );
}

const known = new WeakMap<Scenario, readonly Due[]>();
const NOTHING: Due = { incidents: [], reports: [], decks: {} };

/** What could be due on a turn: most cables and matters name their turn, so that most need no look. */
export function dueOn(scenario: Scenario, turn: number): Due {
  let calendar = known.get(scenario);
  if (!calendar) {
    calendar = scenario.clock.turns.map((_, i) => {
      const within = ({ when }: { readonly when?: Condition }): boolean => couldHold(when, i + 1);
      return {
        incidents: scenario.incidents.filter(within).map(candidateOf),
        reports: scenario.reports.filter(within).map(candidateOf),
        decks: Object.fromEntries(scenario.desks.map((desk) => [desk, decksOn(scenario, desk, within)])),
      };
    });
    known.set(scenario, calendar);
  }
  return calendar[turn - 1] ?? NOTHING;
}
