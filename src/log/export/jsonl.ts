/** Values as JSON Lines. Rows have every column in every line, null where there is no value. */
export const jsonLines = (values: readonly object[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
