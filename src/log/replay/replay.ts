import type { TurnNumber } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import {
  advance,
  type Decisions,
  type Entry,
  type Game,
  openGame,
  type Refusal,
} from '../../core/turn/door.ts';
import type { Log } from '../format/line.ts';

/** One turn played again. */
export interface ReplayedTurn {
  readonly turn: TurnNumber;
  readonly before: Game;
  readonly decisions: Decisions;
  readonly entries: readonly Entry[];
  readonly after: Game;
}

export interface Replay {
  /** The game as opened, with what was told then. */
  readonly opened: { readonly game: Game; readonly entries: readonly Entry[] };
  readonly turns: readonly ReplayedTurn[];
  readonly last: Game;
  /** A turn whose decisions these rules refuse; nothing after it is played. */
  readonly refused: { readonly turn: TurnNumber; readonly refusals: readonly Refusal[] } | null;
}

export interface ReplayOptions {
  readonly scenario: Scenario;
  readonly log: Log;
  /** Entries cost time; sweeps and forks do without. */
  readonly entries?: boolean;
  /** Stop before this turn. */
  readonly before?: TurnNumber;
}

/** Plays the decisions of a log again, turn by turn. */
export function replay({ scenario, log, entries = true, before }: ReplayOptions): Replay {
  const opened = openGame(scenario, log.header.seed);
  const turns: ReplayedTurn[] = [];
  let game = opened.game;
  for (const line of log.turns) {
    if (before !== undefined && line.turn >= before) break;
    const advanced = advance(scenario, game, line.decisions, { entries });
    if (!advanced.ok)
      return { opened, turns, last: game, refused: { turn: game.turn, refusals: advanced.refused } };
    turns.push({
      turn: game.turn,
      before: game,
      decisions: line.decisions,
      entries: advanced.entries,
      after: advanced.game,
    });
    game = advanced.game;
  }
  return { opened, turns, last: game, refused: null };
}
