import type { DeskId, TurnNumber } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import {
  advance,
  type Decision,
  type Decisions,
  type Entry,
  type Game,
  openGame,
  prune,
} from '../../core/turn/door.ts';
import { decideFor, type Ministry, ministryFor } from '../../ministries/door.ts';
import { type Log, ministryInSeat } from '../format/line.ts';

/** One turn of a game that is played another time. */
export interface TurnAgain {
  readonly turn: TurnNumber;
  readonly before: Game;
  readonly decisions: Decisions;
  readonly entries: readonly Entry[];
  readonly after: Game;
  /** Steps and answers that were not possible here and were left out. */
  readonly dropped: number;
}

export interface Again {
  readonly scenario: Scenario;
  readonly log: Pick<Log, 'header' | 'turns'>;
  /** Another night; the log's own when absent. */
  readonly seed?: string;
  /** A desk whose decisions are taken as they were made, even where a ministry made them. */
  readonly as?: DeskId;
  /** Another decision of a desk in which no ministry is asked; `made` is null beyond the log's end. */
  readonly decide?: (asked: Asked) => Decision;
  /** The last turn to be played; the end of the game when absent. */
  readonly until?: TurnNumber;
  /** Told every turn, with its entries; a sweep does without. */
  readonly watch?: (turn: TurnAgain) => void;
}
export interface Asked {
  readonly desk: DeskId;
  readonly turn: TurnNumber;
  readonly made: Decision | null;
  readonly game: Game;
}

export interface PlayedAgain {
  readonly last: Game;
  readonly dropped: number;
}

/** Does nothing and answers nothing: how a turn is waited out that nobody decided. */
export const waitOut = ({ desk, game }: Pick<Asked, 'desk' | 'game'>): Decision => ({
  steps: [],
  posture: game.world.desks[desk]?.posture ?? '',
  replies: {},
  matters: {},
});

/** The ministries in a log's seats, by desk; a desk without one was decided by a person. Null: a name nobody has. */
export function ministriesOf(scenario: Scenario, log: Pick<Log, 'header'>): Map<DeskId, Ministry> | null {
  const seated = new Map<DeskId, Ministry>();
  for (const desk of scenario.desks) {
    const name = ministryInSeat(log.header.seats[desk] ?? '');
    if (name === null) continue;
    const ministry = ministryFor({ scenario, name, desk });
    if (!ministry) return null;
    seated.set(desk, ministry);
  }
  return seated;
}

/**
 * Plays a log's decisions another time: on another night, or with other decisions. Ministries are asked again,
 * for they see another game; what a person decided and is not possible there is left out and counted.
 * Throws when a ministry of the header does not exist: `ministriesOf` tells before.
 */
export function playAgain({ scenario, log, seed, as, decide, until, watch }: Again): PlayedAgain {
  const ministries = ministriesOf(scenario, log);
  if (!ministries) throw new Error('a log names a ministry that does not exist');
  let { game } = openGame(scenario, seed ?? log.header.seed, { entries: false });
  let dropped = 0;
  while (!game.ending && (until === undefined || game.turn <= until)) {
    const decisions: Record<DeskId, Decision> = {};
    let left = 0;
    for (const desk of scenario.desks) {
      const ministry = desk === as ? undefined : ministries.get(desk);
      if (ministry) {
        decisions[desk] = decideFor({ scenario, game, desk, ministry });
        continue;
      }
      const made = log.turns[game.turn - 1]?.decisions[desk] ?? null;
      const asked = { desk, turn: game.turn, made, game };
      const pruned = prune(scenario, game, desk, decide?.(asked) ?? made ?? waitOut(asked));
      decisions[desk] = pruned.decision;
      left += pruned.dropped;
    }
    const advanced = advance(scenario, game, decisions, { entries: watch !== undefined, judged: true });
    if (!advanced.ok) throw new Error('a pruned decision is lawful');
    dropped += left;
    watch?.({
      turn: game.turn,
      before: game,
      decisions,
      entries: advanced.entries,
      after: advanced.game,
      dropped: left,
    });
    game = advanced.game;
  }
  return { last: game, dropped };
}
