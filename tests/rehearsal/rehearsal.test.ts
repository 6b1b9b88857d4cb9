import { expect, test } from 'vitest';
import { dimensionsOf } from '../../src/core/rules/score.ts';
import { DIMENSIONS } from '../../src/core/scenario/dimension.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import type { Game } from '../../src/core/turn/door.ts';
import { makeLogText, parseLog } from '../../src/log/door.ts';
import type { Ministry } from '../../src/ministries/door.ts';
import {
  batchesOf,
  climb,
  FACTS,
  gameTests,
  judgeOn,
  type OpenPlan,
  planned,
  planOf,
  playTrail,
  quantilesOf,
  rehearse,
  reportOf,
  runBatch,
  runGame,
  type Seats,
  sampleOf,
  scoreOf,
  seatsFor,
  type Trail,
} from '../../src/rehearsal/door.ts';
import { CROSSING } from '../core/crossing.ts';
import { playedGame } from '../log/playedGame.ts';

test('quantiles: linear between neighbours, what never happened is left out', () => {
  expect(quantilesOf([4, 1, null, 3, 2])).toEqual({
    n: 4,
    p5: 1.15,
    p25: 1.75,
    p50: 2.5,
    p75: 3.25,
    p95: 3.8499999999999996,
    mean: 2.5,
  });
  expect(quantilesOf([null, null])).toEqual({
    n: 0,
    p5: null,
    p25: null,
    p50: null,
    p75: null,
    p95: null,
    mean: null,
  });
});

test('a report has every ministry, dimension and fact', async () => {
  const report = await rehearse({ scenario: CROSSING, games: 30, seed: 'r' });
  expect(Object.keys(report.ministries)).toEqual([
    'documented',
    'passive',
    'random',
    'cautious',
    'hawk',
    'concede-all',
    'talker',
    'orchestrator',
    'climber',
  ]);
  for (const ministry of Object.values(report.ministries)) {
    expect(Object.keys(ministry.dimensions)).toEqual([...DIMENSIONS]);
    expect(Object.keys(ministry.facts)).toEqual([...FACTS]);
    expect(ministry.score.n).toBe(30);
    expect(Object.values(ministry.endings).reduce((a, b) => a + b, 0)).toBe(30);
  }
  expect(report.gamesPerSecond).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('the same seed gives the same report, in one piece or in many', () => {
  const plan = planOf({
    scenario: CROSSING,
    games: 40,
    seed: 'pieces',
    ministries: ['cautious', 'random'],
    anchors: true,
  });
  const whole = reportOf(
    plan,
    batchesOf(plan).map((batch) => ({ batch, result: runBatch({ ...batch, scenario: CROSSING }) })),
  );
  const pieces = reportOf(
    plan,
    [...batchesOf(plan, 7)]
      .reverse()
      .map((batch) => ({ batch, result: runBatch({ ...batch, scenario: CROSSING }) }))
      .reverse(),
  );
  expect({ ...pieces, gamesPerSecond: 0 }).toEqual({ ...whole, gamesPerSecond: 0 });
  expect(Object.keys(whole.anchors ?? {})).toEqual([...DIMENSIONS]);
});

test('game i of a rehearsal is the game that `play` plays with SEED.i', () => {
  const batch = {
    scenario: CROSSING,
    desk: 'north',
    ministry: 'orchestrator',
    otherMinistry: 'willingness',
    seed: 'same',
    from: 5,
    count: 1,
  };
  const [sample] = runBatch(batch).samples;
  const log = playedGame(CROSSING, 'same.5', 'orchestrator');
  expect(log.close?.dimensions['north']).toEqual(sample?.dimensions);
  const parsed = parseLog(makeLogText(log));
  expect(parsed.ok && parsed.log.close?.ending['north']).toBe(sample?.ending);
});

test('the score is the mean of the six dimensions; dead are soldiers and civilians', () => {
  const seats = seatsFor({
    scenario: CROSSING,
    desk: 'north',
    ministry: 'passive',
    otherMinistry: 'willingness',
  });
  const game = runGame({ scenario: CROSSING, seed: 'dead.1', seats });
  const sample = sampleOf(CROSSING, game, 'north');
  const dimensions = dimensionsOf(CROSSING, game, 'north');
  expect(sample.score).toBeCloseTo(Object.values(dimensions).reduce((a, b) => a + b, 0) / 6, 12);
  expect(scoreOf(dimensions)).toBe(sample.score);
  const north = game.world.desks['north'];
  expect(sample.facts.ownDead).toBe((north?.dead ?? 0) + (north?.civilians ?? 0));
});

test('advice names what can never occur', async () => {
  const dead: Scenario = {
    ...CROSSING,
    endings: [
      ...CROSSING.endings,
      { id: 'never', desk: 'north', at: 'end', priority: 9, when: { fact: 'turn', test: { above: 99 } } },
    ],
    incidents: [
      ...CROSSING.incidents,
      { id: 'flood', when: { fact: 'turn', test: { above: 99 } }, repeats: false, effects: [] },
    ],
    demarches: CROSSING.demarches.map((d) =>
      d.id === 'letter' ? { ...d, requires: { fact: 'turn', test: { above: 99 } } as const } : d,
    ),
  };
  const { findings } = await rehearse({
    scenario: dead,
    games: 150,
    seed: 'dead',
    ministries: ['random', 'documented'],
    advice: false,
  });
  const told = findings.map((f) => `${f.code} ${f.subject}`);
  expect(told).toContain('ending-unreachable never');
  expect(told).toContain('incident-never-happens flood');
  expect(told).toContain('demarche-never-open letter');
  expect(told.filter((t) => t.startsWith('matter-never-opens'))).toEqual([]);
});

const OTHERS = { scenario: CROSSING, desk: 'north', ministry: 'passive', otherMinistry: 'willingness' };
const CLIMB_SEEDS = [1, 2, 3, 4].map((i) => `climb.${i}`);
const crossingWith = (north: Ministry): Seats => ({ ...seatsFor(OTHERS), north });
const scoreIn = (game: Game): number => sampleOf(CROSSING, game, 'north').score;

/** The mean over the nights, every game played from its beginning. */
const worthFromTheStart = (plan: OpenPlan): number =>
  CLIMB_SEEDS.map((seed) =>
    scoreIn(runGame({ scenario: CROSSING, seed, seats: crossingWith(planned(CROSSING, plan)) })),
  ).reduce((a, b) => a + b, 0) / CLIMB_SEEDS.length;

const climbFor = (iterations: number) =>
  climb({
    scenario: CROSSING,
    desk: 'north',
    iterations,
    salt: 's',
    judge: judgeOn({
      scenario: CROSSING,
      desk: 'north',
      seatsWith: crossingWith,
      seeds: CLIMB_SEEDS,
      worth: (trails) => trails.reduce((sum, { finished }) => sum + scoreIn(finished), 0) / trails.length,
    }),
  });

test('climbing never goes down, finds the same plan again, and is worth what it plays from the start', () => {
  const long = climbFor(40);
  expect(long.worth).toBeGreaterThanOrEqual(climbFor(5).worth);
  expect(climbFor(40)).toEqual(long);
  expect(worthFromTheStart(long.plan)).toBe(long.worth);
});

test('along another trail a game is the one that is played from the start', () => {
  const names = ['documented', 'cautious', 'random', 'passive', 'hawk', 'orchestrator'];
  const seatsOf = (ministry: string): Seats => seatsFor({ ...OTHERS, ministry });
  for (const seed of CLIMB_SEEDS)
    for (const left of names) {
      const along = playTrail({ scenario: CROSSING, desk: 'north', seats: seatsOf(left), seed });
      for (const name of names) {
        const options = { scenario: CROSSING, desk: 'north', seats: seatsOf(name), seed };
        const trail = playTrail(options, along);
        expect(trail).toEqual(playTrail(options));
        expect(trail.finished).toEqual(runGame(options));
      }
    }
});

test('what two trails share is not played again', () => {
  const play = (ministry: Ministry, along?: Trail): Trail =>
    playTrail({ scenario: CROSSING, desk: 'north', seats: crossingWith(ministry), seed: 'share.1' }, along);
  const [gene] = climbFor(1).plan;
  if (!gene) throw new Error('a plan has turns');
  const plan = CROSSING.clock.turns.map(() => gene);
  const [posture] = CROSSING.postures.filter(({ id, desk }) => desk === 'north' && id !== gene.posture);
  if (!posture) throw new Error('another posture');
  const changed = plan.map((g, i) => (i === 2 ? { ...g, posture: posture.id } : g));
  const first = play(planned(CROSSING, plan));
  expect(play(planned(CROSSING, plan), first).finished).toBe(first.finished);
  const other = play(planned(CROSSING, changed), first);
  expect(other.games.map((game, i) => game === first.games[i]).slice(0, 4)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('the game tests judge: one number each, and whether it holds', () => {
  const results = gameTests({
    scenario: CROSSING,
    seed: 'g',
    games: 20,
    only: ['G1', 'G2', 'G4', 'G6', 'G8', 'G9'],
  });
  for (const result of Object.values(results)) {
    expect(Number.isFinite(result.value)).toBe(true);
    expect(result.detail).not.toBe('');
  }
  expect(results.G1.holds).toBe(true);
  expect(results.G8).toMatchObject({ value: 0, holds: true });
});
