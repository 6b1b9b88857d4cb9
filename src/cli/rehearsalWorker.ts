import { workerData } from 'node:worker_threads';
import { type Bag, type Job, type JobResult, runJob } from '../rehearsal/door.ts';

/** The pool's entry: the scenario came once, with the thread. */
// What `poolOf` gave the thread.
export default (job: Job): JobResult => runJob(workerData as Bag, job);
