import { readFileSync, statSync } from 'node:fs';
import { MOST_BYTES } from '../log/door.ts';
import { CommandFailure, MISUSE } from './console.ts';

/** The text of a log file; of a larger one than any log just enough to be told so. */
export function readLogFile(file: string): string {
  try {
    if (statSync(file).size > MOST_BYTES) return ' '.repeat(MOST_BYTES + 1);
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandFailure(MISUSE, `${file} cannot be read.`);
  }
}
