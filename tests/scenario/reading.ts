import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Compiled, compileScenario } from '../../src/scenario/compile/compile.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Reads a file that stands beside the tests; null when there is none. */
export const readBeside = (name: string): string | null =>
  existsSync(here(name)) ? readFileSync(here(name), 'utf8') : null;

export const SMALL = readBeside('small.yaml') ?? '';
const [model = ''] = /^model:\n(?: .*\n|\n)*/m.exec(readBeside('../../scenarios/standard.yaml') ?? '') ?? [];
/** The tests' own parent, with every parameter of the rules as they stand. */
export const PARENT = `${readBeside('standard.yaml') ?? ''}${model}`;

/** Compiles from texts alone; `standard` is the tests' own parent unless given. */
export function compileTexts(id: string, texts: Readonly<Record<string, string>>): Compiled {
  const all: Readonly<Record<string, string>> = { standard: PARENT, ...texts };
  return compileScenario({ id, read: (name) => all[name] ?? null, known: Object.keys(all) });
}

/** Compiles `small.yaml` with one place rewritten; the place must be there. */
export function compileChanged(from: string, to: string): Compiled {
  if (!SMALL.includes(from)) throw new Error(`small.yaml does not hold: ${from}`);
  return compileTexts('small', { small: SMALL.replace(from, () => to) });
}
