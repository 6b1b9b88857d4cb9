import Papa from 'papaparse';
import { COLUMNS, type Row } from './columns.ts';

/** Line ends of RFC 4180. */
const NEWLINE = '\r\n';

/** The first line of a table. */
export const CSV_HEAD = `${COLUMNS.join(',')}${NEWLINE}`;

/** Rows as lines of a table (RFC 4180), each with its end; a cell without a value is empty. */
export function csvLines(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const data = rows.map((row) => COLUMNS.map((id) => row[id]));
  // Cells are guarded already, for the JSON twin too.
  return Papa.unparse(data, { newline: NEWLINE, header: false, escapeFormulae: false }) + NEWLINE;
}
