import type { PostureId } from '../../core/scenario/ids.ts';
import type { Posture } from '../../core/scenario/scenario.ts';
import { climb, type Gene, planned } from '../climb.ts';
import { type Bench, type GameTestResult, judged, meanScore } from './bench.ts';

/** Plans that differ in posture, in who brings the text and in its terms. */
interface Road {
  readonly posture: PostureId;
  readonly broker: string;
  readonly terms: readonly string[];
  readonly mean: number;
}

/** G7: three plans that differ in everything do equally well. */
export function plansAreSeveral(bench: Bench): GameTestResult {
  const { scenario, desk } = bench;
  const tables = scenario.demarches.filter(
    (d) => d.desk === desk && (d.broker || d.proposes) && !d.behindDoor,
  );
  const postures = scenario.postures.filter((p) => p.desk === desk).slice(0, 3);
  const sets = scenario.terms.filter((term) => term.groundTimes === undefined).map((term) => term.id);
  const roads: Road[] = [];
  tables.forEach((table, t) => {
    for (const [p, posture] of postures.entries()) {
      const terms = [sets[(t + p) % sets.length], sets[(t + 2 * p + 1) % sets.length]].filter(
        (x) => x !== undefined,
      );
      const usual = usualOf(postures) ?? posture;
      const rule = (gene: Gene, turn: number): Gene => ({
        ...gene,
        posture: turn <= turnsOf(posture) ? posture.id : usual.id,
        terms: gene.terms.length > 0 ? terms : [],
      });
      const { plan } = climb({
        scenario,
        desk,
        judge: bench.judge(),
        iterations: bench.climbs,
        salt: `road.${t}.${p}`,
        rule,
        allowed: (d) => (!d.broker && !d.proposes) || d.id === table.id,
      });
      const mean = meanScore(bench.play(planned(scenario, plan)));
      roads.push({ posture: posture.id, broker: table.id, terms, mean });
    }
  });
  const found = closestThree(roads);
  if (!found) return judged(0, false, 'no three plans differ in everything');
  const detail = found.three
    .map((r) => `${r.posture} / ${r.broker} / ${r.terms.join('+')}: ${r.mean.toFixed(1)}`)
    .join('; ');
  return judged(found.spread, found.spread <= 3, detail);
}

/** Turns for which a posture marks a plan: nobody counter-attacks for two days, and no order stands so long. */
function turnsOf(posture: Posture): number {
  if ('effort' in posture) return ORDERED_TURNS;
  return posture.counters ? ORDERED_TURNS : HELD_TURNS;
}
const ORDERED_TURNS = 2;
const HELD_TURNS = 5;

/** What a desk does otherwise: it holds the line, or leaves its effort to what it is willing to. */
const usualOf = (postures: readonly Posture[]): Posture | undefined =>
  postures.find((x) => ('guard' in x ? !x.counters : x.effort === 'as-willing'));

/** The best three roads that differ pairwise: the least spread among those near the top. */
function closestThree(
  roads: readonly Road[],
): { readonly three: readonly Road[]; readonly spread: number } | null {
  const differ = (a: Road, b: Road): boolean =>
    a.posture !== b.posture && a.broker !== b.broker && a.terms.join() !== b.terms.join();
  let best: { three: readonly Road[]; spread: number } | null = null;
  for (const a of roads) {
    for (const b of roads) {
      if (!differ(a, b) || b.mean > a.mean) continue;
      for (const c of roads) {
        if (!differ(a, c) || !differ(b, c) || c.mean > b.mean) continue;
        const spread = a.mean - c.mean;
        if (!best || spread < best.spread) best = { three: [a, b, c], spread };
      }
    }
  }
  return best;
}
