/** A class: what it handed in, laid side by side in a worker of its own. */
import { load, shelf } from 'virtual:scenarios';
import { startWorker } from '../workers/start.ts';
import { type Classroom, openClassroom } from './classroom.ts';

export type { Classroom, ClassroomStore } from './classroom.ts';

/** Chance that nobody can repeat: what stands in for a name must not give it away. */
const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

let room: Classroom | null = null;

/** The page's classroom: made on first use, and the same when somebody comes back to it. */
export function classroom(): Classroom {
  room ??= openClassroom({
    spawn: () => startWorker('class'),
    load,
    shipped: shelf.map(({ id }) => id),
    random,
  });
  return room;
}
