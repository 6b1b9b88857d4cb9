import { accessSync, constants } from 'node:fs';
import { CommandFailure, DONE, type ExitCode, FAULTY, MISUSE, writeJson, writeLine } from '../console.ts';
import { type FileVerdict, verdictOf } from '../fileVerdict.ts';
import { threadsFor } from '../pool.ts';
import { progressOf } from '../progress.ts';

/** Fewer files are read faster than threads are started. */
const WORTH_THREADS = 200;
const HANDFUL = 25;

/** Verdicts of files, in their order; nothing of a file is kept but its verdict. */
export async function verify(
  files: readonly string[],
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  for (const file of files) demandReadable(file);
  const verdicts = files.length > WORTH_THREADS ? await inThreads(files, json) : files.map(verdictOf);
  if (json) writeJson(verdicts);
  else for (const { file, reason } of verdicts) writeLine(`${file}: ${reason}`);
  return verdicts.every((v) => v.verdict === 'verified') ? DONE : FAULTY;
}

async function inThreads(files: readonly string[], quiet: boolean): Promise<readonly FileVerdict[]> {
  const handfuls: (readonly string[])[] = [];
  for (let i = 0; i < files.length; i += HANDFUL) handfuls.push(files.slice(i, i + HANDFUL));
  const progress = progressOf('logs', quiet);
  let done = 0;
  const pool = threadsFor(new URL('../fileVerdict.ts', import.meta.url));
  try {
    const told = await Promise.all(
      handfuls.map(async (handful) => {
        // The entry of fileVerdict.ts gives a verdict for every file.
        const verdicts = (await pool.run(handful)) as readonly FileVerdict[];
        done += handful.length;
        progress.show(done, files.length);
        return verdicts;
      }),
    );
    return told.flat();
  } finally {
    progress.stop();
    await pool.close();
  }
}

function demandReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new CommandFailure(MISUSE, `${file} cannot be read.`);
  }
}
