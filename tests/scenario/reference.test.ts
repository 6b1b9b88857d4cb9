/** What a scenario promises of its own course: 50 points are its median, doing nothing is no way, and much can happen. */
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../../src/core/scenario/dimension.ts';
import { ministriesFor } from '../../src/ministries/door.ts';
import {
  quantilesOf,
  runGame,
  type Sample,
  sampleOf,
  scoreOf,
  seatsFor,
  seedOfGame,
} from '../../src/rehearsal/door.ts';
import { shipped } from './shipped.ts';

const GAMES = process.env['PROVE'] ? 600 : 240;
/** Games of every other ministry, for what they reach. */
const FEW = process.env['PROVE'] ? 200 : 60;
const RANDOM = process.env['PROVE'] ? 2000 : 200;
/** Points of a dimension that nobody overlooks. */
const CLEARLY = 15;
const LEAST = 47;
const MOST = 53;

/** Scenarios with the number of endings that must be reached, and how far below its course doing nothing lies. */
const PROMISES = [
  { ...shipped('two-rivers'), endings: 6, idle: 10 },
  { ...shipped('november-2021'), endings: 6, idle: 10 },
  { ...shipped('tutorial'), endings: 2, idle: 10 },
  { ...shipped('september-2022-baku'), endings: 6, idle: 10, other: 'documented' },
  { ...shipped('september-2022-baku-lesson'), endings: 6, idle: 10, other: 'documented' },
];

describe.each(PROMISES)('$scenario.id', ({ scenario, endings, idle, ...of }) => {
  const { desk } = scenario;
  const played = (ministry: string, games: number): readonly Sample[] => {
    // The desk that holds the line is run by its own course, the one with the initiative by its willingness.
    const otherMinistry = 'other' in of ? of.other : 'willingness';
    const seats = seatsFor({ scenario, desk, ministry, otherMinistry });
    return Array.from({ length: games }, (_, i) =>
      sampleOf(scenario, runGame({ scenario, seed: seedOfGame(`reference.${ministry}`, i), seats }), desk),
    );
  };
  const median = (values: readonly number[]): number => quantilesOf(values).p50 ?? Number.NaN;
  const course = played('documented', GAMES);

  it.each(DIMENSIONS)('is halfway up in %s by its own course', (dimension) => {
    const half = median(course.map(({ dimensions }) => dimensions[dimension]));
    expect(half).toBeGreaterThanOrEqual(LEAST);
    expect(half).toBeLessThanOrEqual(MOST);
  });

  it('does not reward doing nothing', () => {
    const nothing = median(played('passive', FEW).map(({ dimensions }) => scoreOf(dimensions)));
    expect(median(course.map(({ dimensions }) => scoreOf(dimensions))) - nothing).toBeGreaterThan(idle);
  });

  it('ends in many ways', () => {
    const reached = new Set(
      ministriesFor(scenario, desk).flatMap((ministry) => played(ministry, FEW).map(({ ending }) => ending)),
    );
    expect(reached.size).toBeGreaterThanOrEqual(endings);
  });
});

describe('the afternoon of 16 November 2021', () => {
  const { scenario } = shipped('november-2021');
  const { desk } = scenario;
  const seats = seatsFor({ scenario, desk, ministry: 'documented', otherMinistry: 'willingness' });
  const games = Array.from({ length: GAMES }, (_, i) =>
    runGame({ scenario, seed: seedOfGame('november', i), seats }),
  );
  const facts = games.map((game) => sampleOf(scenario, game, desk).facts);
  const half = (values: readonly (number | null)[]): number =>
    quantilesOf(values.filter((value) => value !== null)).p50 ?? Number.NaN;

  it('costs about as many lives as is on record: six and seven', () => {
    expect(Math.abs(half(facts.map(({ ownDead }) => ownDead)) - 6)).toBeLessThanOrEqual(1);
    expect(Math.abs(half(facts.map(({ opponentDead }) => opponentDead)) - 7)).toBeLessThanOrEqual(1);
  });

  it('ends by a text of the same afternoon', () => {
    const hour = half(facts.map(({ firstTruceHour }) => firstTruceHour));
    expect(hour).toBeGreaterThan(4.5);
    expect(hour).toBeLessThan(6);
  });

  it('is not broken on most such afternoons', () => {
    const whole = games.filter(({ world }) => world.truce.breaks === 0);
    expect(whole.length / games.length).toBeGreaterThan(0.66);
  });
});

describe('September 2022 from Baku', () => {
  it.each([shipped('september-2022-baku'), shipped('september-2022-baku-lesson')])(
    'lies in the bands of the record by the documented decisions of both desks: $scenario.id',
    ({ scenario }) => {
      const seats = seatsFor({
        scenario,
        desk: scenario.desk,
        ministry: 'documented',
        otherMinistry: 'documented',
      });
      const facts = Array.from(
        { length: GAMES },
        (_, i) =>
          sampleOf(scenario, runGame({ scenario, seed: seedOfGame('bands', i), seats }), scenario.desk).facts,
      );
      const BANDS = {
        ownDead: [61, 105],
        opponentDead: [162, 258],
        groundKm2: [113, 173],
        fightingEndsHour: [33, 60],
        firstTruceHour: [6, 14],
      } as const;
      for (const [fact, [low, high]] of Object.entries(BANDS) as [
        keyof typeof BANDS,
        readonly [number, number],
      ][]) {
        // keys of a literal
        const half = quantilesOf(facts.flatMap((of) => of[fact] ?? [])).p50;
        expect(half, fact).toBeGreaterThanOrEqual(low);
        expect(half, fact).toBeLessThanOrEqual(high);
      }
    },
  );

  const lesson = shipped('september-2022-baku-lesson').scenario;
  const samplesOf = (ministry: string, games: number): readonly Sample[] => {
    const { desk } = lesson;
    const seats = seatsFor({ scenario: lesson, desk, ministry, otherMinistry: 'documented' });
    return Array.from({ length: games }, (_, i) =>
      sampleOf(lesson, runGame({ scenario: lesson, seed: seedOfGame('apart', i), seats }), desk),
    );
  };

  it('sees those who do nothing, who press on and who give end clearly apart', () => {
    const ways = ['passive', 'all-in', 'paper-first'].map((ministry) => {
      const samples = samplesOf(ministry, FEW);
      return {
        ministry,
        medians: DIMENSIONS.map(
          (id) => quantilesOf(samples.map(({ dimensions }) => dimensions[id])).p50 ?? 0,
        ),
      };
    });
    for (const [i, one] of ways.entries())
      for (const other of ways.slice(i + 1)) {
        const apart = one.medians.filter((value, d) => Math.abs(value - (other.medians[d] ?? 0)) >= CLEARLY);
        expect(apart.length, `${one.ministry}, ${other.ministry}`).toBeGreaterThanOrEqual(3);
      }
  });

  it(`reaches at least six endings over ${RANDOM} random games`, () => {
    const reached = new Set(samplesOf('random', RANDOM).map(({ ending }) => ending));
    expect(reached.size).toBeGreaterThanOrEqual(6);
  });

  it('halting inside a truce is a choice: something is gained by it and something lost', () => {
    const { scenario } = shipped('september-2022-baku-lesson');
    const seats = seatsFor({
      scenario,
      desk: scenario.desk,
      ministry: 'documented',
      otherMinistry: 'documented',
    });
    const documented = seats[scenario.desk];
    const halt = scenario.postures.find((p) => 'effort' in p && p.effort === 'halt');
    if (!documented || !halt) throw new Error('no course, or no order to halt');
    const halting = {
      id: 'halting',
      decide: (seat: Parameters<typeof documented.decide>[0]) => {
        const decision = documented.decide(seat);
        return seat.gunsSilent ? { ...decision, posture: halt.id } : decision;
      },
    };
    const meanOf = (
      by: Readonly<Record<string, typeof documented>>,
      dimension: (typeof DIMENSIONS)[number],
    ) => {
      let sum = 0;
      for (let i = 0; i < GAMES; i++)
        sum += sampleOf(
          scenario,
          runGame({ scenario, seed: seedOfGame('halt', i), seats: by }),
          scenario.desk,
        ).dimensions[dimension];
      return sum / GAMES;
    };
    const by = { ...seats, [scenario.desk]: halting };
    expect(meanOf(by, 'durability') - meanOf(seats, 'durability')).toBeGreaterThan(2);
    expect(meanOf(seats, 'domestic') - meanOf(by, 'domestic')).toBeGreaterThan(2);
  });
});
