import { DIMENSIONS, type DimensionId } from '../../core/scenario/dimension.ts';
import type { EndingId } from '../../core/scenario/ids.ts';
import type { Decision, Game } from '../../core/turn/door.ts';
import { playAgain, seedsOfNights, type TurnAgain } from '../../log/door.ts';
import { decideFor, ministryFor } from '../../ministries/door.ts';
import { type Course, dimensionsAt } from '../course.ts';
import { type Dimensions, meanOfSix } from '../dimensions.ts';
import { percentileOf, quantile, type Spread, spreadOf } from '../spread.ts';

/** One other night on which the same decisions were played. */
export interface Night {
  readonly seed: string;
  readonly dimensions: Dimensions;
  readonly mean: number;
  readonly ending: EndingId | null;
  /** Steps and answers that were not possible there. */
  readonly dropped: number;
}

const nightOf = (course: Course, seed: string, last: Game, dropped: number): Night => {
  const dimensions = dimensionsAt(course, last);
  return {
    seed,
    dimensions,
    mean: meanOfSix(dimensions),
    ending: last.ending?.[course.desk] ?? null,
    dropped,
  };
};

/** The same decisions on one other night. */
export function playNight(course: Course, seed: string): Night {
  const { last, dropped } = playAgain({ scenario: course.scenario, log: course.log, seed, as: course.desk });
  return nightOf(course, seed, last, dropped);
}

/** The same night with a ministry at the person's desk; null when the scenario has none of that name. */
export function playNightAs(
  course: Course,
  name: string,
  seed: string,
  watch?: (turn: TurnAgain) => void,
): Night | null {
  const { scenario, desk } = course;
  const ministry = ministryFor({ scenario, name, desk });
  if (!ministry) return null;
  const decide = ({ game }: { readonly game: Game }): Decision =>
    decideFor({ scenario, game, desk, ministry });
  const { last, dropped } = playAgain({
    scenario,
    log: course.log,
    seed,
    as: desk,
    decide,
    ...(watch && { watch }),
  });
  return nightOf(course, seed, last, dropped);
}

/** Seeds of the other nights of a game: the same for all who began with its seed. */
export const nightsOf = (course: Course, nights?: number): readonly string[] =>
  seedsOfNights(course.log.header.seed, nights);

/** What of a result was the decisions', and what was the night's. */
export interface Luck {
  readonly nights: readonly Night[];
  readonly dimensions: Readonly<Record<DimensionId, Spread>>;
  readonly mean: Spread;
  /** Where this night fell among the others, by the mean of the six: 0-100. */
  readonly night: number;
  /** Where the middle half of these decisions' nights would lie among the nights of the course compared with. */
  readonly decisions: { readonly from: number; readonly to: number } | null;
  /** Steps and answers that were not possible, over all nights. */
  readonly dropped: number;
  readonly endings: Readonly<Record<EndingId, number>>;
}

/** Lays a game among other nights of its own decisions, and those among the nights of another course. */
export function luckOf(course: Course, nights: readonly Night[], compared: readonly Night[]): Luck {
  const means = nights.map((night) => night.mean).sort((a, b) => a - b);
  const against = compared.map((night) => night.mean);
  const endings: Record<EndingId, number> = {};
  for (const { ending } of nights) if (ending !== null) endings[ending] = (endings[ending] ?? 0) + 1;
  return {
    nights,
    // One entry for each id of the closed list.
    dimensions: Object.fromEntries(
      DIMENSIONS.map((id) => [id, spreadOf(nights.map((night) => night.dimensions[id]))]),
    ) as Readonly<Record<DimensionId, Spread>>,
    mean: spreadOf(means),
    night: percentileOf(meanOfSix(dimensionsAt(course, course.last)), means),
    decisions:
      against.length === 0
        ? null
        : {
            from: percentileOf(quantile(means, 0.25), against),
            to: percentileOf(quantile(means, 0.75), against),
          },
    dropped: nights.reduce((sum, night) => sum + night.dropped, 0),
    endings,
  };
}
