import type { TurnNumber } from '../../core/scenario/ids.ts';
import { playAgain, waitOut } from '../../log/door.ts';
import { type Course, type Dimensions, dimensionsAt, meanOfSix } from '../course.ts';
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
    const sums: Record<string, number> = {};
    for (const { seed, dimensions } of nights) {
      const { last } = playAgain({
        scenario,
        log,
        seed,
        decide: (asked) =>
          asked.desk === desk && asked.turn === turn ? waitOut(asked) : (asked.made ?? waitOut(asked)),
      });
      for (const [id, value] of Object.entries(dimensionsAt(course, last)))
        sums[id] = (sums[id] ?? 0) + (dimensions[id as keyof Dimensions] - value) / nights.length;
    }
    // The keys are those of a Dimensions.
    const swing = sums as Record<keyof Dimensions, number>;
    return { turn, dimensions: swing, mean: meanOfSix(swing) };
  });
}
