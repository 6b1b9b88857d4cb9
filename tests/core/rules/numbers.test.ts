import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const NUMBER = /\bR-(\d+)\b/g;

const numbersIn = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(NUMBER)].map((m) => Number(m[1])));
const sorted = (numbers: ReadonlySet<number>): readonly number[] => [...numbers].sort((a, b) => a - b);

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));

/** Comments only: a number in a string is no rule. */
const commentsOf = (source: string): string =>
  [...source.matchAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g)].map((m) => m[0]).join('\n');
/** Names of blocks and of single tests. */
const namesOf = (source: string): string =>
  [...source.matchAll(/\b(?:describe|it|test)(?:\.each\([\s\S]*?\))?\(\s*(['"`])([\s\S]*?)\1/g)]
    .map((m) => m[2])
    .join('\n');

describe('rules have numbers', () => {
  const page = readFileSync(join(ROOT, 'docs/model.md'), 'utf8');
  const documented = numbersIn(page);
  const implemented = numbersIn(filesIn('src/core', '.ts').map(commentsOf).join('\n'));
  const tested = numbersIn(filesIn('tests/core/rules', '.test.ts').map(namesOf).join('\n'));

  it('from 1 on, without a gap', () => {
    expect(sorted(documented)).toEqual(Array.from({ length: documented.size }, (_, i) => i + 1));
    expect(documented.size).toBeGreaterThan(30);
  });

  it('each is documented, carried out and tested under the same number', () => {
    expect(sorted(implemented)).toEqual(sorted(documented));
    expect(sorted(tested)).toEqual(sorted(documented));
  });
});
