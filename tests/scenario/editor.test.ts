import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FACTS, SUBJECT_FACTS } from '../../src/core/scenario/condition.ts';
import { offeredAt, problemsIn, toldAt } from './languageServer.ts';

const folder = fileURLToPath(new URL('../../scenarios', import.meta.url));
const files = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.yaml$/.test(name));

const labels = async (text: string): Promise<readonly string[]> =>
  (await offeredAt(text)).map(({ label }) => label);
/** What is written into the file when the offer of this name is taken. */
const snippet = async (text: string, name: string): Promise<string | undefined> =>
  (await offeredAt(text)).find(({ label }) => label === name)?.insertText;

/** `<1:ferry>` as a stop of a snippet is written. */
const stops = (text: string): string => text.replace(/<(\d+:[^>]*)>/g, (_, stop) => `\${${stop}}`);

describe('an editor with the language server', () => {
  it('offers sections at the margin, those that are there left out', async () => {
    const offered = await labels('demarche: 1\nid: x\n|');
    expect(offered).toEqual(
      expect.arrayContaining(['title', 'desks', 'capitals', 'matters', 'endings', 'extends']),
    );
    expect(offered).not.toContain('id');
  });

  it('offers the keys of a thing where its lines begin', async () => {
    const keys = await labels('capitals:\n  vale:\n    name: Vale\n    |');
    expect(keys).toEqual(expect.arrayContaining(['like', 'short', 'weight', 'towards']));
    expect(keys).not.toContain('name');
    expect(await labels('demarches:\n  call:\n    |')).toEqual(
      expect.arrayContaining(['to', 'form', 'label', 'card', 'needs', 'effects']),
    );
  });

  it('offers every fact in a condition, and every verb in an effect', async () => {
    const facts = await labels('matters:\n  ferry:\n    when:\n      |');
    expect(facts).toEqual(expect.arrayContaining([...FACTS, ...SUBJECT_FACTS, 'all', 'any', 'not']));
    const verbs = await labels('incidents:\n  shells:\n    effects:\n      - |');
    expect(verbs).toEqual(expect.arrayContaining(['support', 'trust', 'concede', 'table', 'term', 'line']));
  });

  it('offers what may stand after a colon', async () => {
    expect(await labels('demarches:\n  call:\n    form: |')).toEqual(
      expect.arrayContaining(['private', 'public', 'formal']),
    );
    expect(await labels('reports:\n  dusk:\n    version: |')).toEqual(
      expect.arrayContaining(['own', 'theirs', 'outside']),
    );
  });

  it('writes a draft of a whole section with stops to type over', async () => {
    expect(await snippet('demarche: 1\n|', 'matters')).toBe(
      stops(
        [
          'matters:',
          '  <1:ferry>:',
          '    when:',
          '      turn:',
          '        from: <2:2>',
          '    title: <3:The last ferry>',
          '    text: <4:Families want to cross. The army wants the boat.>',
          '    options:',
          '      <5:wait>:',
          '        label: <6:Give it to the families>',
          '        note: <7:The posts wait for supply.>',
          '        effects:',
          '          - support:',
          '              add: <8:0.4>',
          '    silence: <9:wait>',
        ].join('\n'),
      ),
    );
    expect(await snippet('capitals:\n  vale:\n    towards:\n      west:\n        |', 'broker')).toBe(
      stops('broker:\n  level: <1:2>\n  cover: <2:0.4>'),
    );
  });

  it('says what a key is, with an example', async () => {
    const told = await toldAt('matters:\n  ferry:\n    si|lence: wait\n');
    expect(told).toContain('The option that silence means, or effects of its own.');
    expect(told).toContain('wait');
    expect(await toldAt('model:\n  willingness:\n    ba|se: -4\n')).toContain('the one calibration handle');
  });

  it('marks a slip of the finger at its place', async () => {
    const problems = await problemsIn(
      'demarche: 1\nid: x\ntitel: Words\ndemarches:\n  call:\n    form: privat\n',
    );
    expect(problems.some((one) => one.startsWith('3:0 ') && one.includes('titel'))).toBe(true);
    expect(problems.some((one) => one.startsWith('6:10 '))).toBe(true);
    expect(problems).toHaveLength(2);
  });

  it.each(files)('finds nothing in %s', async (name) => {
    expect(await problemsIn(readFileSync(`${folder}/${name}`, 'utf8'), false)).toEqual([]);
  });
});
