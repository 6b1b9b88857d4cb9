import { accessSync, closeSync, constants, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { ScenarioLookup } from '../log/door.ts';
import { CommandFailure, MISUSE } from './console.ts';
import { processors, threadsFor } from './pool.ts';
import { progressOf } from './progress.ts';
import { shippedAs, shippedLookup } from './shelf.ts';
import { sweeping } from './sweep.ts';
import type { GivenScenario } from './threadEntry.ts';

export interface Handfuls<T> {
  readonly files: readonly string[];
  /** What is done with a file. */
  readonly read: (file: string, lookup: ScenarioLookup) => T;
  /** A file whose default export does the same with several, in another thread. */
  readonly entry: URL;
  readonly quiet: boolean;
  /** What is done with each thing as it arrives. */
  readonly keep?: (thing: T) => T;
}

/** Fewer files are read faster than threads are started. */
const WORTH_THREADS = 200;
const HANDFUL = 25;
/** Megabytes of a thread: thousands of logs are read within what a few take up. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 } as const;

/**
 * Something of each file, in their order, a handful at a time. Where there are many, threads help: one for each further
 * processor, for this one reads too.
 */
export async function inHandfuls<T>({
  files,
  read,
  entry,
  quiet,
  keep = (thing) => thing,
}: Handfuls<T>): Promise<readonly T[]> {
  for (const file of files) demandReadable(file);
  const here = (some: readonly string[]): readonly T[] => some.map((file) => read(file, shippedLookup));
  if (files.length <= WORTH_THREADS) return here(files);
  const progress = progressOf('logs', quiet);
  const told: T[][] = [];
  let next = 0;
  let done = 0;
  const helpers = processors() - 1;
  const pool = helpers > 0 ? threadsFor(entry, scenariosOf(files), helpers, LIMITS) : null;
  const sweep = sweeping();
  const own = async (handful: readonly string[]): Promise<readonly T[]> => {
    // between two handfuls it hears of the others
    await setImmediate();
    sweep();
    return here(handful);
  };
  const lane = async (reader: typeof own): Promise<void> => {
    while (next < files.length) {
      const from = next;
      next += HANDFUL;
      const handful = files.slice(from, next);
      told[from / HANDFUL] = (await reader(handful)).map(keep);
      done += handful.length;
      progress.show(done, files.length);
    }
  };
  try {
    await Promise.all([
      lane(own),
      // The entry gives one thing for every file, as `here` does.
      ...Array.from({ length: helpers }, () =>
        lane(async (handful) => (await pool?.run(handful)) as readonly T[]),
      ),
    ]);
    return told.flat();
  } finally {
    progress.stop();
    await pool?.destroy();
  }
}

/** Bytes in which the first line of a log names its scenario. */
const HEAD = 2048;
const NAMED = /"scenario":\{"id":"([\w-]{1,64})"/;

/** The shipped scenarios that the first lines of files name. */
function scenariosOf(files: readonly string[]): readonly GivenScenario[] {
  const head = Buffer.alloc(HEAD);
  const ids = new Set<string>();
  for (const file of files) {
    const open = openSync(file, 'r');
    try {
      const read = readSync(open, head, 0, HEAD, 0);
      const id = NAMED.exec(head.toString('latin1', 0, read))?.[1];
      if (id !== undefined) ids.add(id);
    } finally {
      closeSync(open);
    }
  }
  return [...ids].flatMap((id) => shippedAs(id) ?? []);
}

/** Ends the command where a file cannot be read, before anything is done with the others. */
export function demandReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new CommandFailure(MISUSE, `${file} cannot be read.`);
  }
}
