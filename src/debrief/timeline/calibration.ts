import type { TurnNumber } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { cameOf } from '../../core/turn/outcome.ts';
import type { Log, ReplayedTurn } from '../../log/door.ts';
import type { Course } from '../course.ts';

/** One sealed forecast and what came. */
export interface SealedForecast {
  readonly turn: TurnNumber;
  readonly question: string;
  readonly option: number;
  /** How sure, per cent. */
  readonly confidence: number;
  /** The option that came; null when it never became known. */
  readonly came: number | null;
}

/** A turn as far as it opens a forecast. */
type OpeningTurn = Pick<ReplayedTurn, 'turn' | 'after' | 'entries'>;

/** The forecasts of a log, opened as soon as what each asks about was known. */
export function openForecasts(
  scenario: Scenario,
  log: Pick<Log, 'turns'>,
  played: readonly OpeningTurn[],
): readonly SealedForecast[] {
  return log.turns.flatMap(({ turn, memo }): readonly SealedForecast[] => {
    const sealed = memo?.forecast;
    const question = scenario.forecasts.find((q) => q.id === sealed?.question);
    if (!sealed || !question) return [];
    let came: number | null = null;
    for (const { turn: at, after, entries } of played) {
      if (at < turn || came !== null) continue;
      came = cameOf(question, { scenario, game: after, entries });
    }
    return [{ turn, question: sealed.question, option: sealed.option, confidence: sealed.confidence, came }];
  });
}

/** The forecasts of a game. */
export const forecastsOf = ({ scenario, log, replay }: Course): readonly SealedForecast[] =>
  openForecasts(scenario, log, replay.turns);

/** All forecasts made with one confidence: how many, and how many came so. */
export interface Calibration {
  readonly confidence: number;
  readonly made: number;
  readonly right: number;
}

/** Confidence against what came, lowest first; forecasts that were never opened are left out. */
export function calibrationOf(forecasts: readonly SealedForecast[]): readonly Calibration[] {
  const rows = new Map<number, { made: number; right: number }>();
  for (const { confidence, option, came } of forecasts) {
    if (came === null) continue;
    const row = rows.get(confidence) ?? { made: 0, right: 0 };
    rows.set(confidence, { made: row.made + 1, right: row.right + (came === option ? 1 : 0) });
  }
  return [...rows]
    .map(([confidence, row]) => ({ confidence, ...row }))
    .sort((a, b) => a.confidence - b.confidence);
}

/**
 * Mean squared distance between how sure and whether it came so (Brier 1950): 0 is perfect, .25 is a coin.
 * Null without an opened forecast.
 */
export function brierOf(forecasts: readonly SealedForecast[]): number | null {
  const opened = forecasts.filter(({ came }) => came !== null);
  if (opened.length === 0) return null;
  const sum = opened.reduce((total, { confidence, option, came }) => {
    const miss = confidence / 100 - (came === option ? 1 : 0);
    return total + miss * miss;
  }, 0);
  return sum / opened.length;
}
