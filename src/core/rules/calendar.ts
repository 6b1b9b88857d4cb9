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
  /** It cannot have come on an earlier turn. */
  readonly firstTime: boolean;
}

/** Incidents, reports and matters whose own condition does not already rule a turn out. */
export interface Due {
  readonly incidents: readonly Candidate<Incident>[];
  readonly reports: readonly Candidate<Report>[];
  /** Decks of each desk; within a deck the most urgent come first, equals in file order. */
  readonly decks: Readonly<Record<DeskId, readonly (readonly Candidate<Matter>[])[]>>;
}

const candidateOn =
  (turn: number) =>
  <T extends { readonly when?: Condition }>(what: T): Candidate<T> => {
    let earlier = false;
    for (let t = 1; t < turn && !earlier; t++) earlier = couldHold(what.when, t);
    return { what, holds: checkOf(what.when), firstTime: !earlier };
  };

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

function decksOn(scenario: Scenario, desk: DeskId, turn: number): readonly (readonly Candidate<Matter>[])[] {
  const own = scenario.matters.filter((matter) => matter.desk === desk);
  return [...new Set(own.map(({ deck }) => deck))].map((name) =>
    own
      .filter((matter) => matter.deck === name && couldHold(matter.when, turn))
      .sort((a, b) => b.priority - a.priority)
      .map(candidateOn(turn)),
  );
}

const known = new WeakMap<Scenario, readonly Due[]>();
const NOTHING: Due = { incidents: [], reports: [], decks: {} };

/** What could be due on a turn: most cables and matters name their turn, so that most need no look. */
export function dueOn(scenario: Scenario, turn: number): Due {
  let calendar = known.get(scenario);
  if (!calendar) {
    calendar = scenario.clock.turns.map((_, i) => {
      const turn = i + 1;
      const within = ({ when }: { readonly when?: Condition }): boolean => couldHold(when, turn);
      return {
        incidents: scenario.incidents.filter(within).map(candidateOn(turn)),
        reports: scenario.reports.filter(within).map(candidateOn(turn)),
        decks: Object.fromEntries(scenario.desks.map((desk) => [desk, decksOn(scenario, desk, turn)])),
      };
    });
    known.set(scenario, calendar);
  }
  return calendar[turn - 1] ?? NOTHING;
}
