import type { Scenario } from '../../core/scenario/scenario.ts';
import { SEED_PATTERN } from '../../core/turn/game.ts';
import { broughtOn, canRead, type Fields, FORMS, type Forms } from './forms.ts';
import {
  type CloseLine,
  type HeaderLine,
  LINE_KINDS,
  type Log,
  type LogLine,
  type MemoLine,
  MOST_BYTES,
  MOST_LINES,
  type TurnLine,
} from './line.ts';

export const LOG_PROBLEMS = [
  'too-large',
  'too-many-lines',
  'empty',
  'not-json',
  'not-a-line',
  'no-header',
  'second-header',
  'newer-format',
  'bad-field',
  'out-of-order',
  'cut-line',
] as const;
export type LogProblemCode = (typeof LOG_PROBLEMS)[number];

/** What is wrong with a file and where: line and column count from 1. */
export interface LogProblem {
  readonly code: LogProblemCode;
  readonly line: number;
  readonly column: number;
  /** The field that is missing or of another type. */
  readonly field?: string;
}

export type ParsedLog =
  /** `cut` = the last line breaks off: what stands before it is told. */
  | { readonly ok: true; readonly log: Log; readonly cut: LogProblem | null }
  | { readonly ok: false; readonly problem: LogProblem };

type Shape = 'text' | 'number' | 'map' | 'list';

const SHAPES: Readonly<Record<LogLine['kind'], Readonly<Record<string, Shape>>>> = {
  header: {
    format: 'number',
    engine: 'text',
    rules: 'text',
    scenario: 'map',
    seed: 'text',
    seats: 'map',
    seal: 'text',
  },
  turn: { turn: 'number', decisions: 'map', entries: 'list', digest: 'text', seal: 'text' },
  close: { ending: 'map', dimensions: 'map', digest: 'text', seal: 'text' },
  memo: { about: 'text', text: 'text', seal: 'text' },
};

const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fits = (value: unknown, shape: Shape): boolean => {
  switch (shape) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'map':
      return isMap(value);
    case 'list':
      return Array.isArray(value);
    default:
      return shape satisfies never;
  }
};

const isKind = (value: unknown): value is LogLine['kind'] => LINE_KINDS.some((kind) => kind === value);

/** The first field of a decision that no decision can have; null when its form is right. */
function badDecision(value: unknown): string | null {
  if (!isMap(value)) return 'decisions';
  if (!Array.isArray(value['steps'])) return 'steps';
  for (const step of value['steps']) {
    if (!isMap(step) || typeof step['demarche'] !== 'string') return 'steps';
    const { terms, line, claim } = step;
    if (terms !== undefined && !(Array.isArray(terms) && terms.every((t) => typeof t === 'string')))
      return 'terms';
    if (line !== undefined && typeof line !== 'string') return 'line';
    if (claim !== undefined && typeof claim !== 'string') return 'claim';
  }
  if (typeof value['posture'] !== 'string') return 'posture';
  for (const field of ['replies', 'matters']) {
    const answers = value[field];
    if (!isMap(answers) || !Object.values(answers).every((a) => typeof a === 'string')) return field;
  }
  return null;
}

function badField(kind: LogLine['kind'], fields: Fields): string | null {
  for (const [field, shape] of Object.entries(SHAPES[kind])) if (!fits(fields[field], shape)) return field;
  if (kind === 'header') {
    const scenario = fields['scenario'];
    if (!isMap(scenario) || typeof scenario['id'] !== 'string' || typeof scenario['hash'] !== 'string')
      return 'scenario';
    if (scenario['enclosed'] !== undefined && !isMap(scenario['enclosed'])) return 'scenario';
    const seats = fields['seats'];
    if (!isMap(seats) || !Object.values(seats).every((s) => typeof s === 'string')) return 'seats';
    if (typeof fields['seed'] !== 'string' || !SEED_PATTERN.test(fields['seed'])) return 'seed';
  }
  if (kind === 'turn') {
    const decisions = fields['decisions'];
    if (!isMap(decisions)) return 'decisions';
    for (const decision of Object.values(decisions)) {
      const bad = badDecision(decision);
      if (bad !== null) return bad;
    }
    const entries = fields['entries'];
    if (!Array.isArray(entries) || !entries.every((e) => isMap(e) && typeof e['code'] === 'string'))
      return 'entries';
  }
  return null;
}

type ParsedLine =
  | { readonly ok: true; readonly line: LogLine; readonly written: Fields }
  | { readonly ok: false; readonly problem: LogProblem };

function parseLine(text: string, number: number, format: number | null, forms: Forms): ParsedLine {
  const fail = (code: LogProblemCode, column = 1, field?: string): ParsedLine => ({
    ok: false,
    problem: { code, line: number, column, ...(field === undefined ? {} : { field }) },
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail('not-json', columnOf(error, text));
  }
  if (!isMap(value)) return fail('not-a-line');
  const own = value['kind'] === 'header' ? value['format'] : format;
  if (typeof own === 'number' && !canRead(own, forms))
    return fail(own > forms.current ? 'newer-format' : 'bad-field', 1, 'format');
  const fields = typeof own === 'number' ? broughtOn(value, own, forms) : value;
  if (!isKind(fields['kind'])) return fail('not-a-line');
  const bad = badField(fields['kind'], fields);
  if (bad !== null) {
    const at = text.indexOf(JSON.stringify(bad));
    return fail('bad-field', at < 0 ? 1 : at + 1, bad);
  }
  // badField has checked every field that is read.
  return { ok: true, line: fields as unknown as LogLine, written: value };
}

/** Where JSON broke off; engines say it in words, when they do. */
function columnOf(error: unknown, text: string): number {
  const found = error instanceof Error ? /position (\d+)/.exec(error.message) : null;
  return found?.[1] === undefined ? text.length + 1 : Number(found[1]) + 1;
}

/** Reads the text of a log file, of this form or an earlier one. Never throws; the first problem is located. */
export function parseLog(text: string, forms: Forms = FORMS): ParsedLog {
  const fail = (code: LogProblemCode, line: number): ParsedLog => ({
    ok: false,
    problem: { code, line, column: 1 },
  });
  // A character takes at most three bytes of UTF-8: only near the limit does it pay to count.
  if (
    text.length > MOST_BYTES ||
    (text.length * 3 > MOST_BYTES && new TextEncoder().encode(text).length > MOST_BYTES)
  ) {
    return fail('too-large', 1);
  }
  const raw = text.replace(/^\uFEFF/, '').split('\n');
  const rows = raw.map((row, i) => ({ text: row.trim(), number: i + 1 })).filter((row) => row.text !== '');
  if (rows.length === 0) return fail('empty', 1);
  if (rows.length > MOST_LINES) return fail('too-many-lines', MOST_LINES + 1);

  const lines: LogLine[] = [];
  const written: Fields[] = [];
  let format: number | null = null;
  let cut: LogProblem | null = null;
  for (const [i, row] of rows.entries()) {
    const parsed = parseLine(row.text, row.number, format, forms);
    if (parsed.ok) {
      lines.push(parsed.line);
      written.push(parsed.written);
      if (parsed.line.kind === 'header') format ??= Number(parsed.written['format']);
    } else if (i > 0 && i === rows.length - 1 && parsed.problem.code === 'not-json') {
      cut = { ...parsed.problem, code: 'cut-line' };
    } else return { ok: false, problem: parsed.problem };
  }
  const read = assemble(
    lines,
    rows.map((row) => row.number),
    cut,
  );
  return read.ok && format !== forms.current ? { ...read, log: { ...read.log, written } } : read;
}

function assemble(lines: readonly LogLine[], numbers: readonly number[], cut: LogProblem | null): ParsedLog {
  let header: HeaderLine | null = null;
  const turns: TurnLine[] = [];
  let close: CloseLine | null = null;
  const memos: MemoLine[] = [];
  for (const [i, line] of lines.entries()) {
    const fail = (code: LogProblemCode): ParsedLog => ({
      ok: false,
      problem: { code, line: numbers[i] ?? i + 1, column: 1 },
    });
    switch (line.kind) {
      case 'header':
        if (header) return fail('second-header');
        if (i > 0) return fail('no-header');
        header = line;
        break;
      case 'turn':
        if (!header) return fail('no-header');
        if (close) return fail('out-of-order');
        turns.push(line);
        break;
      case 'close':
        if (!header) return fail('no-header');
        if (close) return fail('out-of-order');
        close = line;
        break;
      case 'memo':
        if (!header) return fail('no-header');
        memos.push(line);
        break;
      default:
        line satisfies never;
    }
  }
  if (!header) return { ok: false, problem: { code: 'no-header', line: 1, column: 1 } };
  return { ok: true, log: { header, turns, close, memos, lines }, cut };
}

/** Looks up a shipped scenario by id and hash; null when it is not known here. */
export type ScenarioLookup = (id: string, hash: string) => Scenario | null;
