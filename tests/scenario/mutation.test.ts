import { describe, expect, it } from 'vitest';
import { compileTexts, SMALL } from './reading.ts';

const COUNT = process.env.PROVE ? 25_000 : 2500;
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
  '\u202e',
];

/** A small generator of its own, so that a failing file can be made again from its number. */
function* numbers(start: number): Generator<number, never> {
  let seed = start;
  for (;;) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    yield seed >>> 8;
  }
}

function mutate(text: string, number: number): string {
  const random = numbers(number);
  const below = (limit: number): number => random.next().value % limit;
  let mutated = text;
  for (let left = 1 + below(3); left > 0; left--) {
    const at = below(mutated.length);
    const piece = PIECES[below(PIECES.length)] ?? '';
    const cut = [0, piece.length, 1 + below(30)][below(3)] ?? 0;
    mutated = mutated.slice(0, at) + piece + mutated.slice(at + cut);
  }
  return mutated;
}

describe('mutated files', () => {
  it('are compiled, or refused at a place, and never crash', () => {
    for (let number = 0; number < COUNT; number++) {
      const source = mutate(SMALL, number);
      const result = compileTexts('small', { small: source });
      if (!result.ok) expect(result.findings.length, `file ${number}`).toBeGreaterThan(0);
      for (const { file, line, column } of result.findings) {
        const text = file === 'small.yaml' ? source.split(/\r\n|\r|\n/)[line - 1] : '';
        if (text === undefined || line < 1 || column < 1)
          expect.unreachable(`file ${number}: ${file}:${line}:${column}`);
      }
    }
  });
});
