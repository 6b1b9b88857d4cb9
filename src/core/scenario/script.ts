import type { Condition } from './condition.ts';
import type { ClaimMode } from './demarche.ts';
import type {
  AddresseeId,
  DemarcheId,
  DeskId,
  LineId,
  MatterId,
  OptionId,
  PostureId,
  TermId,
  TurnNumber,
} from './ids.ts';

/** A step as decided: a démarche with what completes it. */
export interface Step {
  readonly demarche: DemarcheId;
  readonly terms?: readonly TermId[];
  readonly line?: LineId;
  readonly claim?: ClaimMode;
}

export const REPLIES = ['accept', 'refuse', 'as-willing'] as const;
export type Reply = (typeof REPLIES)[number];

/** One turn of a scripted ministry; what is absent falls back to the script's `otherwise`. */
export interface ScriptTurn {
  readonly steps?: readonly Step[];
  readonly posture?: PostureId;
  readonly reply?: Reply;
  readonly matters?: Readonly<Record<MatterId, OptionId>>;
}

/** What a ministry does instead, in any turn in which the condition holds. */
export interface Reaction extends ScriptTurn {
  readonly when: Condition;
}

/** A ministry written down: the documented course, or a plan to compare with. */
export interface Script {
  readonly id: string;
  readonly desk: DeskId;
  readonly turns: Readonly<Record<TurnNumber, ScriptTurn>>;
  /** The first whose condition holds goes before the turn's own steps, and before `whileSilent`. */
  readonly reactions?: readonly Reaction[];
  /** While the guns are silent, instead of the turn's own steps. */
  readonly whileSilent?: ScriptTurn;
  readonly otherwise: ScriptTurn;
}

/** Démarches that together make the declared formal request (G4). */
export interface FormalPair {
  readonly demarches: readonly DemarcheId[];
  readonly ally: AddresseeId;
}
