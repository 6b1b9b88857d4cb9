import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { blocksIn, fits, runLine, tutorialText, withSections, writeSections } from './tutorial.ts';

const folder = mkdtempSync(join(tmpdir(), 'two-bridges-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const blocks = blocksIn(tutorialText());

describe('the tutorial of docs/scenarios.md', () => {
  it('leads from `new` to a rehearsal', () => {
    const commands = blocks.filter(({ language }) => language === 'console').map(({ text }) => text);
    expect(commands[0]).toMatch(/^\$ npm run -s demarche -- new two-bridges\n/);
    expect(commands.at(-1)).toMatch(/^\$ npm run -s demarche -- rehearse two-bridges.yaml/);
    expect(blocks.filter(({ language }) => language === 'yaml').length).toBeGreaterThan(6);
  });

  // Each block rests on those before it.
  it('runs word for word, and says what the manual shows', { timeout: 600_000 }, () => {
    for (const { language, text } of blocks) {
      if (language === 'yaml') writeSections(folder, text);
      else
        for (const part of text.split(/^\$ /m).slice(1)) {
          const [line = '', ...shown] = part.split('\n');
          const output = runLine(line, folder);
          if (!fits(shown.join('\n'), output)) expect(`$ ${line}\n${output}`).toBe(`$ ${part}`);
        }
    }
  });

  it('replaces a section of the same name and puts a new one last', () => {
    expect(withSections('a: 1\nb:\n  c: 2\nd: 3\n', 'b: 4\ne: 5\n')).toBe('a: 1\nb: 4\nd: 3\ne: 5\n');
  });
});
