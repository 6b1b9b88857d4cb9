import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { documentOf, RehearsalPage, type RehearsalPageProps } from '../figures/door.ts';
import { CommandFailure, MISUSE } from './console.ts';

const styleOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../figures', `${name}.css`), 'utf8');

/** A page with the styles of reports, and others of the figures' folder. */
export const pageOf = (
  language: string,
  title: string,
  body: string,
  styles: readonly string[] = [],
): string =>
  documentOf({ language, title, styles: ['page', 'figures', ...styles].map(styleOf).join(''), body });

/** The report of a rehearsal as one self-contained page. */
export const rehearsalPage = (language: string, props: RehearsalPageProps): string =>
  pageOf(
    language,
    props.say('rehearsal-title', { title: props.title }),
    renderToString(h(RehearsalPage, props)),
  );

/** Writes beside and moves into place, so that nobody finds half a file; parts are written as they come. */
export function writeWhole(file: string, text: string | Iterable<string>): void {
  const part = `${file}.part`;
  try {
    const open = openSync(part, 'w');
    try {
      for (const piece of typeof text === 'string' ? [text] : text) writeSync(open, piece);
    } finally {
      closeSync(open);
    }
    renameSync(part, file);
  } catch {
    rmSync(part, { force: true });
    throw new CommandFailure(MISUSE, `${file} cannot be written.`);
  }
}
