import { expect, test } from 'vitest';
import { articleOf, markTerms, recogniserOf } from '../../src/ui/parts/glossary/marks.ts';

const GLOSSARY = {
  veto: { term: 'Veto', text: '' },
  icrc: { term: 'ICRC', text: '' },
  commission: { term: 'Commission', text: '' },
  'border-commission': { term: 'Border commission', text: '' },
  corridor: { term: 'Corridor, transport link', text: '' },
  line: { term: 'Line', text: '' },
  odd: { term: 'Cost (net)', text: '' },
};
const recogniser = recogniserOf(GLOSSARY, new Set(['line']));
const marked = (text: string): readonly string[] =>
  recogniser
    ? markTerms(text, recogniser).flatMap((s) => (s.term === undefined ? [] : [`${s.term}:${s.text}`]))
    : [];
const whole = (text: string): string =>
  recogniser
    ? markTerms(text, recogniser)
        .map((s) => s.text)
        .join('')
    : '';

test('terms are found whole, in any case and number, each form of them, the longest first', () => {
  expect(marked('A VETO, then two vetoes.')).toEqual(['veto:VETO']);
  expect(marked('A border commission, not a commission.')).toEqual([
    'border-commission:border commission',
    'commission:commission',
  ]);
  expect(marked('Transport links, it says.')).toEqual(['corridor:Transport links']);
  expect(marked('Decommission; anti-veto; ICRCX')).toEqual([]);
});

test('a term is marked once in a text, whichever form it has; no word is lost or changed', () => {
  const text = 'The corridor: a transport link. The corridor again, and the veto.';
  expect(marked(text)).toEqual(['corridor:corridor', 'veto:veto']);
  for (const said of [text, 'veto', '', '<b>veto</b> & co', 'nothing here']) expect(whole(said)).toBe(said);
});

test('everyday words stay words, and signs in a term are no pattern', () => {
  expect(marked('At the line then held.')).toEqual([]);
  expect(marked('Costs net')).toEqual([]);
  expect(recogniserOf({}, new Set())).toBeNull();
});

test('a term leads on to its article, by id or by title, and not before the end to one kept for then', () => {
  const article = { kind: 'concept', text: [], sources: [] } as const;
  const codex = {
    'actor-icrc': { ...article, title: 'International Committee' },
    'concept-a': { ...article, title: 'Transport link' },
    veto: { ...article, title: 'The veto', untilEnd: true },
  };
  const texts = { glossary: GLOSSARY, codex };
  expect(articleOf(texts, 'icrc', false)).toBe('actor-icrc');
  expect(articleOf(texts, 'corridor', false)).toBe('concept-a');
  expect(articleOf(texts, 'veto', false)).toBeNull();
  expect(articleOf(texts, 'veto', true)).toBe('veto');
  expect(articleOf(texts, 'commission', true)).toBeNull();
});
