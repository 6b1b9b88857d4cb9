import type { CoachAbout, Hint } from '../../../../scenario/texts.ts';

/** Where a first game stands among the hints of its turn. */
export interface HintNow {
  readonly hint: Hint;
  /** Its place among the hints of the turn, from 1; and how many there are. */
  readonly at: number;
  readonly of: number;
}

/** The first hint of a turn that speaks of something not done yet; null when all has been. */
export function nextHint(
  hints: readonly Hint[],
  turn: number,
  done: (about: CoachAbout) => boolean,
): HintNow | null {
  const mine = hints.filter((hint) => hint.turn === turn);
  const at = mine.findIndex((hint) => !done(hint.about));
  const hint = mine[at];
  return hint ? { hint, at: at + 1, of: mine.length } : null;
}
