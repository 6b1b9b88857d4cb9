import { describe, expect, it } from 'vitest';
import { checkTranslation, compileScenario } from '../../src/scenario/compile/compile.ts';
import { PARENT, SMALL } from './reading.ts';

const FRENCH = [
  'demarche: 1',
  'id: small',
  'language: fr',
  'title: Une petite crise',
  'matters: { bridge: { title: Le pont, options: { close: { label: Le fermer } } } }',
  'brief: [Deux villes., Un pont.]',
  '',
].join('\n');

const optionsFor = (texts: Readonly<Record<string, string>>) => {
  const all: Readonly<Record<string, string>> = {
    standard: PARENT,
    small: `${SMALL}brief: Two towns.\n`,
    ...texts,
  };
  return { id: 'small', language: 'fr', read: (name: string) => all[name] ?? null };
};
const findingsOf = (translation: string) =>
  checkTranslation(optionsFor({ 'small.fr': translation })).map(
    ({ line, column, code, suggestion }) => `${line}:${column} ${code}${suggestion ? ` ${suggestion}` : ''}`,
  );
const compiledWith = (texts: Readonly<Record<string, string>>) => {
  const result = compileScenario(optionsFor(texts));
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result;
};

describe('a translation', () => {
  it('says what it has, and leaves the rest in the language of the scenario', () => {
    const { texts } = compiledWith({ 'small.fr': FRENCH });
    expect(texts.language).toBe('fr');
    expect(texts.title).toBe('Une petite crise');
    expect(texts.brief).toEqual(['Deux villes.', 'Un pont.']);
    expect(texts.matters['bridge']?.title).toBe('Le pont');
    expect(texts.matters['bridge']?.options['close']?.label).toBe('Le fermer');
    expect(texts.matters['bridge']?.options['leave']?.label).toBe('Leave it');
  });

  it('changes nothing that is played', () => {
    const plain = compiledWith({});
    expect(compiledWith({ 'small.fr': FRENCH }).hash).toBe(plain.hash);
    expect(plain.texts.language).toBe('en');
  });

  it('reports what is missing, once for each thing, at the nearest place', () => {
    const found = checkTranslation(optionsFor({ 'small.fr': FRENCH }));
    expect(found.every(({ severity, code }) => severity === 'advice' && code === 'untranslated')).toBe(true);
    const bridge = found.find(({ message }) => message.includes('`matters.bridge`'));
    expect(bridge).toMatchObject({ file: 'small.fr.yaml', line: 5, column: 12 });
    expect(bridge?.message).toContain('`text`, `options.leave.label`');
    expect(found.filter(({ message }) => message.includes('`capitals.omsk`'))).toHaveLength(1);
  });

  it('finds what is not there to translate, and what is no text', () => {
    expect(findingsOf('titel: x\n')).toEqual(['1:1 nothing-to-translate did you mean `title`?']);
    expect(findingsOf('matters: { brigde: { title: x } }\n')).toEqual([
      '1:12 nothing-to-translate did you mean `bridge`?',
    ]);
    expect(findingsOf('minutes: 20\n')).toEqual(['1:10 not-a-text take the line out']);
    expect(findingsOf('title: 20\n')).toEqual(['1:8 not-a-text put it in quotes']);
    expect(findingsOf('sources: { paper: { url: "https://example.org" } }\n')).toEqual([
      '1:26 not-a-text take the line out',
    ]);
    expect(findingsOf('language: de\n')).toEqual([
      '1:11 id-differs write `language: fr`, or rename the file',
    ]);
    expect(findingsOf('history: { north: { turns: [] } }\n')).toEqual(['1:28 not-a-text take the line out']);
  });

  it('speaks of the scenario when that is in no order', () => {
    const [found] = checkTranslation(
      optionsFor({ small: SMALL.replace('desk: north\n', 'desk: nroth\n'), 'small.fr': FRENCH }),
    );
    expect(found).toMatchObject({ file: 'small.yaml', code: 'unknown-reference' });
  });

  it('comes down the chain, and a text written anew below is not the translated one', () => {
    const child = 'demarche: 1\nid: child\nextends: small\nmatters: { bridge: { title: The dam } }\n';
    const all: Readonly<Record<string, string>> = {
      standard: PARENT,
      small: `${SMALL}brief: Two towns.\n`,
      child,
      'small.fr': FRENCH,
      'child.fr': 'summary: Un barrage.\n',
    };
    const result = compileScenario({ id: 'child', language: 'fr', read: (name) => all[name] ?? null });
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    const { texts } = result;
    expect(texts.title).toBe('Une petite crise');
    expect(texts.summary).toBe('Un barrage.');
    expect(texts.matters['bridge']?.title).toBe('The dam');
    expect(texts.matters['bridge']?.options['close']?.label).toBe('Le fermer');
  });
});
