import { type ConductOptions, conduct } from './conduct.ts';
import { type Job, type JobResult, runJob } from './job.ts';
import { planOf, type RehearsalOptions } from './plan.ts';
import type { RehearsalReport } from './report.ts';

/** Plays many games in this thread and reports. */
export function rehearse(options: RehearsalOptions & Omit<ConductOptions, 'crew'>): Promise<RehearsalReport> {
  const plan = planOf(options);
  const crew = {
    // `runJob` answers each job with its own kind of result.
    run: async <J extends Job>(job: J) => runJob(plan, job) as JobResult<J>,
  };
  return conduct(plan, { ...options, crew });
}
