import { power } from './arithmetic.ts';

/** Discrete Pareto law of event sizes, cut at `largest` (E9): P(size > n) = (n + 1)^-(alpha - 1). */
export interface Pareto {
  readonly cumulated: readonly number[];
  readonly mean: number;
}

const tables = new Map<string, Pareto>();

export function paretoOf(alpha: number, largest: number): Pareto {
  const key = `${alpha}|${largest}`;
  const known = tables.get(key);
  if (known) return known;
  const cumulated: number[] = [];
  let mean = 0;
  let before = 0;
  for (let n = 1; n <= largest; n++) {
    const c = n === largest ? 1 : 1 - power(n + 1, -(alpha - 1));
    cumulated.push(c);
    mean += n * (c - before);
    before = c;
  }
  const made = { cumulated, mean };
  tables.set(key, made);
  return made;
}

/** Size of one event. */
export function paretoSize(law: Pareto, u: number): number {
  let i = 0;
  while (i < law.cumulated.length - 1 && u >= (law.cumulated[i] ?? 1)) i++;
  return i + 1;
}
