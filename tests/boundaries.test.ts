import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBoundaries, type Exception, type FindingCode } from './boundaries/checker.ts';
import { EXCEPTIONS, TABLE } from './boundaries/table.ts';

const ROOT = resolve(import.meta.dirname, '..');

function sourceFiles(): Map<string, string> {
  return new Map(
    readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mts)$/.test(name))
      .map((name) => `src/${name.split(sep).join('/')}`)
      .sort()
      .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
  );
}

const dependencies = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).dependencies);

describe('the source', () => {
  test('keeps the table of modules, has no cycle, and no banned global in core', () => {
    const files = sourceFiles();
    expect(files.size).toBeGreaterThan(0);
    const findings = checkBoundaries({
      files,
      table: TABLE,
      exceptions: EXCEPTIONS,
      dependencies,
      exists: (path) => existsSync(join(ROOT, path)),
    });
    expect(findings.map((f) => `${f.file}:${f.line} ${f.code}: ${f.message}`)).toEqual([]);
  });

  test('every module of the table that is in src is known, and the other way round', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((e) => e.isDirectory());
    expect(folders.map((e) => e.name).filter((name) => !(name in TABLE))).toEqual([]);
  });
});

/** Fabricated sources: the checker must see what it is there to see. */
function codes(sources: Record<string, string>, exceptions: readonly Exception[] = []): FindingCode[] {
  const files = new Map(Object.entries(sources));
  const project = { files, table: TABLE, exceptions, dependencies, exists: () => false };
  return checkBoundaries(project).map((f) => f.code);
}

const CORE = { 'src/core/a.ts': 'export const a = 1; export type A = number;' };

describe('the checker', () => {
  test('lets lawful edges pass', () => {
    expect(
      codes({ ...CORE, 'src/log/l.ts': "import { a } from '../core/a.ts'; export const l = a;" }),
    ).toEqual([]);
    expect(
      codes({ ...CORE, 'src/words/w.ts': "import type { A } from '../core/a.ts'; export type W = A;" }),
    ).toEqual([]);
    expect(codes({ 'src/core/c.ts': "import { setup, type StateFrom } from 'xstate'; setup({});" })).toEqual(
      [],
    );
    expect(
      codes({
        'src/workers/w.ts': 'export {};',
        'src/session/s.ts': "new Worker(new URL('../workers/w.ts', import.meta.url));",
      }),
    ).toEqual([]);
  });

  test.each([
    ['import', "import { u } from '../ui/u.ts'; u;"],
    ['side effect', "import '../ui/u.ts';"],
    ['export from', "export * from '../ui/u.ts';"],
    ['import()', "void import('../ui/u.ts');"],
    ['import type', "import type { U } from '../ui/u.ts'; export type X = U;"],
    ['import("").T', "export type X = import('../ui/u.ts').U;"],
    ['worker address', "new URL('../ui/u.ts', import.meta.url);"],
    ['glob', "import.meta.glob('../ui/*.ts');"],
  ])('sees a forbidden edge by %s', (_, source) => {
    expect(codes({ 'src/ui/u.ts': 'export const u = 1;', 'src/map/m.ts': source })).toEqual([
      'forbidden-module',
    ]);
  });

  test('sees a value where only types may pass, `{ type A }` included', () => {
    const take = (clause: string) => codes({ ...CORE, 'src/words/w.ts': `${clause} from '../core/a.ts';` });
    expect(take('import { a }')).toEqual(['types-only']);
    expect(take('import { type A }')).toEqual(['types-only']);
    expect(take('export type { A }')).toEqual([]);
  });

  test('sees packages: forbidden, undeclared, and values core may not take', () => {
    expect(codes({ 'src/core/c.ts': "import fs from 'node:fs'; fs;" })).toEqual(['forbidden-package']);
    expect(codes({ 'src/ui/z.ts': "import { create } from 'zustand'; create;" })).toEqual([
      'forbidden-package',
    ]);
    expect(codes({ 'src/ui/c.ts': "import '@codemirror/nowhere';" })).toEqual(['undeclared-package']);
    expect(codes({ 'src/core/c.ts': "import { createActor } from 'xstate'; createActor;" })).toEqual([
      'forbidden-name',
    ]);
  });

  test('sees cycles, of types too', () => {
    expect(
      codes({
        'src/core/a.ts': "import type { B } from './b.ts'; export type A = B;",
        'src/core/b.ts': "import type { C } from './c.ts'; export type B = C;",
        'src/core/c.ts': "export type { A as C } from './a.ts';",
      }),
    ).toEqual(['cycle']);
  });

  test.each([
    'Math.random()',
    'Math.exp(1)',
    "Math['log'](1)",
    'Math.hypot(1, 2)',
    'const { pow } = Math',
    '2 ** 0.5',
    'let x = 2; x **= 3',
    'Date.now()',
    'new Date()',
    'new Intl.NumberFormat()',
    '(1).toLocaleString()',
    "'a'.localeCompare('b')",
    'performance.now()',
    'window.name',
    'document.title',
    'process.env.HOME',
    'console.log(1)',
    'globalThis.Date',
    'const o = { Date }',
  ])('sees in core: %s', (source) => {
    expect(codes({ 'src/core/c.ts': source })).toContain('banned-global');
    expect(codes({ 'src/session/c.ts': source })).toEqual([]);
  });

  test('is not misled by comments, strings, property names, or exact arithmetic', () => {
    const source = [
      '// Math.random(), Date, console',
      "export const s = 'Math.exp 2 ** 3 window';",
      'export const o = { document: 1, window: 2 };',
      'export const n = Math.sqrt(o.window) + Math.imul(o.document, 3) + Math.floor(1.5);',
      'export interface P { process: number }',
    ].join('\n');
    expect(codes({ 'src/core/c.ts': source })).toEqual([]);
  });

  test('sees a computed import, a missing file, an unknown module, a stale exception', () => {
    expect(codes({ 'src/ui/u.ts': 'declare const n: string; void import(n);' })).toEqual(['computed-import']);
    expect(codes({ 'src/ui/u.ts': "import './x';" })).toEqual(['missing-file']);
    expect(codes({ 'src/utils/u.ts': 'export {};' })).toEqual(['unknown-module']);
    const exception = { file: 'src/words/w.ts', to: 'core', why: 'a trial' };
    const value = { ...CORE, 'src/words/w.ts': "import { a } from '../core/a.ts'; a;" };
    expect(codes(value, [exception])).toEqual([]);
    expect(codes(CORE, [exception])).toEqual(['stale-exception']);
  });
});
