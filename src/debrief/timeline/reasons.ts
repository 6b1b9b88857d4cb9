import type { AddresseeId, TurnNumber } from '../../core/scenario/ids.ts';
import type { Entry, Part } from '../../core/turn/door.ts';
import type { Course } from '../course.ts';

/** What an answer was made of: E1's contributions, their sum, the odds at that sum, and the roll. */
export interface AnswerReasons {
  readonly turn: TurnNumber;
  readonly addressee: AddresseeId;
  readonly level: number;
  readonly id: string;
  readonly v: number;
  readonly roll: number;
  /** Chance of each level, in the ladder's order. */
  readonly odds: readonly number[];
  readonly because: readonly Part[];
}

const numberIn = (entry: Entry, key: string): number => {
  const value = entry.params?.[key];
  return typeof value === 'number' ? value : 0;
};
const numbersIn = (entry: Entry, key: string): readonly number[] => {
  const value = entry.params?.[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
};

/** Every answer to the person's desk, in order, with its reasons. */
export function answersOf({ replay, desk }: Course): readonly AnswerReasons[] {
  return replay.turns.flatMap(({ turn, entries }) =>
    entries
      .filter((entry) => entry.code === 'answer.given' && entry.desk === desk)
      .map((entry) => ({
        turn,
        addressee: entry.subject ?? '',
        level: numberIn(entry, 'level'),
        id: String(entry.params?.['id'] ?? ''),
        v: numberIn(entry, 'v'),
        roll: numberIn(entry, 'roll'),
        odds: numbersIn(entry, 'odds'),
        because: entry.because ?? [],
      })),
  );
}

/** A gauge, or a dimension of the score, by whose it is: `desk` and `of` (an addressee) where it has them. */
export interface GaugeName {
  readonly gauge: string;
  readonly dimension: boolean;
  readonly desk?: string;
  readonly of?: string;
}
/** One turn's change of a gauge and its causes, which sum to it. */
export interface GaugeTurn {
  readonly turn: TurnNumber;
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Part[];
}
export interface GaugeLedger extends GaugeName {
  readonly turns: readonly GaugeTurn[];
}

/** The ledger of a whole game, gauge by gauge, in the order in which they first moved. Opens the truth. */
export function ledgersOf({ replay }: Course): readonly GaugeLedger[] {
  const ledgers = new Map<string, GaugeName & { turns: GaugeTurn[] }>();
  for (const { turn, entries } of replay.turns) {
    for (const entry of entries) {
      if (entry.code !== 'gauge.moved' && entry.code !== 'dimension.moved') continue;
      const of = entry.params?.['of'];
      const name = [entry.code, entry.subject, entry.desk ?? '', of ?? ''].join('/');
      let ledger = ledgers.get(name);
      if (!ledger) {
        ledger = {
          gauge: entry.subject ?? '',
          dimension: entry.code === 'dimension.moved',
          ...(entry.desk === undefined ? {} : { desk: entry.desk }),
          ...(typeof of === 'string' ? { of } : {}),
          turns: [],
        };
        ledgers.set(name, ledger);
      }
      ledger.turns.push({
        turn,
        from: numberIn(entry, 'from'),
        to: numberIn(entry, 'to'),
        parts: entry.because ?? [],
      });
    }
  }
  return [...ledgers.values()];
}

/** Causes of a gauge over a whole game, summed, the weightiest first. */
export function causesOf(ledger: Pick<GaugeLedger, 'turns'>): readonly Part[] {
  const sums = new Map<string, number>();
  for (const { parts } of ledger.turns)
    for (const { cause, value } of parts) sums.set(cause, (sums.get(cause) ?? 0) + value);
  return [...sums]
    .map(([cause, value]) => ({ cause, value }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}
