import { accessSync, constants } from 'node:fs';
import { CommandFailure, MISUSE } from './console.ts';
import { threadsFor } from './pool.ts';
import { progressOf } from './progress.ts';

export interface Handfuls<T> {
  readonly files: readonly string[];
  /** What is done with some files, in this thread. */
  readonly here: (files: readonly string[]) => readonly T[];
  /** A file whose default export does the same in another. */
  readonly entry: URL;
  readonly quiet: boolean;
  /** What is done with each thing as it arrives. */
  readonly keep?: (thing: T) => T;
}

/** Fewer files are read faster than threads are started. */
const WORTH_THREADS = 200;
const HANDFUL = 25;

/** Something of each file, in their order, a handful at a time: on threads where there are many. */
export async function inHandfuls<T>({
  files,
  here,
  entry,
  quiet,
  keep = (thing) => thing,
}: Handfuls<T>): Promise<readonly T[]> {
  for (const file of files) demandReadable(file);
  if (files.length <= WORTH_THREADS) return here(files);
  const handfuls: (readonly string[])[] = [];
  for (let i = 0; i < files.length; i += HANDFUL) handfuls.push(files.slice(i, i + HANDFUL));
  const progress = progressOf('logs', quiet);
  let done = 0;
  const pool = threadsFor(entry);
  try {
    const told = await Promise.all(
      handfuls.map(async (handful) => {
        // The entry gives one thing for every file, as `here` does.
        const things = (await pool.run(handful)) as readonly T[];
        done += handful.length;
        progress.show(done, files.length);
        return things.map(keep);
      }),
    );
    return told.flat();
  } finally {
    progress.stop();
    await pool.close();
  }
}

/** Ends the command where a file cannot be read, before anything is done with the others. */
export function demandReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new CommandFailure(MISUSE, `${file} cannot be read.`);
  }
}
