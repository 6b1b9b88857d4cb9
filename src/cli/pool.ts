import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Bag, Crew, Job, JobResult } from '../rehearsal/door.ts';

/** Processors at work; more than eight help nobody beside others. */
const MOST_WORKERS = 8;

export const processors = (): number => Math.max(1, Math.min(MOST_WORKERS, availableParallelism()));

/** Threads that run the default export of a file. */
export const threadsFor = (file: URL, workerData?: unknown): Piscina =>
  new Piscina({
    filename: file.href,
    execArgv: ['--import', import.meta.resolve('tsx')],
    workerData,
    minThreads: 1,
    maxThreads: processors(),
  });

export interface Pool extends Crew {
  /** Ends the threads, whatever they are at. */
  close(): Promise<void>;
}

/** Worker threads that know the scenario; jobs are small plain data. */
export function poolOf(bag: Bag): Pool {
  const pool = threadsFor(new URL('./rehearsalWorker.ts', import.meta.url), bag);
  return {
    // A thread answers each job with its own kind of result.
    run: async <J extends Job>(job: J) => (await pool.run(job)) as JobResult<J>,
    close: () => pool.destroy(),
  };
}
