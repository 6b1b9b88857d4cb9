import type { DemarcheId, DeskId, TurnNumber } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { advance, type Decision, openGame, prune } from '../core/turn/door.ts';
import { draftFor } from '../ministries/door.ts';
import { DOCUMENTED } from './plan.ts';
import { seatsFor, seedOfGame } from './seating.ts';

/** How often what was documented could be done again as it was. */
export interface Course {
  readonly games: number;
  /** Games in which every documented step was possible when its turn came. */
  readonly followed: number;
  /** The step that is lost in most games, and one of them. */
  readonly lost?: {
    readonly turn: TurnNumber;
    readonly demarche: DemarcheId;
    readonly times: number;
    readonly index: number;
  };
}

export interface CourseOptions {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly otherMinistry: string;
  readonly seed: string;
  readonly games: number;
}

type Lost = NonNullable<Course['lost']>;

/** Plays the documented decisions on many nights and notes which of their steps the night did not allow. */
export function courseOf({ scenario, desk, otherMinistry, seed, games }: CourseOptions): Course {
  const seats = seatsFor({ scenario, desk, ministry: DOCUMENTED, otherMinistry });
  const lost = new Map<string, Lost>();
  let followed = 0;
  for (let index = 1; index <= games; index++) {
    let whole = true;
    let { game } = openGame(scenario, seedOfGame(seed, index), { entries: false });
    while (!game.ending) {
      const decisions: Record<DeskId, Decision> = {};
      for (const id of scenario.desks) {
        const ministry = seats[id];
        if (!ministry) continue;
        const draft = draftFor({ scenario, game, desk: id, ministry });
        const { decision } = prune(scenario, game, id, draft);
        decisions[id] = decision;
        if (id !== desk) continue;
        for (const { demarche } of draft.steps) {
          if (decision.steps.some((step) => step.demarche === demarche)) continue;
          whole = false;
          const key = `${game.turn} ${demarche}`;
          const had = lost.get(key) ?? { turn: game.turn, demarche, times: 0, index };
          lost.set(key, { ...had, times: had.times + 1 });
        }
      }
      const next = advance(scenario, game, decisions, { entries: false, judged: true });
      if (!next.ok) throw new Error(`a pruned decision was refused: ${next.refused[0]?.code}`);
      game = next.game;
    }
    if (whole) followed++;
  }
  const most = [...lost.values()].sort((a, b) => b.times - a.times || a.turn - b.turn)[0];
  return { games, followed, ...(most ? { lost: most } : {}) };
}
