import { roll } from '../core/chance/chance.ts';
import { CLAIMS, type Demarche } from '../core/scenario/demarche.ts';
import { DIMENSIONS, type DimensionId } from '../core/scenario/dimension.ts';
import type { DemarcheId, DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Step } from '../core/scenario/script.ts';
import type { Ministry, Seat } from '../ministries/door.ts';
import type { Seats } from './runGame.ts';
import { type Sample, sampleOf } from './sample.ts';
import { ministryOfSeating, type SeatingIn, seatsAround, seedOfGame } from './seating.ts';
import { playTrail, type Trail } from './trail.ts';

/** How a démarche is tried: on the first turn that takes it, or on every turn that does. */
export const TRIAL_MANNERS = ['once', 'always'] as const;
export type TrialManner = (typeof TRIAL_MANNERS)[number];

/** What a démarche changes, over pairs of games that differ by it alone. */
export interface Influence {
  /** Pairs in which it was taken at least once. */
  readonly pairs: number;
  readonly score: number;
  readonly dimensions: Readonly<Record<DimensionId, number>>;
  /** Standard error of `score`. */
  readonly error: number;
  /** Pairs in which the score rose. */
  readonly better: number;
  /** The pair in which it changed most for the better: base ministry and game. */
  readonly best?: { readonly base: string; readonly index: number; readonly gain: number };
}

/** What a démarche changes in either manner. */
export type Tried = Readonly<Record<TrialManner, Influence>>;
export type Influences = ReadonlyMap<DemarcheId, Tried>;

export interface TrialOptions {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly demarche: DemarcheId;
  /** Ministries into whose games it is put, in turn. */
  readonly bases: readonly string[];
  readonly otherMinistry: string;
  readonly seed: string;
  /** Games to pair: `from` to `from + count - 1`. */
  readonly from: number;
  readonly count: number;
}

const baseOf = ({ bases }: Pick<TrialOptions, 'bases'>, index: number): string =>
  bases[index % bases.length] ?? 'random';

/** The turn from which a trial keeps one step free: any in the first two thirds of the crisis. */
const turnOf = (scenario: Scenario, seed: string): number =>
  1 + Math.floor(roll(seed, 'trial', 'turn', '', 0) * Math.max(1, (scenario.clock.turns.length * 2) / 3));

/** The same ministry with one step kept free from a turn on. */
const freed = (ministry: Ministry, from: number): Ministry => ({
  id: `${ministry.id}-free`,
  decide: (seat) => {
    const decision = ministry.decide(seat);
    const room = seat.scenario.capacity - 1;
    return seat.turn < from || decision.steps.length <= room
      ? decision
      : { ...decision, steps: decision.steps.slice(0, room) };
  },
});

/** A ministry that puts one démarche into the step kept free, and says whether it did. */
function using(ministry: Ministry, demarche: Demarche, from: number, manner: TrialManner) {
  let taken = 0;
  const decide = (seat: Seat): ReturnType<Ministry['decide']> => {
    const decision = ministry.decide(seat);
    if (seat.turn < from || (manner === 'once' && taken > 0)) return decision;
    if (decision.steps.some((step) => step.demarche === demarche.id)) return decision;
    const step = completed(seat, demarche);
    const asked = seat.lawful.steps.find((s) => s.demarche === demarche.id);
    if (!asked?.refusals.every((refusal) => refusal.code.startsWith('needs-'))) return decision;
    taken++;
    return { ...decision, steps: [...decision.steps, step] };
  };
  return { ministry: { id: `${ministry.id}+${demarche.id}`, decide }, taken: () => taken };
}

/** A démarche with what it needs, drawn by the night. */
function completed(seat: Seat, { id, needs }: Demarche): Step {
  const { terms, lines } = seat.scenario;
  const pick = <T>(list: readonly T[], purpose: string): T | undefined =>
    list[Math.floor(seat.chance(purpose) * list.length)];
  const usable = terms.filter((term) => term.groundTimes === undefined);
  const term = pick(usable, 'trial-term');
  const line = pick(lines, 'trial-line');
  return {
    demarche: id,
    ...(needs.includes('terms') ? { terms: term ? [term.id] : [] } : {}),
    ...(needs.includes('line') && line ? { line: line.id } : {}),
    ...(needs.includes('claim') ? { claim: pick(CLAIMS, 'trial-claim') ?? 'verified' } : {}),
  };
}

/** A pair: a night without the démarche, and with it. */
interface Pair {
  readonly night: string;
  readonly without: Seats;
  readonly with: Seats;
  /** How often it was taken so far. */
  readonly taken: () => number;
}

/** The two ministries of a pair, without and with the démarche. */
export function pairOf(options: TrialOptions, index: number, manner: TrialManner): Pair {
  const { scenario, desk, otherMinistry, seed } = options;
  const demarche = scenario.demarches.find((d) => d.id === options.demarche);
  if (!demarche) throw new Error(`no démarche ${options.demarche}`);
  const seating: SeatingIn = { scenario, desk, ministry: baseOf(options, index), otherMinistry };
  const night = seedOfGame(seed, index);
  const from = turnOf(scenario, night);
  const base = freed(ministryOfSeating(seating), from);
  const tried = using(base, demarche, from, manner);
  return {
    night,
    without: seatsAround(seating, base),
    with: seatsAround(seating, tried.ministry),
    taken: tried.taken,
  };
}

/** Plays pairs of games that differ by one démarche alone, in either manner. */
export function runTrial(options: TrialOptions): Tried {
  const { scenario, desk, from, count } = options;
  const made = { once: new Gains(), always: new Gains() };
  for (let index = from; index < from + count; index++) {
    const once = pairOf(options, index, 'once');
    const before = baseline(options, index, once);
    const first = playTrail({ scenario, desk, seats: once.with, seed: once.night }, before.trail);
    // Never open: neither manner has anything to show.
    if (once.taken() === 0) continue;
    const base = baseOf(options, index);
    const sample = sampleOf(scenario, first.finished, desk);
    made.once.add(before.sample, sample, { base, index });
    const always = pairOf(options, index, 'always');
    const last = playTrail({ scenario, desk, seats: always.with, seed: always.night }, first).finished;
    made.always.add(before.sample, last === first.finished ? sample : sampleOf(scenario, last, desk), {
      base,
      index,
    });
  }
  return { once: made.once.influence(), always: made.always.influence() };
}

/** Sums up pairs of games. */
class Gains {
  readonly #gains: number[] = [];
  readonly #sums = new Map<DimensionId, number>();
  #best: Influence['best'];

  add(before: Sample, tried: Sample, pair: { readonly base: string; readonly index: number }): void {
    const gain = tried.score - before.score;
    this.#gains.push(gain);
    for (const id of DIMENSIONS)
      this.#sums.set(id, (this.#sums.get(id) ?? 0) + tried.dimensions[id] - before.dimensions[id]);
    if (!this.#best || gain > this.#best.gain) this.#best = { ...pair, gain };
  }

  influence(): Influence {
    const gains = this.#gains;
    const pairs = gains.length;
    const mean = pairs === 0 ? 0 : gains.reduce((a, b) => a + b, 0) / pairs;
    const spread = gains.reduce((sum, gain) => sum + (gain - mean) * (gain - mean), 0);
    const dimensions: Partial<Record<DimensionId, number>> = {};
    for (const id of DIMENSIONS) dimensions[id] = pairs === 0 ? 0 : (this.#sums.get(id) ?? 0) / pairs;
    return {
      pairs,
      score: mean,
      // The loop went through the whole list.
      dimensions: dimensions as Record<DimensionId, number>,
      error: pairs < 2 ? 0 : Math.sqrt(spread / (pairs - 1) / pairs),
      better: gains.filter((gain) => gain > 0).length,
      ...(this.#best ? { best: this.#best } : {}),
    };
  }
}

/** A game without any démarche more. */
interface Baseline {
  readonly trail: Trail;
  readonly sample: Sample;
}

/** They are the same for all démarches: each is played once for a scenario. */
const baselines = new WeakMap<Scenario, Map<string, Baseline>>();

function baseline(options: TrialOptions, index: number, pair: Pair): Baseline {
  const { scenario, desk, otherMinistry } = options;
  const known = baselines.get(scenario) ?? new Map<string, Baseline>();
  baselines.set(scenario, known);
  const key = `${desk} ${otherMinistry} ${pair.night} ${baseOf(options, index)}`;
  let made = known.get(key);
  if (!made) {
    const trail = playTrail({ scenario, desk, seats: pair.without, seed: pair.night });
    made = { trail, sample: sampleOf(scenario, trail.finished, desk) };
    known.set(key, made);
  }
  return made;
}

/** Trials of the same démarche in the same manner, taken together. */
export function joinTrials(parts: readonly Influence[]): Influence {
  const pairs = parts.reduce((sum, part) => sum + part.pairs, 0);
  const weighted = (of: (part: Influence) => number): number =>
    pairs === 0 ? 0 : parts.reduce((sum, part) => sum + of(part) * part.pairs, 0) / pairs;
  const dimensions: Partial<Record<DimensionId, number>> = {};
  for (const id of DIMENSIONS) dimensions[id] = weighted((part) => part.dimensions[id]);
  const best = parts
    .flatMap((part) => (part.best ? [part.best] : []))
    .sort((a, b) => b.gain - a.gain || a.index - b.index)[0];
  const variance = parts.reduce((sum, part) => sum + (part.error * part.pairs) ** 2, 0);
  return {
    pairs,
    score: weighted((part) => part.score),
    // The loop went through the whole list.
    dimensions: dimensions as Record<DimensionId, number>,
    error: pairs === 0 ? 0 : Math.sqrt(variance) / pairs,
    better: parts.reduce((sum, part) => sum + part.better, 0),
    ...(best ? { best } : {}),
  };
}
