import { expect, it } from 'vitest';
import type { ShelfCard } from '../../src/session/door.ts';
import { groupShelf } from '../../src/ui/pages/home/shelfGroups.ts';

const card = (id: string, more: Partial<ShelfCard> = {}): ShelfCard => ({
  id,
  title: id,
  summary: '',
  minutes: 25,
  turns: 8,
  desk: 'south',
  deskName: 'South',
  desks: ['North', 'South'],
  language: 'en',
  facts: 0,
  questions: 0,
  ...more,
});
const NORTH = { desk: 'north', deskName: 'North' } as const;

it('puts scenarios of one crisis together, its desks in alphabetical order and the shortest first', () => {
  const [first] = groupShelf([
    card('long', { crisis: 'Ford', minutes: 45, facts: 43 }),
    card('lesson', { crisis: 'Ford' }),
    card('lesson-north', { crisis: 'Ford', ...NORTH }),
  ]);
  expect(first?.title).toBe('Ford');
  expect(first?.facts).toBe(43);
  expect(first?.desks.map(({ name, cards }) => [name, ...cards.map(({ id }) => id)])).toEqual([
    ['North', 'lesson-north'],
    ['South', 'lesson', 'long'],
  ]);
});

it('leads with the crisis there is most of, and puts the invented ones behind the others', () => {
  const groups = groupShelf([
    card('tale', { invented: true, minutes: 60 }),
    card('hints', { coached: true }),
    card('case', { minutes: 15 }),
    card('other', { minutes: 20 }),
    card('a', { crisis: 'Ford' }),
    card('b', { crisis: 'Ford' }),
  ]);
  expect(groups.map(({ title, invented }) => [title, invented])).toEqual([
    ['Ford', false],
    ['other', false],
    ['case', false],
    ['tale', true],
  ]);
});

it('says a content note once where all share it, and never one for another', () => {
  const note = (a: string | undefined, b: string | undefined) =>
    groupShelf([
      card('a', { crisis: 'Ford', ...(a !== undefined && { contentNote: a }) }),
      card('b', { crisis: 'Ford', ...(b !== undefined && { contentNote: b }) }),
    ])[0]?.note;
  expect(note('A war.', 'A war.')).toBe('A war.');
  expect(note('A war.', undefined)).toBeNull();
  expect(note(undefined, undefined)).toBeNull();
});

it('of an empty shelf is empty', () => {
  expect(groupShelf([card('hints', { coached: true })])).toEqual([]);
});
