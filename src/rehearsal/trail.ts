import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Game } from '../core/turn/door.ts';
import { draftFor } from '../ministries/door.ts';
import { draftsOf, openingOf, type Seats, turnWith } from './runGame.ts';

/** A played game and the way to it, so that another way may leave it where it first decides otherwise. */
export interface Trail {
  /** The game before each turn. */
  readonly games: readonly Game[];
  /** What the desk meant to do in each, written out. */
  readonly drafts: readonly string[];
  readonly finished: Game;
}

export interface TrailOptions {
  readonly scenario: Scenario;
  /** Whose decisions may differ from those of the trail that is left; the other seat is the same. */
  readonly desk: DeskId;
  readonly seats: Seats;
  readonly seed: string;
}

/**
 * Plays a game. Along another trail of the same night it costs next to nothing: the same decisions make the same
 * game, so only what follows the first that differs is played.
 */
export function playTrail({ scenario, desk, seats, seed }: TrailOptions, along?: Trail): Trail {
  const games: Game[] = [];
  const drafts: string[] = [];
  const ministry = seats[desk];
  if (!ministry) throw new Error(`nobody sits at ${desk}`);
  let game = along?.games[0] ?? openingOf(scenario, seed);
  let known = along;
  while (!game.ending) {
    const draft = draftFor({ scenario, game, desk, ministry });
    const written = JSON.stringify(draft);
    if (known?.drafts[drafts.length] !== written) known = undefined;
    games.push(game);
    drafts.push(written);
    game = known
      ? (known.games[games.length] ?? known.finished)
      : turnWith(scenario, game, draftsOf(scenario, game, seats, { [desk]: draft }));
  }
  return { games, drafts, finished: game };
}
