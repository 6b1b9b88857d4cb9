import type { AddresseeId, DeskId, Hours, TurnNumber } from './ids.ts';

/** How a démarche is made: behind the door, before the press, or in writing under an instrument. */
export const FORMS = ['private', 'public', 'formal'] as const;
export type Form = (typeof FORMS)[number];

/** One level of a ladder of answers. */
export interface Level {
  readonly id: string;
  /** Outside pressure on the initiative desk while this answer stands, 0-1 (E2). */
  readonly pressure: number;
  /** Perceived risk of intervention, 0-1 (E3). */
  readonly risk: number;
  /** Added to W while it stands: a backer's word (PLAY.md P11a). */
  readonly willingness: number;
  /** Towards the initiative desk: share by which this addressee's pressure is relieved. */
  readonly relief: number;
  /** True when the level carries observers or a guarantee of a truce. */
  readonly guarantees: boolean;
  readonly observers: number;
  /** Signal that a venue's chart receives at this level; absent = it adjourns. */
  readonly signal?: 'adopt' | 'block';
}

/** A level is refused, and a smaller step is offered next turn at better odds (PLAY.md P11). */
export interface SmallerDoor {
  /** Démarche whose refusal opens this door. */
  readonly after: string;
  /** Answers below this level count as a refusal. */
  readonly below: number;
  /** Démarche that the door makes lawful for the next turns. */
  readonly opens: string;
  /** Added to V when that démarche is used. */
  readonly odds: number;
  readonly turns: number;
}

/** Why and how an addressee answers one desk: the named contributions of E1 (MODEL.md section 5). */
export interface Ladder {
  readonly levels: readonly Level[];
  /** Thresholds tau of the adjacent-category logit; one fewer than levels. */
  readonly thresholds: readonly number[];
  /** Temperature of the logit (P7). */
  readonly sharp: number;
  readonly base: number;
  readonly severity: number;
  readonly salience: number;
  readonly legitimacy: number;
  readonly form: Readonly<Record<Form, number>>;
  /** Added to V of a formal request under a treaty. */
  readonly obligation: number;
  /** Subtracted: a war elsewhere, an election, a summit. */
  readonly distraction: number;
  /** Subtracted: ties with the other desk. */
  readonly ties: number;
  /** Weight of `.35 x asks`; 0 for one who does not tire. */
  readonly fatigue: number;
  readonly trust: { readonly start: number; readonly weight: number };
  /** Added while the guns are silent. */
  readonly silent: number;
  /** Added while the other desk counter-attacks. */
  readonly counter: number;
  /** Added once a formal request to the ally went unanswered. */
  readonly abandoned: number;
  /** Added for each km2 of ground lost. */
  readonly ground: number;
  /** Subtracted: rival mediators, weight x 2 x their engagement. */
  readonly rivals: Readonly<Record<AddresseeId, number>>;
  /** Subtracted while this addressee is being calmed: weight x 2 x engagement of those asked to calm it. */
  readonly calm: Readonly<Record<AddresseeId, number>>;
  /** Added by the best level of another that answers earlier in the file. */
  readonly follow?: {
    readonly addressee: AddresseeId;
    readonly values: readonly number[];
    readonly invoked: number;
  };
  /** A sponsor must carry the matter: added when its best level is at least `level`, else `without`. */
  readonly sponsor?: {
    readonly addressee: AddresseeId;
    readonly level: number;
    readonly carried: number;
    readonly without: number;
    readonly invoked: number;
  };
  /** Highest level while the guns fire, and before the season phase. */
  readonly caps: { readonly fighting?: number; readonly beforeSeason?: number };
  readonly season: number;
  /** Added on given turns. */
  readonly calendar: Readonly<Record<TurnNumber, number>>;
  /** From this level it tables a text when asked; `cover` = what its name is worth to those who sign (E7). */
  readonly broker?: { readonly level: number; readonly cover: number };
  /** From `level` it sends observers: `ask` prepares under fire, deploys when guns are silent (P4). */
  readonly mission?: {
    readonly level: number;
    readonly askLevel: number;
    readonly lead: Hours;
    readonly term?: string;
    readonly termValue: number;
  };
  /** Answers every turn, asked or not (a standing backer). */
  readonly standing: boolean;
  /** Says a statement (level 1) unasked, once enough dead are reported (P1). */
  readonly statement: boolean;
  /** A private answer at or above this level is a promise (P10). */
  readonly promise?: number;
  readonly doors: readonly SmallerDoor[];
}

/** A capital: a government that answers. A venue: a body with a procedure. */
export interface Addressee {
  readonly id: AddresseeId;
  readonly type: 'capital' | 'venue';
  /** Share in the partners dimension, by desk. */
  readonly weight: Readonly<Record<DeskId, number>>;
  /** Hours until a request lands; 0 = answered in the same turn (P4). */
  readonly lead: Hours;
  /** The formal instrument: `ally` = treaty chart; `alliance` = its collective body. */
  readonly instrument?: 'ally' | 'alliance';
  readonly towards: Readonly<Record<DeskId, Ladder>>;
}
