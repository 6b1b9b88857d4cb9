import { prune } from '../../core/turn/door.ts';
import { waitOut } from '../../log/door.ts';
import { type Begin, beginGame, type LiveGame } from '../live.ts';
import type { WrittenGame } from '../session.types.ts';
import { turnOver } from '../turn.ts';

export interface PlayedWritten {
  /** The game before the asked turn, or at its end when it ended earlier. */
  readonly live: LiveGame;
  /** Turns that were played with what was decided, and those that were waited out because nothing was. */
  readonly kept: number;
  readonly waited: number;
  /** Steps and answers that are not possible any more and were left out. */
  readonly dropped: number;
}

/** Plays what was decided so far onto a scenario whose text has changed since. */
export function playWritten(
  { shipped, seed, turn, decisions, memos, keep }: WrittenGame,
  { language, date }: Pick<Begin, 'language' | 'date'>,
): PlayedWritten {
  let live = beginGame({ shipped, seed, language, date, written: keep });
  let kept = 0;
  let waited = 0;
  let dropped = 0;
  while (!live.game.ending && live.game.turn < turn) {
    const { game, desk } = live;
    const made = decisions[game.turn - 1];
    const pruned = prune(shipped.scenario, game, desk, made ?? waitOut({ desk, game }));
    if (made) kept += 1;
    else waited += 1;
    dropped += pruned.dropped;
    const turned = turnOver(live, { decision: pruned.decision, memo: memos[game.turn - 1] ?? {} });
    if (!turned.ok) throw new Error('a pruned decision is lawful');
    live = turned.live;
  }
  return { live, kept, waited, dropped };
}
