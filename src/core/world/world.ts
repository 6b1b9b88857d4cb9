import type { ClaimMode } from '../scenario/demarche.ts';
import type {
  AddresseeId,
  DemarcheId,
  DeskId,
  Hours,
  KindId,
  LineId,
  MatterId,
  OptionId,
  PostureId,
  SectorId,
  TermId,
  TurnNumber,
} from '../scenario/ids.ts';

/** A desk's line to a capital or venue. */
export interface Channel {
  /** How much it is engaged on this desk's behalf, 0-1 (E2). */
  engagement: number;
  /** Last and best level answered. */
  level: number;
  best: number;
  trust: number;
  /** Ask fatigue. */
  asks: number;
  /** Ever asked; P1. */
  asked: boolean;
  /** Turn of the last answer; 0 = none. */
  answered: TurnNumber;
  /** Cover lost by refused and broken texts (P3). */
  coverLost: number;
  /** No texts from this broker before this hour. */
  pauseUntil: Hours;
}

/** A word about what the other desk wants (P6): its kind's mark and a reading of ripeness, with noise. */
export interface Word {
  readonly turn: TurnNumber;
  readonly reading: number;
  readonly ripeness: number;
}

/** One belligerent's foreign ministry and the home behind it. */
export interface DeskWorld {
  posture: PostureId;
  /** The true dead, soldiers; and their expectation (P7). */
  dead: number;
  expectedDead: number;
  civilians: number;
  expectedCivilians: number;
  /** Dead of this side as made known. */
  reported: number;
  /** Claim of this side about the other's dead. */
  claimedOther: number;
  support: number;
  unrest: number;
  commitment: number;
  /** Who is seen as in the right, 0-1; the other desk's is 1 minus this. */
  legitimacy: number;
  credibility: number;
  /** Concession on the table, and whether it is secret or has leaked. */
  offer: number;
  secret: boolean;
  leaked: boolean;
  /** Share of the whole in dispute given by terms in force. */
  pricePaid: number;
  evacuation: number;
  /** Warning: 'shown' = something was shown the world believes; 'discredited' = a claim was contradicted. */
  shown: boolean;
  discredited: boolean;
  /** Dossier on its way to being judged. */
  claim: { readonly mode: ClaimMode; readonly weight: number } | null;
  line: LineId | null;
  /** Number of public words so far (P8). */
  spoken: number;
  lines: readonly LineId[];
  used: Readonly<Record<DemarcheId, number>>;
  words: readonly Word[];
  /** Last turn on which the other's line was learned; texts drafted soon after find cover. */
  informed: TurnNumber;
  /** Turn of the formal request to the ally; 0 = never. */
  invoked: TurnNumber;
  abandoned: boolean;
  /** Turn of a private promise, and of being entrapped by breaking it (P10). */
  promise: TurnNumber;
  entrapped: TurnNumber;
  /** Own texts' cover lost. */
  coverLost: number;
  refused: number;
  calmed: Readonly<Record<AddresseeId, TurnNumber>>;
  /** Smaller doors: démarche -> { until, odds }. */
  doors: Readonly<Record<DemarcheId, { readonly until: TurnNumber; readonly odds: number }>>;
}

/** Where a text comes from: a mediator, a desk's own hand, a desk by a warm line, or nobody (a lull). */
export type Broker = string;
export const OWN_TEXT = 'own';
export const DIRECT_TEXT = 'direct';
export const LULL = 'lull';

/** What lies on the table. */
export interface Text {
  readonly id: string;
  readonly broker: Broker;
  /** Desk whose ask or own hand brought it. */
  readonly desk: DeskId;
  readonly terms: readonly TermId[];
}

/** Something sent that has not landed. */
export type UnderWay =
  | {
      readonly what: 'request';
      readonly desk: DeskId;
      readonly addressee: AddresseeId;
      readonly demarches: readonly DemarcheId[];
      /** What a smaller door added when it was sent. */
      readonly odds: number;
      readonly arrives: Hours;
    }
  | {
      readonly what: 'text';
      readonly desk: DeskId;
      readonly addressee: AddresseeId;
      readonly terms: readonly TermId[];
      readonly arrives: Hours;
    }
  | {
      readonly what: 'mission';
      readonly desk: DeskId;
      readonly addressee: AddresseeId;
      readonly arrives: Hours;
    };

/** How a matter was settled: by an option, or by silence. */
export interface Settled {
  readonly option: OptionId | null;
  readonly turn: TurnNumber;
}

/** A report that has reached its desk. */
export interface Told {
  readonly id: string;
  readonly turn: TurnNumber;
}

/** The turn on which a report was told; 0 = not yet. */
export function toldOn(reports: readonly Told[], id: string): TurnNumber {
  for (const told of reports) if (told.id === id) return told.turn;
  return 0;
}

export interface OpenMatter {
  readonly id: MatterId;
  readonly desk: DeskId;
  readonly opened: TurnNumber;
  readonly until: TurnNumber;
  /** What was true, drawn and hidden; empty when nothing is. */
  readonly truth: string;
  /** Mediator that stands ready, when the matter asks about it. */
  readonly broker: AddresseeId | null;
}

export interface World {
  hour: Hours;
  front: {
    effort: number;
    aims: number;
    ground: number;
    /** Hidden: resolve drawn by seed, and the kind of the initiative desk. */
    resolve: number;
    kind: KindId;
    /** Ground went back once by a term in force. */
    returned: boolean;
    /** Level of effort drawn or ordered last; 0-3. */
    level: number;
    /** Hours fought in the last turn. */
    fought: number;
    /** Fighting by sector in the last turn, effort-hours. */
    sectors: Readonly<Record<SectorId, number>>;
    /** Hours for which the initiative desk has been halting by order of a person or script (P13); 0 = it is not. */
    halted: Hours;
  };
  desks: Record<DeskId, DeskWorld>;
  /** A channel nobody wrote to is shared from turn to turn: `channelToWrite` copies it first. */
  channels: Record<DeskId, Record<AddresseeId, Readonly<Channel>>>;
  underWay: readonly UnderWay[];
  /** Texts on the table this turn. */
  table: readonly Text[];
  /** Terms that a refused or broken text burned: usable again from this turn. */
  burned: Readonly<Record<TermId, TurnNumber>>;
  truce: {
    broker: Broker | null;
    /** The desk that tabled its text, or asked for it; null for a silence without a paper. */
    tabledFor: DeskId | null;
    terms: readonly TermId[];
    /** Age in hours; breaks so far. */
    age: Hours;
    breaks: number;
    /** Quality added by small agreements; hazard of this turn. */
    quality: number;
    hazard: number;
  };
  matters: {
    open: readonly OpenMatter[];
    /** How each matter was settled last; null or absent = not yet. */
    answered: Readonly<Record<MatterId, Settled | null>>;
  };
  /** The turn on which each incident happened last; 0 or absent = not yet. */
  incidents: Readonly<Record<string, TurnNumber>>;
  reports: readonly Told[];
  pressure: number;
  risk: number;
  doubt: number;
  direct: number;
  salience: number;
  /** Presence of observers and of a guarantee, 0-1. */
  monitors: number;
  guarantee: number;
  milestones: {
    firstTruce: Hours | null;
    /** Hours that the first truce lived; null while unbroken. */
    firstBroke: Hours | null;
    fightingEnded: Hours | null;
    monitorsFrom: Hours | null;
    protest: Hours | null;
  };
}
