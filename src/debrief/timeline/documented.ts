import type { TurnNumber } from '../../core/scenario/ids.ts';
import type { Script, ScriptTurn } from '../../core/scenario/script.ts';
import type { TurnAgain } from '../../log/door.ts';
import { type Course, playedAs } from '../course.ts';
import { type Night, playNightAs } from '../whatif/nights.ts';

/** Name of the script that holds what was done, as far as the record shows. */
export const DOCUMENTED = 'documented';

/** The documented course beside a game: a course among those possible, no answer key. */
export interface Documented {
  readonly script: Script;
  readonly turns: Readonly<Record<TurnNumber, ScriptTurn>>;
  /** The documented decisions on the very night that was played. */
  readonly night: Night;
  /** That night, turn by turn. */
  readonly course: Course;
}

/** Unlocked by the game's end, and null where a scenario documents nothing for the desk. */
export function documentedOf(course: Course): Documented | null {
  const { scenario, desk, log, last } = course;
  if (!last.ending) return null;
  const script = scenario.scripts.find((s) => s.id === DOCUMENTED && s.desk === desk);
  if (!script) return null;
  const turns: TurnAgain[] = [];
  const night = playNightAs(course, DOCUMENTED, log.header.seed, (turn) => turns.push(turn));
  return night && { script, turns: script.turns, night, course: playedAs(course, turns) };
}
