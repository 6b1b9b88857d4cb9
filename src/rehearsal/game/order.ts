import { roll } from '../../core/chance/chance.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Script, ScriptTurn } from '../../core/scenario/script.ts';
import { type Ministry, ministryFor } from '../../ministries/door.ts';
import { planned } from '../climb.ts';
import { meanOf } from '../quantiles.ts';
import {
  type Bench,
  bestPlan,
  type GameTestResult,
  judged,
  meanDimensions,
  meanScore,
  minus,
  seated,
  signed,
  turnsOf,
} from './bench.ts';

/** G2: idling any turn of the documented course costs something. */
export function everyTurnCounts(bench: Bench): GameTestResult {
  const passive = seated(bench, 'passive');
  const base = meanDimensions(bench.base);
  const mean = meanScore(bench.base);
  const costs = turnsOf(bench).map((turn) => {
    const idle: Ministry = {
      id: `idle-${turn}`,
      decide: (seat) => (seat.turn === turn ? passive : bench.documented).decide(seat),
    };
    const samples = bench.play(idle);
    return { most: Math.max(...minus(base, meanDimensions(samples))), mean: mean - meanScore(samples) };
  });
  const least = Math.min(...costs.map((c) => c.most));
  const strong = costs.filter((c) => c.mean >= 1.5).length;
  const detail = costs
    .map((c, i) => `turn ${i + 1}: ${c.most.toFixed(1)}, mean ${signed(c.mean)}`)
    .join('; ');
  return judged(least, least >= 2 && strong >= 4, detail);
}

/** The same ministry with the steps of its turns in another order; posture and answers stay. */
function reordered(bench: Bench, order: readonly number[]): Ministry {
  const script = bench.scenario.scripts.find((s) => s.id === bench.documented.id && s.desk === bench.desk);
  if (!script) return { ...bench.documented, id: 'reordered' };
  const turns: Record<number, ScriptTurn> = {};
  order.forEach((from, i) => {
    const steps = script.turns[from]?.steps ?? script.otherwise.steps;
    turns[i + 1] = { ...script.turns[i + 1], ...(steps ? { steps } : {}) };
  });
  const made: Script = { ...script, turns };
  const changed: Scenario = { ...bench.scenario, scripts: [made] };
  return ministryFor({ scenario: changed, name: script.id, desk: bench.desk }) ?? bench.documented;
}

const shuffled = (count: number, k: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => i)
    .map((i) => ({ i, key: roll(`shuffle.${k}`, 'order', 'shuffle', '', i) }))
    .sort((a, b) => a.key - b.key)
    .map(({ i }) => i);

const SHUFFLES = 8;

/** G3: the same steps in another order do worse. */
export function orderCounts(bench: Bench): GameTestResult {
  const reversed =
    meanScore(bench.base) - meanScore(bench.play(reordered(bench, [...turnsOf(bench)].reverse())));
  const best = bestPlan(bench, 'order');
  const straight = meanScore(bench.play(planned(bench.scenario, best)));
  const costs = Array.from({ length: SHUFFLES }, (_, k) => {
    const order = shuffled(best.length, k);
    const plan = order.flatMap((i) => best[i] ?? []);
    return straight - meanScore(bench.play(planned(bench.scenario, plan)));
  });
  const mean = meanOf(costs);
  const detail = `reversed documented costs ${reversed.toFixed(1)}; best plan ${straight.toFixed(1)}, shuffles cost ${mean.toFixed(1)}`;
  return judged(reversed, reversed >= 4 && mean >= 6, detail);
}
