import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ASSETS = resolve(import.meta.dirname, '../../assets');
const LICENCES = 'LICENCES.md';
const HASHES = 'hashes.json';

const files = readdirSync(ASSETS, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    resolve(entry.parentPath, entry.name)
      .slice(ASSETS.length + 1)
      .replaceAll('\\', '/'),
  )
  .filter((file) => file !== LICENCES);

/** Rows of the table of files: the patterns in the first cell, and the cells that say what, whence and under which licence. */
const rows = readFileSync(resolve(ASSETS, LICENCES), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [first = '', ...rest] = line.split('|').slice(1, -1);
    return { patterns: [...first.matchAll(/`([^`]+)`/g)].map(([, pattern = '']) => pattern), rest };
  });

/** Whether a pattern of the table names a file; a star stands for anything within a folder. */
const matches = (file: string, pattern: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replaceAll(/[.@+^$()]/g, '\\$&'))
      .join('[^/]*')}$`,
  ).test(file);

test('every asset file has its row, and every row its files', () => {
  const named = rows.flatMap(({ patterns }) => patterns);
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((file) => !named.some((pattern) => matches(file, pattern)))).toEqual([]);
  expect(named.filter((pattern) => !files.some((file) => matches(file, pattern)))).toEqual([]);
});

test('every row says what it is, where it is from and under which licence', () => {
  for (const { patterns, rest } of rows) {
    expect(rest, patterns.join()).toHaveLength(3);
    for (const cell of rest) expect(cell.trim(), patterns.join()).not.toBe('');
  }
});

test.each([
  ['map', 6],
  ['marks', 3],
])('what lies in %s is what its script was last run with', (folder, count) => {
  // a hash written by hand would be no proof: the script of the folder, run with `--check`, builds everything again
  const at = resolve(ASSETS, folder);
  const pinned = JSON.parse(readFileSync(resolve(at, HASHES), 'utf8')) as Record<string, string>;
  const found = Object.fromEntries(
    Object.keys(pinned).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(resolve(at, file)))
        .digest('hex'),
    ]),
  );
  expect(found).toEqual(pinned);
  expect(Object.keys(pinned)).toHaveLength(count);
});

test('the marks can be drawn again, byte by byte', () => {
  const script = resolve(ASSETS, 'marks/build-marks.mjs');
  expect(spawnSync(process.execPath, [script, '--check']).status).toBe(0);
});
