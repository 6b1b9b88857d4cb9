import type { KindId, TermId } from '../core/scenario/ids.ts';
import type { Term } from '../core/scenario/model.ts';
import { lookupOf } from '../core/world/lookup.ts';
import type { Seat } from './ministry.ts';

const MOST_TERMS = 2;

/** Terms that may go into a text this turn: not burned, not in force. */
export function usableTerms(seat: Seat): readonly Term[] {
  const { terms } = lookupOf(seat.scenario);
  const usable: Term[] = [];
  for (const { term, refusals } of seat.lawful.terms) {
    const known = refusals.length === 0 ? terms.get(term) : undefined;
    if (known) usable.push(known);
  }
  return usable;
}

/** How likely each kind of other desk is, from the words heard (P6). */
export type Odds = Readonly<Record<KindId, number>>;

/** The kind thought likeliest; null while nothing tells them apart. */
export function likeliestKind(odds: Odds): KindId | null {
  const ranked = Object.entries(odds).sort((a, b) => b[1] - a[1]);
  const first = ranked[0];
  const second = ranked[1];
  if (!first) return null;
  return second && first[1] - second[1] < 1e-6 ? null : first[0];
}

/**
 * The two terms that such a desk should find worth signing, less what they cost at home: price rises with
 * words that bind, and a concession is paid for twice.
 */
export function temptingTerms(seat: Seat, odds: Odds): readonly TermId[] {
  const { commitment } = seat.view.home;
  const worth = (term: Term): number => {
    let pull = 0;
    for (const [kind, chance] of Object.entries(odds)) pull += chance * (term.pull[kind] ?? 0);
    return pull + term.quality - 0.25 * Math.max(0, term.price) * (1 + 2 * commitment) - 4 * term.concession;
  };
  return usableTerms(seat)
    .map((term) => ({ id: term.id, worth: worth(term) }))
    .filter((term) => term.worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_TERMS)
    .map((term) => term.id);
}

/** The two terms that give most; from the desk with the initiative those that the other home is glad of. */
export function givingTerms(seat: Seat): readonly TermId[] {
  if (seat.desk === seat.scenario.initiative)
    return usableTerms(seat)
      .filter((term) => term.price <= 0)
      .sort((a, b) => a.price - b.price)
      .slice(0, MOST_TERMS)
      .map((term) => term.id);
  return [...usableTerms(seat)]
    .filter((term) => term.concession > 0)
    .sort((a, b) => b.concession - a.concession)
    .slice(0, MOST_TERMS)
    .map((term) => term.id);
}
