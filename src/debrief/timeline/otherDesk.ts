import type { TurnNumber } from '../../core/scenario/ids.ts';
import { type Decision, type Entry, type View, view } from '../../core/turn/door.ts';
import { isVisible } from '../../core/turn/visible.ts';
import type { Course } from '../course.ts';

/** One turn of the same game, from the chair across the border: what that desk saw, and what it decided. */
export interface OtherTurn {
  readonly turn: TurnNumber;
  /** As it stood when that desk decided. */
  readonly before: View;
  readonly decision: Decision | null;
  /** What that desk saw happen in the turn. */
  readonly seen: readonly Entry[];
}

/** The game as the other desk knew it: its own view and nothing else. */
export const otherDeskOf = ({ scenario, other, replay }: Course): readonly OtherTurn[] =>
  replay.turns.map(({ turn, before, decisions, entries }) => ({
    turn,
    before: view(scenario, before, other),
    decision: decisions[other] ?? null,
    seen: entries.filter((entry) => isVisible(scenario, other, entry)),
  }));
