import type { TurnNumber } from '../../core/scenario/ids.ts';
import { canonical } from '../../core/turn/digest.ts';
import type { Decision } from '../../core/turn/door.ts';
import type { ClassGame } from './handedIn.ts';
import { putTogether } from './together.ts';

/** Games that had decided alike up to a turn, on the same night. */
export interface TreeNode {
  readonly turn: TurnNumber;
  readonly decision: Decision;
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
  keys: ReadonlyMap<number, readonly string[]>,
): readonly TreeNode[] {
  const parted = new Map<string, number[]>();
  for (const index of indices) {
    const key = keys.get(index)?.[turn - 1];
    if (key === undefined) continue;
    putTogether(parted, key, index);
  }
  return [...parted.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((together): readonly TreeNode[] => {
      const first = games[together[0] ?? -1];
      const decision = first?.log.turns[turn - 1]?.decisions[first.desk];
      if (!decision) return [];
      return [{ turn, decision, games: together, next: branches(games, together, turn + 1, keys) }];
    });
}

/** The decisions of a class as a tree: one root for each night. */
export interface DecisionTree {
  readonly seed: string;
  readonly games: readonly number[];
  readonly next: readonly TreeNode[];
}

export function treesOf(games: readonly ClassGame[]): readonly DecisionTree[] {
  const nights = new Map<string, number[]>();
  const keys = new Map<number, readonly string[]>();
  for (const [index, { log, desk }] of games.entries()) {
    putTogether(nights, log.header.seed, index);
    keys.set(
      index,
      log.turns.flatMap(({ decisions }) => {
        const decision = decisions[desk];
        return decision ? [keyOf(decision)] : [];
      }),
    );
  }
  return [...nights]
    .map(([seed, indices]) => ({ seed, games: indices, next: branches(games, indices, 1, keys) }))
    .sort((a, b) => b.games.length - a.games.length);
}

/** Two games that stood in the very same position and went on differently. */
export interface ParallelPair {
  /** The first turn on which they differ. */
  readonly turn: TurnNumber;
  readonly one: number;
  readonly other: number;
  /** How far apart they ended, on the mean of the six. */
  readonly distance: number;
}

/** Pairs worth discussing: the same position, another choice; those that ended furthest apart first. */
export function pairsOf(
  trees: readonly DecisionTree[],
  meanOf: (game: number) => number | null,
): readonly ParallelPair[] {
  const pairs: ParallelPair[] = [];
  const walk = (nodes: readonly TreeNode[]): void => {
    for (const [i, node] of nodes.entries()) {
      for (const beside of nodes.slice(i + 1)) {
        const furthest = furthestOf(node, beside, meanOf);
        if (furthest) pairs.push(furthest);
      }
      walk(node.next);
    }
  };
  for (const { next } of trees) walk(next);
  return pairs.sort((a, b) => b.distance - a.distance || a.turn - b.turn);
}

function furthestOf(
  node: TreeNode,
  beside: TreeNode,
  meanOf: (game: number) => number | null,
): ParallelPair | null {
  let furthest: ParallelPair | null = null;
  for (const one of node.games) {
    const mean = meanOf(one);
    if (mean === null) continue;
    for (const other of beside.games) {
      const against = meanOf(other);
      if (against === null) continue;
      const distance = Math.abs(mean - against);
      if (!furthest || distance > furthest.distance) furthest = { turn: node.turn, one, other, distance };
    }
  }
  return furthest;
}
