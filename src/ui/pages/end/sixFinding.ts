import type { DimensionId } from '../../../core/scenario/dimension.ts';

/** The documented course, in every dimension. */
export const DOCUMENTED = 50;

/** One of the six at the end, in whole points. */
export interface SixValue {
  readonly id: DimensionId;
  readonly value: number;
  /** Points above the documented course; below it when negative. */
  readonly difference: number;
}

/** Which finding stands above the figure, and what it names. */
export type SixFinding =
  | { readonly kind: 'both'; readonly best: DimensionId; readonly worst: DimensionId }
  | { readonly kind: 'above'; readonly best: DimensionId }
  | { readonly kind: 'below'; readonly worst: DimensionId }
  | { readonly kind: 'level' };

/** Whole points, as they are shown: a difference is that of the figures that stand on the page. */
export const sixValues = (dimensions: Readonly<Record<DimensionId, number>>): readonly SixValue[] =>
  // keys of a record over a closed list
  (Object.keys(dimensions) as DimensionId[]).map((id) => {
    const value = Math.round(dimensions[id]);
    return { id, value, difference: value - DOCUMENTED };
  });

/** What the six say at a glance: a title is a finding. */
export function sixFinding(values: readonly SixValue[]): SixFinding {
  const sorted = [...values].sort((a, b) => b.difference - a.difference);
  const best = sorted[0];
  const worst = sorted.at(-1);
  if (!best || !worst || (best.difference === 0 && worst.difference === 0)) return { kind: 'level' };
  if (best.difference > 0 && worst.difference < 0) return { kind: 'both', best: best.id, worst: worst.id };
  return best.difference > 0 ? { kind: 'above', best: best.id } : { kind: 'below', worst: worst.id };
}
