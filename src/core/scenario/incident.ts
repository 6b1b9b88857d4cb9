import type { Condition } from './condition.ts';
import type { Effect } from './effect.ts';
import type { DeskId, SectorId } from './ids.ts';

/** Something that happens: at the border, in a capital, at home. Fires at the start of a turn, once unless it repeats. */
export interface Incident {
  readonly id: string;
  readonly when: Condition;
  readonly repeats: boolean;
  readonly sector?: SectorId;
  readonly effects: readonly Effect[];
}

export const PRECEDENCES = ['flash', 'immediate', 'urgent', 'routine'] as const;
export type Precedence = (typeof PRECEDENCES)[number];
export const VERSIONS = ['own', 'theirs', 'outside'] as const;
export type Version = (typeof VERSIONS)[number];

/** What is told: a cable that reaches a desk at the start of a turn. */
export interface Report {
  readonly id: string;
  readonly desk: DeskId;
  readonly when: Condition;
  readonly precedence: Precedence;
  readonly version: Version;
  /** Report whose claim this one contradicts. */
  readonly contradicts?: string;
  readonly sector?: SectorId;
}

/** Two versions of one happening, side by side: texts only; shown while the condition holds. */
export interface Comparison {
  readonly id: string;
  readonly desk: DeskId;
  readonly when: Condition;
}
