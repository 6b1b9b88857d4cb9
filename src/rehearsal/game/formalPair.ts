import { DIMENSIONS } from '../../core/scenario/dimension.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Step } from '../../core/scenario/script.ts';
import { type Bench, type GameTestResult, judged, meanDimensions, minus, signed } from './bench.ts';

const EARLY = 2;
const LATE = 6;

/** G4: asked early, late or never, the formal pair makes three strategies. */
export function formalPairDivides(bench: Bench): GameTestResult {
  const pair = bench.scenario.formalPair;
  if (!pair) return judged(0, false, 'the scenario declares no formal pair');
  const roomy: Scenario = { ...bench.scenario, capacity: bench.scenario.capacity + pair.demarches.length };
  const asked = (turn: number): readonly number[] =>
    meanDimensions(
      bench.play(
        {
          id: `pair-${turn}`,
          decide: (seat) => {
            const decision = bench.documented.decide(seat);
            const rest = decision.steps.filter((step) => !pair.demarches.includes(step.demarche));
            const formal: readonly Step[] = pair.demarches.map((demarche) => ({ demarche }));
            return { ...decision, steps: seat.turn === turn ? [...formal, ...rest] : rest };
          },
        },
        { scenario: roomy },
      ),
    );
  const plans = { early: asked(EARLY), late: asked(LATE), never: asked(0) };
  const sets = [
    ['early', 'late'],
    ['early', 'never'],
    ['late', 'never'],
  ] as const;
  const opposed = sets.map(([a, b]) => {
    const difference = minus(plans[a], plans[b]);
    return {
      name: `${a} - ${b}`,
      by: Math.min(Math.max(...difference), -Math.min(...difference)),
      difference,
    };
  });
  const least = Math.min(...opposed.map((o) => o.by));
  const detail = opposed
    .map((o) => `${o.name}: ${DIMENSIONS.map((id, i) => `${id} ${signed(o.difference[i] ?? 0)}`).join(' ')}`)
    .join('; ');
  return judged(least, least >= 5, detail);
}
