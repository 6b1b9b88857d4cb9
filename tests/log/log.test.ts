import { expect, test } from 'vitest';
import { digest } from '../../src/core/turn/door.ts';
import { appendMemo, makeLogText, parseLog, replay, scenarioHash } from '../../src/log/door.ts';
import { CROSSING } from '../core/crossing.ts';
import { playedGame } from './playedGame.ts';

test('what is written is read back, line by line', () => {
  const log = appendMemo(playedGame(CROSSING, '7B-0913'), {
    about: 'question-1',
    text: 'Too late, “too little”.',
  });
  const parsed = parseLog(makeLogText(log));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  expect(parsed.cut).toBeNull();
  expect(JSON.parse(JSON.stringify(log))).toEqual(parsed.log);
  expect(makeLogText(parsed.log)).toBe(makeLogText(log));
  expect(log.turns).toHaveLength(8);
  expect(log.close?.ending['north']).toBeDefined();
});

test('a replay reaches every digest of the file', () => {
  const log = playedGame(CROSSING, 'replay.1', 'random');
  const again = replay({ scenario: CROSSING, log });
  expect(again.refused).toBeNull();
  expect(again.turns.map((t) => digest(t.after))).toEqual(log.turns.map((t) => t.digest));
  expect(replay({ scenario: CROSSING, log, before: 4 }).last.turn).toBe(4);
});

test.each([
  ['', 'empty', 1, 1],
  ['hello', 'not-json', 1, undefined],
  ['{"kind":"header"}', 'bad-field', 1, 1],
  ['{"kind":"page"}', 'not-a-line', 1, 1],
  ['{"format":9,"kind":"header"}', 'newer-format', 1, 1],
  ['x'.repeat(4 * 1024 * 1024 + 1), 'too-large', 1, 1],
  ['{"kind":"memo","about":"a","text":"b","seal":"c"}\n'.repeat(201), 'too-many-lines', 201, 1],
  ['{"kind":"memo","about":"a","text":"b","seal":"c"}', 'no-header', 1, 1],
])('a file that is none says where: %.40s', (text, code, line, column) => {
  const parsed = parseLog(text);
  if (parsed.ok) throw new Error('parsed');
  expect(parsed.problem).toMatchObject({ code, line, ...(column === undefined ? {} : { column }) });
});

test('a bad field in the middle is found at its line', () => {
  const lines = makeLogText(playedGame(CROSSING, 'bad.1')).split('\n');
  const broken = lines
    .map((row, i) => (i === 3 ? row.replace('"posture":"hold"', '"posture":7') : row))
    .join('\n');
  expect(parseLog(broken)).toMatchObject({
    ok: false,
    problem: { code: 'bad-field', line: 4, field: 'posture' },
  });
  const twice = [lines[0], ...lines].join('\n');
  expect(parseLog(twice)).toMatchObject({ ok: false, problem: { code: 'second-header', line: 2 } });
});

test('the hash of a scenario does not depend on the order of its keys', () => {
  const turned = Object.fromEntries(Object.entries(CROSSING).reverse()) as unknown as typeof CROSSING;
  expect(scenarioHash(turned)).toBe(scenarioHash(CROSSING));
});
