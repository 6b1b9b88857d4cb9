import { exp } from './arithmetic.ts';

/**
 * The ordered (adjacent-category) logit, E1: ln(p_k / p_{k-1}) = sharp (V - tau_k). One uniform decides,
 * so a higher V never gives a lower level.
 */
export function ladderOdds(
  v: number,
  thresholds: readonly number[],
  sharp: number,
  cap = thresholds.length,
): number[] {
  const n = cap < thresholds.length ? (cap < 0 ? 0 : cap) : thresholds.length;
  const heights = [0];
  let height = 0;
  let highest = 0;
  for (let i = 0; i < n; i++) {
    height += sharp * (v - (thresholds[i] ?? 0));
    heights.push(height);
    if (height > highest) highest = height;
  }
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    const e = exp((heights[i] ?? 0) - highest);
    heights[i] = e;
    sum += e;
  }
  for (let i = 0; i <= n; i++) heights[i] = (heights[i] ?? 0) / sum;
  return heights;
}

/** The level that the uniform u picks among the odds. */
export function ladderPick(u: number, odds: readonly number[]): number {
  let cumulated = 0;
  for (let i = 0; i < odds.length; i++) {
    cumulated += odds[i] ?? 0;
    if (u < cumulated) return i;
  }
  return odds.length - 1;
}
