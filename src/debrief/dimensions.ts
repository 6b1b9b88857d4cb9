import { DIMENSIONS, type DimensionId } from '../core/scenario/dimension.ts';

/** The six dimensions of a desk, 0-100; or a difference of two. */
export type Dimensions = Readonly<Record<DimensionId, number>>;

const sixOf = (value: (id: DimensionId) => number): Dimensions =>
  // One entry for each id of the closed list.
  Object.fromEntries(DIMENSIONS.map((id) => [id, value(id)])) as Dimensions;

/** Mean of the six: for comparing nights, never shown as a mark. */
export const meanOfSix = (dimensions: Dimensions): number =>
  DIMENSIONS.reduce((sum, id) => sum + dimensions[id], 0) / DIMENSIONS.length;

/** Dimension by dimension, the mean of several; nothing for none. */
export const meanDimensions = (all: readonly Dimensions[]): Dimensions =>
  sixOf((id) => all.reduce((sum, one) => sum + one[id], 0) / Math.max(1, all.length));

/** Dimension by dimension, what one has more than another. */
export const differenceOf = (one: Dimensions, other: Dimensions): Dimensions =>
  sixOf((id) => one[id] - other[id]);
