import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Findings } from '../../src/scenario/compile/findings.ts';
import { type Node, placeOf } from '../../src/scenario/compile/node.ts';
import { readYaml } from '../../src/scenario/compile/readYaml.ts';

const folder = fileURLToPath(new URL('../../scenarios', import.meta.url));
export const sourceOf = (id: string): string => readFileSync(`${folder}/${id}.yaml`, 'utf8');

/** A small generator of its own, so that every typo can be made again from its number. */
export function* numbers(start: number): Generator<number, never> {
  let seed = start;
  for (;;) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    yield seed >>> 8;
  }
}

/** A word of a file that means something: a key, or the id of something else. */
interface Word {
  readonly text: string;
  readonly offset: number;
  /** It gives a name to something: another name is a fault only where something refers to it. */
  readonly names: boolean;
}

/** Keys whose value is a map of things by their names. */
const NAMING =
  /^(desks|kinds|terms|lines|postures|archetypes|capitals|venues|demarches|matters|options|drawn|incidents|reports|comparisons|advisers|remarks|forecasts|concepts|coach|sectors|labels|phases|levels|endings|ministries|facts|glossary|codex|sources|profiles|reasons)$/;

const isWord = (text: string): boolean => /^[a-z][a-z-]{2,}$/.test(text);

/** Keys of the format and ids, in order of the file; texts and what is only a number are left out. */
function wordsOf(node: Node, found: Word[] = [], below = ''): readonly Word[] {
  if (node.kind === 'scalar') {
    const ids =
      /^(desk|initiative|like|to|silence|from|sector|adviser|codex|addressee|posture|contradicts|ally)$/;
    if (typeof node.value === 'string' && isWord(node.value) && ids.test(below))
      found.push({ text: node.value, offset: node.spot.offset, names: false });
  } else if (node.kind === 'list') {
    const ids = /^(steps|terms|needs|sources|reports|demarches)$/;
    for (const item of node.items) wordsOf(item, found, ids.test(below) ? 'to' : below);
  } else
    for (const { key, spot, node: one } of node.entries.values()) {
      if (isWord(key)) found.push({ text: key, offset: spot.offset, names: NAMING.test(below) });
      wordsOf(one, found, key);
    }
  return found;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One slip of a finger: two letters swapped, one left out, one too many, one wrong. */
function slip(word: string, random: Generator<number, never>): string {
  const below = (limit: number): number => random.next().value % limit;
  for (;;) {
    // The first letter is seldom the wrong one.
    const at = 1 + below(word.length - 1);
    const letter = LETTERS[below(LETTERS.length)] ?? 'x';
    const made = [
      word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1),
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + letter + word.slice(at + 1),
    ][below(4)];
    if (made !== undefined && made !== word && /^[a-z][a-z-]*$/.test(made)) return made;
  }
}

export interface Typo {
  readonly id: string;
  readonly number: number;
  readonly wanted: string;
  readonly names: boolean;
  readonly written: string;
  readonly line: number;
  readonly text: string;
}

interface Open {
  readonly source: string;
  readonly words: readonly Word[];
  readonly root: Node;
}
const opened = new Map<string, Open>();

function open(id: string): Open {
  let known = opened.get(id);
  if (!known) {
    const source = sourceOf(id);
    const root = readYaml(id, source, new Findings());
    if (!root) throw new Error(`${id} cannot be read`);
    known = { source, root, words: wordsOf(root) };
    opened.set(id, known);
  }
  return known;
}

/** How often a word stands as a key or name in the scenarios. */
export const countOf = (word: string, ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + open(id).words.filter(({ text }) => text === word).length, 0);

/** Typo `number` in one of the given scenarios. */
export function typoIn(ids: readonly string[], number: number): Typo {
  const random = numbers(number * 7919 + 17);
  random.next();
  const id = ids[number % ids.length] ?? '';
  const { source, root, words: all } = open(id);
  const word = all[random.next().value % all.length];
  if (!word) throw new Error(`${id} has no words`);
  const written = slip(word.text, random);
  return {
    id,
    number,
    wanted: word.text,
    names: word.names,
    written,
    line: placeOf({ file: root.spot.file, offset: word.offset }).line,
    text: source.slice(0, word.offset) + written + source.slice(word.offset + word.text.length),
  };
}
