import type { Condition } from './condition.ts';
import type { Effect } from './effect.ts';
import type { DeskId, MatterId, OptionId, TurnNumber } from './ids.ts';

export interface Option {
  readonly id: OptionId;
  readonly effects: readonly Effect[];
  /** Further effects that depend on what was true, drawn when the matter opened and unknown when answering (P5). */
  readonly truth: Readonly<Record<string, readonly Effect[]>>;
}

/** What must be answered. Exactly one of each `deck` opens in a turn: highest priority first, then file order. */
export interface Matter {
  readonly id: MatterId;
  readonly desk: DeskId;
  readonly deck: string;
  readonly priority: number;
  readonly when?: Condition;
  /** May open again in a later turn. */
  readonly repeats: boolean;
  /** Turns it stays open; 1 = answer now. */
  readonly open: number;
  /** It stays open until this turn, whatever `open` says. */
  readonly answerBy?: TurnNumber;
  readonly options: readonly Option[];
  /** Option that silence means, or effects of its own. */
  readonly silence:
    | OptionId
    | { readonly effects: readonly Effect[]; readonly truth: Readonly<Record<string, readonly Effect[]>> };
  /** Odds of what is true, keyed roll; empty when nothing is hidden. */
  readonly drawn: Readonly<Record<string, number>>;
}
