import type { DimensionId } from '../../../core/scenario/dimension.ts';

/** The six dimensions in the order in which pages show them. */
export const DIMENSION_ORDER: readonly DimensionId[] = [
  'lives',
  'sovereignty',
  'partners',
  'legitimacy',
  'domestic',
  'durability',
];
