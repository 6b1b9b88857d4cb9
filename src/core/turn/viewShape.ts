import type { Charts } from '../charts/charts.ts';
import type { Form } from '../scenario/addressee.ts';
import type { DimensionId } from '../scenario/dimension.ts';
import type {
  AddresseeId,
  DemarcheId,
  DeskId,
  Hours,
  KindId,
  LineId,
  MatterId,
  OptionId,
  PhaseId,
  PostureId,
  SectorId,
  TermId,
  TurnNumber,
} from '../scenario/ids.ts';
import type { Broker, Word } from '../world/world.ts';
import type { Part } from './entry.ts';

export interface ChannelView {
  readonly id: AddresseeId;
  readonly type: 'capital' | 'venue';
  readonly engagement: number;
  readonly level: number;
  readonly levelId: string;
  readonly best: number;
  readonly trust: number;
  readonly asks: number;
  readonly asked: boolean;
  readonly answered: TurnNumber;
  readonly pausesUntil: Hours | null;
}

export interface TextView {
  readonly id: string;
  readonly broker: Broker;
  readonly desk: DeskId;
  readonly terms: readonly TermId[];
}

/** All that a page of one desk may see. Claims included; truth (real losses, resolve, the other's W) is not here. */
export interface View {
  readonly scenario: string;
  readonly desk: DeskId;
  readonly other: DeskId;
  readonly turn: TurnNumber;
  readonly turns: number;
  readonly hour: Hours;
  readonly hours: Hours;
  readonly phase: PhaseId;
  readonly closed: boolean;
  /** Rung of the escalation ladder, 0-6 (MODEL.md 1.3), from what is known. */
  readonly rung: number;
  readonly gunsSilent: boolean;
  readonly truce: {
    readonly stage: Charts['truce'];
    readonly broker: Broker | null;
    readonly terms: readonly TermId[];
    readonly age: Hours;
    readonly breaks: number;
  };
  readonly home: {
    readonly posture: PostureId;
    readonly support: number;
    readonly unrest: number;
    readonly commitment: number;
    readonly legitimacy: number;
    readonly credibility: number;
    readonly offer: number;
    readonly secret: boolean;
    readonly leaked: boolean;
    readonly pricePaid: number;
    readonly evacuation: number;
    readonly line: LineId | null;
    readonly lines: readonly LineId[];
    readonly shown: boolean;
    readonly discredited: boolean;
    readonly invoked: TurnNumber;
    readonly abandoned: boolean;
    readonly used: Readonly<Record<DemarcheId, number>>;
    readonly doors: Readonly<Record<DemarcheId, TurnNumber>>;
  };
  /** Dead as made known: own by own count, the other's by theirs; and each side's claim about the other. */
  readonly reported: {
    readonly own: number;
    readonly other: number;
    readonly claimOther: number;
    readonly otherClaims: number;
  };
  /** Ground lost, km2, as this desk's army reports it (known to both only at the end). */
  readonly ground: number;
  readonly salience: number;
  readonly direct: number;
  readonly pressure: number;
  readonly doubt: number;
  readonly monitors: number;
  readonly guarantee: number;
  readonly effortKnown: number;
  /** The six dimensions as the desk knows them, 0-100. */
  readonly standing: Readonly<Record<DimensionId, number>>;
  readonly channels: readonly ChannelView[];
  readonly charts: Pick<Charts, 'truce' | 'treaty' | 'venue' | 'mission' | 'government'>;
  readonly underWay: readonly {
    readonly what: 'request' | 'text' | 'mission';
    readonly addressee: AddresseeId;
    readonly demarches?: readonly DemarcheId[];
    readonly terms?: readonly TermId[];
    readonly arrives: Hours;
    readonly turn: TurnNumber;
  }[];
  readonly table: readonly TextView[];
  /** Burned terms and the turn from which they may be used again. */
  readonly burned: Readonly<Record<TermId, TurnNumber>>;
  readonly matters: readonly {
    readonly id: MatterId;
    readonly until: TurnNumber;
    readonly broker: AddresseeId | null;
    readonly options: readonly OptionId[];
  }[];
  readonly answered: Readonly<Record<MatterId, OptionId | null>>;
  readonly reports: readonly { readonly id: string; readonly turn: TurnNumber }[];
  readonly comparisons: readonly string[];
  readonly remarks: readonly { readonly adviser: string; readonly id: string }[];
  readonly words: readonly Word[];
  /** Honest odds of the other desk's kinds from the words heard (P6), and mean ripeness heard lately. */
  readonly odds: Readonly<Record<KindId, number>>;
  readonly ripeness: number | null;
  readonly sectors: Readonly<Record<SectorId, number>>;
  /** V of E1 as this desk can reckon it, by addressee and form: what `forecast` starts from. */
  readonly reckoning: Readonly<
    Record<
      AddresseeId,
      Readonly<Record<Form, { readonly v: number; readonly because: readonly Part[]; readonly cap: number }>>
    >
  >;
  /** W with a text on the table and W', by supposed kind, with hidden resolve at its mean: what a text's forecast starts from. */
  readonly textReckoning: Readonly<Record<KindId, { readonly w: number; readonly bare: number }>> | null;
  /** What each name is worth under a text now (E7), by broker. */
  readonly covers: Readonly<Record<string, number>>;
  /** Only for the desk with the initiative: its own willingness and resolve. */
  readonly willingness?: { readonly w: number; readonly because: readonly Part[] };
  readonly forecastQuestion: string | null;
  readonly rationaleAsked: boolean;
}
