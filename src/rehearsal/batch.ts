import type { Scenario } from '../core/scenario/scenario.ts';
import type { Game } from '../core/turn/door.ts';
import {
  addReading,
  emptyReading,
  type Raised,
  type Reading,
  raisedIn,
  read,
  type WordCounts,
} from './reading.ts';
import { runGame } from './runGame.ts';
import { addCoverage, type Coverage, cover, emptyCoverage, type Sample, sampleOf } from './sample.ts';
import { type Seating, seatsFor, seedOfGame } from './seating.ts';

/** A piece of a rehearsal: games `from` to `from + count - 1` of one ministry. Plain data. */
export interface Batch extends Seating {
  readonly seed: string;
  readonly from: number;
  readonly count: number;
}

export interface BatchResult {
  readonly samples: readonly Sample[];
  readonly coverage: Coverage;
  readonly reading: Reading;
  /** Seconds that the batch kept a processor busy. */
  readonly seconds: number;
}

/** A piece and what became of it. */
export interface PlayedBatch {
  readonly batch: Batch;
  readonly result: BatchResult;
}

export type BatchIn = Batch & { readonly scenario: Scenario; readonly words?: WordCounts | undefined };

export function runBatch(batch: BatchIn): BatchResult {
  const { scenario, words, desk, seed, from, count } = batch;
  const seats = seatsFor(batch);
  const samples: Sample[] = [];
  const coverage = emptyCoverage();
  const reading = emptyReading();
  const began = performance.now();
  for (let i = from; i < from + count; i++) {
    const raised: Raised[] = [];
    const watching = words ? { watch: (now: Game) => raised.push(...raisedIn(now, desk)) } : {};
    const game = runGame({ scenario, seed: seedOfGame(seed, i), seats, ...watching });
    samples.push(sampleOf(scenario, game, desk));
    cover(coverage, game);
    if (words) read(reading, scenario, game, { desk, words, ministry: batch.ministry, index: i, raised });
  }
  return { samples, coverage, reading, seconds: (performance.now() - began) / 1000 };
}

/** Results of several batches as one. */
export function joinBatches(results: readonly BatchResult[]): BatchResult {
  const coverage = emptyCoverage();
  const reading = emptyReading();
  for (const result of results) {
    addCoverage(coverage, result.coverage);
    addReading(reading, result.reading);
  }
  return {
    samples: results.flatMap((result) => result.samples),
    coverage,
    reading,
    seconds: results.reduce((sum, result) => sum + result.seconds, 0),
  };
}
