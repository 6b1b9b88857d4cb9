import { type HandedIn, readHandedIn } from '../debrief/door.ts';
import type { ScenarioLookup } from '../log/door.ts';
import { readLogFile } from './logFile.ts';
import { makeEntry } from './threadEntry.ts';

/** Reads and verifies a log file; what a class is compared from is kept, and nothing else. */
export const handedInFile = (file: string, lookup: ScenarioLookup): HandedIn =>
  readHandedIn(file, readLogFile(file), lookup);

/** The entry of a thread: a handful of files at a time. */
export default makeEntry(handedInFile);
