import type { TurnNumber } from '../../core/scenario/ids.ts';
import { playAgain, waitOut } from '../../log/door.ts';
import { type Course, dimensionsAt } from '../course.ts';
import { type Dimensions, differenceOf, meanDimensions, meanOfSix } from '../dimensions.ts';
import type { Night } from './nights.ts';

/** What one turn was worth: the mean of some nights less the mean of the same nights with that turn waited out. */
export interface TurnSwing {
  readonly turn: TurnNumber;
  readonly dimensions: Dimensions;
  readonly mean: number;
}

/** Waits out each turn in its turn, on nights that were played already, and measures the difference. */
export function swingsOf(course: Course, nights: readonly Night[]): readonly TurnSwing[] {
  const { scenario, log, desk, replay } = course;
  return replay.turns.map(({ turn }) => {
    const dimensions = meanDimensions(
      nights.map((night) => {
        const { last } = playAgain({
          scenario,
          log,
          seed: night.seed,
          as: desk,
          decide: (asked) =>
            asked.desk === desk && asked.turn === turn ? waitOut(asked) : (asked.made ?? waitOut(asked)),
        });
        return differenceOf(night.dimensions, dimensionsAt(course, last));
      }),
    );
    return { turn, dimensions, mean: meanOfSix(dimensions) };
  });
}
