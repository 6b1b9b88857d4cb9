import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../..');
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** What the tutorial's reader types before a command. */
const CALL = 'npm run -s demarche -- ';
const FILE = 'two-bridges.yaml';

/** The part of docs/scenarios.md that is run. */
export function tutorialText(): string {
  const manual = readFileSync(join(ROOT, 'docs/scenarios.md'), 'utf8');
  const [, part = ''] = /<!-- tutorial:[^\n]*-->\n(.*?)<!-- end of the tutorial -->/s.exec(manual) ?? [];
  return part;
}

export interface Block {
  readonly language: string;
  readonly text: string;
}

/** Code blocks in their order. */
export const blocksIn = (text: string): readonly Block[] =>
  [...text.matchAll(/^```([a-z]+)\n(.*?)^```$/gms)].map(([, language = '', body = '']) => ({
    language,
    text: body,
  }));

/** A file whose sections are those of `block` where it has them: as the tutorial tells its reader to do it. */
export function withSections(file: string, block: string): string {
  const sectionsOf = (text: string): readonly string[] => text.split(/^(?=[a-z-]+:)/m);
  const nameOf = (section: string): string => /^[a-z-]+(?=:)/.exec(section)?.[0] ?? '';
  let sections = sectionsOf(file.endsWith('\n') ? file : `${file}\n`);
  for (const section of sectionsOf(block)) {
    const at = sections.findIndex((one) => nameOf(one) === nameOf(section));
    sections = at < 0 ? [...sections, section] : sections.with(at, section);
  }
  return sections.join('');
}

/** Runs one command line of the tutorial in a folder; both outputs, in the order in which people see them. */
export function runLine(line: string, folder: string): string {
  if (!line.startsWith(CALL)) throw new Error(`not a command of the game: ${line}`);
  const args = line.slice(CALL.length).split(' ');
  const ran = spawnSync(process.execPath, ['--import', TSX, join(ROOT, 'src/cli/demarche.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return ran.stdout + ran.stderr;
}

/** Writes a block of YAML into the reader's file. */
export function writeSections(folder: string, block: string): void {
  const file = join(folder, FILE);
  writeFileSync(file, withSections(readFileSync(file, 'utf8'), block));
}

/** Whether output is what the manual shows: `…` stands for anything, a line of it for any lines. */
export function fits(shown: string, output: string): boolean {
  const pattern = shown
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^…\n/gm, '(?:[^\n]*\n)*?')
    .replaceAll('…', '[^\n]*');
  return new RegExp(`^${pattern}$`).test(output);
}
