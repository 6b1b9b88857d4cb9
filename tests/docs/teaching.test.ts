import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLASS_COLUMNS, RUN_SHEET } from '../../src/debrief/door.ts';
import { makeLogText } from '../../src/log/door.ts';
import { COLUMNS } from '../../src/log/export/door.ts';
import { handedInClass } from '../log/handedInClass.ts';
import { shipped } from '../scenario/shipped.ts';
import { type Block, blocksIn } from '../scenario/tutorial.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const CALL = 'npm run -s demarche -- ';
const manual = readFileSync(join(ROOT, 'docs/teaching.md'), 'utf8');
const [, run = ''] = /<!-- commands:[^\n]*-->\n(.*?)<!-- end of the commands -->/s.exec(manual) ?? [];
const blocks = blocksIn(run);
const of = (language: string): readonly Block[] => blocks.filter((block) => block.language === language);

const folder = mkdtempSync(join(tmpdir(), 'teaching-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  mkdirSync(join(folder, 'class-7B'));
  const logs = handedInClass(shipped('september-2022-lesson').scenario, '7B-0913');
  for (const [name, log] of Object.entries(logs))
    writeFileSync(join(folder, 'class-7B', `${name}.demarche.jsonl`), makeLogText(log));
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly aside: string;
}
const shell = (line: string): Ran => {
  // npm runs commands in the folder of the game, where tsx finds how its pages are written.
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.json') };
  const ran = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', env });
  return { code: ran.status, out: ran.stdout, aside: ran.stderr };
};
const has = (line: string): boolean => shell(line).code === 0;

describe('the commands of docs/teaching.md', () => {
  /** A file of the class was cut off: these two end with 1 and say so. */
  const TELLS = ['verify', 'compare'];

  it('run as they stand', { timeout: 240_000 }, () => {
    const [otherwise] = of('json');
    writeFileSync(join(folder, 'otherwise.json'), otherwise?.text ?? '');
    const lines = of('console').flatMap(({ text }) => text.split('\n').filter((line) => line !== ''));
    expect(lines.length).toBeGreaterThan(6);
    const node = `'${process.execPath}' --import '${TSX}' '${join(ROOT, 'src/cli/demarche.ts')}' `;
    for (const line of lines) {
      expect(line.startsWith(`$ ${CALL}`), line).toBe(true);
      const command = line.slice(`$ ${CALL}`.length);
      const { code, aside } = shell(node + command);
      expect(code, `${line}\n${aside}`).toBe(TELLS.includes(command.split(' ')[0] ?? '') ? 1 : 0);
    }
    for (const file of ['class-7B.html', 'heron-fork.demarche.jsonl', 'statements.json', 'events.jsonl'])
      expect(readFileSync(join(folder, file), 'utf8').length, file).toBeGreaterThan(1000);
    expect(readFileSync(join(folder, 'decisions.csv'), 'utf8').split('\r\n').length).toBeGreaterThan(400);
    // What stands after them reads the tables that they wrote, where there is something to read them with.
    for (const [language, call, there] of [
      ['python', 'python3', "python3 -c 'import pandas'"],
      ['python', '/usr/bin/python3', "/usr/bin/python3 -c 'import pandas'"],
      ['r', 'Rscript', 'Rscript --version'],
    ] as const) {
      if (!has(there)) continue;
      for (const [i, { text }] of of(language).entries()) {
        writeFileSync(join(folder, `${language}-${i}`), text);
        const { code, out, aside } = shell(`${call} ${language}-${i}`);
        expect(code, aside).toBe(0);
        expect(out.split('\n').length).toBeGreaterThan(5);
      }
    }
  });
});

describe('docs/teaching.md', () => {
  const named = (text: string, pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)].map(([, name = '']) => name);

  it('names every column of the table, and no other', () => {
    const [, table = ''] = /\n\| columns \| \|\n(.*?)\n\n/s.exec(run) ?? [];
    const first = table.split('\n').flatMap((row) => named(row.split('|')[1] ?? '', /`([a-z_]+)`/g));
    expect([...first].sort()).toEqual([...COLUMNS].sort());
  });

  it('names the columns of the shorter table in their order', () => {
    const [, list = ''] = /Its columns are\n\n(.*?)\n/.exec(run) ?? [];
    expect(named(list, /`([a-z_]+)`/g)).toEqual(CLASS_COLUMNS);
  });

  it('reads no column that is not there', () => {
    const known: readonly string[] = COLUMNS;
    const python = of('python').flatMap(({ text }) => named(text, /\["([a-z_]+)"\]/g));
    const r = of('r').flatMap(({ text }) => named(text, /\$([a-z_]+)/g));
    const own = ['came_so'];
    for (const name of [...python, ...r]) expect([...known, ...own], name).toContain(name);
    expect(python.length + r.length).toBeGreaterThan(15);
  });

  it('has the minutes of the run sheet', () => {
    const [, table = ''] = /## The run sheet\n(.*?)\n## /s.exec(manual) ?? [];
    expect(named(table, /^\| (\d+) \| /gm).map(Number)).toEqual(RUN_SHEET.map(({ minutes }) => minutes));
  });

  it('names the scenarios as they are titled, with their minutes', () => {
    const [, table = ''] = /\| scenario \| minutes [^\n]*\n\| ---[^\n]*\n(.*?)\n\n/s.exec(manual) ?? [];
    const said = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
    for (const id of ['tutorial', 'smallest', 'november-2021', 'september-2022-lesson', 'two-rivers']) {
      const { texts } = shipped(id);
      const row = said.find(([, title]) => title === texts.title);
      expect(row?.[2], `${id}: ${texts.title}`).toBe(String(texts.minutes));
    }
  });
});
