import { openScenario, shippedIds } from '../../src/cli/shelf.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';

/** Every scenario that comes with the game and can be played, by id. */
export function shippedScenarios(): readonly Scenario[] {
  return [...shippedIds()].sort().flatMap((id) => {
    const compiled = compileScenario(openScenario(id).options);
    if (compiled.ok) return [compiled.scenario];
    // a file that others extend has no crisis of its own
    if (compiled.findings.every(({ code }) => code === 'not-playable')) return [];
    throw new Error(`${id} does not compile`);
  });
}
