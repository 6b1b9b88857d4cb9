import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { ResourceLimits } from 'node:worker_threads';
import { Piscina } from 'piscina';
import {
  type Bag,
  type Crew,
  crewOf,
  type Job,
  type JobResult,
  type Lane,
  runJob,
} from '../rehearsal/door.ts';

/** Processors at work; more than eight help nobody beside others. */
const MOST_WORKERS = 8;
/** Megabytes for what lives shortly: a thread's usual share makes it clean up all the time. */
const YOUNG = 64;

export const processors = (): number => Math.max(1, Math.min(MOST_WORKERS, availableParallelism()));

/** Threads that run the default export of a file. */
export const threadsFor = (
  file: URL,
  workerData?: unknown,
  most = processors(),
  limits: ResourceLimits = { maxYoungGenerationSizeMb: YOUNG },
): Piscina =>
  new Piscina({
    filename: file.href,
    execArgv: ['--import', import.meta.resolve('tsx')],
    resourceLimits: limits,
    workerData,
    minThreads: most,
    maxThreads: most,
  });

export interface Pool extends Crew {
  /** Ends the threads, whatever they are at. */
  close(): Promise<void>;
}

/** This thread and worker threads beside it, one for each further processor; jobs are small plain data. */
export function poolOf(bag: Bag): Pool {
  const helpers = processors() - 1;
  const pool =
    helpers > 0 ? threadsFor(new URL('./rehearsalWorker.ts', import.meta.url), bag, helpers) : null;
  const theirs: readonly Lane[] = pool
    ? Array.from({ length: helpers }, () => async (job: Job) => (await pool.run(job)) as JobResult)
    : [];
  // It has compiled and is warm while the others still start; between two jobs it listens.
  const own: Lane = async (job) => {
    await setImmediate();
    return runJob(bag, job);
  };
  const crew = crewOf([...theirs, own]);
  return { run: (job) => crew.run(job), close: async () => pool?.destroy() };
}
