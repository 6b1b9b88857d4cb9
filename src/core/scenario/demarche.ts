import type { Form } from './addressee.ts';
import type { Condition } from './condition.ts';
import type { Effect } from './effect.ts';
import type { AddresseeId, DemarcheId, DeskId } from './ids.ts';

/** What a step must be completed with. */
export const NEEDS = ['terms', 'line', 'claim'] as const;
export type Need = (typeof NEEDS)[number];

/** When a dossier is shown: at once, or verified a turn later (P9). */
export const CLAIMS = ['now', 'verified'] as const;
export type ClaimMode = (typeof CLAIMS)[number];

/** An entry in the scenario's list of diplomatic steps. */
export interface Demarche {
  readonly id: DemarcheId;
  readonly desk: DeskId;
  /** Addressee; absent for words at home or across the line. */
  readonly to?: AddresseeId;
  readonly form: Form;
  readonly once: boolean;
  readonly requires?: Condition;
  /** Needs an open smaller door (PLAY.md P11). */
  readonly behindDoor: boolean;
  readonly needs: readonly Need[];
  /** The addressee is asked to table a text of `halt` and the named terms. */
  readonly broker: boolean;
  /** A consultation under the treaty keeps the alliance in doubt for a turn (P2). */
  readonly treaty?: 'consult' | 'invoke';
  /** Asks for observers. */
  readonly mission: boolean;
  /** Asks others to calm this addressee. */
  readonly calms?: AddresseeId;
  /** Words about the other desk that it returns (P6). */
  readonly words: number;
  /** Shows damage or documents. */
  readonly evidence: boolean;
  /** Names the responsible; worth less before anything was shown, more after (P9). */
  readonly blames: boolean;
  /** Weight with which the public line binds: 1 an address, .6 an accusation (P8). */
  readonly binds: number;
  /** Tables a text of one's own. */
  readonly proposes: boolean;
  /** Direct effects; repeats count x .6 each. */
  readonly effects: readonly Effect[];
  /** CAMEO code, Goldstein weight and PLOVER label: labels for the log only (MODEL.md section 1). */
  readonly cameo?: string;
  readonly goldstein?: number;
  readonly plover?: string;
}
