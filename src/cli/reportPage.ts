import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { RehearsalPage, type RehearsalPageProps } from '../figures/door.ts';
import { CommandFailure, MISUSE } from './console.ts';

const styleOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../figures', `${name}.css`), 'utf8');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page that needs nothing but itself, and may load nothing. */
const pageOf = (language: string, title: string, body: string): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${styleOf('page')}${styleOf('figures')}</style>
<body>
${body}
</body>
</html>
`;

/** The report of a rehearsal as one self-contained page. */
export const rehearsalPage = (language: string, props: RehearsalPageProps): string =>
  pageOf(
    language,
    props.say('rehearsal-title', { title: props.title }),
    renderToString(h(RehearsalPage, props)),
  );

/** Writes beside and moves into place, so that nobody finds half a file. */
export function writeWhole(file: string, text: string): void {
  const part = `${file}.part`;
  try {
    writeFileSync(part, text);
    renameSync(part, file);
  } catch {
    rmSync(part, { force: true });
    throw new CommandFailure(MISUSE, `${file} cannot be written.`);
  }
}
