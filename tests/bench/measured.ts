/** One line of the bench. `peer` does the same task; `ratio` is how many times better this one is. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: number;
  readonly within?: boolean;
  readonly peer?: string;
  readonly ratio?: number;
}

/** Another way to do the same task, measured in the same run. */
export interface Peer {
  readonly peer: string;
  readonly value: number;
}

const DIGITS = 3;
const rounded = (value: number): number => Number(value.toPrecision(DIGITS + 1));
const beside = (ratio: number, peer: Peer | undefined): Partial<Measured> =>
  peer ? { peer: peer.peer, ratio: rounded(ratio) } : {};

/** More is better. */
export const atLeast = (
  name: string,
  value: number,
  unit: string,
  budget?: number,
  peer?: Peer,
): Measured => ({
  name,
  value: Math.round(value),
  unit,
  ...(budget === undefined ? {} : { budget, within: value >= budget }),
  ...beside(value / (peer?.value ?? 1), peer),
});

/** Less is better. */
export const atMost = (
  name: string,
  value: number,
  unit: string,
  budget?: number,
  peer?: Peer,
): Measured => ({
  name,
  value: rounded(value),
  unit,
  ...(budget === undefined ? {} : { budget, within: value <= budget }),
  ...beside((peer?.value ?? 1) / value, peer),
});

export const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
export const shareOf = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const NAME_WIDTH = 76;

/** The table for people. */
export function lineOf({ name, value, unit, budget, within, peer, ratio }: Measured): string {
  const judged = budget === undefined ? '' : `  budget ${budget}${within ? '' : '  OVER'}`;
  const compared = peer === undefined ? '' : `  ${ratio} x ${peer}`;
  return `${name.padEnd(NAME_WIDTH)} ${String(value).padStart(9)} ${unit.padEnd(13)}${judged}${compared}`;
}
