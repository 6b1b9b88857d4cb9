import type { Term } from '../../../../core/scenario/model.ts';
import type { View } from '../../../../core/turn/door.ts';

/** How a term sits with the other desk, as the honest odds over its aims have it. */
export const SITS = ['easy', 'even', 'hard'] as const;
export type Sits = (typeof SITS)[number];
/** What a term asks of those at home. */
export const COSTS = ['welcome', 'free', 'costs', 'dear'] as const;
export type Costs = (typeof COSTS)[number];

const EASY = 0.15;
const HARD = -0.15;
const COSTLY = 0.5;
const DEAR = 2.5;
/** Strength from which a term is said to make a ceasefire last. */
const LASTING = 0.05;

/** A term in words: for the other desk, at home, and for how long the ceasefire lives. */
export function wordsOfTerm(
  term: Term,
  view: Pick<View, 'odds' | 'home'>,
): { readonly sits: Sits; readonly costs: Costs; readonly lasting: boolean } {
  const pull = Object.entries(term.pull).reduce(
    (sum, [kind, value]) => sum + value * (view.odds[kind] ?? 0),
    0,
  );
  const price = term.price * (1 + 2 * view.home.commitment);
  return {
    sits: pull > EASY ? 'easy' : pull < HARD ? 'hard' : 'even',
    costs: price < 0 ? 'welcome' : price < COSTLY ? 'free' : price < DEAR ? 'costs' : 'dear',
    lasting: term.quality >= LASTING,
  };
}
