import type { DeskId, MatterId, OptionId, PostureId } from '../scenario/ids.ts';
import type { Reply, Step } from '../scenario/script.ts';

/** What a desk decides in a turn. Nothing else changes the world. */
export interface Decision {
  readonly steps: readonly Step[];
  readonly posture: PostureId;
  /** Text id -> reply; an unanswered text is refused. */
  readonly replies: Readonly<Record<string, Reply>>;
  /** Matter id -> option; an unanswered matter takes its silence. */
  readonly matters: Readonly<Record<MatterId, OptionId>>;
}
export type Decisions = Readonly<Record<DeskId, Decision>>;

/** Hands raised in a class: ballot -> option -> hands. A ballot is a matter, a text, or another part of the decision. */
export type Votes = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What was written beside a decision; changes nothing. */
export interface Memo {
  readonly forecast?: { readonly question: string; readonly option: number; readonly confidence: number };
  readonly rationale?: string;
  readonly reflection?: string;
  readonly votes?: Votes;
}

/** Why a decision cannot be taken. */
export const REFUSALS = [
  'unknown-demarche',
  'unknown-posture',
  'unknown-term',
  'unknown-line',
  'unknown-option',
  'repeated-step',
  'over-capacity',
  'once-used',
  'requires-unmet',
  'chart-refuses',
  'door-closed',
  'needs-terms',
  'needs-line',
  'needs-claim',
  'term-burned',
  'term-in-force',
  'broker-pauses',
  'text-not-on-table',
  'not-your-reply',
  'matter-not-open',
  'not-your-posture',
  'desk-missing',
  'game-closed',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];
export interface Refusal {
  readonly code: RefusalCode;
  readonly desk: DeskId;
  /** The id refused: démarche, posture, term, text, matter. */
  readonly subject?: string;
}
