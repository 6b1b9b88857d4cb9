import type { Row } from './columns.ts';

/** Rows as JSON Lines: every column in every row, null where there is no value. */
export const jsonLines = (rows: readonly Row[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');
