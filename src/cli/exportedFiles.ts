import { parseLog, unreadable, type VerdictName, verifyAndReplay } from '../log/door.ts';
import { EXPORTERS, type ExportFormat } from '../log/export/door.ts';
import { readLogFile } from './logFile.ts';
import { shippedLookup } from './shelf.ts';

/** A log file in another form, and what verified replay says of it. */
export interface ExportedFile {
  readonly file: string;
  readonly verdict: VerdictName;
  readonly reason: string;
  /** Null when the file is no log. */
  readonly text: string | null;
}
export interface ExportJob {
  readonly files: readonly string[];
  readonly to: ExportFormat;
}

/** Reads, verifies and replays files, and writes each in another form; nothing else of them is kept. */
export const exportedFiles = ({ files, to }: ExportJob): readonly ExportedFile[] =>
  files.map((file) => {
    const parsed = parseLog(readLogFile(file));
    if (!parsed.ok) {
      const { verdict, reason } = unreadable(parsed.problem);
      return { file, verdict, reason, text: null };
    }
    const { log, cut } = parsed;
    const verified = verifyAndReplay(log, shippedLookup, cut !== null);
    const { verdict, reason } = verified.verdict;
    return { file, verdict, reason, text: EXPORTERS[to].part({ file, log, ...verified }) };
  });

/** The pool's entry: a handful of files at a time. */
export default exportedFiles;
