import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedLookup } from '../../src/cli/shelf.ts';
import { RULES } from '../../src/core/turn/rules.ts';
import { openCourse } from '../../src/debrief/door.ts';
import {
  appendMemo,
  LOG_FORMAT,
  type Log,
  makeLogText,
  parseLog,
  replay,
  rewriteMemos,
  verifyAndReplay,
  verifyLog,
} from '../../src/log/door.ts';
import { csv, jsonl, plover, statementsOf } from '../../src/log/export/door.ts';
import { broughtOn, canRead, type Fields, type Forms } from '../../src/log/format/forms.ts';
import { CROSSING } from '../core/crossing.ts';
import { shipped } from '../scenario/shipped.ts';
import { keptGame } from './keptGame.ts';

/**
 * Files of every form that was ever released: they stay readable. What is kept is never written again; a new form gets
 * files of its own, once, with UPDATE_FIXTURES=1.
 */
const FOLDER = resolve(import.meta.dirname, '../fixtures/logs');
const NEWEST = join(FOLDER, `format-${LOG_FORMAT}`);
const SHIPPED = [
  'tutorial',
  'smallest',
  'two-rivers',
  'november-2021',
  'september-2022-lesson',
  'september-2022-baku-lesson',
];

if (process.env['UPDATE_FIXTURES']) {
  mkdirSync(NEWEST, { recursive: true });
  const keep = (name: string, text: string): void => {
    const file = join(NEWEST, `${name}.demarche.jsonl`);
    if (!existsSync(file)) writeFileSync(file, text);
  };
  for (const id of SHIPPED) keep(id, makeLogText(keptGame(shipped(id).scenario)));
  const enclosed = makeLogText(keptGame(CROSSING, false));
  keep('enclosed', enclosed);
  keep('cut-off', enclosed.slice(0, enclosed.length * 0.6));
}

const FILES = readdirSync(FOLDER).flatMap((form) =>
  readdirSync(join(FOLDER, form)).map((name) => [form, name, join(FOLDER, form, name)] as const),
);
const opened = (file: string): { readonly log: Log; readonly cut: boolean } => {
  const parsed = parseLog(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return { log: parsed.log, cut: parsed.cut !== null };
};

test('there are files of every form, and of every family of scenarios in the newest', () => {
  const forms = Array.from({ length: LOG_FORMAT }, (_, i) => `format-${i + 1}`);
  expect(readdirSync(FOLDER).sort()).toEqual(forms.sort());
  const names = readdirSync(NEWEST).map((name) => basename(name, '.demarche.jsonl'));
  expect(names.sort()).toEqual([...SHIPPED, 'cut-off', 'enclosed'].sort());
});

describe.each(FILES)('%s/%s', (form, name, file) => {
  const { log, cut } = opened(file);
  const { verdict, scenario, replay: replayed } = verifyAndReplay(log, shippedLookup, cut);

  test('opens, and is verified or told to be of other rules', () => {
    const sound = name.startsWith('cut-off') ? 'cut-off' : 'verified';
    expect([sound, 'other-rules'], verdict.reason).toContain(verdict.verdict);
    // What brings its scenario along and was played by the rules of today is played again.
    if (log.header.scenario.enclosed && log.header.rules === RULES) expect(verdict.verdict).toBe(sound);
    expect(log.turns.length).toBeGreaterThan(1);
    expect(log.header.format).toBe(form === `format-${LOG_FORMAT}` ? LOG_FORMAT : log.header.format);
  });

  test('is debriefed where it can be played, and goes out in every form', () => {
    const course = openCourse(log, shippedLookup, cut);
    expect(course.ok).toBe(verdict.verdict !== 'other-rules');
    const exported = { file: name, log, verdict, scenario, replay: replayed };
    expect(csv([exported]).split('\r\n').length).toBeGreaterThan(log.turns.length);
    expect(jsonl([exported])).toContain(log.header.seed);
    expect(plover([exported])).toContain('"cameo"');
    expect(statementsOf(exported).length).toBeGreaterThan(2 * log.turns.length);
  });

  test('keeps its seals when more is written into it', () => {
    const written = appendMemo(log, { about: 'cool-down', text: 'Quiet.' });
    const again = parseLog(makeLogText(written));
    if (!again.ok) throw new Error(JSON.stringify(again.problem));
    if (!cut) expect(verifyLog(again.log, shippedLookup).verdict).toBe(verdict.verdict);
  });
});

describe('a form to come', () => {
  // A second form that tells seconds in a map, where the first called writing a note: what its files would go through.
  const step = (line: Fields): Fields => {
    if (line['kind'] === 'header') return { ...line, format: 2 };
    if (line['kind'] === 'turn' && 'seconds' in line) {
      const { seconds, ...rest } = line;
      return { ...rest, taken: { seconds } };
    }
    return line['kind'] === 'note' ? { ...line, kind: 'memo' } : line;
  };
  const second: Forms = { current: 2, steps: { 1: step } };
  const text = makeLogText(keptGame(CROSSING, false));
  const read = (given: string, forms: Forms): Log => {
    const parsed = parseLog(given, forms);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    return parsed.log;
  };

  test('reads the lines of the one before as its own', () => {
    const log = read(text, second);
    expect(log.header.format).toBe(2);
    expect(log.turns[0]).toMatchObject({ taken: { seconds: expect.any(Number) } });
    expect(log.turns[0]).not.toHaveProperty('seconds');
    expect(replay({ scenario: CROSSING, log }).refused).toBeNull();
    const noted = read(text.replaceAll('"kind":"memo"', '"kind":"note"'), second);
    expect(noted.memos).toEqual(log.memos);
  });

  test('checks seals on the lines as they were written', () => {
    expect(verifyLog(read(text, second), () => null).verdict).toBe('verified');
    const forged = text.replace(/"seconds":\d+/, '"seconds":1');
    expect(verifyLog(read(forged, second), () => null)).toMatchObject({ verdict: 'altered', field: 'seal' });
  });

  test('is written into without breaking what was sealed', () => {
    const log = rewriteMemos(read(text, second), [{ about: 'exit', text: 'Ask earlier.' }]);
    const again = makeLogText(log);
    expect(again).toContain('"format":1');
    expect(verifyLog(read(again, second), () => null).verdict).toBe('verified');
    expect(read(again, second).memos.map(({ text: said }) => said)).toEqual(['Ask earlier.']);
  });

  test('refuses what no way leads from', () => {
    expect([0, 1, 2, 3].map((form) => canRead(form, second))).toEqual([false, true, true, false]);
    expect(parseLog(text.replace('"format":1', '"format":0'), second)).toMatchObject({
      ok: false,
      problem: { code: 'bad-field', field: 'format' },
    });
    expect(parseLog(text.replace('"format":1', '"format":3'), second)).toMatchObject({
      ok: false,
      problem: { code: 'newer-format', line: 1 },
    });
    expect(broughtOn({ kind: 'memo' }, 1, second)).toEqual({ kind: 'memo' });
  });
});
