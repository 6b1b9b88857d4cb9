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

/** How a file is written that is never whole in memory: its head, then log by log, then its tail. */
export interface Exporter {
  readonly head: string;
  /** A log's part of the file; `first` = no other came before it. */
  readonly part: (exported: Exported, first: boolean) => string;
  readonly tail: string;
}

/** xAPI takes statements as one array; each stands on a line of its own. */
const listed = (values: readonly unknown[], first: boolean): string =>
  values.map((value, i) => `${first && i === 0 ? '' : ',\n'}${JSON.stringify(value)}`).join('');

export const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  csv: { head: CSV_HEAD, part: (exported) => csvLines(rowsOf(exported)), tail: '' },
  jsonl: { head: '', part: (exported) => jsonLines(rowsOf(exported)), tail: '' },
  xapi: { head: '[\n', part: (exported, first) => listed(statementsOf(exported), first), tail: '\n]\n' },
  plover: {
    head: '',
    part: (exported) =>
      ploverOf(exported)
        .map((one) => `${JSON.stringify(one)}\n`)
        .join(''),
    tail: '',
  },
};

const whole =
  (format: ExportFormat) =>
  (logs: readonly Exported[]): string => {
    const { head, part, tail } = EXPORTERS[format];
    return head + logs.map((exported, i) => part(exported, i === 0)).join('') + tail;
  };

/** A table, one row for each thing decided. */
export const csv = whole('csv');
/** The same table as JSON Lines. */
export const jsonl = whole('jsonl');
/** Statements of the xAPI profile for serious games, as one array. */
export const xapi = whole('xapi');
/** Event records in PLOVER's JSON, one on a line, with CAMEO codes and Goldstein's weights. */
export const plover = whole('plover');
