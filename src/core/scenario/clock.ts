import type { Hours, PhaseId, TurnNumber } from './ids.ts';

export interface Turn {
  /** Start and length in hours; hour 0 is the start of the first turn. */
  readonly start: Hours;
  readonly hours: Hours;
  readonly phase: PhaseId;
  /** Weeks after the fighting: missions and summits come within reach. */
  readonly season: boolean;
}

export interface Clock {
  /** Local start, ISO 8601 with offset: a label for pages, never read by the simulation. */
  readonly start: string;
  readonly turns: readonly Turn[];
  /** Nothing irreversible before this turn (PLAY.md P11). */
  readonly irreversibleFrom: TurnNumber;
}
