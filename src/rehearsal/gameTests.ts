import { roll } from '../core/chance/chance.ts';
import { DIMENSIONS, type DimensionId } from '../core/scenario/dimension.ts';
import type { DeskId, PostureId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Script, ScriptTurn, Step } from '../core/scenario/script.ts';
import type { Game } from '../core/turn/door.ts';
import { MINISTRIES, type Ministry, ministriesFor, ministryFor, type Seat } from '../ministries/door.ts';
import { seedOfGame } from './batch.ts';
import { climb, type Gene, type OpenPlan, planned } from './climb.ts';
import { DOCUMENTED, usualOther } from './plan.ts';
import { meanOf, varianceOf } from './quantiles.ts';
import { runGame } from './runGame.ts';
import { type Sample, sampleOf } from './sample.ts';

export const GAME_TESTS = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9'] as const;
export type GameTestId = (typeof GAME_TESTS)[number];

/** Whether it is a game (PLAY.md): one number and whether it suffices. */
export interface GameTestResult {
  readonly value: number;
  readonly holds: boolean;
  /** What the number is made of, for people. */
  readonly detail: string;
}

export interface GameTestOptions {
  readonly scenario: Scenario;
  readonly desk?: DeskId;
  readonly seed: string;
  readonly games: number;
  readonly otherMinistry?: string;
  /** Steps of each hill climb, and games that judge a step. */
  readonly climbs?: number;
  readonly fitGames?: number;
  readonly only?: readonly GameTestId[];
  readonly onTest?: (id: GameTestId, result: GameTestResult) => void;
}

/** What all tests share: who plays whom, on which nights. */
interface Bench {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly games: number;
  readonly turns: number;
  readonly documented: Ministry;
  readonly climbs: number;
  readonly fitGames: number;
  readonly base: readonly Sample[];
  play(ministry: Ministry, options?: PlayOptions): readonly Sample[];
}
interface PlayOptions {
  readonly scenario?: Scenario;
  readonly games?: number;
  /** Nights used to fit a plan; none of them judges it. */
  readonly fit?: boolean;
  readonly watch?: (game: Game) => void;
}

/** Judges G1 to G9 on nights that were not used to fit. */
export function gameTests(options: GameTestOptions): Readonly<Record<GameTestId, GameTestResult>> {
  const bench = benchOf(options);
  const results: Partial<Record<GameTestId, GameTestResult>> = {};
  for (const id of GAME_TESTS) {
    if (options.only && !options.only.includes(id)) continue;
    const result = TESTS[id](bench);
    results[id] = result;
    options.onTest?.(id, result);
  }
  // Complete unless the caller asked for some only.
  return results as Record<GameTestId, GameTestResult>;
}

function benchOf(options: GameTestOptions): Bench {
  const { scenario, seed, games, climbs = 400, fitGames = 16 } = options;
  const desk = options.desk ?? scenario.desk;
  const other = scenario.desks.find((id) => id !== desk) ?? desk;
  const otherName = options.otherMinistry ?? usualOther(scenario, desk);
  const otherMinistry = ministryFor({ scenario, name: otherName, desk: other });
  if (!otherMinistry) throw new Error(`no ministry ${otherName} for ${other}`);
  const play: Bench['play'] = (ministry, p = {}) => {
    const played = p.scenario ?? scenario;
    const samples: Sample[] = [];
    const seats = { [desk]: ministry, [other]: otherMinistry };
    const name = p.fit ? `${seed}.fit` : seed;
    for (let i = 1; i <= (p.games ?? games); i++) {
      const run = {
        scenario: played,
        seed: seedOfGame(name, i),
        seats,
        ...(p.watch ? { watch: p.watch } : {}),
      };
      samples.push(sampleOf(played, runGame(run), desk));
    }
    return samples;
  };
  const documented = documentedOf(scenario, desk, play);
  return {
    scenario,
    desk,
    games,
    turns: scenario.clock.turns.length,
    documented,
    climbs,
    fitGames,
    base: play(documented),
    play,
  };
}

/** The documented course; in a crisis without one the built-in ministry that does best. */
function documentedOf(scenario: Scenario, desk: DeskId, play: Bench['play']): Ministry {
  const written = ministryFor({ scenario, name: DOCUMENTED, desk });
  if (written) return written;
  let best: Ministry | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const name of MINISTRIES) {
    const ministry = ministryFor({ scenario, name, desk });
    if (!ministry || name === 'random') continue;
    const mean = meanScore(play(ministry, { games: 40, fit: true }));
    if (mean > most) {
      most = mean;
      best = ministry;
    }
  }
  if (!best) throw new Error('no ministry plays this desk');
  return best;
}

const meanScore = (samples: readonly Sample[]): number => meanOf(samples.map((s) => s.score));
const meanDimensions = (samples: readonly Sample[]): readonly number[] =>
  DIMENSIONS.map((id: DimensionId) => meanOf(samples.map((s) => s.dimensions[id])));
const minus = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((x, i) => x - (b[i] ?? 0));
const signed = (x: number): string => `${x >= 0 ? '+' : ''}${x.toFixed(1)}`;
const judged = (value: number, holds: boolean, detail: string): GameTestResult => ({
  value: Number(value.toFixed(2)),
  holds,
  detail,
});
const seated = (bench: Bench, name: string): Ministry => {
  const ministry = ministryFor({ scenario: bench.scenario, name, desk: bench.desk });
  if (!ministry) throw new Error(`no ministry ${name}`);
  return ministry;
};
const turnsOf = (bench: Bench): readonly number[] => Array.from({ length: bench.turns }, (_, i) => i + 1);

const TESTS: Readonly<Record<GameTestId, (bench: Bench) => GameTestResult>> = {
  G1: passiveLoses,
  G2: everyTurnCounts,
  G3: orderCounts,
  G4: formalPairDivides,
  G5: everyDemarcheHelps,
  G6: talkIsNotEnough,
  G7: plansAreSeveral,
  G8: alwaysAMatter,
  G9: skillOverLuck,
};

function passiveLoses(bench: Bench): GameTestResult {
  const documented = meanScore(bench.base);
  const passive = meanScore(bench.play(seated(bench, 'passive')));
  const margin = documented - passive;
  return judged(margin, margin >= 10, `documented ${documented.toFixed(1)}, passive ${passive.toFixed(1)}`);
}

function everyTurnCounts(bench: Bench): GameTestResult {
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

function orderCounts(bench: Bench): GameTestResult {
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

function bestPlan(bench: Bench, salt: string): OpenPlan {
  return climb({
    scenario: bench.scenario,
    desk: bench.desk,
    worth: (ministry) => meanScore(bench.play(ministry, { games: bench.fitGames, fit: true })),
    iterations: bench.climbs,
    salt,
  }).plan;
}

const EARLY = 2;
const LATE = 6;

function formalPairDivides(bench: Bench): GameTestResult {
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

/** Games for each of the many trials of G5. */
const TRIAL_GAMES = 80;
const HELPS = 0.5;

function everyDemarcheHelps(bench: Bench): GameTestResult {
  const { scenario, desk } = bench;
  const games = Math.min(bench.games, TRIAL_GAMES);
  const roomy: Scenario = { ...scenario, capacity: scenario.capacity + 1 };
  const weak = new Set(['passive', 'talker', 'random', 'willingness']);
  const bases = ministriesFor(scenario, desk)
    .filter((name) => !weak.has(name))
    .map((name) => ({ ministry: seated(bench, name), mean: 0 }))
    .map(({ ministry }) => ({
      ministry,
      mean: meanScore(bench.play(ministry, { games })),
    }));
  const best = scenario.demarches
    .filter((d) => d.desk === desk)
    .map((demarche) => {
      let most = Number.NEGATIVE_INFINITY;
      let where = '';
      for (const { ministry, mean } of bases) {
        for (const turn of turnsOf(bench)) {
          if (most >= HELPS) break;
          for (const step of completions(scenario, demarche.needs)) {
            const added: Ministry = {
              id: 'added',
              decide: (seat) => {
                const decision = ministry.decide(seatWith(seat, scenario));
                const has = decision.steps.some((s) => s.demarche === demarche.id);
                if (seat.turn !== turn || has) return decision;
                return { ...decision, steps: [...decision.steps, { demarche: demarche.id, ...step }] };
              },
            };
            const gain = meanScore(bench.play(added, { games, scenario: roomy })) - mean;
            if (gain > most) {
              most = gain;
              where = `${ministry.id} ${turn}`;
            }
          }
        }
      }
      return { id: demarche.id, most, where };
    });
  const least = Math.min(...best.map((b) => b.most));
  const poor = best.filter((b) => b.most < HELPS);
  const detail =
    poor.length === 0
      ? 'every démarche helps somewhere'
      : poor.map((b) => `${b.id} ${signed(b.most)} (${b.where})`).join(', ');
  return judged(least, poor.length === 0, detail);
}

/** The same seat with the scenario's own capacity; the lazy parts stay lazy. */
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
  chance: (purpose, index) => seat.chance(purpose, index),
});

/** Ways to complete a démarche that needs something. */
function completions(scenario: Scenario, needs: readonly string[]): readonly Omit<Step, 'demarche'>[] {
  if (needs.includes('terms')) {
    const cheap = [...scenario.terms].sort(
      (a, b) => a.price + 20 * a.concession - b.price - 20 * b.concession,
    );
    return cheap
      .filter((term) => term.groundTimes === undefined)
      .slice(0, 2)
      .map((term) => ({ terms: [term.id] }));
  }
  if (needs.includes('line')) return scenario.lines.map((line) => ({ line: line.id }));
  if (needs.includes('claim')) return [{ claim: 'verified' }];
  return [{}];
}

function talkIsNotEnough(bench: Bench): GameTestResult {
  const documented = meanScore(bench.base);
  const talker = meanScore(bench.play(seated(bench, 'talker')));
  return judged(
    documented - talker,
    talker < documented,
    `documented ${documented.toFixed(1)}, talker ${talker.toFixed(1)}`,
  );
}

/** Plans that differ in posture, in who brings the text and in its terms. */
interface Road {
  readonly posture: PostureId;
  readonly broker: string;
  readonly terms: readonly string[];
  readonly mean: number;
}

function plansAreSeveral(bench: Bench): GameTestResult {
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
      const usual = postures.find((x) => 'guard' in x && !x.counters) ?? posture;
      // A posture marks a plan when it is taken in the first turns; nobody counter-attacks for two days.
      const rule = (gene: Gene, turn: number): Gene => ({
        ...gene,
        posture: turn <= ('counters' in posture && posture.counters ? 2 : 5) ? posture.id : usual.id,
        terms: gene.terms.length > 0 ? terms : [],
      });
      const { plan } = climb({
        scenario,
        desk,
        worth: (ministry) => meanScore(bench.play(ministry, { games: bench.fitGames, fit: true })),
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

function alwaysAMatter(bench: Bench): GameTestResult {
  let without = 0;
  let turns = 0;
  bench.play(seated(bench, 'random'), {
    watch: (game) => {
      turns++;
      if (!game.world.matters.open.some((matter) => matter.desk === bench.desk)) without++;
    },
  });
  return judged(without, without === 0, `${turns} turns, ${without} without a matter`);
}

function skillOverLuck(bench: Bench): GameTestResult {
  const names = ministriesFor(bench.scenario, bench.desk).filter(
    (n) => n !== 'random' && n !== 'willingness',
  );
  const scores = names.map((name) => bench.play(seated(bench, name)).map((s) => s.score));
  const between = varianceOf(scores.map(meanOf));
  const within = meanOf(scores.map(varianceOf));
  const ratio = between > 0 ? within / between : 99;
  return judged(ratio, ratio <= 0.6, `within ${within.toFixed(1)}, between ${between.toFixed(1)}`);
}
