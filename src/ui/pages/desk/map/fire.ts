/** How much fire a place sees beside the others, in a word and a shape. */
export const FIRES = ['none', 'some', 'heavy', 'heaviest'] as const;
export type Fire = (typeof FIRES)[number];

/** The word for a place's share of the light, 0-1. */
export const fireOf = (glow: number): Fire =>
  glow < 0.02 ? 'none' : glow < 0.4 ? 'some' : glow < 0.95 ? 'heavy' : 'heaviest';
