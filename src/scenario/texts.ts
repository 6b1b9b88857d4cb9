import type { Condition } from '../core/scenario/condition.ts';
import type { DimensionId } from '../core/scenario/dimension.ts';
import type {
  AddresseeId,
  DemarcheId,
  DeskId,
  EndingId,
  KindId,
  LineId,
  MatterId,
  OptionId,
  PostureId,
  SectorId,
  TermId,
  TurnNumber,
} from '../core/scenario/ids.ts';

/** By id, in file order. An unknown id gives undefined: what a page shows then is the page's decision. */
type ById<Id extends string, T> = Readonly<Record<Id, T>>;

/** A place on the earth, degrees. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

export interface DeskTexts {
  readonly name: string;
  readonly ministry: string;
  readonly city: string;
  readonly country: string;
  readonly adjective: string;
  /** Country code of the flag. */
  readonly flag?: string;
  /** The desk's own script, with its language. */
  readonly native?: { readonly lang: string; readonly text: string };
}

/** What an addressee says at one level of its ladder. */
export interface LevelTexts {
  /** Two or three words for the rail: "sends observers". */
  readonly label: string;
  /** The answer as reported in a cable; several take turns. */
  readonly answer: readonly string[];
}

export interface AddresseeTexts {
  readonly name: string;
  /** Its name within a sentence, where that is another: `the League`. */
  readonly within?: string;
  readonly short: string;
  readonly city?: string;
  readonly flag?: string;
  readonly about?: string;
  readonly levels: ById<DeskId, ById<string, LevelTexts>>;
  /** Why it answers so, by contribution to V (`base`, `ties`, `obligation` ...), from its own point of view. */
  readonly reasons: ById<DeskId, ById<string, string>>;
}

/** Which démarches lie on top: ordered by priority among those whose turn and condition hold. */
export interface Tray {
  readonly fromTurn: TurnNumber;
  readonly priority: number;
  readonly when?: Condition;
}

export interface DemarcheTexts {
  readonly label: string;
  /** One or two sentences: gain and price. */
  readonly card: string;
  /** Short foot of the card. */
  readonly price?: string;
  readonly tray?: Tray;
}

export interface MatterTexts {
  readonly title: string;
  /** Several take turns: a matter may come back. */
  readonly text: readonly string[];
  /** Desk, capital or venue that raises it. */
  readonly from?: string;
  readonly options: ById<OptionId, { readonly label: string; readonly note?: string }>;
}

export const LABEL_KINDS = ['capital', 'town', 'region'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];
export const MAP_BASES = ['caucasus', 'plain'] as const;

export interface MapTexts {
  readonly base: (typeof MAP_BASES)[number];
  readonly caption?: string;
  readonly labels: ById<string, Place & { readonly kind: LabelKind; readonly names: ById<DeskId, string> }>;
  /** Indicative area in dispute, a few points; no position on status is implied. */
  readonly disputed?: {
    readonly label: string;
    readonly points: readonly (readonly [lat: number, lon: number])[];
  };
  readonly addressees: ById<AddresseeId, Place>;
}

/** One documented fact, with the sources that say so. */
export interface Fact {
  /** ISO 8601 date, or date and time with offset. */
  readonly at: string;
  readonly turn: TurnNumber;
  readonly text: string;
  readonly sources: readonly string[];
  readonly contested: boolean;
}

export const CODEX_KINDS = ['actor', 'treaty', 'place', 'losses', 'background', 'concept'] as const;
export type CodexKind = (typeof CODEX_KINDS)[number];

export interface CodexArticle {
  readonly title: string;
  readonly kind: CodexKind;
  /** Stays shut until the game has ended. */
  readonly untilEnd?: boolean;
  /** Paragraphs. */
  readonly text: readonly string[];
  readonly sources: readonly string[];
}

export interface SourceTexts {
  readonly title: string;
  readonly url: string;
  readonly date?: string;
  /** Whose point of view it speaks from. */
  readonly slant?: string;
}

/** What a hint speaks of: it falls silent once the person has done that. */
export const COACH_ABOUT = [
  'compare',
  'channel',
  'card',
  'step',
  'matter',
  'reply',
  'posture',
  'forecast',
  'reread',
  'codex',
  'seal',
] as const;
export type CoachAbout = (typeof COACH_ABOUT)[number];

/** A hint beside the desk, for a first game. */
export interface Hint {
  readonly turn: TurnNumber;
  readonly about: CoachAbout;
  readonly text: string;
}

/** Which steps in a log show that a criterion of the rubric was met. */
export interface Evidence {
  readonly steps?: {
    readonly to?: readonly AddresseeId[];
    readonly demarches?: readonly DemarcheId[];
    /** At least this many of them; absent = all. */
    readonly count?: number;
    /** Before this posture was first taken, or before this turn. */
    readonly before?: PostureId | TurnNumber;
  };
  readonly postures?: readonly PostureId[];
  readonly matters?: ById<MatterId, readonly OptionId[]>;
  readonly memos?: readonly ('forecast' | 'rationale' | 'reflection')[];
}

/** A declared view: what it is called, and how much each dimension weighs in it. */
export interface Profile {
  readonly label: string;
  readonly weights: Readonly<Partial<Record<DimensionId, number>>>;
}

/** All that people read of a scenario, mirroring the source file. Never read by the simulation. */
export interface Texts {
  readonly id: string;
  /** Language of the texts (BCP 47). */
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly contentNote?: string;
  /** Scenarios that share this line are of one crisis, and stand together. */
  readonly crisis?: string;
  /** No place and nobody in it is real. */
  readonly invented?: true;
  /** Paragraphs read before the first turn. */
  readonly brief: readonly string[];
  readonly desks: ById<DeskId, DeskTexts>;
  readonly kinds: ById<KindId, { readonly label: string; readonly hint?: string }>;
  readonly terms: ById<
    TermId,
    { readonly label: string; readonly clause: string; readonly gain?: string; readonly priceText?: string }
  >;
  readonly lines: ById<LineId, { readonly label: string; readonly quote: string }>;
  readonly postures: ById<PostureId, { readonly label: string; readonly note?: string }>;
  readonly capitals: ById<AddresseeId, AddresseeTexts>;
  readonly venues: ById<AddresseeId, AddresseeTexts>;
  readonly demarches: ById<DemarcheId, DemarcheTexts>;
  readonly matters: ById<MatterId, MatterTexts>;
  readonly incidents: ById<string, { readonly headline?: string }>;
  readonly reports: ById<
    string,
    { readonly sender: string; readonly text: string; readonly source?: string }
  >;
  /** Two versions side by side: on what both agree, where they differ, what nobody confirmed. */
  readonly comparisons: ById<
    string,
    {
      /** Cables that are laid side by side; none named = the newest of either version. */
      readonly reports: readonly string[];
      readonly both: string;
      readonly differ: string;
      readonly unconfirmed: string;
    }
  >;
  readonly advisers: ById<string, { readonly desk: DeskId; readonly name: string; readonly stance: string }>;
  readonly remarks: ById<string, { readonly text: string }>;
  readonly forecasts: ById<string, { readonly question: string; readonly options: readonly string[] }>;
  /** Question asked, by desk and turn. */
  readonly rationales: ById<DeskId, Readonly<Record<TurnNumber, string>>>;
  /** A concept is named after the turn in which it was felt; `codex` is an article. */
  readonly concepts: ById<
    string,
    { readonly turn: TurnNumber; readonly name: string; readonly codex: string }
  >;
  /** Hints for a first game, in the order in which they are given; absent in all others. */
  readonly coach?: ById<string, Hint>;
  readonly sectors: ById<
    SectorId,
    { readonly name: string; readonly place: Place; readonly names: ById<DeskId, string> }
  >;
  readonly map: MapTexts;
  /** Labels of dimensions that differ from the common ones, by desk. */
  readonly score: ById<DeskId, Readonly<Partial<Record<DimensionId, string>>>>;
  /** Declared views under which the six dimensions are put into one number, by desk. */
  readonly profiles: ById<DeskId, ById<string, Profile>>;
  readonly endings: ById<EndingId, { readonly title: string; readonly text: string }>;
  /** Written ministries, by script id. */
  readonly ministries: ById<string, { readonly label: string }>;
  /** Sources of the documented course, by desk and turn. */
  readonly history: ById<DeskId, Readonly<Record<TurnNumber, { readonly sources: readonly string[] }>>>;
  readonly facts: ById<string, Fact>;
  /** What came after, in order of dates. */
  readonly after: readonly {
    readonly date: string;
    readonly text: string;
    readonly sources: readonly string[];
  }[];
  readonly glossary: ById<string, { readonly term: string; readonly text: string }>;
  readonly codex: ById<string, CodexArticle>;
  readonly sources: ById<string, SourceTexts>;
  readonly debrief: {
    readonly questions: readonly string[];
    readonly rubric: readonly { readonly criterion: string; readonly evidence?: Evidence }[];
  };
}
