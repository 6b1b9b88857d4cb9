/** Every kind of fault a source file can have; each has a broken file in tests/scenario/broken. */
export const FINDING_CODES = [
  'not-yaml',
  'file-too-large',
  'too-deep',
  'too-many-values',
  'text-too-long',
  'forbidden-character',
  'forbidden-yaml',
  'bad-key',
  'duplicate-key',
  'empty-file',
  'unknown-format',
  'unknown-parent',
  'parent-cycle',
  'too-many-parents',
  'nothing-to-remove',
  'still-needed',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'out-of-range',
  'unknown-choice',
  'bad-id',
  'unknown-reference',
  'bad-duration',
  'bad-date',
  'bad-address',
  'one-key',
  'not-playable',
  'id-differs',
  'two-desks',
  'phase-order',
  'beyond-clock',
  'thresholds-count',
  'shares-sum',
  'odds-sum',
  'default-ending',
  'wrong-desk',
  'posture-kind',
  'level-outside',
  'no-ladder',
  'options-count',
  'anchors-order',
  'not-a-text',
  'nothing-to-translate',
  'untranslated',
  'never-holds',
  'unused',
  'no-source',
  'weights-sum',
  'one-version',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One fault or advice, at the place where it was written. Lines and columns count from 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: FindingCode;
  readonly severity: 'error' | 'advice';
  readonly message: string;
  readonly suggestion?: string;
}

const WIDTH = 100;

/** The finding as people read it: place, the line with a caret, the cause, what to write instead. */
export function makeFindingText(finding: Finding, source: string | undefined): string {
  const { file, line, column, code, severity, message, suggestion } = finding;
  const rows = [`${file}:${line}:${column}: ${severity}: ${message} [${code}]`];
  const written = source?.split(/\r\n|\r|\n/)[line - 1];
  if (written !== undefined && written.trim() !== '') {
    // A long line is shown around the place, tabs as one blank so that the caret stands below it.
    const from = column > WIDTH - 20 ? column - 40 : 0;
    const shown = written.slice(from, from + WIDTH).replace(/\s/g, ' ');
    const margin = String(line);
    rows.push(
      `  ${margin} | ${shown}`,
      `  ${' '.repeat(margin.length)} | ${' '.repeat(Math.max(0, column - 1 - from))}^`,
    );
  }
  if (suggestion !== undefined) rows.push(`  ${suggestion}`);
  return rows.join('\n');
}
