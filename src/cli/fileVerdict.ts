import { readFileSync, statSync } from 'node:fs';
import { MOST_BYTES, type VerdictName, verifyText } from '../log/door.ts';
import { CommandFailure, MISUSE } from './console.ts';
import { shippedLookup } from './shelf.ts';

/** Verdict of one log file. */
export interface FileVerdict {
  readonly file: string;
  readonly verdict: VerdictName;
  readonly turn?: number;
  readonly reason: string;
}

export function verdictOf(file: string): FileVerdict {
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

/** The pool's entry: a handful of files at a time. */
export default (files: readonly string[]): readonly FileVerdict[] => files.map(verdictOf);
