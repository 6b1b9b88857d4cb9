import type { Demarche } from '../../core/scenario/demarche.ts';
import type { DemarcheId } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Step } from '../../core/scenario/script.ts';
import { type Ministry, ministriesFor, type Seat } from '../../ministries/door.ts';
import { type Bench, type GameTestResult, judged, meanScore, seated, signed, turnsOf } from './bench.ts';

/** Games for each of the many trials. */
const TRIAL_GAMES = 80;
/** What a démarche must add to the mean of the six dimensions, somewhere. */
const HELPS = 0.5;
/** Ministries that ask nobody for anything make no setting for a trial. */
const WEAK: ReadonlySet<string> = new Set(['passive', 'talker', 'random', 'willingness']);

/** What the trials share: a capacity with room for what is added, and how a ministry does without it. */
interface Trials {
  readonly bench: Bench;
  readonly roomy: Scenario;
  readonly meanOf: (ministry: Ministry) => number;
}

/** A démarche's best gain, and with whom and when it was found. */
interface Gain {
  readonly most: number;
  readonly where: string;
}

/** G5: every démarche, added on some turn of some ministry, adds something to the mean. */
export function everyDemarcheHelps(bench: Bench): GameTestResult {
  const { scenario, desk } = bench;
  const roomy: Scenario = { ...scenario, capacity: scenario.capacity + 2 };
  const games = Math.min(bench.games, TRIAL_GAMES);
  const trials: Trials = {
    bench,
    roomy,
    meanOf: (ministry) => meanScore(bench.play(ministry, { games, scenario: roomy })),
  };
  const bases = ministriesFor(scenario, desk)
    .filter((name) => !WEAK.has(name))
    .map((name) => withOwnCapacity(seated(bench, name), scenario))
    .map((ministry) => ({ ministry, mean: trials.meanOf(ministry) }));
  const best = scenario.demarches
    .filter((d) => d.desk === desk)
    .map((demarche) => ({ id: demarche.id, ...bestGain(trials, bases, demarche) }));
  const poor = best.filter((b) => b.most < HELPS);
  const detail =
    poor.length === 0
      ? 'every démarche helps somewhere'
      : poor.map((b) => `${b.id} ${signed(b.most)} (${b.where})`).join(', ');
  return judged(Math.min(...best.map((b) => b.most)), poor.length === 0, detail);
}

/** The largest gain over all ministries and turns; the search ends once it suffices. */
function bestGain(
  trials: Trials,
  bases: readonly { readonly ministry: Ministry; readonly mean: number }[],
  demarche: Demarche,
): Gain {
  const opener = openerOf(trials.bench.scenario, demarche.id);
  let best: Gain = { most: Number.NEGATIVE_INFINITY, where: '' };
  for (const base of bases) {
    for (const turn of turnsOf(trials.bench)) {
      if (best.most >= HELPS) return best;
      // A smaller door is worth what it adds once the larger request has been made and refused.
      const before = opener === null ? base.ministry : adding(base.ministry, { demarche: opener }, turn);
      const mean = opener === null ? base.mean : trials.meanOf(before);
      for (const step of completions(trials.bench.scenario, demarche)) {
        const after = opener === null ? adding(before, step, turn) : taking(before, step, turn + 1);
        const gain = trials.meanOf(after) - mean;
        if (gain > best.most) best = { most: gain, where: `${base.ministry.id} ${turn}` };
      }
    }
  }
  return best;
}

/** The démarche whose refusal opens this one; null for one that needs no door. */
function openerOf(scenario: Scenario, id: DemarcheId): DemarcheId | null {
  for (const addressee of scenario.addressees)
    for (const ladder of Object.values(addressee.towards))
      for (const door of ladder.doors) if (door.opens === id) return door.after;
  return null;
}

/** The same ministry with one step more on one turn. */
const adding = (ministry: Ministry, step: Step, turn: number): Ministry => ({
  id: ministry.id,
  decide: (seat) => {
    const decision = ministry.decide(seat);
    const has = decision.steps.some((s) => s.demarche === step.demarche);
    return seat.turn !== turn || has ? decision : { ...decision, steps: [...decision.steps, step] };
  },
});

/** The same ministry, which also goes through a door on the first turns that it stands open, from `turn` on. */
const taking = (ministry: Ministry, step: Step, turn: number): Ministry => ({
  id: ministry.id,
  decide: (seat) => {
    const decision = ministry.decide(seat);
    const open =
      seat.turn >= turn &&
      seat.lawful.steps.some((s) => s.demarche === step.demarche && s.refusals.length === 0);
    return open ? { ...decision, steps: [...decision.steps, step] } : decision;
  },
});

/** A ministry that plans for the scenario's own capacity, whatever room the trial makes. */
const withOwnCapacity = (ministry: Ministry, scenario: Scenario): Ministry => ({
  id: ministry.id,
  decide: (seat) => ministry.decide(seatWith(seat, scenario)),
});

/** The same seat with another scenario; the lazy parts stay lazy. */
const seatWith = (seat: Seat, scenario: Scenario): Seat => ({
  scenario,
  desk: seat.desk,
  turn: seat.turn,
  gunsSilent: seat.gunsSilent,
  texts: seat.texts,
  matters: seat.matters,
  get view() {
    return seat.view;
  },
  get lawful() {
    return seat.lawful;
  },
  holds: (condition) => seat.holds(condition),
  chance: (purpose, index) => seat.chance(purpose, index),
});

/** Ways to complete a démarche that needs something: its two cheapest terms, each line, a verified claim. */
function completions(scenario: Scenario, { id: demarche, needs }: Demarche): readonly Step[] {
  if (needs.includes('terms')) {
    const cheap = [...scenario.terms].sort(
      (a, b) => a.price + 20 * a.concession - b.price - 20 * b.concession,
    );
    return cheap
      .filter((term) => term.groundTimes === undefined)
      .slice(0, 2)
      .map((term) => ({ demarche, terms: [term.id] }));
  }
  if (needs.includes('line')) return scenario.lines.map((line) => ({ demarche, line: line.id }));
  if (needs.includes('claim')) return [{ demarche, claim: 'verified' }];
  return [{ demarche }];
}
