import { type HandedIn, readHandedIn } from '../debrief/door.ts';
import { readLogFile } from './fileVerdict.ts';
import { shippedLookup } from './shelf.ts';

/** Reads and verifies log files; what a class is compared from is kept, and nothing else. */
export const handedInFiles = (files: readonly string[]): readonly HandedIn[] =>
  files.map((file) => readHandedIn(file, readLogFile(file), shippedLookup));

/** The pool's entry: a handful of files at a time. */
export default handedInFiles;
