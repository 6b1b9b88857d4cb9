import type { TurnNumber } from '../../core/scenario/ids.ts';
import type { Decision } from '../../core/turn/door.ts';
import { meanOfSix } from '../dimensions.ts';
import type { ClassGame, ClassTurn } from './handedIn.ts';
import { LEFT, type PartingKind, TAKEN, UNANSWERED } from './partings.ts';
import type { DecisionTree, TreeNode } from './tree.ts';

/** One thing that two games decided differently in a turn. */
export interface PairChoice {
  readonly kind: PartingKind;
  readonly subject: string;
  readonly one: string;
  readonly other: string;
}

/** Two games that stood in the very same position and went on differently. */
export interface ParallelPair {
  /** The first turn on which they differ. */
  readonly turn: TurnNumber;
  readonly one: number;
  readonly other: number;
  /** How far apart they ended, on the mean of the six. */
  readonly distance: number;
  readonly choices: readonly PairChoice[];
}

/** Kept; a class talks about two or three. */
const MOST_PAIRS = 60;
/** Of more branches at one parting, those that ended at either end are laid side by side. */
const MOST_BRANCHES = 40;
/** A turn gone together makes a pair so much more telling. */
const TOGETHER = 0.25;

/** What two turns decided differently; a step put in the place of another counts as one thing to each. */
export function choicesBetween(a: ClassTurn, b: ClassTurn): readonly PairChoice[] {
  const choices: PairChoice[] = [];
  const both = (mine: Readonly<Record<string, string>>, theirs: Readonly<Record<string, string>>) =>
    [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((id) => mine[id] !== theirs[id]);
  for (const subject of both(a.decision.matters, b.decision.matters))
    choices.push({
      kind: 'matter',
      subject,
      one: a.decision.matters[subject] ?? UNANSWERED,
      other: b.decision.matters[subject] ?? UNANSWERED,
    });
  for (const text of both(a.decision.replies, b.decision.replies))
    choices.push({
      kind: 'reply',
      subject: a.brokers[text] ?? b.brokers[text] ?? text,
      one: a.decision.replies[text] ?? UNANSWERED,
      other: b.decision.replies[text] ?? UNANSWERED,
    });
  if (a.decision.posture !== b.decision.posture)
    choices.push({ kind: 'posture', subject: '', one: a.decision.posture, other: b.decision.posture });
  const [mine, theirs] = [stepsIn(a.decision), stepsIn(b.decision)];
  for (const subject of mine)
    if (!theirs.includes(subject)) choices.push({ kind: 'step', subject, one: TAKEN, other: LEFT });
  for (const subject of theirs)
    if (!mine.includes(subject)) choices.push({ kind: 'step', subject, one: LEFT, other: TAKEN });
  return choices;
}

const stepsIn = ({ steps }: Decision): readonly string[] => steps.map(({ demarche }) => demarche);

/**
 * Pairs worth discussing: the same position, another choice. First those that ended far apart for each thing that they
 * decided differently, and that had gone together for long. Games that were not ended have no outcome to lay side by side.
 */
export function pairsOf(
  trees: readonly DecisionTree[],
  games: readonly ClassGame[],
): readonly ParallelPair[] {
  const means = games.map(({ dimensions }) => (dimensions ? meanOfSix(dimensions) : null));
  const pairs: ParallelPair[] = [];
  const walk = (nodes: readonly TreeNode[]): void => {
    const ended = atTheEnds(nodes, means);
    for (const [i, node] of ended.entries())
      for (const beside of ended.slice(i + 1)) {
        if (node.key === beside.key) continue;
        const pair = furthestOf(node, beside, means, games);
        if (pair) pairs.push(pair);
      }
    for (const { next } of nodes) walk(next);
  };
  for (const { next } of trees) walk(next);
  return pairs.sort((a, b) => tellingOf(b) - tellingOf(a) || a.turn - b.turn).slice(0, MOST_PAIRS);
}

/** What was decided differently, in things: a step instead of another is one. */
const thingsIn = (choices: readonly PairChoice[]): number => {
  const steps = choices.filter(({ kind }) => kind === 'step');
  const taken = steps.filter(({ one }) => one === TAKEN).length;
  return choices.length - steps.length + Math.max(taken, steps.length - taken);
};

const tellingOf = ({ turn, distance, choices }: ParallelPair): number =>
  (distance / Math.max(1, thingsIn(choices))) * (1 + TOGETHER * (turn - 1));

function atTheEnds(nodes: readonly TreeNode[], means: readonly (number | null)[]): readonly TreeNode[] {
  if (nodes.length <= MOST_BRANCHES) return nodes;
  const meanOf = ({ games }: TreeNode): number => means[games[0] ?? -1] ?? Number.NaN;
  const sorted = nodes.filter((node) => !Number.isNaN(meanOf(node))).sort((a, b) => meanOf(a) - meanOf(b));
  return [...sorted.slice(0, MOST_BRANCHES / 2), ...sorted.slice(-MOST_BRANCHES / 2)];
}

function furthestOf(
  node: TreeNode,
  beside: TreeNode,
  means: readonly (number | null)[],
  games: readonly ClassGame[],
): ParallelPair | null {
  const low = (among: readonly number[], sign: 1 | -1): number | null =>
    among.reduce<number | null>((best, game) => {
      const mean = means[game] ?? null;
      if (mean === null) return best;
      const held = best === null ? null : (means[best] ?? null);
      return held === null || sign * mean < sign * held ? game : best;
    }, null);
  let furthest: ParallelPair | null = null;
  for (const sign of [1, -1] as const) {
    const one = low(node.games, sign);
    const other = low(beside.games, sign === 1 ? -1 : 1);
    if (one === null || other === null) continue;
    const distance = Math.abs((means[one] ?? 0) - (means[other] ?? 0));
    if (furthest && distance <= furthest.distance) continue;
    const [mine, theirs] = [games[one]?.turns[node.turn - 1], games[other]?.turns[node.turn - 1]];
    if (!mine || !theirs) continue;
    furthest = { turn: node.turn, one, other, distance, choices: choicesBetween(mine, theirs) };
  }
  return furthest;
}

/** The most telling pairs, nobody in two of them, and no two of one turn while there are others. */
export function pairsToTell(pairs: readonly ParallelPair[], most: number): readonly ParallelPair[] {
  const chosen: ParallelPair[] = [];
  const free = ({ one, other }: ParallelPair): boolean =>
    chosen.every((pair) => ![pair.one, pair.other].some((game) => game === one || game === other));
  for (const pair of pairs)
    if (chosen.length < most && free(pair) && chosen.every(({ turn }) => turn !== pair.turn))
      chosen.push(pair);
  for (const pair of pairs) if (chosen.length < most && free(pair)) chosen.push(pair);
  return chosen.sort((a, b) => a.turn - b.turn);
}
