/** The words of `src/` without its comments: strings, identifiers, styles. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const root = fileURLToPath(new URL('../../src', import.meta.url));

/** Names that type foundries gave their fonts. */
const FONT_NAMES = [
  /"Armenian"/g,
  /id: 'armenian'/g,
  /notofonts\/armenian/g,
  /noto-sans-armenian(-armenian)?/g,
  /Noto Sans Armenian/g,
  /about-credit-armenian/g,
];

function withoutComments(path: string, source: string): string {
  if (path.endsWith('.css')) return source.replaceAll(/\/\*[\s\S]*?\*\//g, ' ');
  if (!/\.tsx?$/.test(path)) return source;
  // From the last to the first, so that what is cut off moves no other place.
  const comments = parseSync(path, source).comments.toSorted((a, b) => b.start - a.start);
  return comments.reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, source);
}

/** `askMoscow` and `ask-moscow` are both ` ask moscow `: names are found as words, also inside identifiers. */
export const spacedOut = (text: string): string =>
  ` ${text
    .normalize('NFC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim()} `;

/** Path -> its words in one line. */
export function sourceWords(): ReadonlyMap<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(tsx?|css|html|json|svg)$/.test(name),
  );
  return new Map(
    files.map((name) => {
      const bare = withoutComments(name, readFileSync(`${root}/${name}`, 'utf8'));
      return [name, spacedOut(FONT_NAMES.reduce((rest, font) => rest.replaceAll(font, ' '), bare))];
    }),
  );
}
