/** One night of the strip: in which column it lies, and how high in it. */
export interface NightDot {
  readonly column: number;
  readonly row: number;
  readonly own: boolean;
}

/** Columns of the strip: nights this close together lie on one another. */
export const COLUMNS = 24;

/** This game laid among the nights: equal columns from the lowest score to the highest, own dot on its own column. */
export function nightDots(scores: readonly number[], own: number): readonly NightDot[] {
  const all = [...scores, own];
  const low = Math.min(...all);
  const width = Math.max(...all) - low;
  const columnOf = (score: number): number =>
    width === 0 ? 0 : Math.min(COLUMNS - 1, Math.floor(((score - low) / width) * COLUMNS));
  const heights = new Map<number, number>();
  const lay = (score: number, mine: boolean): NightDot => {
    const column = columnOf(score);
    const row = heights.get(column) ?? 0;
    heights.set(column, row + 1);
    return { column, row, own: mine };
  };
  // own dot at the foot of its column, where it is found at once
  return [lay(own, true), ...scores.map((score) => lay(score, false))];
}

/** Nights on which the same decisions came to less. */
export const nightsBelow = (scores: readonly number[], own: number): number =>
  scores.filter((score) => score < own).length;
