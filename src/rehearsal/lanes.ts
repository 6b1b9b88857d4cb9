import type { Crew } from './conduct.ts';
import type { Job, JobResult } from './job.ts';

/** Somebody who does one job after another. */
export type Lane = (job: Job) => Promise<JobResult>;

interface Waiting {
  readonly job: Job;
  readonly resolve: (result: JobResult) => void;
  readonly reject: (error: unknown) => void;
}

/** A crew of lanes that take jobs from one queue, in their order. */
export function crewOf(lanes: readonly Lane[]): Crew {
  const queue: Waiting[] = [];
  const free = [...lanes];
  const next = (): void => {
    while (queue.length > 0) {
      const lane = free.shift();
      const waiting = lane && queue.shift();
      if (!lane || !waiting) return;
      lane(waiting.job)
        .then(waiting.resolve, waiting.reject)
        .finally(() => {
          free.push(lane);
          next();
        });
    }
  };
  return {
    run: <J extends Job>(job: J) =>
      new Promise<JobResult<J>>((resolve, reject) => {
        // Each job is answered with its own kind of result.
        queue.push({ job, resolve: (result) => resolve(result as JobResult<J>), reject });
        next();
      }),
  };
}
