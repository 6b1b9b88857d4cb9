import { workerData } from 'node:worker_threads';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { ScenarioLookup } from '../log/door.ts';
import { sweeping } from './sweep.ts';

/** A scenario that files in hand were played in, compiled: a thread that is given it needs no compiler. */
export interface GivenScenario {
  readonly scenario: Scenario;
  readonly hash: string;
}

/** A thread's function from what is done with one file; the scenarios came once, with the thread. */
export function makeEntry<T>(
  read: (file: string, lookup: ScenarioLookup) => T,
): (files: readonly string[]) => readonly T[] {
  // What `inHandfuls` gave the thread; in the first thread there is nothing.
  const given = (workerData ?? []) as readonly GivenScenario[];
  const lookup: ScenarioLookup = (id, hash) =>
    given.find((known) => known.scenario.id === id && known.hash === hash)?.scenario ?? null;
  let sweep: (() => void) | null = null;
  return (files) => {
    sweep ??= sweeping();
    const things = files.map((file) => read(file, lookup));
    sweep();
    return things;
  };
}
