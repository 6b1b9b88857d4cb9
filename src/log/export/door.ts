/** What a log leaves the house as. It brings the writer of tables along: pages ask a worker for it. */
export { type CellType, COLUMNS, type ColumnId, type Row, typeOfColumn } from './columns.ts';
export {
  csv,
  EXPORT_FORMATS,
  EXPORTERS,
  type Exporter,
  type ExportFormat,
  isExportFormat,
  jsonl,
  plover,
  xapi,
} from './export.ts';
export type { Exported } from './exported.ts';
export type { PloverRecord } from './plover.ts';
export { rowsOf } from './rows.ts';
export { type Statement, statementsOf, VERBS } from './xapi.ts';
