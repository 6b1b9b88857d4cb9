import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import type { Texts } from '../../src/scenario/texts.ts';

const folder = fileURLToPath(new URL('../../scenarios', import.meta.url));
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));

/** A scenario of `scenarios/`, compiled with its texts. */
export function shipped(id: string): { readonly scenario: Scenario; readonly texts: Texts } {
  const read = (name: string): string | null => {
    const path = `${folder}/${name}.yaml`;
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  const compiled = compileScenario({ id, read, known });
  if (!compiled.ok) throw new Error(`${id} does not compile`);
  return compiled;
}

/** Words as a reader counts them: a dash or a stroke between spaces is none. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Every string below a value, with its place (`matters/road/text`), in order of the file. */
export function* stringsBelow(value: unknown, place = ''): Generator<readonly [place: string, text: string]> {
  if (typeof value === 'string') yield [place, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, below] of Object.entries(value))
      yield* stringsBelow(below, place === '' ? key : `${place}/${key}`);
}

/** What can be read at a place and below it (`matters/road`); empty when nothing stands there. */
export function readAt(texts: Texts, place: string): string {
  let at: unknown = texts;
  for (const key of place.split('/'))
    at = typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[key] : undefined;
  return [...stringsBelow(at)].map(([, text]) => text).join(' ');
}
