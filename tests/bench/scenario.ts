import { readdirSync, readFileSync } from 'node:fs';
import { SHIPPED } from '../../src/cli/shelf.ts';
import { checkScenario } from '../../src/scenario/compile/compile.ts';
import { compileHostile, HOSTILE } from '../scenario/hostile.ts';
import { byteMutant, compileMutant, structuralMutant } from '../scenario/mutants.ts';
import type { Measured } from './measured.ts';

/** Budget of the design: the slowest file that may come. */
const SLOWEST_MS = 200;
const MUTANTS = 300;
const ROUNDS = 5;

const rounded = (value: number): number => Number(value.toFixed(2));
const atMost = (name: string, value: number, budget: number): Measured => ({
  name,
  value: rounded(value),
  unit: 'ms',
  budget,
  within: value <= budget,
});

/** The best of a few rounds: what others do on the machine is not a file's cost. */
function least(task: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now();
    task();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Scenario files: the check of each shipped one, mutants of them, and each file made to hurt. */
export function scenarioRows(): readonly Measured[] {
  const read = (id: string): string => readFileSync(`${SHIPPED}/${id}.yaml`, 'utf8');
  const known = readdirSync(SHIPPED)
    .filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
    .map((name) => name.slice(0, -'.yaml'.length));
  const optionsFor = (id: string) => ({
    id,
    read: (one: string) => (known.includes(one) ? read(one) : null),
    known,
  });
  const times: number[] = [];
  for (let i = 0; i < MUTANTS; i++) {
    const mutant = i % 5 === 0 ? structuralMutant(i) : byteMutant(i);
    times.push(least(() => compileMutant(mutant)));
  }
  times.sort((a, b) => a - b);
  const hostile = HOSTILE.map((file) => [file.name, least(() => compileHostile(file))] as const);
  return [
    ...known.map((id) =>
      atMost(
        `check ${id}`,
        least(() => checkScenario(optionsFor(id))),
        SLOWEST_MS,
      ),
    ),
    {
      name: 'mutated scenario file, p99 (aim 20)',
      value: rounded(times[Math.floor(times.length * 0.99)] ?? 0),
      unit: 'ms',
    },
    atMost('mutated scenario file, slowest', times.at(-1) ?? 0, SLOWEST_MS),
    ...hostile.map(([name, time]) => atMost(`hostile file: ${name}`, time, SLOWEST_MS)),
  ];
}
