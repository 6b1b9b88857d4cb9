import { factOf, holds, type Leaf } from '../core/rules/condition.ts';
import type { Condition, Test } from '../core/scenario/condition.ts';
import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Game } from '../core/turn/door.ts';
import { readingOf } from '../core/world/draft.ts';
import { runGame, type Seats } from './runGame.ts';
import { seedOfGame } from './seating.ts';

/** How near games came to a condition that never held. */
export interface Miss {
  /** The first part that never held, in the notation of scenario files; none when all held, but never together. */
  readonly part?: string;
  /** The value that came nearest to that part. */
  readonly nearest?: number;
  /** Games in which the whole held; something else then stood in the way. */
  readonly held: number;
  /** Game that came nearest. */
  readonly index: number;
}

/** A leaf as the author wrote it: `support: { below: 5 }`, `level: { omsk: { from: 2 } }`. */
export function writeLeaf(leaf: Leaf): string {
  const test = writeTest(leaf.test);
  return 'subject' in leaf ? `${leaf.fact}: { ${leaf.subject}: ${test} }` : `${leaf.fact}: ${test}`;
}

function writeTest(test: Test): string {
  const { is, ...bounds } = test;
  const parts = Object.entries(bounds)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`);
  if (is !== undefined && parts.length === 0) return String(is);
  if (is !== undefined) parts.push(`is: ${is}`);
  return `{ ${parts.join(', ')} }`;
}

/** Parts that must all hold; anything but `all` is one part. */
const partsOf = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all.flatMap(partsOf) : [condition];

/** How far a number lies outside a test's bounds. */
function gapOf(test: Test, value: number): number {
  const { is, above, below, from, until } = test;
  const target = typeof is === 'number' ? is : typeof is === 'boolean' ? Number(is) : undefined;
  return Math.max(
    0,
    target === undefined ? 0 : Math.abs(value - target),
    (above ?? Number.NEGATIVE_INFINITY) - value,
    value - (below ?? Number.POSITIVE_INFINITY),
    (from ?? Number.NEGATIVE_INFINITY) - value,
    value - (until ?? Number.POSITIVE_INFINITY),
  );
}

const boundOf = ({ is, above, below, from, until }: Test): number =>
  Math.abs([above, below, from, until, is].find((v): v is number => typeof v === 'number') ?? 1);

/** 1 when a condition holds, less the further it is from holding: what a search climbs. */
export function closeness(scenario: Scenario, game: Game, desk: DeskId, condition: Condition): number {
  const reading = readingOf(scenario, game);
  const near = (part: Condition): number => {
    if (holds(reading, desk, part)) return 1;
    if ('all' in part) return part.all.reduce((sum, p) => sum + near(p), 0) / Math.max(1, part.all.length);
    if ('any' in part) return Math.max(0, ...part.any.map(near));
    if ('not' in part) return 0;
    const value = factOf(reading, desk, part);
    if (typeof value !== 'number') return 0;
    // Below one, whatever the distance.
    return 0.9 / (1 + gapOf(part.test, value) / Math.max(1, boundOf(part.test)));
  };
  return near(condition);
}

export interface MissOptions {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly condition: Condition | undefined;
  readonly seats: Seats;
  readonly seed: string;
  readonly games: number;
  /** Judged on the finished game only: endings of the end. */
  readonly atEnd: boolean;
}

interface PartSeen {
  held: number;
  gap: number;
  nearest: number | undefined;
}

/** Plays games again and watches why a condition does not hold. */
export function missOf({ scenario, desk, condition, seats, seed, games, atEnd }: MissOptions): Miss {
  if (!condition) return { held: 0, index: 1 };
  const parts = partsOf(condition);
  const seen: PartSeen[] = parts.map(() => ({
    held: 0,
    gap: Number.POSITIVE_INFINITY,
    nearest: undefined,
  }));
  let held = 0;
  let best = -1;
  let index = 1;
  for (let i = 1; i <= games; i++) {
    let whole = false;
    const look = (game: Game): void => {
      const near = closeness(scenario, game, desk, condition);
      if (near > best) {
        best = near;
        index = i;
      }
      if (near === 1) whole = true;
      parts.forEach((part, p) => {
        const of = seen[p];
        if (of) watch(of, part, scenario, game, desk);
      });
    };
    const watching = atEnd ? {} : { watch: look };
    look(runGame({ scenario, seed: seedOfGame(seed, i), seats, ...watching }));
    if (whole) held++;
  }
  const never = seen.findIndex((of) => of.held === 0);
  const part = parts[never];
  const nearest = seen[never]?.nearest;
  return {
    held,
    index,
    ...(part && 'fact' in part ? { part: writeLeaf(part) } : {}),
    ...(part && 'fact' in part && nearest !== undefined ? { nearest } : {}),
  };
}

function watch(of: PartSeen, part: Condition, scenario: Scenario, game: Game, desk: DeskId): void {
  const reading = readingOf(scenario, game);
  if (holds(reading, desk, part)) {
    of.held++;
    return;
  }
  if (!('fact' in part)) return;
  const value = factOf(reading, desk, part);
  if (typeof value !== 'number') return;
  const gap = gapOf(part.test, value);
  if (gap >= of.gap) return;
  of.gap = gap;
  of.nearest = value;
}
