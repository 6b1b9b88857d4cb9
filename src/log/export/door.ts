/** What a log leaves the house as. Heavier than what a game needs: fetched with `fetchExports` when first asked for. */
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
