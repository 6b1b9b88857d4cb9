/** The six dimensions of the score, 0-100 each, 50 = the documented median. */
export const DIMENSIONS = [
  'lives',
  'sovereignty',
  'partners',
  'legitimacy',
  'domestic',
  'durability',
] as const;
export type DimensionId = (typeof DIMENSIONS)[number];

/** What a dimension may measure: `of` in the scenario's score section. */
export const MEASURES = [
  'dead-of-both',
  'ground-and-price',
  'aims',
  'served',
  'partners',
  'standing',
  'support',
  'survival',
] as const;
export type MeasureId = (typeof MEASURES)[number];

/** Values of the measure at 0, 50 and 100 points; piecewise linear between (MODEL.md section 7). */
export type Anchors = readonly [number, number, number];

export interface Dimension {
  readonly id: DimensionId;
  readonly of: MeasureId;
  readonly anchors: Anchors;
}

export interface Score {
  readonly dimensions: readonly Dimension[];
  /** Horizon of the analytic survival of a truce, days, and the share of outside pressure that lasts. */
  readonly durability: { readonly days: number; readonly pressure: number };
  /** Square kilometres that a full concession counts as in `ground-and-price`. */
  readonly landPerOffer: number;
}
