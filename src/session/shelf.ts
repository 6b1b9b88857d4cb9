import type { ShippedScenario, ViewStore } from './session.types.ts';

export type ShelfCard = ViewStore['shelf'][number];

/** Scenarios as the build ships them: what the title page lists, and a loader. */
export interface Shelf {
  readonly cards: readonly ShelfCard[];
  /** Loads a compiled scenario with its texts; rejects when there is none of this id. */
  load(id: string): Promise<ShippedScenario>;
}
