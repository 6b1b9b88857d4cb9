import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../src/scenario/compile/compile.ts';
import { FINDING_CODES, makeFindingText } from '../../src/scenario/compile/finding.ts';
import { compileTexts, PARENT, readBeside, SMALL } from './reading.ts';

const folder = fileURLToPath(new URL('broken', import.meta.url));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -5));

/** Too large to keep as files: limits.test.ts makes them. */
const MADE_ELSEWHERE = ['file-too-large', 'too-many-values', 'text-too-long', 'too-many-parents'];

const findingsOf = (name: string) => {
  const source = readBeside(`broken/${name}.yaml`) ?? '';
  const [, language] = /\.([a-z]{2})$/.exec(name) ?? [];
  const texts: Readonly<Record<string, string>> = {
    standard: PARENT,
    small: SMALL,
    [`small.${language}`]: source,
  };
  const found =
    language === undefined
      ? compileTexts(name, { small: SMALL, [name]: source }).findings
      : checkTranslation({ id: 'small', language, read: (id) => texts[id] ?? null });
  return { source, found };
};

describe('broken files', () => {
  it.each(names)('%s: found where it was written, with its cause and what to write', async (name) => {
    const { source, found } = findingsOf(name);
    const text = found.map((finding) =>
      makeFindingText(finding, finding.file === 'small.yaml' ? SMALL : source),
    );
    await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot(`broken/${name}.txt`);
  });

  it.each(names.filter((name) => name !== 'several-at-once'))('%s: one cause, one finding', (name) => {
    const { found } = findingsOf(name);
    expect(found.map(({ code }) => code)).toHaveLength(1);
    expect(name.startsWith(found[0]?.code ?? '?')).toBe(true);
  });

  it('are eighty at least', () => {
    expect(names.length).toBeGreaterThanOrEqual(80);
  });

  it('has a broken file for every code', () => {
    const found = new Set<string>(names.flatMap((name) => findingsOf(name).found.map(({ code }) => code)));
    expect(FINDING_CODES.filter((code) => !found.has(code))).toEqual(MADE_ELSEWHERE);
  });
});
