import { roll } from '../../core/chance/chance.ts';
import type { Course } from '../course.ts';
import { type Dimensions, differenceOf, meanDimensions, meanOfSix } from '../dimensions.ts';
import type { DecidedPart } from './part.ts';
import { PartialGames, type Progress } from './partial.ts';

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

const attributed = (
  games: PartialGames,
  added: readonly (readonly Dimensions[])[],
  whole: readonly Dimensions[],
): Attribution => ({
  worths: games.parts.map((part, i) => {
    const dimensions = meanDimensions(added[i] ?? []);
    return { part, dimensions, mean: meanOfSix(dimensions) };
  }),
  whole: meanDimensions(whole),
  games: games.played,
  dropped: games.dropped,
});

/**
 * Leave-one-out: what the game loses when one part is taken out and all else stays, on the mean of some nights.
 * Parts that stand in for each other are each worth little by this measure; `sharesOf` splits what they share.
 */
export function leaveOneOut(course: Course, seeds: readonly string[], progress?: Progress): Attribution {
  const games = new PartialGames(course);
  const { parts } = games;
  const all = new Set(parts.keys());
  const added = parts.map((): Dimensions[] => []);
  const whole: Dimensions[] = [];
  const count = seeds.length * (parts.length + 2);
  const play = (keeps: ReadonlySet<number>, seed: string): Dimensions => {
    const played = games.play(keeps, seed);
    progress?.(games.played, count);
    return played;
  };
  for (const seed of seeds) {
    const full = play(all, seed);
    whole.push(differenceOf(full, play(new Set(), seed)));
    for (const [index, differences] of added.entries()) {
      const rest = new Set(all);
      rest.delete(index);
      differences.push(differenceOf(full, play(rest, seed)));
    }
  }
  return attributed(games, added, whole);
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
  const added = parts.map((): Dimensions[] => []);
  const whole: Dimensions[] = [];
  const count = seeds.length * (1 + orders * parts.length);
  const play = (keeps: ReadonlySet<number>, seed: string): Dimensions => {
    const played = games.play(keeps, seed);
    progress?.(games.played, count);
    return played;
  };
  for (const seed of seeds) {
    const empty = play(new Set(), seed);
    for (let round = 0; round < orders; round++) {
      const kept = new Set<number>();
      let before = empty;
      for (const index of orderOf(parts.length, seed, round)) {
        kept.add(index);
        const after = play(kept, seed);
        added[index]?.push(differenceOf(after, before));
        before = after;
      }
      whole.push(differenceOf(before, empty));
    }
  }
  return attributed(games, added, whole);
}
