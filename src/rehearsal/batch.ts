import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { type Ministry, ministryFor } from '../ministries/door.ts';
import { runGame, type Seats } from './runGame.ts';
import { addCoverage, type Coverage, cover, emptyCoverage, type Sample, sampleOf } from './sample.ts';

/** A piece of a rehearsal: plain data, so that a worker can do it. Games `from` to `from + count - 1`. */
export interface Batch {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly ministry: string;
  readonly otherMinistry: string;
  readonly seed: string;
  readonly from: number;
  readonly count: number;
}

export interface BatchResult {
  readonly samples: readonly Sample[];
  readonly coverage: Coverage;
  /** Seconds that the batch kept a processor busy. */
  readonly seconds: number;
}

export const seedOfGame = (seed: string, index: number): string => `${seed}.${index}`;

/** Both seats by name; a name that sits nowhere is the caller's mistake and is told before. */
export function seatsFor(batch: Pick<Batch, 'scenario' | 'desk' | 'ministry' | 'otherMinistry'>): Seats {
  const { scenario, desk } = batch;
  const seats: Record<DeskId, Ministry> = {};
  for (const id of scenario.desks) {
    const name = id === desk ? batch.ministry : batch.otherMinistry;
    const ministry = ministryFor({ scenario, name, desk: id });
    if (!ministry) throw new Error(`no ministry ${name} for ${id}`);
    seats[id] = ministry;
  }
  return seats;
}

export function runBatch(batch: Batch, onGame?: () => void): BatchResult {
  const { scenario, desk, seed, from, count } = batch;
  const seats = seatsFor(batch);
  const samples: Sample[] = [];
  const coverage = emptyCoverage();
  const began = performance.now();
  for (let i = from; i < from + count; i++) {
    const game = runGame({ scenario, seed: seedOfGame(seed, i), seats });
    samples.push(sampleOf(scenario, game, desk));
    cover(coverage, game);
    onGame?.();
  }
  return { samples, coverage, seconds: (performance.now() - began) / 1000 };
}

/** Results of several batches as one. */
export function joinBatches(results: readonly BatchResult[]): BatchResult {
  const coverage = emptyCoverage();
  for (const result of results) addCoverage(coverage, result.coverage);
  return {
    samples: results.flatMap((result) => result.samples),
    coverage,
    seconds: results.reduce((sum, result) => sum + result.seconds, 0),
  };
}
