import { view } from '../core/turn/door.ts';
import { type Course, dimensionsAt, timelineOf } from '../debrief/door.ts';
import type { Log } from '../log/door.ts';
import type { CourseLine, LogFacts, ToldLog } from './debriefMessages.ts';

/** What of a game is drawn as a line. */
export function lineOf(course: Course): CourseLine {
  const { turns, truces } = timelineOf(course);
  return {
    turns: turns.map(({ turn, from, to, rung, gunsSilent, dead }) => ({
      turn,
      from,
      to,
      rung,
      gunsSilent,
      dead,
    })),
    truces,
    dimensions: dimensionsAt(course, course.last),
    ending: course.last.ending?.[course.desk] ?? null,
    fightingEnded: course.last.world.milestones.fightingEnded,
  };
}

/** Share of the fire in each sector after each turn, as the person's desk saw it. */
export const sectorsOf = ({ scenario, desk, replay }: Course): readonly Readonly<Record<string, number>>[] =>
  replay.turns.map(({ after }) => view(scenario, after, desk).sectors);

export function factsOf({ header }: Log): LogFacts {
  const { scenario, rules, seed, seats, codeName, classCode, date, parent } = header;
  return {
    scenario: scenario.id,
    rules,
    seed,
    seats,
    ...(codeName === undefined ? {} : { codeName }),
    ...(classCode === undefined ? {} : { classCode }),
    ...(date === undefined ? {} : { date }),
    ...(parent === undefined ? {} : { forkedAt: parent.turn }),
  };
}

/** What a log says itself, unplayed. */
export const toldOf = (log: Log): ToldLog => ({
  facts: factsOf(log),
  turns: log.turns.map(({ turn, decisions, entries }) => ({ turn, decisions, entries })),
  ending: log.close?.ending ?? null,
  dimensions: log.close?.dimensions ?? null,
});
