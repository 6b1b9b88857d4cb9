import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Job, JobResult } from './rehearsalWorker.ts';

/** Processors at work; more than eight help nobody beside others. */
const MOST_WORKERS = 8;

/** Threads that run the default export of a file. */
export const threadsFor = (file: URL, workerData?: unknown): Piscina =>
  new Piscina({
    filename: file.href,
    execArgv: ['--import', import.meta.resolve('tsx')],
    workerData,
    minThreads: 1,
    maxThreads: Math.max(1, Math.min(MOST_WORKERS, availableParallelism())),
  });

export interface Pool {
  run<J extends Job>(job: J): Promise<JobResult<J>>;
  close(): Promise<void>;
}

/** Worker threads that know the scenario; jobs are small plain data. */
export function poolOf(scenario: Scenario): Pool {
  const pool = threadsFor(new URL('./rehearsalWorker.ts', import.meta.url), { scenario });
  return {
    run: (job) => pool.run(job),
    close: () => pool.close(),
  };
}
