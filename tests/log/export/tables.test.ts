import { expect, test } from 'vitest';
import { appendMemo, parseLog } from '../../../src/log/door.ts';
import {
  COLUMNS,
  csv,
  EXPORTERS,
  type Exported,
  jsonl,
  plover,
  type Row,
  rowsOf,
  statementsOf,
  typeOfColumn,
} from '../../../src/log/export/door.ts';
import { count } from '../../core/nights.ts';
import { ASKING, exportedGame, NASTY } from './exportedGames.ts';
import { readTable } from './rfc4180.ts';

const LOGS = count(1000);
/** As many as are held in memory at a time, and looked at more closely. */
const SOME = 50;
const games = Array.from({ length: SOME }, (_, i) => exportedGame(ASKING, i));
const table = csv(games);

/** All games, some at a time. */
function* batches(): Generator<readonly Exported[]> {
  yield games;
  for (let from = SOME; from < LOGS; from += SOME)
    yield Array.from({ length: Math.min(SOME, LOGS - from) }, (_, i) => exportedGame(ASKING, from + i));
}

/** A table's cells with the types that their columns have. */
function typed(text: string): readonly Row[] {
  const [head, ...rows] = readTable(text);
  expect(head).toEqual(COLUMNS);
  return rows.map((row) => {
    if (row.length !== COLUMNS.length) throw new Error(`${row.length} cells: ${row.join()}`);
    const cells = COLUMNS.map((id, i) => {
      const cell = row[i] ?? '';
      if (cell === '') return [id, null];
      return [id, typeOfColumn(id) === 'number' ? Number(cell) : cell];
    });
    return Object.fromEntries(cells) as Row;
  });
}
const lines = (text: string): readonly Row[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row);

/** No text begins a formula; what else begins like one is a number below zero. Says how many texts were guarded. */
function guardedIn(rows: readonly (readonly string[])[]): number {
  let texts = 0;
  for (const row of rows)
    for (const [i, cell] of row.entries()) {
      if (cell.startsWith("'")) texts += 1;
      if (!/^[=+\-@\t\r]/.test(cell)) continue;
      const id = COLUMNS[i];
      expect(id !== undefined && typeOfColumn(id), `${id}: ${cell}`).toBe('number');
      expect(String(Number(cell))).toBe(cell);
    }
  return texts;
}

test(`the tables of ${LOGS} logs and their twins read back equal, and no cell begins a formula`, () => {
  let rows = 0;
  let texts = 0;
  for (const batch of batches()) {
    const written = csv(batch);
    const read = typed(written);
    const twin = lines(jsonl(batch));
    // Where the text of both is the same they are; where not, it is told which cell.
    if (JSON.stringify(read) !== JSON.stringify(twin)) expect(read).toEqual(twin);
    // Through bytes too: what UTF-8 cannot hold would come back otherwise.
    expect(new TextDecoder().decode(new TextEncoder().encode(written))).toBe(written);
    rows += read.length;
    texts += guardedIn(readTable(written).slice(1));
  }
  expect(rows).toBeGreaterThan(LOGS * 30);
  expect(texts).toBeGreaterThan(LOGS);
});

test('there is one row for each thing decided, at both desks', () => {
  for (const exported of games.slice(0, 40)) {
    const decided = exported.log.turns.flatMap(({ decisions }) =>
      Object.values(decisions).map(
        ({ steps, replies, matters }) =>
          steps.length + 1 + Object.keys(replies).length + Object.keys(matters).length,
      ),
    );
    expect(rowsOf(exported)).toHaveLength(decided.reduce((a, b) => a + b, 0));
  }
});

test('what stands beside a decision stands in its rows, and only at the desk of a person', () => {
  const exported = games.find(({ log }) => log.close && log.turns[1]?.memo?.forecast);
  if (!exported) throw new Error('no game with a forecast on turn 2');
  const { log } = exported;
  const person = ASKING.desk;
  const rows = rowsOf(exported);
  for (const row of rows) {
    const line = log.turns[Number(row.turn) - 1];
    if (row.desk === person) {
      expect(row.seconds).toBe(line?.seconds);
      expect(row.forecast_question).toBe(line?.memo?.forecast?.question ?? null);
    } else expect([row.seconds, row.rationale, row.forecast_question]).toEqual([null, null, null]);
    expect(row.lives).toBe(log.close?.dimensions[String(row.desk)]?.lives);
    expect(row.ending).toBe(log.close?.ending[String(row.desk)]);
  }
  expect(rows.some((row) => row.forecast_came !== null)).toBe(true);
  expect(new Set(rows.map((row) => row.kind))).toEqual(new Set(['step', 'posture', 'reply', 'matter']));
});

test('hands that were raised stand beside what they were raised for', () => {
  const raised = games.flatMap((exported) => rowsOf(exported)).filter((row) => row.hands !== null);
  expect(raised.length).toBeGreaterThan(0);
  for (const row of raised) {
    expect(row.kind).toBe('posture');
    expect(row.hands).toBe(row.choice === 'hold' ? 11 : 4);
  }
});

test('a log that was cut off has no ending, and is told so', () => {
  const cut = games.find(({ log }) => !log.close);
  if (!cut) throw new Error('no log was cut off');
  const rows = rowsOf(cut);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect([row.verdict, row.ending, row.lives]).toEqual(['cut-off', null, null]);
});

test('a log of other rules says what it says itself', () => {
  const whole = games.find(({ log }) => log.close);
  if (!whole) throw new Error('no whole log');
  const alone: Exported = {
    ...whole,
    verdict: { verdict: 'other-rules', reason: '' },
    scenario: null,
    replay: null,
  };
  const told = rowsOf(alone);
  const known = rowsOf(whole);
  expect(told).toHaveLength(known.length);
  for (const [i, row] of told.entries())
    expect(row).toEqual({
      ...known[i],
      verdict: 'other-rules',
      forecast_came: null,
      // Only the scenario knows what a step asks; its form and addressee stand in the log.
      cameo: row.cameo,
      goldstein: row.goldstein,
      plover: row.plover,
      coded: row.coded,
    });
});

test('writing in the debrief gives a log no other name', () => {
  const exported = games[1];
  if (!exported) throw new Error('no game');
  const written = { ...exported, log: appendMemo(exported.log, { about: 'cool-down', text: 'Tired.' }) };
  expect(csv([written])).toBe(csv([exported]));
});

test('written part by part it is the same file', () => {
  const { head, part, between, tail } = EXPORTERS.csv;
  expect(head + games.map(part).join(between) + tail).toBe(table);
});

test('a file that holds anything beside its game gives cells and no error', () => {
  const exported = games[1];
  if (!exported) throw new Error('no game');
  const text = exported.log.lines
    .map((line) => {
      const odd: Record<string, unknown> = { ...line };
      if (line.kind === 'turn') {
        odd['memo'] = line.turn === 1 ? null : { forecast: 7, rationale: { a: 1 }, votes: 'many' };
        odd['seconds'] = 'long';
        odd['entries'] = [
          { code: 'step.taken', subject: 4, params: null },
          { code: 'truce.broken', desk: [] },
        ];
      }
      if (line.kind === 'close') odd['dimensions'] = { north: { lives: 'all', partners: null } };
      if (line.kind === 'header') {
        odd['codeName'] = 12;
        odd['classCode'] = 'half \uD83D';
      }
      return JSON.stringify(odd);
    })
    .join('\n');
  const read = parseLog(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const odd: Exported = { ...exported, log: read.log, scenario: null, replay: null };
  for (const row of rowsOf(odd))
    expect([row.rationale, row.seconds, row.lives, row.code_name]).toEqual([null, null, null, null]);
  expect(readTable(csv([odd])).length).toBe(rowsOf(odd).length + 1);
  for (const statement of statementsOf(odd)) expect(typeof statement.actor.account.name).toBe('string');
  expect(() => plover([odd])).not.toThrow();
});

test('every nasty text came by', () => {
  const seen = new Set(games.flatMap(({ log }) => log.turns.map(({ memo }) => memo?.rationale)));
  for (const text of NASTY) expect([...seen].includes(text.replace(/\p{Cs}/gu, '\uD83D')), text).toBe(true);
});
