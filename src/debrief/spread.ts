/** Where the middle half of many values lies, and their mean. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly mean: number;
}

/** The value below which a share of sorted values lies, by linear interpolation. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.slice().sort((a, b) => a - b);
  return {
    low: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.75),
    mean: sorted.reduce((sum, value) => sum + value, 0) / Math.max(1, sorted.length),
  };
};

/** Share of values that lie below one, equal ones counted half: 0-100. */
export function percentileOf(value: number, values: readonly number[]): number {
  let below = 0;
  for (const other of values) below += other < value ? 1 : other === value ? 0.5 : 0;
  return (100 * below) / Math.max(1, values.length);
}
