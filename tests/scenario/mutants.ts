import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { MINISTRIES } from '../../src/ministries/door.ts';
import { runGame, seatsFor } from '../../src/rehearsal/door.ts';
import { type Compiled, compileScenario } from '../../src/scenario/compile/compile.ts';
import { numbers } from './typos.ts';

const folder = fileURLToPath(new URL('../../scenarios', import.meta.url));
const sources = new Map<string, string | null>();
const sourceOf = (id: string): string | null => {
  let known = sources.get(id);
  if (known === undefined) {
    try {
      known = readFileSync(`${folder}/${id}.yaml`, 'utf8');
    } catch {
      known = null;
    }
    sources.set(id, known);
  }
  return known;
};

/** What is changed, and through which scenario it is judged; the small ones oftener, for they cost less. */
const SUBJECTS: readonly (readonly [file: string, through: string])[] = [
  ...Array<readonly [string, string]>(6).fill(['smallest', 'smallest']),
  ...Array<readonly [string, string]>(4).fill(['tutorial', 'tutorial']),
  ...Array<readonly [string, string]>(4).fill(['standard', 'smallest']),
  ['two-rivers', 'two-rivers'],
  ['september-2022-lesson', 'september-2022-lesson'],
  ['september-2022', 'september-2022'],
  ['september-2022-record', 'september-2022-lesson'],
  ['september-2022-baku', 'september-2022-baku-lesson'],
  ['november-2021', 'november-2021'],
];

export interface Mutant {
  /** The scenario that is compiled, and the file of its chain that was changed. */
  readonly through: string;
  readonly file: string;
  readonly text: string;
}

const PIECES = [
  ...'{}[]:-#?|>@%*&!\t\n "\'0é',
  'null',
  '<<',
  '- ',
  ': ',
  '{ ',
  ' }',
  '__proto__',
  'turn: 2',
  '.inf',
  '-1',
  '1e9',
  '\u202e',
  '\0',
];

function subjectOf(number: number): readonly [file: string, through: string, text: string] {
  const [file, through] = SUBJECTS[number % SUBJECTS.length] ?? ['smallest', 'smallest'];
  return [file, through, sourceOf(file) ?? ''];
}

/** A file with one to three of its places overwritten. */
export function byteMutant(number: number): Mutant {
  const random = numbers(number * 31 + 5);
  const below = (limit: number): number => random.next().value % limit;
  const [file, through, source] = subjectOf(number);
  let text = source;
  for (let left = 1 + below(3); left > 0; left--) {
    const at = below(text.length);
    const piece = PIECES[below(PIECES.length)] ?? '';
    const cut = [0, piece.length, 1 + below(30)][below(3)] ?? 0;
    text = text.slice(0, at) + piece + text.slice(at + cut);
  }
  return { through, file, text };
}

type Holder = Record<string, unknown> | unknown[];
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  0,
  -1,
  0.5,
  1e6,
  -1e6,
  1e308,
  [],
  {},
  [{}],
  'north',
  '6h',
  '0h',
  '10000h',
];

/** A file with one to four of its values taken out, put elsewhere, doubled, renamed or made something else. */
export function structuralMutant(number: number): Mutant {
  const random = numbers(number * 57 + 11);
  const below = (limit: number): number => random.next().value % limit;
  const [file, through, source] = subjectOf(number);
  const root = load(source) as Record<string, unknown>;
  const pick = (): readonly [holder: Holder, key: string] => {
    let holder: Holder = root;
    for (;;) {
      const keys = Object.keys(holder);
      const key = keys[below(Math.max(1, keys.length))] ?? '';
      const value: unknown = (holder as Record<string, unknown>)[key];
      if (!isHolder(value) || Object.keys(value).length === 0 || below(4) === 0) return [holder, key];
      holder = value;
    }
  };
  for (let left = 1 + below(4); left > 0; left--) {
    const [holder, key] = pick();
    const map = holder as Record<string, unknown>;
    switch (below(6)) {
      case 0:
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete map[key];
        break;
      case 1:
        map[key] = ODD_VALUES[below(ODD_VALUES.length)];
        break;
      case 2: {
        const [other, name] = pick();
        map[key] = structuredClone((other as Record<string, unknown>)[name]);
        break;
      }
      case 3:
        if (Array.isArray(holder)) holder.push(structuredClone(map[key]));
        else map[`${key}-again`] = structuredClone(map[key]);
        break;
      case 4:
        if (typeof map[key] === 'number') map[key] *= [-1, 0, 10, 1000, 1e-6][below(5)] ?? 1;
        else map[key] = [map[key]];
        break;
      default:
        if (isHolder(map[key]) && !Array.isArray(map[key]))
          map[key] = Object.fromEntries(Object.entries(map[key]).reverse());
        else map[key] = String(map[key]);
    }
  }
  return { through, file, text: JSON.stringify(root, null, 1) };
}

export function compileMutant({ through, file, text }: Mutant): Compiled {
  return compileScenario({ id: through, read: (id) => (id === file ? text : sourceOf(id)) });
}

/** The text that a finding in a mutant speaks of. */
export const textOf = ({ file, text }: Mutant, found: string): string =>
  found === `${file}.yaml` ? text : (sourceOf(found.replace(/\.yaml$/, '')) ?? '');

/** Three games by three ministries, each played to an end. */
export function playThree(scenario: Scenario): void {
  const desk = scenario.desk;
  for (const [i, ministry] of (['random', 'cautious', 'hawk'] as const).entries()) {
    const seats = seatsFor({ scenario, desk, ministry, otherMinistry: MINISTRIES[i] ?? 'willingness' });
    const game = runGame({ scenario, seed: `mutant.${i}`, seats });
    if (!game.ending) throw new Error('a game without an ending');
  }
}
