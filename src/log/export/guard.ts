/** What a spreadsheet takes for the beginning of a formula. */
const BEGINS_FORMULA = /^[=+\-@\t\r]/;
/** Half of a pair of UTF-16: no text, and no UTF-8 can hold it. */
const HALF_PAIR = /\p{Cs}/gu;

/**
 * A text as it may stand in a table that is opened in a spreadsheet: one that begins like a formula gets an apostrophe
 * before it. Both twins of a table are made from guarded cells, so that they read back equal.
 */
export function guarded(text: string): string {
  const whole = text.replace(HALF_PAIR, '\uFFFD');
  return BEGINS_FORMULA.test(whole) ? `'${whole}` : whole;
}

/** A cell of text; null for what is none. A file from outside may hold anything anywhere. */
export const textCell = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? guarded(value) : null;

/** A cell with a number; null for what is none. */
export const numberCell = (value: unknown): number | null =>
  // Adding zero takes the sign off a negative zero, which JSON and CSV write alike and read back differently.
  typeof value === 'number' && Number.isFinite(value) ? value + 0 : null;
