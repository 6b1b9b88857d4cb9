import type { DemarcheId, PostureId, TurnNumber } from '../../core/scenario/ids.ts';
import type { Decision } from '../../core/turn/door.ts';
import { decideFor, ministryFor } from '../../ministries/door.ts';
import type { Course } from '../course.ts';

/** What can be taken out of a game: one step, or all that was answered and held in a turn. */
export type DecidedPart =
  | {
      readonly kind: 'step';
      readonly turn: TurnNumber;
      readonly index: number;
      readonly demarche: DemarcheId;
    }
  /** Replies to texts, answers to matters, and a posture other than the usual one. */
  | { readonly kind: 'answers'; readonly turn: TurnNumber };

/** The name of a part: the same in tables, figures and reports of a class. */
export const partName = (part: DecidedPart): string =>
  part.kind === 'step' ? `${part.turn}/${part.demarche}/${part.index}` : `${part.turn}/answers`;

/** The posture that a desk keeps when nobody decides: that of the passive ministry. */
export function idlePosture({ scenario, desk, replay }: Course): PostureId {
  const ministry = ministryFor({ scenario, name: 'passive', desk });
  if (!ministry) throw new Error('the passive ministry sits at any desk');
  return decideFor({ scenario, game: replay.opened.game, desk, ministry }).posture;
}

/** Everything a person decided in a game, in its order: without all of it the desk is passive. */
export function partsOf(course: Course): readonly DecidedPart[] {
  const { desk, replay } = course;
  const idle = idlePosture(course);
  return replay.turns.flatMap(({ turn, decisions }): readonly DecidedPart[] => {
    const decision = decisions[desk];
    if (!decision) return [];
    const steps = decision.steps.map(
      ({ demarche }, index): DecidedPart => ({ kind: 'step', turn, index, demarche }),
    );
    const answered = Object.keys(decision.replies).length + Object.keys(decision.matters).length > 0;
    return answered || decision.posture !== idle ? [...steps, { kind: 'answers', turn }] : steps;
  });
}

/** What of a turn's decision is kept. */
export interface Kept {
  readonly steps: ReadonlySet<number>;
  readonly answers: boolean;
}

/** A decision with only some of its parts: the rest is left as silence leaves it. */
export const keeping = (decision: Decision, kept: Kept, idle: PostureId): Decision => ({
  steps: decision.steps.filter((_, index) => kept.steps.has(index)),
  ...(kept.answers
    ? { posture: decision.posture, replies: decision.replies, matters: decision.matters }
    : { posture: idle, replies: {}, matters: {} }),
});
