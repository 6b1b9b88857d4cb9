import { DIMENSIONS, type DimensionId } from '../../core/scenario/dimension.ts';
import type { DeskId } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Game } from '../../core/turn/door.ts';
import { MINISTRIES, type Ministry, ministryFor } from '../../ministries/door.ts';
import { climb, type OpenPlan, type PlanJudge } from '../climb.ts';
import { judgeOn } from '../nights.ts';
import { DOCUMENTED, usualOther } from '../plan.ts';
import { meanOf } from '../quantiles.ts';
import { runGame } from '../runGame.ts';
import { type Sample, sampleOf } from '../sample.ts';
import { fitSeed, seedOfFit, seedOfGame } from '../seating.ts';

/** Whether it is a game (PLAY.md): one number and whether it suffices. */
export interface GameTestResult {
  readonly value: number;
  readonly holds: boolean;
  /** What the number is made of, for people. */
  readonly detail: string;
}

/** What all tests share: who plays whom, on which nights. */
export interface Bench {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly games: number;
  readonly turns: number;
  readonly documented: Ministry;
  readonly climbs: number;
  readonly fitGames: number;
  readonly base: readonly Sample[];
  play(ministry: Ministry, options?: PlayOptions): readonly Sample[];
  /** Says what plans are worth on the nights used to fit. */
  judge(): PlanJudge;
}
export interface PlayOptions {
  readonly scenario?: Scenario;
  readonly games?: number;
  /** Nights used to fit a plan; none of them judges it. */
  readonly fit?: boolean;
  readonly watch?: (game: Game) => void;
}

export interface BenchOptions {
  readonly scenario: Scenario;
  readonly desk?: DeskId;
  readonly seed: string;
  readonly games: number;
  readonly otherMinistry?: string;
  /** Steps of each hill climb, and games that judge a step. */
  readonly climbs?: number;
  readonly fitGames?: number;
}

/** Changes that a hill climb tries, and nights that judge each: fewer leave plans unfinished and G3, G7 noisy. */
const CLIMBS = 1200;
const FIT_GAMES = 24;

export function benchOf(options: BenchOptions): Bench {
  const { scenario, seed, games, climbs = CLIMBS, fitGames = FIT_GAMES } = options;
  const desk = options.desk ?? scenario.desk;
  const other = scenario.desks.find((id) => id !== desk) ?? desk;
  const otherName = options.otherMinistry ?? usualOther(scenario, desk);
  const otherMinistry = ministryFor({ scenario, name: otherName, desk: other });
  if (!otherMinistry) throw new Error(`no ministry ${otherName} for ${other}`);
  const play: Bench['play'] = (ministry, p = {}) => {
    const played = p.scenario ?? scenario;
    const samples: Sample[] = [];
    const seats = { [desk]: ministry, [other]: otherMinistry };
    const name = p.fit ? fitSeed(seed) : seed;
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
  const judge: Bench['judge'] = () =>
    judgeOn({
      scenario,
      desk,
      seatsWith: (ministry) => ({ [desk]: ministry, [other]: otherMinistry }),
      seeds: Array.from({ length: fitGames }, (_, i) => seedOfFit(seed, i + 1)),
      worth: (trails) => meanOf(trails.map(({ finished }) => sampleOf(scenario, finished, desk).score)),
    });
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
    judge,
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

export const meanScore = (samples: readonly Sample[]): number => meanOf(samples.map((s) => s.score));
export const meanDimensions = (samples: readonly Sample[]): readonly number[] =>
  DIMENSIONS.map((id: DimensionId) => meanOf(samples.map((s) => s.dimensions[id])));
export const minus = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((x, i) => x - (b[i] ?? 0));
export const signed = (x: number): string => `${x >= 0 ? '+' : ''}${x.toFixed(1)}`;
export const judged = (value: number, holds: boolean, detail: string): GameTestResult => ({
  value: Number(value.toFixed(2)),
  holds,
  detail,
});
export const seated = (bench: Bench, name: string): Ministry => {
  const ministry = ministryFor({ scenario: bench.scenario, name, desk: bench.desk });
  if (!ministry) throw new Error(`no ministry ${name}`);
  return ministry;
};
export const turnsOf = (bench: Bench): readonly number[] =>
  Array.from({ length: bench.turns }, (_, i) => i + 1);

export function bestPlan(bench: Bench, salt: string): OpenPlan {
  return climb({
    scenario: bench.scenario,
    desk: bench.desk,
    judge: bench.judge(),
    iterations: bench.climbs,
    salt,
  }).plan;
}
