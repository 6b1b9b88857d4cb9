import type { AddresseeId, DeskId, TermId } from './ids.ts';

/** Gauges that an author's effect may move, and by which verb (white list). */
export const EFFECT_GAUGES = [
  'support',
  'unrest',
  'commitment',
  'legitimacy',
  'credibility',
  'evacuation',
  'salience',
  'direct',
  'quality',
  'hazard',
  'ground',
  'dead',
  'civilians',
  'trust',
  'pressure',
] as const;
export type EffectGauge = (typeof EFFECT_GAUGES)[number];

/**
 * A change that scenario data may make. `add` adds; `times` multiplies; `raise` lifts to at least the value.
 * `ground` and `dead` scale with the effort at the front. `subject` names the addressee of `trust`,
 * or the desk when it is not the deciding one.
 */
export type Effect =
  | {
      readonly verb: 'add' | 'times' | 'raise';
      readonly gauge: EffectGauge;
      readonly value: number;
      readonly subject?: AddresseeId | DeskId;
    }
  /** A concession offered (0-1 of the whole): kept secret, or said aloud. */
  | { readonly verb: 'concede'; readonly value: number; readonly secret: boolean }
  /** A mediator is asked to table `halt` plus these terms (P1). `ready` = the mediator that stands ready. */
  | { readonly verb: 'table'; readonly broker: AddresseeId | 'ready'; readonly terms: readonly TermId[] }
  /** A term comes into the paper of a truce that holds; without one nothing happens. */
  | { readonly verb: 'term'; readonly term: TermId }
  /** A line taken in public binds (P8). */
  | { readonly verb: 'line'; readonly line: string };
