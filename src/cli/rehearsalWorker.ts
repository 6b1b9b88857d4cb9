import { workerData } from 'node:worker_threads';
import type { Scenario } from '../core/scenario/scenario.ts';
import {
  type Batch,
  type BatchResult,
  type GameTestId,
  type GameTestOptions,
  type GameTestResult,
  gameTests,
  runBatch,
} from '../rehearsal/door.ts';

/** A piece of work for a thread that already has the scenario. */
export type Job =
  | { readonly what: 'batch'; readonly batch: Omit<Batch, 'scenario'> }
  | {
      readonly what: 'test';
      readonly id: GameTestId;
      readonly options: Omit<GameTestOptions, 'scenario' | 'onTest'>;
    };
export type JobResult<J extends Job> = J extends { readonly what: 'batch' } ? BatchResult : GameTestResult;

/** Does the work: in a worker thread, or here when there is little of it. */
export function work(scenario: Scenario, job: Job): BatchResult | GameTestResult {
  switch (job.what) {
    case 'batch':
      return runBatch({ ...job.batch, scenario });
    case 'test':
      return gameTests({ ...job.options, scenario, only: [job.id] })[job.id];
    default:
      return job satisfies never;
  }
}

/** The pool's entry: the scenario came once, with the thread. */
export default (job: Job): BatchResult | GameTestResult => {
  // What `poolOf` gave the thread.
  const { scenario } = workerData as { readonly scenario: Scenario };
  return work(scenario, job);
};
