import { quantile } from '../spread.ts';

/** Where many values lie. */
export interface Quantiles {
  readonly n: number;
  readonly p5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
  readonly mean: number | null;
}

export function quantilesOf(values: readonly number[]): Quantiles {
  const n = values.length;
  const sorted = values.slice().sort((a, b) => a - b);
  const at = (share: number): number | null => (n === 0 ? null : quantile(sorted, share));
  return {
    n,
    p5: at(0.05),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p95: at(0.95),
    mean: n === 0 ? null : sorted.reduce((sum, value) => sum + value, 0) / n,
  };
}
