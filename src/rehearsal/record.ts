import type { Scenario } from '../core/scenario/scenario.ts';
import { advance, type Decision, openGame } from '../core/turn/door.ts';
import { decideFor } from '../ministries/door.ts';
import type { Seats } from './runGame.ts';

export interface RecordOptions {
  readonly scenario: Scenario;
  readonly desk: string;
  readonly seed: string;
  readonly seats: Seats;
}

/** Plays one game and keeps what a desk decided, turn by turn: `play --seed SEED --decisions FILE` repeats it. */
export function recordDecisions({ scenario, desk, seed, seats }: RecordOptions): readonly Decision[] {
  const kept: Decision[] = [];
  let { game } = openGame(scenario, seed, { entries: false });
  while (!game.ending) {
    const decisions: Record<string, Decision> = {};
    for (const id of scenario.desks) {
      const ministry = seats[id];
      if (ministry) decisions[id] = decideFor({ scenario, game, desk: id, ministry });
    }
    const own = decisions[desk];
    if (own) kept.push(own);
    const next = advance(scenario, game, decisions, { entries: false, judged: true });
    if (!next.ok) throw new Error(`a pruned decision was refused: ${next.refused[0]?.code}`);
    game = next.game;
  }
  return kept;
}
