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
const LEAST = 47;
const MOST = 53;

/** Scenarios with the number of endings that must be reached, and how far below its course doing nothing lies. */
const PROMISES = [
  { ...shipped('two-rivers'), endings: 6, idle: 10 },
  { ...shipped('november-2021'), endings: 6, idle: 10 },
  { ...shipped('tutorial'), endings: 2, idle: 10 },
];

describe.each(PROMISES)('$scenario.id', ({ scenario, endings, idle }) => {
  const { desk } = scenario;
  const played = (ministry: string, games: number): readonly Sample[] => {
    const seats = seatsFor({ scenario, desk, ministry, otherMinistry: 'willingness' });
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
