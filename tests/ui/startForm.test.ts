import { describe, expect, it } from 'vitest';
import { chosenBy, EMPTY_FORM, faultyFields, MOST_CODE_NAME } from '../../src/ui/pages/home/startForm.ts';

const form = (change: Partial<typeof EMPTY_FORM>) => ({ ...EMPTY_FORM, ...change });

describe('the form that begins a game', () => {
  it('may stay empty, and sends down only what was written', () => {
    expect(faultyFields(EMPTY_FORM)).toEqual([]);
    expect(chosenBy(form({ seed: ' ', codeName: '' }))).toEqual({});
    expect(chosenBy(form({ seed: ' 7B-0913 ', classCode: '7B' }))).toEqual({
      seed: '7B-0913',
      classCode: '7B',
    });
  });

  it.each([
    ['seed', 'no seed!'],
    ['seed', 'x'.repeat(33)],
    ['seed', 'ղ'],
    ['classCode', '7 B'],
    ['classCode', '7B/1'],
    ['codeName', 'x'.repeat(MOST_CODE_NAME + 1)],
    ['codeName', '<b>'],
    ['codeName', 'a\u202Eb'],
    ['codeName', '=1+1'],
  ] as const)('finds %s faulty: %j', (field, text) => {
    expect(faultyFields(form({ [field]: text }))).toEqual([field]);
  });

  it.each(['HERON', 'Ծիծեռնակ 2', 'Əli', 'a.b-c', 'x'.repeat(MOST_CODE_NAME)])(
    'takes %j for a code name',
    (codeName) => {
      expect(faultyFields(form({ codeName }))).toEqual([]);
    },
  );

  it('finds all faults at once, in the order of the page', () => {
    expect(faultyFields({ seed: '!', codeName: '!', classCode: '!' })).toEqual([
      'seed',
      'codeName',
      'classCode',
    ]);
  });
});
