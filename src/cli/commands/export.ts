import { once } from 'node:events';
import { closeSync, openSync, realpathSync, writeSync } from 'node:fs';
import { parseLog, unreadable, type VerdictName, verifyAndReplay } from '../../log/door.ts';
import { EXPORT_FORMATS, EXPORTERS, type Exported, isExportFormat } from '../../log/export/door.ts';
import { CommandFailure, DONE, type ExitCode, FAULTY, MISUSE, writeAside, writeJson } from '../console.ts';
import { readLogFile } from '../fileVerdict.ts';
import { demandReadable } from '../handfuls.ts';
import { progressOf } from '../progress.ts';
import { say } from '../said.ts';
import { shippedLookup } from '../shelf.ts';

export interface ExportCommand {
  readonly to: string;
  readonly out?: string;
  readonly bom?: boolean;
  readonly json?: boolean;
}

/** Tells a spreadsheet that the letters are UTF-8. */
const BOM = '\uFEFF';

/** Writes logs in another form, one after the other: no more than one is in memory. */
export async function exportLogs(files: readonly string[], options: ExportCommand): Promise<ExitCode> {
  const { to, out, bom = false, json = false } = options;
  if (!isExportFormat(to))
    throw new CommandFailure(
      MISUSE,
      say('export-format-unknown', { to, formats: EXPORT_FORMATS.join(', ') }),
    );
  if (json && out === undefined) throw new CommandFailure(MISUSE, say('export-json-needs-out'));
  if (bom && to !== 'csv') throw new CommandFailure(MISUSE, say('export-bom-only-csv'));
  for (const file of files) demandReadable(file);
  if (out !== undefined) spareLogs(files, out);

  const { head, part, tail } = EXPORTERS[to];
  const sink = out === undefined ? outputSink() : fileSink(out);
  // A bar would lie between the lines of a table that goes to the same terminal.
  const progress = progressOf('logs', json || (out === undefined && process.stdout.isTTY));
  const verdicts: { readonly file: string; readonly verdict: VerdictName }[] = [];
  let written = 0;
  try {
    await sink.write((bom ? BOM : '') + head);
    for (const [i, file] of files.entries()) {
      const exported = exportedFrom(file);
      verdicts.push({ file, verdict: exported.verdict.verdict });
      tellFault(file, exported);
      if (exported.log !== null) await sink.write(part(exported, written++ === 0));
      progress.show(i + 1, files.length);
    }
    await sink.write(tail);
  } finally {
    progress.stop();
    sink.close();
  }
  if (json) writeJson({ out, to, logs: written, verdicts });
  else if (out !== undefined) writeAside(say('export-done', { logs: written, out }));
  return verdicts.every(({ verdict }) => verdict !== 'unreadable' && verdict !== 'altered') ? DONE : FAULTY;
}

type Read = Exported | (Pick<Exported, 'verdict'> & { readonly log: null });

/** Reads, verifies and replays one file; `log` null when it is none. */
function exportedFrom(file: string): Read {
  const parsed = parseLog(readLogFile(file));
  if (!parsed.ok) return { log: null, verdict: unreadable(parsed.problem) };
  const { log, cut } = parsed;
  return { file, log, ...verifyAndReplay(log, shippedLookup, cut !== null) };
}

function tellFault(file: string, { log, verdict: { verdict, reason } }: Read): void {
  if (log === null) writeAside(say('export-unreadable', { file, reason }));
  else if (verdict !== 'verified' && verdict !== 'cut-off') writeAside(say('export-told', { file, reason }));
}

/** A slip of the shell's completion must not cost a class its logs. */
function spareLogs(files: readonly string[], out: string): void {
  const placeOf = (file: string): string | null => {
    try {
      return realpathSync(file);
    } catch {
      return null;
    }
  };
  const place = placeOf(out);
  if (place !== null && files.some((file) => placeOf(file) === place))
    throw new CommandFailure(MISUSE, say('export-over-itself', { file: out }));
}

interface Sink {
  write(text: string): Promise<void>;
  close(): void;
}

function fileSink(file: string): Sink {
  let open: number;
  try {
    open = openSync(file, 'w');
  } catch {
    throw new CommandFailure(MISUSE, say('export-unwritable', { file }));
  }
  return {
    write: async (text) => {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
    },
    close: () => closeSync(open),
  };
}

/** Standard output, at the pace of whoever reads it; one who has read enough ends it. */
function outputSink(): Sink {
  let ended = false;
  process.stdout.on('error', () => {
    ended = true;
  });
  return {
    write: async (text) => {
      if (ended || text === '' || process.stdout.write(text)) return;
      await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => {
        ended = true;
      });
    },
    close: () => {},
  };
}
