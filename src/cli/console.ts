/** How a command ended; the process exits with it. */
export const DONE = 0;
/** Faulty input, errors found, not all verified. */
export const FAULTY = 1;
/** The command was not understood, or a file is not there. */
export const MISUSE = 2;
/** Ctrl-C, as shells count it. */
export const INTERRUPTED = 130;
export type ExitCode = typeof DONE | typeof FAULTY | typeof MISUSE | typeof INTERRUPTED;

/** Ends a command with a sentence for people and an exit code. */
export class CommandFailure extends Error {
  readonly code: ExitCode;
  constructor(code: ExitCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** One value on standard output and nothing else. */
export const writeJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};
export const writeLine = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};
/** A text that ends its own last line. */
export const writeText = (text: string): void => {
  process.stdout.write(text);
};
/** Word to people beside the output: progress, faults. */
export const writeAside = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Columns side by side; numbers stand on the right. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  const isNumber = (text: string): boolean => /^[-+]?[\d.,]+%?$/.test(text);
  return rows
    .map((row) =>
      row
        .map((cell, i) => (isNumber(cell) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
