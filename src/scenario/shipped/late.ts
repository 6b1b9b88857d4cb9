import type { Texts } from '../texts.ts';
import type { Shipped } from './shelf.ts';

/** What no first turn says: more than half of a scenario's texts. It comes in a second file, once a desk stands. */
export const LATE_TEXTS = ['codex', 'sources', 'endings', 'facts', 'after', 'debrief'] as const;
export type LateTexts = Pick<Texts, (typeof LATE_TEXTS)[number]>;

/** A scenario that begins without the texts that no first turn says, and a way to them. */
export interface ShippedFirst extends Shipped {
  later(): Promise<LateTexts>;
}

const NONE: LateTexts = {
  codex: {},
  sources: {},
  endings: {},
  facts: {},
  after: [],
  debrief: { questions: [], rubric: [] },
};

/** A scenario without its late texts, and those. */
export function splitShipped(shipped: Shipped): { readonly first: Shipped; readonly late: LateTexts } {
  const { codex, sources, endings, facts, after, debrief } = shipped.texts;
  return {
    first: { ...shipped, texts: { ...shipped.texts, ...NONE } },
    late: { codex, sources, endings, facts, after, debrief },
  };
}
