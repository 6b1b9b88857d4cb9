import { dimensionsOf } from '../core/rules/score.ts';
import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Game } from '../core/turn/door.ts';
import {
  type Log,
  ministriesOf,
  type Replay,
  type ScenarioLookup,
  type TurnAgain,
  type Verdict,
  verifyAndReplay,
} from '../log/door.ts';
import type { Dimensions } from './dimensions.ts';

/** A game as its log tells it, played again: where every part of a debrief begins. */
export interface Course {
  readonly scenario: Scenario;
  readonly log: Log;
  readonly verdict: Verdict;
  /** The desk that a person sat at; the scenario's own when two ministries played. */
  readonly desk: DeskId;
  readonly other: DeskId;
  readonly replay: Replay;
  /** The last game there is: the end, or where the log was cut off. */
  readonly last: Game;
}

export type Opened =
  | { readonly ok: true; readonly course: Course }
  /** Cannot be played here: made by other rules, or faulty. What it tells can still be read. */
  | { readonly ok: false; readonly verdict: Verdict };

/**
 * Plays a log again. An altered log is played as far as its decisions go, and its verdict says so; one made by
 * other rules, or by a scenario that is not to be had, is not played.
 */
export function openCourse(log: Log, lookup: ScenarioLookup, cut = false): Opened {
  const { verdict, scenario, replay } = verifyAndReplay(log, lookup, cut);
  if (!scenario || !replay) return { ok: false, verdict };
  const ministries = ministriesOf(scenario, log);
  if (!ministries) return { ok: false, verdict };
  const desk = [scenario.desk, ...scenario.desks].find((id) => !ministries.has(id)) ?? scenario.desk;
  const other = scenario.desks.find((id) => id !== desk) ?? desk;
  return { ok: true, course: { scenario, log, verdict, desk, other, replay, last: replay.last } };
}

/** Where a desk stood at a game, or ended. */
export const dimensionsAt = ({ scenario, desk }: Pick<Course, 'scenario' | 'desk'>, game: Game): Dimensions =>
  dimensionsOf(scenario, game, desk);

/** A course that was played another way: on the same night, by other decisions or under other assumptions. */
export const playedAs = (
  course: Course,
  turns: readonly TurnAgain[],
  scenario: Scenario = course.scenario,
): Course => {
  const last = turns.at(-1)?.after ?? course.replay.opened.game;
  return { ...course, scenario, last, replay: { ...course.replay, turns, last, refused: null } };
};
