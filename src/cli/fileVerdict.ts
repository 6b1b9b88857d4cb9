import { type ScenarioLookup, type VerdictName, verifyText } from '../log/door.ts';
import { readLogFile } from './logFile.ts';
import { makeEntry } from './threadEntry.ts';

/** Verdict of one log file. */
export interface FileVerdict {
  readonly file: string;
  readonly verdict: VerdictName;
  readonly turn?: number;
  readonly reason: string;
}

export function verdictOf(file: string, lookup: ScenarioLookup): FileVerdict {
  const { verdict, turn, reason } = verifyText(readLogFile(file), lookup);
  return { file, verdict, ...(turn === undefined ? {} : { turn }), reason };
}

/** The entry of a thread: a handful of files at a time. */
export default makeEntry(verdictOf);
