import type { TurnNumber } from '../../core/scenario/ids.ts';
import { canonical } from '../../core/turn/digest.ts';
import type { Decision } from '../../core/turn/door.ts';
import type { ClassGame } from './handedIn.ts';
import { putTogether } from './together.ts';

/** Games that had decided alike up to a turn, on the same night. */
export interface TreeNode {
  readonly turn: TurnNumber;
  /** Equal keys, equal decisions. */
  readonly key: string;
  /** Indices into the class's games. */
  readonly games: readonly number[];
  readonly next: readonly TreeNode[];
}

/** The order of steps, replies and matters is no decision: `advance` sorts them. */
function keyOf({ steps, posture, replies, matters }: Decision): string {
  const sorted = steps.map((step) => canonical(step)).sort();
  return canonical({ steps: sorted, posture, replies, matters });
}

function branches(
  games: readonly ClassGame[],
  indices: readonly number[],
  turn: TurnNumber,
): readonly TreeNode[] {
  const parted = new Map<string, { key: string; games: number[] }>();
  for (const index of indices) {
    const decided = games[index]?.turns[turn - 1];
    if (!decided) continue;
    // where a person sat at the other desk too, the same decision may lead elsewhere
    const key = keyOf(decided.decision);
    const name = `${decided.digest} ${key}`;
    const together = parted.get(name);
    if (together) together.games.push(index);
    else parted.set(name, { key, games: [index] });
  }
  return [...parted.values()]
    .sort((a, b) => b.games.length - a.games.length)
    .map(({ key, games: together }) => ({
      turn,
      key,
      games: together,
      // one alone parts from nobody
      next: together.length > 1 ? branches(games, together, turn + 1) : [],
    }));
}

/** The decisions of a class as a tree: one root for each night. */
export interface DecisionTree {
  readonly seed: string;
  readonly games: readonly number[];
  readonly next: readonly TreeNode[];
}

export function treesOf(games: readonly ClassGame[]): readonly DecisionTree[] {
  const nights = new Map<string, number[]>();
  for (const [index, { seed }] of games.entries()) putTogether(nights, seed, index);
  return [...nights]
    .map(([seed, indices]) => ({
      seed,
      games: indices,
      next: indices.length > 1 ? branches(games, indices, 1) : [],
    }))
    .sort((a, b) => b.games.length - a.games.length);
}
