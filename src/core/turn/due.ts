import { type Check, checkOf } from '../rules/condition.ts';
import type { Condition } from '../scenario/condition.ts';
import type { Incident, Report } from '../scenario/incident.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What may be due, and the check that decides. */
export interface Candidate<T> {
  readonly what: T;
  readonly holds: Check;
}

/** Incidents and reports whose own condition does not already rule a turn out. */
export interface Due {
  readonly incidents: readonly Candidate<Incident>[];
  readonly reports: readonly Candidate<Report>[];
}

const candidateOf = <T extends { readonly when: Condition }>(what: T): Candidate<T> => ({
  what,
  holds: checkOf(what.when),
});

/** First and last turn at which a condition could hold, as far as its turn tests say. */
function turnsOf(condition: Condition): readonly [number, number] {
  if ('all' in condition) {
    let first = 1;
    let last = Number.MAX_VALUE;
    for (const part of condition.all) {
      const [a, b] = turnsOf(part);
      if (a > first) first = a;
      if (b < last) last = b;
    }
    return [first, last];
  }
  if (!('fact' in condition) || condition.fact !== 'turn') return [1, Number.MAX_VALUE];
  const { test } = condition;
  if (typeof test.is === 'number') return [test.is, test.is];
  const first = Math.max(test.from ?? 1, test.above === undefined ? 1 : test.above + 1);
  const last = Math.min(
    test.until ?? Number.MAX_VALUE,
    test.below === undefined ? Number.MAX_VALUE : test.below - 1,
  );
  return [first, last];
}

const known = new WeakMap<Scenario, readonly Due[]>();

/** What could be due on a turn: most cables name their turn, so that most need no look. */
export function dueOn(scenario: Scenario, turn: number): Due {
  let calendar = known.get(scenario);
  if (!calendar) {
    calendar = scenario.clock.turns.map((_, i) => {
      const within = ({ when }: { readonly when: Condition }): boolean => {
        const [first, last] = turnsOf(when);
        return i + 1 >= first && i + 1 <= last;
      };
      return {
        incidents: scenario.incidents.filter(within).map(candidateOf),
        reports: scenario.reports.filter(within).map(candidateOf),
      };
    });
    known.set(scenario, calendar);
  }
  return calendar[turn - 1] ?? { incidents: [], reports: [] };
}
