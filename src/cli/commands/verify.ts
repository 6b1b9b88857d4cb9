import { readFileSync, statSync } from 'node:fs';
import { MOST_BYTES, type VerdictName, verifyText } from '../../log/door.ts';
import { CommandFailure, DONE, type ExitCode, FAULTY, MISUSE, writeJson, writeLine } from '../console.ts';
import { progressOf } from '../progress.ts';
import { shippedLookup } from '../shelf.ts';

interface FileVerdict {
  readonly file: string;
  readonly verdict: VerdictName;
  readonly turn?: number;
  readonly reason: string;
}

/** Verdicts of files, one after the other; nothing of a file is kept but its verdict. */
export function verify(files: readonly string[], { json = false }: { readonly json?: boolean }): ExitCode {
  const verdicts: FileVerdict[] = [];
  const progress = progressOf('logs', files.length, json || files.length < 20);
  for (const file of files) {
    const verdict = verdictOf(file);
    verdicts.push(verdict);
    progress.step();
    if (!json) writeLine(`${file}: ${verdict.reason}`);
  }
  progress.stop();
  if (json) writeJson(verdicts);
  return verdicts.every((v) => v.verdict === 'verified') ? DONE : FAULTY;
}

function verdictOf(file: string): FileVerdict {
  const { verdict, turn, reason } = verifyText(readLogFile(file), shippedLookup);
  return { file, verdict, ...(turn === undefined ? {} : { turn }), reason };
}

/** The text of a log file; of a larger one than any log just enough to be told so. */
export function readLogFile(file: string): string {
  try {
    if (statSync(file).size > MOST_BYTES) return ' '.repeat(MOST_BYTES + 1);
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandFailure(MISUSE, `${file} cannot be read.`);
  }
}
