import { roll } from '../../core/chance/chance.ts';
import { DIMENSIONS, type DimensionId } from '../../core/scenario/dimension.ts';
import type { Course, Dimensions } from '../course.ts';
import type { DecidedPart } from './part.ts';
import { PartialGames } from './partial.ts';

/** What one part of a game was worth, in points of each dimension. */
export interface Worth {
  readonly part: DecidedPart;
  readonly dimensions: Dimensions;
  /** Mean over the six. */
  readonly mean: number;
}

export interface Attribution {
  readonly worths: readonly Worth[];
  /** What all parts together were worth: the game less the passive one, on the mean of the nights. */
  readonly whole: Dimensions;
  readonly games: number;
  /** Steps and answers that were not possible without what had been taken out, over all games. */
  readonly dropped: number;
}

/** Told after each game; a caller may show it, or throw to end the work. */
export type Progress = (done: number, all: number) => void;

type Sums = Record<DimensionId, number>;
// One entry for each id of the closed list.
const zeros = (): Sums => Object.fromEntries(DIMENSIONS.map((id) => [id, 0])) as Sums;
function addDifference(sums: Sums, more: Dimensions, less: Dimensions): void {
  for (const id of DIMENSIONS) sums[id] += more[id] - less[id];
}
const divided = (sums: Sums, by: number): Dimensions => {
  const mean = zeros();
  for (const id of DIMENSIONS) mean[id] = sums[id] / Math.max(1, by);
  return mean;
};
const worthOf = (part: DecidedPart, dimensions: Dimensions): Worth => ({
  part,
  dimensions,
  mean: DIMENSIONS.reduce((sum, id) => sum + dimensions[id], 0) / DIMENSIONS.length,
});

/**
 * Leave-one-out: what the game loses when one part is taken out and all else stays, on the mean of some nights.
 * Parts that stand in for each other are each worth little by this measure; `sharesOf` splits what they share.
 */
export function leaveOneOut(course: Course, seeds: readonly string[], progress?: Progress): Attribution {
  const games = new PartialGames(course);
  const { parts } = games;
  const all = new Set(parts.keys());
  const sums = parts.map(zeros);
  const whole = zeros();
  let dropped = 0;
  let done = 0;
  const count = seeds.length * (parts.length + 2);
  const play = (keeps: ReadonlySet<number>, seed: string): Dimensions => {
    const played = games.play(keeps, seed);
    dropped += played.dropped;
    progress?.(++done, count);
    return played.dimensions;
  };
  for (const seed of seeds) {
    const full = play(all, seed);
    addDifference(whole, full, play(new Set(), seed));
    for (const [index, sum] of sums.entries()) {
      const rest = new Set(all);
      rest.delete(index);
      addDifference(sum, full, play(rest, seed));
    }
  }
  return {
    worths: parts.map((part, i) => worthOf(part, divided(sums[i] ?? zeros(), seeds.length))),
    whole: divided(whole, seeds.length),
    games: done,
    dropped,
  };
}

/** A keyed order of `count` things: the same seed and round give the same order everywhere. */
function orderOf(count: number, seed: string, round: number): readonly number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(roll(seed, round, 'attribution', '', i) * (i + 1));
    const one = order[i] ?? i;
    order[i] = order[j] ?? j;
    order[j] = one;
  }
  return order;
}

export interface SharesOptions {
  readonly seeds: readonly string[];
  /** Orders tried on each night. */
  readonly orders: number;
  readonly progress?: Progress;
}

/**
 * Shapley values (Shapley 1953; sampled by orders as Castro, Gomez and Tejada 2009): parts are put into an empty
 * game in many orders, and each gets the mean of what it adds where it comes in. They sum to the game less the
 * passive one, exactly, whatever the number of orders.
 */
export function sharesOf(course: Course, { seeds, orders, progress }: SharesOptions): Attribution {
  const games = new PartialGames(course);
  const { parts } = games;
  const sums = parts.map(zeros);
  const whole = zeros();
  const count = seeds.length * (1 + orders * parts.length);
  let dropped = 0;
  let done = 0;
  const play = (keeps: ReadonlySet<number>, seed: string): Dimensions => {
    const played = games.play(keeps, seed);
    dropped += played.dropped;
    progress?.(++done, count);
    return played.dimensions;
  };
  for (const seed of seeds) {
    const empty = play(new Set(), seed);
    for (let round = 0; round < orders; round++) {
      const kept = new Set<number>();
      let before = empty;
      for (const index of orderOf(parts.length, seed, round)) {
        kept.add(index);
        const after = play(kept, seed);
        const sum = sums[index];
        if (sum) addDifference(sum, after, before);
        before = after;
      }
      addDifference(whole, before, empty);
    }
  }
  const tried = seeds.length * orders;
  return {
    worths: parts.map((part, i) => worthOf(part, divided(sums[i] ?? zeros(), tried))),
    whole: divided(whole, tried),
    games: done,
    dropped,
  };
}
