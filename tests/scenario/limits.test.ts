import { describe, expect, it } from 'vitest';
import { compileChanged, compileTexts, PARENT, SMALL } from './reading.ts';

const HEAD = 'demarche: 1\nid: hostile\nextends: small\n';
const codesOf = (source: string) =>
  compileTexts('hostile', { small: SMALL, hostile: source }).findings.map(
    ({ code, line }) => `${code}:${line}`,
  );

describe('hostile files', () => {
  it('refuses what is too large, at once', () => {
    expect(codesOf(`${HEAD}# ${'x'.repeat(256 * 1024)}`)).toEqual(['file-too-large:1']);
    expect(codesOf(`${HEAD}# ${'ա'.repeat(140_000)}`)).toEqual(['file-too-large:1']);
    expect(codesOf(`${HEAD}title: ${'x'.repeat(4001)}`)).toEqual(['text-too-long:4']);
    expect(codesOf(`${HEAD}brief: [${'a, '.repeat(20_100)}]`)).toEqual(['too-many-values:4']);
  });

  it('refuses a chain of more than four parents', () => {
    const chain: Record<string, string> = { standard: PARENT };
    for (let i = 1; i <= 6; i++) chain[`link-${i}`] = `demarche: 1\nid: link-${i}\nextends: link-${i + 1}\n`;
    const { findings } = compileTexts('link-1', chain);
    expect(findings.map(({ code, file }) => `${file} ${code}`)).toEqual(['link-5.yaml too-many-parents']);
  });

  it('refuses controls and lone surrogates, also when escaped', () => {
    expect(codesOf(`${HEAD}title: a\u0000b`)).toEqual(['forbidden-character:4']);
    expect(codesOf(`${HEAD}title: a\ud800b`)).toEqual(['forbidden-character:4']);
    expect(codesOf(`${HEAD}title: "a\\u202Eb"`)).toEqual(['forbidden-character:4']);
    expect(codesOf(`${HEAD}title: "a\\0b"`)).toEqual(['forbidden-character:4']);
  });

  it('takes no name of an object for a thing', () => {
    expect(codesOf(`${HEAD}desks:\n  constructor: { name: x }`)).toEqual(['bad-key:5']);
    expect(codesOf(`${HEAD}toString: x`)).toEqual(['unknown-key:4']);
    expect(codesOf(`${HEAD}desk: constructor`)).toEqual(['unknown-reference:4']);
  });

  it('makes no pattern of a name', () => {
    for (const name of ['*', '?urs', 'ca[l', '(over', 'ov+er', '\\'])
      expect(codesOf(`${HEAD}desk: "n${name.replaceAll('\\', '\\\\')}rth"`)).toEqual(['unknown-reference:4']);
    const { findings } = compileTexts('small', {
      small: SMALL.replace('contradicts: first', 'contradicts: "*irst"'),
    });
    expect(findings.map(({ code }) => code)).toEqual(['unknown-reference']);
  });

  it('takes finite numbers within bounds only', () => {
    for (const number of ['.inf', '-.inf', '.nan', '1e400', '99999999'])
      expect(codesOf(`${HEAD}kinds:\n  limited: { mark: ${number} }`)).toEqual(['out-of-range:5']);
  });

  it('reads a mark at the beginning and line ends of any kind', () => {
    const result = compileTexts('small', { small: `\ufeff${SMALL.replaceAll('\n', '\r\n')}` });
    expect(result.findings).toEqual([]);
  });

  it('finds the same place whatever the line ends', () => {
    const broken = SMALL.replace('form: public', 'form: publik');
    const place = (text: string) => {
      const [found] = compileTexts('small', { small: text }).findings;
      return [found?.line, found?.column];
    };
    expect(place(broken)).toEqual([33, 11]);
    expect(place(broken.replaceAll('\n', '\r\n'))).toEqual([33, 11]);
  });

  it('lists no more than can be read', () => {
    const many = Array.from({ length: 400 }, (_, i) => `x${i}: 1`).join('\n');
    expect(codesOf(`${HEAD}${many}`)).toHaveLength(200);
  });

  it('finds a place for whatever is cut off', () => {
    for (let end = 0; end < SMALL.length; end += 37) {
      const { findings } = compileTexts('small', { small: SMALL.slice(0, end) });
      for (const { line, column } of findings) expect(line * column).toBeGreaterThan(0);
    }
  });

  it('finds one fault where a section is of the wrong kind', () => {
    const { findings } = compileChanged('desks:\n  north:', 'desks: none\nxdesks:\n  north:');
    expect(findings.map(({ code }) => code)).toEqual(['wrong-type', 'unknown-key']);
  });
});
