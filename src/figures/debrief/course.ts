import type { DeadCount, TruceSpan } from '../../debrief/door.ts';
import type { Words } from '../../words/door.ts';

/** One turn of a course as it is drawn. */
export interface DrawnTurn {
  readonly turn: number;
  /** Hours from the start of the game. */
  readonly from: number;
  readonly to: number;
  readonly rung: number;
  readonly dead: Readonly<Record<string, DeadCount>>;
}

/** A game on a time axis, as far as it is drawn. */
export interface DrawnCourse {
  readonly turns: readonly DrawnTurn[];
  readonly truces: readonly TruceSpan[];
  readonly fightingEnded: number | null;
}

/** Highest rung of the ladder. */
export const RUNGS = 6;

/** How many turns have gone by at an hour: every turn is as wide as another, however long it lasts. */
export function turnsAt(turns: readonly DrawnTurn[], hour: number): number {
  const i = turns.findIndex(({ to }) => hour < to);
  const turn = turns[i];
  return turn ? i + Math.max(0, hour - turn.from) / Math.max(1, turn.to - turn.from) : turns.length;
}

/** The rung of each turn as a line of steps. */
export function stepsOf(
  turns: readonly DrawnTurn[],
  x: (turns: number) => number,
  y: (rung: number) => number,
): string {
  return turns
    .map(({ rung }, i) => `${i === 0 ? `M${x(0)} ${y(rung)}` : `V${y(rung)}`}H${x(i + 1)}`)
    .join('');
}

/** One count of a desk along the turns, from nobody at the start. */
export const countsOf = (
  turns: readonly DrawnTurn[],
  desk: string,
  count: 'known' | 'dead',
): readonly number[] => [0, ...turns.map(({ dead }) => dead[desk]?.[count] ?? 0)];

const STEPS = [1, 2, 5, 10] as const;
/** A round number at or above the greatest count. */
export function topOf(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  const size = 10 ** Math.floor(Math.log10(most));
  return size * (STEPS.find((step) => step * size >= most) ?? 10);
}

/** How a side is called beside a number. */
export const adjectiveOf = ({ texts, names }: Words, desk: string): string =>
  texts.desks[desk]?.adjective ?? names.desk(desk);
