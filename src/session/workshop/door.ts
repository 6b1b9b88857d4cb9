/** Where a scenario is written: its text, what was found in it, and the game it makes. */
import { schema } from 'virtual:scenarios';
import { sources, workbench } from '../workers/door.ts';
import { DRAFTS_KEY } from './drafts.ts';
import type { Schema } from './schema.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

export { disputedOf, pointsOf } from '../theatre.ts';
export { type Completion, completionsAt, type KnownIds, knownIds } from './complete.ts';
export type { Draft } from './drafts.ts';
export { FLOW_KINDS, type Flow, type FlowEdge, type FlowKind, type FlowNode, flowOf } from './flow.ts';
export { type Mend, mendOf } from './mend.ts';
export { type OutlineId, type OutlineSection, outlineOf, placeInOutline } from './outline.ts';
export { type WritingPlace, writingPlace } from './place.ts';
export type { Schema } from './schema.ts';
export type { Position, Proof, RehearsalState, Workshop, WorkshopStore } from './workshop.ts';
export { sources };

const SEED_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const newSeed = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => SEED_LETTERS[byte % SEED_LETTERS.length])
    .join('');

/** Storage of the browser; null where even asking for it is refused. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

let shop: Workshop | null = null;

/** The page's workshop: made on first use, and the same when somebody comes back from a game. */
export function workshop(): Workshop {
  if (shop) return shop;
  const opened = openWorkshop({
    bench: workbench(),
    storage: storage(),
    now: () => Date.now(),
    newSeed,
    language: document.documentElement.lang || 'en',
  });
  addEventListener('storage', ({ key }) => {
    if (key === DRAFTS_KEY) opened.reread();
  });
  shop = opened;
  return opened;
}

let known: Promise<Schema> | null = null;

/** The schema of the format, fetched once. */
export function formatSchema(): Promise<Schema> {
  // The build puts the generated schema there; what is not in it is never asked for.
  known ??= schema().then((read) => read as Schema);
  return known;
}
