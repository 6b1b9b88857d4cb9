import type { Addressee } from './addressee.ts';
import type { Clock } from './clock.ts';
import type { Condition } from './condition.ts';
import type { Demarche } from './demarche.ts';
import type { Score } from './dimension.ts';
import type { Effect } from './effect.ts';
import type { AddresseeId, DeskId, EndingId, PostureId, SectorId, TurnNumber } from './ids.ts';
import type { Comparison, Incident, Report } from './incident.ts';
import type { Matter } from './matter.ts';
import type { Kind, Line, Model, Term } from './model.ts';
import type { FormalPair, Script } from './script.ts';

/** A posture of the desk without the initiative: how the line is held. */
export interface GuardPosture {
  readonly id: PostureId;
  readonly desk: DeskId;
  /** y of E9: restrain .25, hold .5, counter .9. */
  readonly guard: number;
  readonly counters: boolean;
  /** Effects while the guns fire, and while they are silent. */
  readonly fighting: readonly Effect[];
  readonly silent: readonly Effect[];
}

/** A posture of the desk with the initiative: the effort it orders. */
export interface EffortPosture {
  readonly id: PostureId;
  readonly desk: DeskId;
  readonly effort: 'halt' | 'ease' | 'as-willing' | 1 | 2 | 3;
}
export type Posture = GuardPosture | EffortPosture;

export const ENDING_TIMES = ['any-turn', 'end'] as const;
export interface Ending {
  readonly id: EndingId;
  readonly desk: DeskId;
  readonly at: (typeof ENDING_TIMES)[number];
  readonly priority: number;
  /** Absent in exactly one ending `at: end` of each desk: the default. */
  readonly when?: Condition;
}

export interface Sector {
  readonly id: SectorId;
  /** Share of the fighting by phase; sums to 1 over sectors. */
  readonly share: Readonly<Record<string, number>>;
}

/** Sealed forecast: asked on a turn, opened when what it asks about is known. */
export const FORECAST_QUESTIONS = ['answer', 'truce-life', 'street', 'guns', 'text-reply'] as const;
export interface ForecastQuestion {
  readonly id: string;
  readonly desk: DeskId;
  readonly turn: TurnNumber;
  readonly about: (typeof FORECAST_QUESTIONS)[number];
  readonly addressee?: AddresseeId;
  /** Upper bounds (hours or levels) that part the options, in order; options = bounds + 1. */
  readonly bounds: readonly number[];
}

/** An adviser's remark and the situation to which it speaks; text in `texts`. */
export interface Remark {
  readonly id: string;
  readonly adviser: string;
  readonly desk: DeskId;
  readonly when: Condition;
  readonly priority: number;
}

/** Compiled scenario: ids and numbers only. The core reads this and nothing else. */
export interface Scenario {
  readonly id: string;
  /** The desk that the player sits at. */
  readonly desk: DeskId;
  /** Two desks, in file order. */
  readonly desks: readonly DeskId[];
  /** The desk whose willingness ends the fighting in this model; no statement on who began. */
  readonly initiative: DeskId;
  readonly clock: Clock;
  readonly capacity: number;
  readonly model: Model;
  readonly kinds: readonly Kind[];
  readonly terms: readonly Term[];
  readonly lines: readonly Line[];
  readonly postures: readonly Posture[];
  /** Capitals in file order, then venues in file order: the order of answering. */
  readonly addressees: readonly Addressee[];
  readonly demarches: readonly Demarche[];
  readonly matters: readonly Matter[];
  readonly incidents: readonly Incident[];
  readonly reports: readonly Report[];
  readonly comparisons: readonly Comparison[];
  readonly remarks: readonly Remark[];
  readonly forecasts: readonly ForecastQuestion[];
  /** Turns on which a one-sentence rationale is asked, by desk. */
  readonly rationales: Readonly<Record<DeskId, readonly TurnNumber[]>>;
  readonly sectors: readonly Sector[];
  readonly score: Readonly<Record<DeskId, Score>>;
  readonly endings: readonly Ending[];
  readonly scripts: readonly Script[];
  /** Ministry that runs the other desk by default, by desk. */
  readonly ministry: Readonly<Record<DeskId, string>>;
  readonly formalPair?: FormalPair;
}
