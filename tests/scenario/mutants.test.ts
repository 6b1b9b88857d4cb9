import { describe, expect, it } from 'vitest';
import { byteMutant, compileMutant, type Mutant, playThree, structuralMutant, textOf } from './mutants.ts';

const share = process.env['PROVE'] ? 1 : 0.1;
const BYTES = 20_000 * share;
const STRUCTURES = 5000 * share;

/** Compiles a mutant; accepted it plays to an end, refused it says where. What goes wrong is told. */
function judge(what: string, mutant: Mutant): string | null {
  try {
    const result = compileMutant(mutant);
    if (result.ok) playThree(result.scenario);
    else if (result.findings.length === 0) return `${what}: refused without a finding`;
    for (const { file, line, column } of result.findings) {
      const written = textOf(mutant, file).split(/\r\n|\r|\n/)[line - 1];
      if (written === undefined || line < 1 || column < 1 || column > written.length + 1)
        return `${what}: ${file}:${line}:${column} is no place`;
    }
    return null;
  } catch (error) {
    return `${what}: ${error instanceof Error ? error.stack?.split('\n').slice(0, 4).join(' ') : error}`;
  }
}

function judgeAll(count: number, make: (number: number) => Mutant): readonly string[] {
  const wrong: string[] = [];
  for (let number = 0; number < count && wrong.length < 10; number++) {
    const told = judge(`mutant ${number}`, make(number));
    if (told !== null) wrong.push(told);
  }
  return wrong;
}

describe('mutants of shipped scenarios are refused at a place, or play three games to an end', () => {
  it(`${BYTES} with bytes changed`, () => {
    expect(judgeAll(BYTES, byteMutant)).toEqual([]);
  }, 3_600_000);

  it(`${STRUCTURES} with structure changed`, () => {
    expect(judgeAll(STRUCTURES, structuralMutant)).toEqual([]);
  }, 3_600_000);
});
