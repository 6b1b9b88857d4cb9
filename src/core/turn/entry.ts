import type { DeskId } from '../scenario/ids.ts';

/** Every kind of thing that can happen, past tense. `words` has a sentence for each. */
export const ENTRY_CODES = [
  'incident.happened',
  'report.arrived',
  'matter.opened',
  'matter.answered',
  'matter.unanswered',
  'step.taken',
  'posture.taken',
  'line.taken',
  'evidence.shown',
  'evidence.verified',
  'evidence.contradicted',
  'concession.made',
  'concession.leaked',
  'request.sent',
  'answer.given',
  'statement.made',
  'promise.given',
  'promise.broken',
  'treaty.consulted',
  'treaty.invoked',
  'treaty.honoured',
  'treaty.unanswered',
  'venue.requested',
  'venue.convened',
  'venue.decided',
  'venue.blocked',
  'door.opened',
  'mission.asked',
  'mission.prepared',
  'mission.deployed',
  'mission.withdrawn',
  'word.heard',
  'text.sent',
  'text.tabled',
  'text.refused',
  'text.withheld',
  'truce.announced',
  'truce.annexed',
  'truce.began',
  'truce.broken',
  'truce.held',
  'truce.durable',
  'lull.began',
  'effort.ordered',
  'fighting.ended',
  'ground.changed',
  'losses.made-known',
  'losses.true',
  'street.protests',
  'street.calm',
  'government.crisis',
  'government.fell',
  'willingness',
  'signal.refused',
  'gauge.moved',
  'dimension.moved',
  'ending.reached',
] as const;
export type EntryCode = (typeof ENTRY_CODES)[number];

/** One named contribution: to an answer's V, to W, to a gauge's change. */
export interface Part {
  readonly cause: string;
  readonly value: number;
}

export type ParamValue = number | string | boolean | null | readonly string[] | readonly number[];

/** One thing that happened: code, params, and because of what. No sentence. */
export interface Entry {
  readonly code: EntryCode;
  /** The id it is about: addressee, matter, gauge, report, demarche. */
  readonly subject?: string;
  /** Desk concerned. */
  readonly desk?: DeskId;
  /** Hour at which it happened. */
  readonly hour?: number;
  readonly params?: Readonly<Record<string, ParamValue>>;
  readonly because?: readonly Part[];
  /** Truth that no desk may see before the end; or only the named desk may see. */
  readonly secret?: 'until-end' | 'desk';
}
