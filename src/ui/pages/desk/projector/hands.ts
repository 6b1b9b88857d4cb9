import type { Ballot } from './ballots.ts';

/** Hands of one ballot, by option. */
export type Hands = Readonly<Record<string, number>>;

export interface Tally {
  readonly total: number;
  /** Options that go by the hands raised, most hands first. */
  readonly leading: readonly string[];
  /** Options with equal hands for the last place: the class has not decided between them. */
  readonly level: readonly string[];
}

/** What the hands say. What is barred is not counted; without a hand nothing leads. */
export function tallyOf({ options, picks }: Pick<Ballot, 'options' | 'picks'>, hands: Hands): Tally {
  const open = options.filter((o) => o.barred === undefined && (hands[o.id] ?? 0) > 0);
  const ranked = [...open].sort((a, b) => (hands[b.id] ?? 0) - (hands[a.id] ?? 0));
  const total = open.reduce((sum, { id }) => sum + (hands[id] ?? 0), 0);
  const last = ranked[picks - 1];
  const next = ranked[picks];
  const bar = last && next && hands[last.id] === hands[next.id] ? (hands[last.id] ?? 0) : 0;
  return {
    total,
    leading: ranked
      .slice(0, picks)
      .filter(({ id }) => (hands[id] ?? 0) > bar)
      .map(({ id }) => id),
    level: bar === 0 ? [] : ranked.filter(({ id }) => hands[id] === bar).map(({ id }) => id),
  };
}

/** A number after a digit was typed behind it; the first digit of a new count replaces what stood there. */
export const typed = (count: number, digit: number, begins: boolean): number =>
  begins ? digit : (count * 10 + digit) % 1000;
