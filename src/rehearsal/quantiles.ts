/** Spread of a measure over many games; n = 0 has none. */
export interface Quantiles {
  readonly n: number;
  readonly p5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
  readonly mean: number | null;
}

export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, v) => sum + v, 0) / values.length;

export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return meanOf(values.map((v) => (v - mean) * (v - mean)));
}

/** The p-quantile of sorted values, linear between neighbours. */
export function quantileOf(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const below = sorted[low] ?? 0;
  const above = sorted[low + 1] ?? below;
  return below + (above - below) * (at - low);
}

/** Quantiles of what happened; null = it never did in that game, and is left out. */
export function quantilesOf(values: readonly (number | null)[]): Quantiles {
  const sorted = values.filter((v): v is number => v !== null).sort((a, b) => a - b);
  const q = (p: number): number | null => (sorted.length === 0 ? null : quantileOf(sorted, p));
  return {
    n: sorted.length,
    p5: q(0.05),
    p25: q(0.25),
    p50: q(0.5),
    p75: q(0.75),
    p95: q(0.95),
    mean: sorted.length === 0 ? null : meanOf(sorted),
  };
}
