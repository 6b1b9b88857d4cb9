import { advance, type Game, openGame, prune } from '../core/turn/door.ts';
import { cameOf } from '../core/turn/outcome.ts';
import { decideFor } from '../ministries/door.ts';
import type { LiveGame } from './live.ts';
import { NIGHTS, seedOfNight } from './nights.ts';
import type { BaseRate } from './session.types.ts';

/** A game longer than this is not played again in the middle of it: it would take too long on a slow machine. */
export const MOST_TURNS = 8;

/** What came on one other night with the same decisions; null while it would not be known by now. */
function cameOn(live: LiveGame, seed: string, id: string): number | null {
  const { shipped, desk, other, ministry, save } = live;
  const { scenario } = shipped;
  const question = scenario.forecasts.find((q) => q.id === id);
  if (!question) return null;
  let { game }: { game: Game } = openGame(scenario, seed);
  for (const made of save.decisions) {
    if (game.ending) return null;
    const { turn } = game;
    const { decision } = prune(scenario, game, desk, made);
    const theirs = decideFor({ scenario, game, desk: other, ministry });
    const advanced = advance(scenario, game, { [desk]: decision, [other]: theirs });
    if (!advanced.ok) throw new Error('a pruned decision is lawful');
    game = advanced.game;
    if (turn < question.turn) continue;
    const came = cameOf(question, { scenario, game, entries: advanced.entries });
    if (came !== null) return came;
  }
  return null;
}

/**
 * How often each option of the forecast just opened came on 64 other nights with the same decisions up to now.
 * One night at a time: `breathe` lets the page answer between. Null when none is open, or the game is long.
 */
export async function baseRateOf(live: LiveGame, breathe: () => Promise<void>): Promise<BaseRate | null> {
  const { opened, shipped, save } = live;
  if (!opened || opened.came === null || save.decisions.length > MOST_TURNS) return null;
  const options = shipped.texts.forecasts[opened.question]?.options.length ?? 0;
  const counts = Array.from({ length: options }, () => 0);
  for (let i = 1; i <= NIGHTS; i++) {
    const came = cameOn(live, seedOfNight(save.seed, i), opened.question);
    if (came !== null) counts[came] = (counts[came] ?? 0) + 1;
    await breathe();
  }
  return { nights: NIGHTS, counts };
}
