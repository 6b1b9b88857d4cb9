import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendTurn, closeLog, type Log, makeLogText, openLog } from '../../src/log/door.ts';
import { CROSSING } from '../core/crossing.ts';
import { classOf } from '../debrief/classOf.ts';
import { LESSON } from '../debrief/courses.ts';
import { playedGame } from '../log/playedGame.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let folder = '';
let files: string[] = [];

/** The same log with another first line, sealed anew. */
function renamed(log: Log, codeName: string): Log {
  const { kind: _k, format: _f, engine: _e, seal: _s, ...header } = log.header;
  let written = openLog({ ...header, codeName });
  for (const { kind: _kind, seal: _seal, ...turn } of log.turns) written = appendTurn(written, turn);
  if (!log.close) return written;
  const { kind: _kc, seal: _sc, ...close } = log.close;
  return closeLog(written, close);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-compare-'));
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const [first, ...logs] = classOf({ scenario: LESSON, count: 6 });
  if (!first) throw new Error('no class');
  files = [
    file('formula.demarche.jsonl', makeLogText(renamed(first, '=SUM(A1:A9)'))),
    ...logs.map((log, i) => file(`${i}.demarche.jsonl`, makeLogText(log))),
  ];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly aside: string;
}
function compare(...args: readonly string[]): Ran {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/demarche.ts', 'compare', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: ran.status, out: ran.stdout, aside: ran.stderr };
}

describe('compare', () => {
  test('gives one value, a page that stands alone, and a table that reads back', () => {
    const [html, csv] = [join(folder, 'class.html'), join(folder, 'class.csv')];
    const { code, out, aside } = compare(...files, '--json', '--html', html, '--csv', csv);
    expect({ code, aside }).toEqual({ code: 0, aside: '' });
    const value = JSON.parse(out);
    expect(value).toMatchObject({
      logs: 6,
      verdicts: { verified: 6, altered: 0, 'other-rules': 0, 'cut-off': 0, unreadable: 0 },
      groups: [{ scenario: LESSON.id, desk: LESSON.desk, logs: 6, nights: 1 }],
    });
    expect(value.turns).toHaveLength(8);
    for (const { partings, reached } of value.turns)
      for (const { branches } of partings)
        expect(branches.reduce((sum: number, { logs }: { logs: number }) => sum + logs, 0)).toBe(reached);
    expect(value.dimensions.lives).toMatchObject({ n: 6, p50: expect.any(Number), mean: expect.any(Number) });

    const page = readFileSync(html, 'utf8');
    expect(page).not.toMatch(/<script|src=|<link|url\(|https?:/);
    expect(page).not.toMatch(/class-[a-z-]+-(title|lead|note|desc)\b|\{ ?\$|NaN|undefined/);
    expect(page).toContain('=SUM(A1:A9)');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);

    const table = Papa.parse<Record<string, string>>(readFileSync(csv, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(table.errors).toEqual([]);
    expect(table.data).toHaveLength(6 * 8);
    for (const row of table.data)
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d)/);
    const [row] = table.data;
    expect(row).toMatchObject({ code_name: "'=SUM(A1:A9)", verdict: 'verified', turn: '1', seed: '7B-0913' });
    expect(Number(row?.['lives'])).toBeGreaterThan(0);
    expect(table.data.filter(({ forecast_question }) => forecast_question !== '')).toHaveLength(6 * 8);
  });

  test('tells in lines what stands apart, and ends with 1 when not all are verified', () => {
    const text = readFileSync(files[1] ?? '', 'utf8');
    const bad = join(folder, 'bad.demarche.jsonl');
    writeFileSync(bad, text.replace(/"lives":[\d.]+/, '"lives":1.5'));
    const cut = join(folder, 'cut.demarche.jsonl');
    writeFileSync(cut, text.split('\n').slice(0, 4).join('\n'));
    const photo = join(folder, 'photo.png');
    writeFileSync(photo, '\u0089PNG');
    const other = join(folder, 'other.demarche.jsonl');
    writeFileSync(other, makeLogText(playedGame(CROSSING, 'compare.1', 'documented', false)));
    const { code, out } = compare(...files, bad, cut, photo, other);
    expect(code).toBe(1);
    expect(out).toContain('7 verified, 1 altered, 1 cut off, 1 unreadable');
    expect(out).toMatch(/bad\.demarche\.jsonl: Altered at turn 8: Lives does not follow/);
    expect(out).toMatch(/cut\.demarche\.jsonl: Cut off after turn 3/);
    expect(out).toMatch(/photo\.png: This is no game log: it breaks off at line 1/);
    expect(out).toContain(CROSSING.id);
    expect(out).toMatch(/Turn 1, .+: .+ \d/);
  });

  test('nothing that counts is no failure of the command: everything is told, and nothing is laid side by side', () => {
    const photo = join(folder, 'photo.png');
    writeFileSync(photo, '\u0089PNG');
    const { code, out } = compare(photo, '--json', '--html', join(folder, 'none.html'));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ logs: 1, turns: [], dimensions: { lives: { n: 0, p50: null } } });
    expect(readFileSync(join(folder, 'none.html'), 'utf8')).toContain('photo.png');
  });

  test('a file that is not there, or a place that cannot be written, is misuse', () => {
    expect(compare('nowhere.jsonl')).toMatchObject({ code: 2, out: '' });
    const nowhere = join(folder, 'no', 'such', 'folder.csv');
    expect(compare(files[0] ?? '', '--csv', nowhere, '--json')).toMatchObject({ code: 2, out: '' });
    expect(existsSync(nowhere)).toBe(false);
  });
});
