import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Handfuls of files between two sweeps: a second or two of work, and a few hundredths of one to sweep. */
const EVERY = 6;

/**
 * What a thread does after each handful of files: every now and then it throws away at once what they left. A log read
 * and played leaves megabytes, and an engine that has gigabytes to itself sees no reason to hurry.
 */
export function sweeping(): () => void {
  setFlagsFromString('--expose-gc');
  // A context made after the flag has the function; nothing else in it is used.
  const sweep = runInNewContext('gc') as () => void;
  let handfuls = 0;
  return () => {
    handfuls++;
    if (handfuls % EVERY === 0) sweep();
  };
}

/** Parts of a long text as they come, swept behind in the same way; some are as much as a handful. */
export function* swept(parts: Iterable<string>, some: number): Generator<string> {
  const sweep = sweeping();
  let n = 0;
  for (const part of parts) {
    yield part;
    n++;
    if (n % some === 0) sweep();
  }
}
