import { closeSync, openSync, realpathSync, writeSync } from 'node:fs';
import type { VerdictName } from '../../log/door.ts';
import { EXPORT_FORMATS, EXPORTERS, type ExportFormat, isExportFormat } from '../../log/export/door.ts';
import { CommandFailure, DONE, type ExitCode, FAULTY, MISUSE, writeAside, writeJson } from '../console.ts';
import { type ExportedFile, exportedFiles } from '../exportedFiles.ts';
import { demandReadable } from '../handfuls.ts';
import { threadsFor } from '../pool.ts';
import { progressOf } from '../progress.ts';
import { say } from '../said.ts';

export interface ExportCommand {
  readonly to: string;
  readonly out?: string;
  readonly bom?: boolean;
  readonly json?: boolean;
}

/** Tells a spreadsheet that the letters are UTF-8. */
const BOM = '\uFEFF';

/** Writes logs in another form, in their order; no more than a few handfuls are in memory. */
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

  const { head, between, tail } = EXPORTERS[to];
  const sink = out === undefined ? outputSink() : fileSink(out);
  // A bar would lie between the lines of a table that goes to the same terminal.
  const progress = progressOf('logs', json || (out === undefined && process.stdout.isTTY));
  const verdicts: { readonly file: string; readonly verdict: VerdictName }[] = [];
  let written = 0;
  try {
    await sink.write((bom ? BOM : '') + head);
    let read = true;
    for await (const exported of inOrder(files, to)) {
      const { file, verdict, text } = exported;
      verdicts.push({ file, verdict });
      tellFault(exported);
      if (text !== null) read = await sink.write((written++ === 0 ? '' : between) + text);
      progress.show(verdicts.length, files.length);
      if (!read) break;
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

/** Fewer files are read faster than threads are started. */
const WORTH_THREADS = 200;
const HANDFUL = 25;
/** Handfuls that threads may be ahead of what is written. */
const AHEAD = 4;

/** Files in another form, in their order: one after the other, or on threads that are not far ahead. */
async function* inOrder(files: readonly string[], to: ExportFormat): AsyncGenerator<ExportedFile> {
  if (files.length <= WORTH_THREADS) {
    for (const file of files) yield* exportedFiles({ files: [file], to });
    return;
  }
  const pool = threadsFor(new URL('../exportedFiles.ts', import.meta.url));
  const running: Promise<readonly ExportedFile[]>[] = [];
  let next = 0;
  const start = (): void => {
    if (next >= files.length) return;
    const handful = files.slice(next, next + HANDFUL);
    next += HANDFUL;
    // The entry gives one thing for every file.
    running.push(pool.run({ files: handful, to }) as Promise<readonly ExportedFile[]>);
  };
  try {
    for (let i = 0; i < AHEAD; i++) start();
    for (let done = running.shift(); done; done = running.shift()) {
      const exported = await done;
      start();
      yield* exported;
    }
  } finally {
    // What is broken off with the pool is nobody's failure.
    for (const left of running) left.catch(() => {});
    await pool.destroy();
  }
}

function tellFault({ file, verdict, reason, text }: ExportedFile): void {
  if (text === null) writeAside(say('export-unreadable', { file, reason }));
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
  /** False once nobody reads any more. */
  write(text: string): Promise<boolean>;
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
      return true;
    },
    close: () => closeSync(open),
  };
}

/** Standard output, at the pace of whoever reads it; one who has read enough ends it. */
function outputSink(): Sink {
  const { stdout } = process;
  let ended = false;
  stdout.on('error', () => {
    ended = true;
  });
  /** Until there is room again, or nobody there. */
  const room = (): Promise<void> =>
    new Promise((resolve) => {
      const go = (): void => {
        for (const event of ['drain', 'error', 'close']) stdout.off(event, go);
        resolve();
      };
      for (const event of ['drain', 'error', 'close']) stdout.on(event, go);
    });
  return {
    write: async (text) => {
      if (!ended && text !== '' && !stdout.write(text)) await room();
      return !ended;
    },
    close: () => {},
  };
}
