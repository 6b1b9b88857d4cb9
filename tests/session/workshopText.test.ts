import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completionsAt, knownIds } from '../../src/session/workshop/complete.ts';
import { mendOf } from '../../src/session/workshop/mend.ts';
import { outlineOf, placeInOutline } from '../../src/session/workshop/outline.ts';
import { writingPlace } from '../../src/session/workshop/place.ts';
import type { Schema } from '../../src/session/workshop/schema.ts';

const file = (name: string): string =>
  readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8');
const SMALLEST = file('smallest.yaml');
// The generated schema; its own test holds it to the format.
const SCHEMA = JSON.parse(file('schema.json')) as Schema;

/** Completions where `¦` stands in a text, by label. */
function proposed(marked: string, shipped: readonly string[] = []): readonly string[] {
  const at = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const place = writingPlace(text, at);
  if (!place) return [];
  return completionsAt(SCHEMA, place, knownIds(outlineOf(text), null, shipped)).map(({ label }) => label);
}
const placeIn = (marked: string) => writingPlace(marked.replace('¦', ''), marked.indexOf('¦'));

describe('the place in a text', () => {
  test.each([
    ['tit¦', [], 'key', 'tit'],
    ['title: a\nde¦', [], 'key', 'de'],
    ['desk: lo¦', ['desk'], 'value', 'lo'],
    ['matters:\n  carts:\n    wh¦', ['matters', 'carts'], 'key', 'wh'],
    ['matters:\n  carts:\n    when: { tu¦', ['matters', 'carts', 'when'], 'key', 'tu'],
    ['matters:\n  carts:\n    when: { turn: { from: 1 }, ¦', ['matters', 'carts', 'when'], 'key', ''],
    [
      'demarches:\n  call: { to: harbour, effects: [{ support: { add: 1 } }, { te¦',
      ['demarches', 'call', 'effects', '[]'],
      'key',
      'te',
    ],
    ['demarches:\n  call: { form: pri¦ }', ['demarches', 'call', 'form'], 'value', 'pri'],
    [
      'matters:\n  a:\n    options:\n      b:\n        effects:\n          - te¦',
      ['matters', 'a', 'options', 'b', 'effects', '[]'],
      'value',
      'te',
    ],
    ['matters:\n  a: { when: {\n    turn: 1,\n    fi¦', ['matters', 'a', 'when'], 'key', 'fi'],
  ])('%j', (marked, path, what, word) => {
    expect(placeIn(marked)).toMatchObject({ path, what, word });
  });

  test('is none within quotes, comments and blocks of text', () => {
    expect(placeIn('title: "Two ¦bridges"')).toBeNull();
    expect(placeIn('title: x # no¦te')).toBeNull();
    expect(placeIn('brief: |\n  Since du¦')).toBeNull();
  });

  test('is told anywhere in every shipped file without a fault, and every key is found where it stands', () => {
    for (const name of ['smallest.yaml', 'tutorial.yaml']) {
      const text = file(name);
      for (let at = 0; at < text.length; at += 23) expect(() => writingPlace(text, at)).not.toThrow();
      for (const [, , key] of text.matchAll(/^( {4})([a-z-]+):/gm)) {
        const at = text.indexOf(`\n    ${key}:`) + 5;
        expect(writingPlace(text, at + 1)).toMatchObject({ what: 'key', from: at });
      }
    }
  });
});

describe('completion', () => {
  test('proposes the keys of a place, without those that stand there', () => {
    const top = proposed('title: x\n¦');
    expect(top).toContain('matters');
    expect(top).not.toContain('title');
    const keys = proposed('matters:\n  carts:\n    title: x\n    ¦');
    expect(keys).toEqual(expect.arrayContaining(['when', 'options', 'silence', 'answer-by']));
    expect(keys).not.toContain('title');
    expect(keys).not.toContain('capitals');
  });

  test('knows conditions and effects within braces', () => {
    expect(proposed('matters:\n  a:\n    when: { ¦')).toEqual(
      expect.arrayContaining(['turn', 'fighting', 'dead']),
    );
    const effects = proposed('demarches:\n  call: { effects: [{ ¦');
    expect(effects).toEqual(expect.arrayContaining(['support', 'term']));
    expect(effects).not.toContain('turn');
  });

  test('proposes closed lists and truths', () => {
    expect(proposed('demarches:\n  call: { form: ¦')).toEqual(['private', 'public', 'formal']);
    expect(proposed('invented: ¦')).toEqual(['true', 'false']);
  });

  test("proposes the text's own names where they are referred to", () => {
    const at = (line: string): readonly string[] => proposed(SMALLEST.replace('desk: lower  ', line));
    expect(at('desk: ¦')).toEqual(['lower', 'upper']);
    expect(proposed(SMALLEST.replace('{ to: harbour, form: private', '{ to: ¦, form: private'))).toEqual(
      expect.arrayContaining(['harbour', 'crown']),
    );
    expect(proposed('extends: ¦', ['smallest', 'two-rivers'])).toEqual(['smallest', 'two-rivers']);
  });

  test('writes snippets that fit where they go', () => {
    const snippet = (marked: string, label: string): string => {
      const text = marked.replace('¦', '');
      const place = writingPlace(text, marked.indexOf('¦'));
      const found = place && completionsAt(SCHEMA, place, {}).find((one) => one.label === label);
      return found?.snippet ?? '';
    };
    expect(snippet('¦', 'desk')).toMatch(/^desk: \$\{1:[a-z]+\}$/);
    expect(snippet('matters:\n  a:\n    when: { ¦', 'turn')).toMatch(/^turn: \\\{ from: .* \\\}$/);
    expect(snippet('¦', 'desks')).toMatch(/^desks:\n\t\$\{1:[a-z]+\}:\n\t\tname: /);
  });
});

describe('the outline', () => {
  test('lists sections and the names in them, with their lines', () => {
    const outline = outlineOf(SMALLEST);
    const lines = SMALLEST.split('\n');
    for (const { id, line, ids } of outline) {
      expect(lines[line - 1]).toMatch(new RegExp(`^${id}:`));
      for (const one of ids) expect(lines[one.line - 1]).toMatch(new RegExp(`^  ${one.id}:`));
    }
    expect(outline.find(({ id }) => id === 'matters')?.ids.map(({ id }) => id)).toEqual(['carts', 'market']);
    expect(outline.find(({ id }) => id === 'brief')?.ids).toEqual([]);
    expect(outline.length).toBeGreaterThan(12);
  });

  test('tells where a line belongs', () => {
    const outline = outlineOf(SMALLEST);
    const at = SMALLEST.split('\n').findIndex((row) => row.includes('barrier:')) + 1;
    expect(placeInOutline(outline, at)).toEqual({ section: 'matters', id: 'carts' });
    expect(placeInOutline(outline, 1)).toBeNull();
  });

  test('holds for a broken text', () => {
    expect(outlineOf('matters:\n  a: {\n  b:\n\t}\n]]]\ndesk')).toEqual([
      {
        id: 'matters',
        line: 1,
        end: 6,
        ids: [
          { id: 'a', line: 2 },
          { id: 'b', line: 3 },
        ],
      },
    ]);
  });
});

describe('mending', () => {
  const finding = (suggestion: string | undefined, column: number) =>
    ({
      file: 'a.yaml',
      line: 3,
      column,
      code: 'unknown-reference',
      severity: 'error',
      message: '',
      ...(suggestion === undefined ? {} : { suggestion }),
    }) as const;
  const mended = (row: string, suggestion: string, column: number): string | null => {
    const mend = mendOf(finding(suggestion, column), row);
    return mend && row.slice(0, mend.from) + mend.insert + row.slice(mend.to);
  };
  test('puts what was meant in the place of the slip', () => {
    expect(mended('desk: yerevn', 'did you mean `yerevan`?', 7)).toBe('desk: yerevan');
    expect(mended('  a: { to: harbor, form: x }', 'did you mean `harbour`?', 12)).toBe(
      '  a: { to: harbour, form: x }',
    );
    expect(mended('desk: "yerevn" # x', 'did you mean `yerevan`?', 7)).toBe('desk: "yerevan" # x');
  });
  test('writes a line that is missing or wrong', () => {
    expect(mended('demarche: 2', 'write `demarche: 1`', 1)).toBe('demarche: 1');
    expect(mended('title: x', 'write `demarche: 1`', 1)).toBe('demarche: 1\ntitle: x');
  });
  test('leaves a choice to the author', () => {
    expect(mendOf(finding('may be: `a`, `b`', 1), 'c')).toBeNull();
    expect(mendOf(finding(undefined, 1), 'c')).toBeNull();
  });
});
