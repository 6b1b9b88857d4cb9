import { DIMENSIONS, type DimensionId } from '../../core/scenario/dimension.ts';
import type { GroupFindings } from './findings.ts';
import { type ParallelPair, pairsToTell } from './pairs.ts';

/** How two games ended in one dimension. */
export interface Apart {
  readonly dimension: DimensionId;
  readonly one: number;
  readonly other: number;
}

/** A pair to talk about: where it parted, and in what it ended apart. */
export interface PairStory {
  readonly pair: ParallelPair;
  /** The dimension in which they ended furthest apart, and one in which it is the other way round where there is one. */
  readonly apart: readonly Apart[];
}

const STORIES = 3;
/** Points that are a difference. */
const FELT = 3;

function apartIn({ members }: GroupFindings, { one, other }: ParallelPair): readonly Apart[] {
  const [a, b] = [members[one]?.game.dimensions, members[other]?.game.dimensions];
  if (!a || !b) return [];
  const [first, ...rest] = DIMENSIONS.map((dimension) => ({
    dimension,
    one: a[dimension],
    other: b[dimension],
  })).sort((x, y) => Math.abs(y.one - y.other) - Math.abs(x.one - x.other));
  if (!first) return [];
  const way = Math.sign(first.one - first.other);
  const against = rest.find((row) => (row.other - row.one) * way >= FELT);
  return [first, against ?? rest[0]].flatMap((row) => row ?? []);
}

/** The pairs that a class can talk about, in the order of turns. */
export const storiesOf = (group: GroupFindings): readonly PairStory[] =>
  pairsToTell(group.pairs, STORIES).map((pair) => ({ pair, apart: apartIn(group, pair) }));
