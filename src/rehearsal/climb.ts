import { roll } from '../core/chance/chance.ts';
import { CLAIMS, type ClaimMode, type Demarche } from '../core/scenario/demarche.ts';
import type { DemarcheId, DeskId, LineId, PostureId, TermId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Step } from '../core/scenario/script.ts';
import type { Ministry, Seat } from '../ministries/door.ts';

/** One turn of a plan that looks at nothing: what a search may change. */
export interface Gene {
  readonly steps: readonly DemarcheId[];
  readonly posture: PostureId;
  readonly terms: readonly TermId[];
  readonly line: LineId | undefined;
  readonly claim: ClaimMode;
  /** Which option of every matter, counted round. */
  readonly option: number;
}
export type OpenPlan = readonly Gene[];

/** A plan as a ministry. */
export function planned(scenario: Scenario, plan: OpenPlan, id = 'planned'): Ministry {
  const demarches = new Map(scenario.demarches.map((d) => [d.id, d]));
  return {
    id,
    decide: (seat) => {
      const gene = plan[Math.min(seat.turn, plan.length) - 1];
      return {
        steps: gene ? stepsOfGene(gene, demarches) : [],
        posture: gene?.posture ?? '',
        replies: Object.fromEntries(seat.texts.map((text) => [text.id, 'accept' as const])),
        matters: optionsOfGene(seat, gene?.option ?? 0),
      };
    },
  };
}

function stepsOfGene(gene: Gene, demarches: ReadonlyMap<DemarcheId, Demarche>): readonly Step[] {
  return [...new Set(gene.steps)].map((demarche) => {
    const needs = demarches.get(demarche)?.needs ?? [];
    return {
      demarche,
      ...(needs.includes('terms') ? { terms: gene.terms } : {}),
      ...(needs.includes('line') && gene.line !== undefined ? { line: gene.line } : {}),
      ...(needs.includes('claim') ? { claim: gene.claim } : {}),
    };
  });
}

function optionsOfGene(seat: Seat, option: number): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const matter of seat.matters) {
    const chosen = matter.options[option % matter.options.length];
    if (chosen) answers[matter.id] = chosen.id;
  }
  return answers;
}

/** Who says what plans are worth, on the nights used to fit. */
export interface PlanJudge {
  worth(plan: OpenPlan): number;
  /** The plan judged last is the one that is changed from now on. */
  keep(): void;
}

export interface ClimbOptions {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly judge: PlanJudge;
  readonly iterations: number;
  /** Names the chance of this search. */
  readonly salt: string;
  /** Démarches that the search may use. */
  readonly allowed?: (demarche: Demarche) => boolean;
  /** Forces parts of every turn. */
  readonly rule?: (gene: Gene, turn: number) => Gene;
  /** Other plans to start from. */
  readonly starts?: number;
}

export interface Climbed {
  readonly plan: OpenPlan;
  readonly worth: number;
}

/** Hill climbing over plans that look at nothing (PLAY.md G3, G7): change one thing, keep it when it is no worse. */
export function climb(options: ClimbOptions): Climbed {
  const { scenario, desk, judge, iterations, salt, rule, starts = 12 } = options;
  let asked = 0;
  const chance = (): number => roll(salt, 'climb', 'search', '', asked++);
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[Math.floor(chance() * list.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
  const allowed = scenario.demarches
    .filter((d) => d.desk === desk && !d.behindDoor && (options.allowed?.(d) ?? true))
    .map((d) => d.id);
  const postures = scenario.postures.filter((p) => p.desk === desk).map((p) => p.id);
  const lines = scenario.lines.map((line) => line.id);
  const sets = termSetsOf(scenario);
  const turns = scenario.clock.turns.length;
  const gene = (): Gene => ({
    steps: Array.from({ length: scenario.capacity }, () => pick(allowed)),
    posture: pick(postures),
    terms: pick(sets),
    line: lines.length > 0 ? pick(lines) : undefined,
    claim: pick(CLAIMS),
    option: Math.floor(chance() * 4),
  });
  const ruled = (plan: OpenPlan): OpenPlan => (rule ? plan.map((g, i) => rule(g, i + 1)) : plan);
  const fresh = (): OpenPlan => ruled(Array.from({ length: turns }, gene));

  let best: Climbed = { plan: [], worth: Number.NEGATIVE_INFINITY };
  const consider = (plan: OpenPlan): void => {
    const value = judge.worth(plan);
    if (value < best.worth) return;
    best = { plan, worth: value };
    judge.keep();
  };
  for (let i = 0; i < starts; i++) consider(fresh());
  for (let i = 0; i < iterations; i++) {
    const plan = [...best.plan];
    const at = Math.floor(chance() * turns);
    const now = plan[at];
    if (!now) continue;
    const u = chance();
    if (u < 0.6) {
      const steps = [...now.steps];
      steps[Math.floor(chance() * steps.length)] = pick(allowed);
      plan[at] = { ...now, steps };
    } else if (u < 0.7) plan[at] = { ...now, posture: pick(postures) };
    else if (u < 0.8) plan[at] = { ...now, terms: pick(sets) };
    else if (u < 0.87) plan[at] = { ...now, line: lines.length > 0 ? pick(lines) : undefined };
    else if (u < 0.94) plan[at] = { ...now, option: Math.floor(chance() * 4) };
    else {
      const to = Math.floor(chance() * turns);
      const other = plan[to];
      if (other) {
        plan[at] = other;
        plan[to] = now;
      }
    }
    consider(ruled(plan));
  }
  return best;
}

/** Nothing, each term, and each pair. */
function termSetsOf(scenario: Scenario): readonly (readonly TermId[])[] {
  const ids = scenario.terms.map((term) => term.id);
  const sets: TermId[][] = [[], ...ids.map((id) => [id])];
  ids.forEach((a, i) => {
    for (const b of ids.slice(i + 1)) sets.push([a, b]);
  });
  return sets;
}
