import { CSV_HEAD, csvLines } from './csv.ts';
import type { Exported } from './exported.ts';
import { jsonLines } from './jsonl.ts';
import { ploverOf } from './plover.ts';
import { rowsOf } from './rows.ts';
import { statementsOf } from './xapi.ts';

export const EXPORT_FORMATS = ['csv', 'jsonl', 'xapi', 'plover'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const isExportFormat = (text: string): text is ExportFormat =>
  EXPORT_FORMATS.some((format) => format === text);

/** How a file is written that is never whole in memory: its head, log by log with what parts two of them, its tail. */
export interface Exporter {
  readonly head: string;
  readonly part: (exported: Exported) => string;
  readonly between: string;
  readonly tail: string;
}

const jsonOf = (values: readonly unknown[], between: string): string =>
  values.map((value) => JSON.stringify(value)).join(between);

export const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  csv: { head: CSV_HEAD, part: (exported) => csvLines(rowsOf(exported)), between: '', tail: '' },
  jsonl: { head: '', part: (exported) => jsonLines(rowsOf(exported)), between: '', tail: '' },
  // xAPI takes statements as one array; each stands on a line of its own.
  xapi: {
    head: '[\n',
    part: (exported) => jsonOf(statementsOf(exported), ',\n'),
    between: ',\n',
    tail: '\n]\n',
  },
  plover: { head: '', part: (exported) => jsonLines(ploverOf(exported)), between: '', tail: '' },
};

const whole =
  (format: ExportFormat) =>
  (logs: readonly Exported[]): string => {
    const { head, part, between, tail } = EXPORTERS[format];
    return head + logs.map(part).join(between) + tail;
  };

/** A table, one row for each thing decided. */
export const csv = whole('csv');
/** The same table as JSON Lines. */
export const jsonl = whole('jsonl');
/** Statements of the xAPI profile for serious games, as one array. */
export const xapi = whole('xapi');
/** Event records in PLOVER's JSON, one on a line, with CAMEO codes and Goldstein's weights. */
export const plover = whole('plover');
