import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ExportCommand, exportLogs } from '../../src/cli/commands/export.ts';
import { type WhatifCommand, whatif } from '../../src/cli/commands/whatif.ts';
import { CommandFailure } from '../../src/cli/console.ts';
import { makeLogText, parseLog, verifyText } from '../../src/log/door.ts';
import { COLUMNS } from '../../src/log/export/door.ts';
import { CROSSING } from '../core/crossing.ts';
import { readTable } from '../log/export/rfc4180.ts';
import { playedGame } from '../log/playedGame.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'demarche-logs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const at = (name: string): string => join(folder, name);
const file = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};
const text = (seed: string): string => makeLogText(playedGame(CROSSING, seed, 'documented', false));
const one = file('one.demarche.jsonl', text('logs.1'));
const two = file('two.demarche.jsonl', text('logs.2'));
const cut = file('cut.demarche.jsonl', text('logs.3').slice(0, -900));
const altered = file('altered.demarche.jsonl', text('logs.4').replace('"seed":"logs.4"', '"seed":"logs.5"'));
const none = file('none.demarche.jsonl', 'Dear diary\n');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly aside: string;
}
/** Runs a command in this process, as `demarche` would. */
async function ran(command: () => Promise<number> | number): Promise<Ran> {
  let out = '';
  let aside = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    aside += String(chunk);
    return true;
  });
  try {
    return { code: await command(), out, aside };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return { code: error.code, out, aside: aside + error.message };
  } finally {
    vi.restoreAllMocks();
  }
}
const exported = (files: readonly string[], options: ExportCommand): Promise<Ran> =>
  ran(() => exportLogs(files, options));
const forked = (log: string, options: WhatifCommand): Promise<Ran> => ran(() => whatif(log, options));

function demarche(...args: readonly string[]): Ran {
  const child = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/demarche.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: child.status ?? -1, out: child.stdout, aside: child.stderr };
}

describe('export', () => {
  test('a table goes to standard output, and nothing else does', async () => {
    const { code, out, aside } = await exported([one, two], { to: 'csv' });
    expect({ code, aside }).toEqual({ code: 0, aside: '' });
    const [head, ...rows] = readTable(out);
    expect(head).toEqual(COLUMNS);
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set([one, two]));
    expect(rows.length).toBeGreaterThan(60);
  });

  test('a file is what standard output would have been, and is told of as one value', async () => {
    const out = at('table.jsonl');
    const written = await exported([one, two], { to: 'jsonl', out, json: true });
    expect(written).toMatchObject({ code: 0, aside: '' });
    expect(JSON.parse(written.out)).toEqual({
      out,
      to: 'jsonl',
      logs: 2,
      verdicts: [
        { file: one, verdict: 'verified' },
        { file: two, verdict: 'verified' },
      ],
    });
    expect(readFileSync(out, 'utf8')).toBe((await exported([one, two], { to: 'jsonl' })).out);
    expect((await exported([one], { to: 'jsonl', out })).aside).toContain('1 log written');
  });

  test('statements of several logs are one array, of none an empty one', async () => {
    const { out } = await exported([one, two], { to: 'xapi' });
    const statements = JSON.parse(out) as readonly { readonly id: string }[];
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    const nothing = await exported([none], { to: 'xapi' });
    expect(nothing.code).toBe(1);
    expect(JSON.parse(nothing.out)).toEqual([]);
  });

  test('records go one on a line', async () => {
    const { code, out } = await exported([one], { to: 'plover' });
    expect(code).toBe(0);
    for (const line of out.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('cameo');
  });

  test('what is altered is written as it stands and told; what is no log is left out and told', async () => {
    const { code, out, aside } = await exported([cut, altered, none, one], { to: 'csv' });
    expect(code).toBe(1);
    expect(aside).toMatch(/altered\.demarche\.jsonl: Altered.*written as it stands/);
    expect(aside).toMatch(/none\.demarche\.jsonl: Unreadable.*left out/);
    const verdict = COLUMNS.indexOf('verdict');
    const rows = readTable(out).slice(1);
    expect([...new Set(rows.map((row) => row[verdict]))]).toEqual(['cut-off', 'altered', 'verified']);
  });

  test('a game that was cut off is no fault', async () => {
    expect(await exported([cut], { to: 'csv' })).toMatchObject({ code: 0, aside: '' });
  });

  test('a spreadsheet gets a mark when it is asked for, and only then', async () => {
    expect((await exported([one], { to: 'csv', bom: true })).out.startsWith('\uFEFFfile,')).toBe(true);
    expect((await exported([one], { to: 'csv' })).out.startsWith('file,')).toBe(true);
  });

  test.each<[string, readonly string[], ExportCommand, string]>([
    ['an unknown form', [one], { to: 'xls' }, 'csv, jsonl, xapi, plover'],
    ['json without a file', [one], { to: 'csv', json: true }, '--out'],
    ['a mark where none belongs', [one], { to: 'plover', bom: true }, '--bom'],
    ['a file that is not there', [one, at('nowhere.jsonl')], { to: 'csv' }, 'nowhere.jsonl'],
    ['a folder that is not there', [one], { to: 'csv', out: at('nowhere/t.csv') }, 'cannot be written'],
    ['a log as its own table', [two, one], { to: 'csv', out: one }, 'nothing was written'],
  ])('%s is misuse, and nothing is written', async (_, files, options, word) => {
    const before = readFileSync(one, 'utf8');
    const { code, out, aside } = await exported(files, options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(aside).toContain(word);
    expect(readFileSync(one, 'utf8')).toBe(before);
  });

  test('many logs go out on threads, and in their order', async () => {
    const names = Array.from({ length: 210 }, (_, i) =>
      file(`many-${1000 + i}.demarche.jsonl`, readFileSync(i % 2 === 0 ? one : two, 'utf8')),
    );
    const { code, out, aside } = demarche('export', ...names, '--to', 'plover');
    expect({ code, aside }).toEqual({ code: 0, aside: '' });
    const pair = (await exported([one, two], { to: 'plover' })).out;
    expect(out).toBe(pair.repeat(names.length / 2));
  });

  test('whoever has read enough ends it without a complaint', () => {
    const node = JSON.stringify(process.execPath);
    const child = spawnSync(
      'sh',
      ['-c', `${node} --import tsx src/cli/demarche.ts export "$@" --to xapi | head -c 40`, 'sh', one, two],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(child.stderr).toBe('');
    expect(child.stdout).toHaveLength(40);
  });
});

describe('whatif', () => {
  const idle = file('idle.json', '{"steps":[]}');

  test('lays two lines side by side and leaves a log that names its parent', async () => {
    const out = at('fork.demarche.jsonl');
    const { code, out: said, aside } = await forked(one, { turn: '2', decision: idle, out });
    expect({ code, aside }).toEqual({ code: 0, aside: '' });
    expect(said).toContain('turn 2 decided otherwise');
    expect(said).toMatch(/as played +otherwise/);
    expect(said).toMatch(/Lives +[\d.]+ +[\d.]+ +[+-][\d.]+/);
    expect(said).toContain(`log: ${out}`);
    const parsed = parseLog(readFileSync(out, 'utf8'));
    if (!parsed.ok) throw new Error('the fork cannot be read');
    expect(parsed.log.header.parent).toMatchObject({ turn: 2 });
    expect(verifyText(readFileSync(out, 'utf8'), () => null).verdict).toBe('verified');
  });

  test('says the same as one value; what is not named stays as it was', async () => {
    const { code, out, aside } = await forked(one, { turn: '3', decision: idle, json: true });
    expect({ code, aside }).toEqual({ code: 0, aside: '' });
    const told = JSON.parse(out) as Record<'played' | 'otherwise', { turns: { decision: object }[] }> &
      object;
    expect(told).toMatchObject({ file: one, verdict: 'verified', desk: 'north', turn: 3, log: null });
    expect(told.otherwise.turns.slice(0, 2)).toEqual(told.played.turns.slice(0, 2));
    const { decision: played } = told.played.turns[2] as { decision: { posture: string } };
    expect(told.otherwise.turns[2]?.decision).toMatchObject({ steps: [], posture: played.posture });
  });

  test('counts what was not possible any more', async () => {
    // Without the text that was tabled nobody can answer it: somewhere along the game something drops out.
    let dropped = 0;
    for (const turn of ['1', '2', '3', '4', '5']) {
      const { out } = await forked(one, { turn, decision: idle, json: true });
      dropped += (JSON.parse(out) as { dropped: number }).dropped;
    }
    expect(dropped).toBeGreaterThan(0);
  });

  test.each<[string, string, Partial<WhatifCommand>, number, string]>([
    ['a turn that is none', one, { turn: '0' }, 2, 'no turn 0; it has 8'],
    ['a turn in words', one, { turn: 'two' }, 2, 'no turn two'],
    ['a decision that is not there', one, { decision: at('nowhere.json') }, 2, 'nowhere.json'],
    ['a log that is not there', at('nowhere.jsonl'), {}, 2, 'nowhere.jsonl'],
    ['a folder that is not there', one, { out: at('nowhere/f.jsonl') }, 2, 'cannot be written'],
    ['what is no log', none, {}, 1, 'Unreadable'],
    ['what is no JSON', one, { decision: file('bare.json', 'hold') }, 1, 'not JSON'],
    ['what is no decision', one, { decision: file('list.json', '[]') }, 1, 'steps'],
    ['what the rules refuse', one, { decision: file('no.json', '{"posture":"fly"}') }, 1, 'unknown-posture'],
  ])('%s is refused', async (_, log, options, code, word) => {
    const refused = await forked(log, { turn: '2', decision: idle, ...options });
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.aside).toContain(word);
    expect(existsSync(at('nowhere'))).toBe(false);
  });
});

describe('the command line', () => {
  let told = '';
  beforeAll(() => {
    told = demarche('--help').out;
  });

  test('knows both, and explains them in words', () => {
    expect(told).toMatch(/whatif .*fork a game/);
    expect(told).toMatch(/export .*write games as/);
    const { code, out } = demarche('export', '--help');
    expect(code).toBe(0);
    expect(out).not.toMatch(/command-|\{/);
  });

  test('asks for what it needs', () => {
    const { code, out, aside } = demarche('export', one);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(aside).toContain('--to');
  });
});
