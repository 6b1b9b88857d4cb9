import { view } from '../core/turn/door.ts';
import { type Course, dimensionsAt, documentedOf, openCourse, timelineOf } from '../debrief/door.ts';
import { type HeaderContent, type Log, ministryInSeat, playLog, seatOfMinistry } from '../log/door.ts';
import { decideFor, ministryFor } from '../ministries/door.ts';
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

/** A course of the same scenario and desks, from another log. */
export function courseFrom(course: Course, log: Log): Course {
  const { scenario, desk, other } = course;
  const opened = openCourse(log, () => scenario);
  if (!opened.ok) throw new Error('a log written here can be played here');
  return { ...opened.course, desk, other };
}

const DOCUMENTED = 'documented';

/** The documented decisions on the night that was played; the other desk as it sat. Null before the end. */
export function documentedLine(
  course: Course,
): { readonly line: CourseLine; readonly dropped: number } | null {
  const found = documentedOf(course);
  if (!found) return null;
  const { scenario, desk, other, log } = course;
  const ministry = ministryFor({ scenario, name: DOCUMENTED, desk });
  const seat = log.header.seats[other] ?? '';
  const name = ministryInSeat(seat);
  const across = name === null ? null : ministryFor({ scenario, name, desk: other });
  if (!ministry || !across) return null;
  const { seed, scenario: reference } = log.header;
  const header: Omit<HeaderContent, 'rules'> = {
    scenario: reference,
    seed,
    seats: { [desk]: seatOfMinistry(DOCUMENTED), [other]: seat },
  };
  const played = playLog({
    scenario,
    header,
    decide: (at, game) => decideFor({ scenario, game, desk: at, ministry: at === desk ? ministry : across }),
  });
  return played.ok ? { line: lineOf(courseFrom(course, played.log)), dropped: found.night.dropped } : null;
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
