import type { AddresseeId, DeskId } from '../scenario/ids.ts';

export const TRUCE_STATES = [
  'none',
  'proposed',
  'brokered',
  'announced',
  'holding',
  'broken',
  'durable',
] as const;
export const TREATY_STATES = ['dormant', 'consulted', 'invoked', 'honoured', 'unanswered'] as const;
export const VENUE_STATES = ['idle', 'requested', 'convened', 'decided', 'blocked'] as const;
export const MISSION_STATES = ['none', 'asked', 'mandated', 'deployed', 'withdrawn'] as const;
export const GOVERNMENT_STATES = ['steady', 'protests', 'crisis', 'fallen'] as const;
export type TruceState = (typeof TRUCE_STATES)[number];
export type TreatyState = (typeof TREATY_STATES)[number];
export type VenueState = (typeof VENUE_STATES)[number];
export type MissionState = (typeof MISSION_STATES)[number];
export type GovernmentState = (typeof GOVERNMENT_STATES)[number];

/** Plain state values of all charts of a game. */
export interface Charts {
  readonly truce: TruceState;
  /** By ally (an addressee with `instrument: ally`). */
  readonly treaty: Readonly<Record<AddresseeId, TreatyState>>;
  readonly venue: Readonly<Record<AddresseeId, VenueState>>;
  /** By addressee that can send observers. */
  readonly mission: Readonly<Record<AddresseeId, MissionState>>;
  readonly government: Readonly<Record<DeskId, GovernmentState>>;
}
