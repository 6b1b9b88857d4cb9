import type { ForecastQuestion } from '../core/scenario/scenario.ts';
import { cameOf } from '../core/turn/outcome.ts';
import { NIGHTS, playAgain, seedsOfNights } from '../log/door.ts';
import type { LiveGame } from './live.ts';
import type { BaseRate } from './session.types.ts';

/** A game longer than this is not played again in the middle of it: it would take too long on a slow machine. */
export const MOST_TURNS = 8;

/** What came on one other night with the same decisions; null while it would not be known by now. */
function cameOn(live: LiveGame, seed: string, question: ForecastQuestion): number | null {
  const { scenario } = live.shipped;
  let came: number | null = null;
  playAgain({
    scenario,
    log: live.log,
    seed,
    until: live.save.decisions.length,
    watch: ({ turn, after, entries }) => {
      if (came === null && turn >= question.turn) came = cameOf(question, { scenario, game: after, entries });
    },
  });
  return came;
}

/**
 * How often each option of the forecast just opened came on 64 other nights with the same decisions up to now.
 * One night at a time: `breathe` lets the page answer between. Null when none is open, or the game is long.
 */
export async function baseRateOf(live: LiveGame, breathe: () => Promise<void>): Promise<BaseRate | null> {
  const { opened, shipped, save } = live;
  if (!opened || opened.came === null || save.decisions.length > MOST_TURNS) return null;
  const question = shipped.scenario.forecasts.find((q) => q.id === opened.question);
  if (!question) return null;
  const options = shipped.texts.forecasts[opened.question]?.options.length ?? 0;
  const counts = Array.from({ length: options }, () => 0);
  for (const seed of seedsOfNights(save.seed)) {
    const came = cameOn(live, seed, question);
    if (came !== null) counts[came] = (counts[came] ?? 0) + 1;
    await breathe();
  }
  return { nights: NIGHTS, counts };
}
