import type { TurnNumber } from '../../core/scenario/ids.ts';
import type { Course } from '../course.ts';
import type { TurnSwing } from '../whatif/swing.ts';
import { forecastsOf } from './calibration.ts';

/** Why a turn is worth talking about; each has a question of its own. */
export const TURNING_POINTS = ['swing', 'forecast', 'unanswered', 'broken', 'silence', 'split'] as const;
export type TurningPointKind = (typeof TURNING_POINTS)[number];

export interface TurningPoint {
  readonly kind: TurningPointKind;
  readonly turn: TurnNumber;
  /** Points of the mean for a swing, per cent for a forecast, logs for a split. */
  readonly value: number;
  /** Démarche, forecast, addressee: what the question names. */
  readonly subject?: string;
}

const MOST_POINTS = 5;
const SWINGS = 2;

/** The forecast most surely held and most surely wrong. */
function worstForecast(course: Course): TurningPoint | null {
  const wrong = forecastsOf(course)
    .filter(({ came, option }) => came !== null && came !== option)
    .sort((a, b) => b.confidence - a.confidence)[0];
  return wrong
    ? { kind: 'forecast', turn: wrong.turn, value: wrong.confidence, subject: wrong.question }
    : null;
}

/** The first turn in which one of these things happened. */
function firstOf(course: Course, kind: TurningPointKind, codes: readonly string[]): TurningPoint | null {
  for (const { turn, entries } of course.replay.turns) {
    const entry = entries.find(({ code }) => codes.includes(code));
    if (entry)
      return { kind, turn, value: 0, ...(entry.subject === undefined ? {} : { subject: entry.subject }) };
  }
  return null;
}

/**
 * Three to five turns chosen from the log: the turns that weighed most on other nights, the worst forecast, a request
 * that went unanswered, a truce that broke, the first silence. One point a turn, in the order of the game.
 */
export function turningPointsOf(course: Course, swings: readonly TurnSwing[]): readonly TurningPoint[] {
  const weightiest = swings.slice().sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const candidates = [
    ...weightiest
      .slice(0, SWINGS)
      .map(({ turn, mean }): TurningPoint => ({ kind: 'swing', turn, value: mean })),
    worstForecast(course),
    firstOf(course, 'unanswered', ['treaty.unanswered']),
    firstOf(course, 'broken', ['truce.broken']),
    firstOf(course, 'silence', ['truce.began', 'lull.began']),
    ...weightiest.slice(SWINGS).map(({ turn, mean }): TurningPoint => ({ kind: 'swing', turn, value: mean })),
  ];
  const chosen = new Map<TurnNumber, TurningPoint>();
  for (const point of candidates) {
    if (chosen.size >= MOST_POINTS) break;
    if (point && !chosen.has(point.turn)) chosen.set(point.turn, point);
  }
  return [...chosen.values()].sort((a, b) => a.turn - b.turn);
}
