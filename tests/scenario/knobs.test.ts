import { expect, test } from 'vitest';
import { childMoving, manual, movedIn, playedTable, tableIn } from './knobs.ts';

test('a row says what is moved, in the model or beside it', () => {
  expect(childMoving('willingness.base: -5.6')).toBe(
    'demarche: 1\nid: moved\nextends: september-2022-lesson\nmodel:\n  willingness:\n    base: -5.6\n',
  );
  expect(childMoving('capacity: 2')).toMatch(/\ncapacity: 2\n$/);
});

test('the manual tells what moving a number does (npx tsx tests/scenario/knobs.ts writes it anew)', () => {
  const table = tableIn(manual());
  expect(movedIn(table).length).toBeGreaterThan(15);
  expect(table).toBe(playedTable(table));
});
