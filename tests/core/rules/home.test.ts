import { describe, expect, it } from 'vitest';
import { roll } from '../../../src/core/chance/chance.ts';
import {
  entriesOf,
  holdTruce,
  north,
  PLAIN,
  partOf,
  play,
  sceneOf,
  seedsOf,
  south,
  steps,
  withTurns,
} from './scene.ts';

describe('R-22 the home behind the line', () => {
  it('ranks close: +3 on the first turn, .5 on the next three', () => {
    const rally = (turn: number) => partOf(play(PLAIN, sceneOf({ turn })), 'support', 'rally', 'north');
    expect([1, 2, 3, 4, 5].map(rally)).toEqual([3, 0.5, 0.5, 0.5, 0]);
  });

  it('known dead cost 3.2 for each unit of ln(1 + dead / 40)', () => {
    const game = sceneOf({
      turn: 3,
      set: (world) => Object.assign(north(world), { dead: 90, reported: 20 }),
    });
    const turned = play(PLAIN, game);
    const known = north(turned.world).reported;
    expect(known).toBeGreaterThan(25);
    expect(partOf(turned, 'support', 'losses-known', 'north')).toBeCloseTo(
      -3.2 * (Math.log(1 + known / 40) - Math.log(1 + 20 / 40)),
      9,
    );
  });

  it('a square kilometre costs .012, more by what was said: x (1 + 2 commitment)', () => {
    for (const commitment of [0, 0.25]) {
      const game = sceneOf({ turn: 3, set: (world) => (north(world).commitment = commitment) });
      const turned = play(PLAIN, game, { south: { posture: 'press' } });
      const lost = turned.world.front.ground - game.world.front.ground;
      expect(lost).toBeGreaterThan(5);
      expect(partOf(turned, 'support', 'ground-lost', 'north')).toBeCloseTo(
        -0.012 * lost * (1 + 2 * commitment),
        9,
      );
    }
  });
});

describe('R-23 the home behind the initiative', () => {
  it('gains 8 for aims met and loses by its own known dead', () => {
    const game = sceneOf({
      turn: 3,
      set: (world) => {
        world.front.aims = 0.2;
        Object.assign(south(world), { dead: 60, reported: 10 });
      },
    });
    const turned = play(PLAIN, game, { south: { posture: 'press' } });
    expect(partOf(turned, 'support', 'aims-met', 'south')).toBeCloseTo(
      8 * (turned.world.front.aims - 0.2),
      9,
    );
    const known = south(turned.world).reported;
    expect(partOf(turned, 'support', 'losses-known', 'south')).toBeCloseTo(
      -3.2 * (Math.log(1 + known / 40) - Math.log(1 + 10 / 40)),
      9,
    );
  });

  it('strong pressure costs .6 a turn', () => {
    const pressed = (pressure: number) =>
      partOf(
        play(PLAIN, sceneOf({ turn: 3, set: (world) => (world.pressure = pressure) })),
        'support',
        'pressure',
        'south',
      );
    expect([pressed(0.66), pressed(0.64)]).toEqual([-0.6, 0]);
  });

  it('a quiet that comes after aims were met is welcome: +1.5', () => {
    const began = (aims: number) => {
      const game = sceneOf({
        turn: 3,
        set: (world) => {
          world.front.aims = aims;
          world.front.resolve = 30;
          world.table = [{ id: 'paper', broker: 'sable', desk: 'north', terms: [] }];
        },
      });
      const turned = play(PLAIN, game, { north: { replies: { paper: 'accept' } } });
      expect(turned.after.charts.truce).toBe('holding');
      return partOf(turned, 'support', 'truce-began', 'south');
    };
    expect([began(0.6), began(0.1)]).toEqual([1.5, 0]);
    const silent = sceneOf({
      turn: 3,
      charts: { truce: 'holding' },
      set: (world) => {
        holdTruce(world);
        world.front.aims = 0.9;
        world.front.resolve = 30;
      },
    });
    expect(partOf(play(PLAIN, silent), 'support', 'truce-began', 'south')).toBe(0);
  });
});

describe('R-8 concessions', () => {
  const offer = (step: string, commitment = 0, seed = 'offer') =>
    play(PLAIN, sceneOf({ seed, set: (world) => (north(world).commitment = commitment) }), {
      north: { steps: steps(step) },
    });

  it('aloud: support -(4 + 8 commitment) at once, and unrest', () => {
    for (const c of [0, 0.3]) {
      const turned = offer('offer-aloud', c);
      expect(north(turned.world).offer).toBe(0.35);
      expect(partOf(turned, 'support', 'demarche:offer-aloud', 'north')).toBeCloseTo(-(4 + 8 * c), 9);
      expect(partOf(turned, 'unrest', 'demarche:offer-aloud', 'north')).toBeCloseTo(0.35 + 0.3 * c, 9);
      expect(north(turned.world).leaked).toBe(true);
    }
  });

  it('in secret: nothing at once, 1.2 % an hour that it leaks, and then as dear', () => {
    let leaks = 0;
    for (const seed of seedsOf('leak', 60)) {
      const turned = offer('offer-quietly', 0.2, seed);
      const leaked = roll(seed, 2, 'leak', 'north') < 1 - Math.exp(-0.012 * 6);
      if (leaked) leaks++;
      expect(partOf(turned, 'support', 'demarche:offer-quietly', 'north')).toBe(0);
      expect(entriesOf(turned, 'concession.leaked').length).toBe(leaked ? 1 : 0);
      expect(partOf(turned, 'support', 'leak', 'north')).toBeCloseTo(leaked ? -(4 + 10 * 0.2) : 0, 9);
      expect(partOf(turned, 'unrest', 'leak', 'north')).toBeCloseTo(leaked ? 0.3 + 0.3 * 0.2 : 0, 9);
    }
    expect(leaks).toBeGreaterThan(0);
    expect(leaks).toBeLessThan(20);
  });

  it('a long turn counts for a day at most, and what leaked does not leak again', () => {
    const long = withTurns(PLAIN, [240, 240, 240]);
    let differed = 0;
    for (const seed of seedsOf('long', 30)) {
      const game = sceneOf({ scenario: long, seed });
      const turned = play(long, game, { north: { steps: steps('offer-quietly') } });
      const u = roll(seed, 2, 'leak', 'north');
      expect(entriesOf(turned, 'concession.leaked').length).toBe(u < 1 - Math.exp(-0.012 * 24) ? 1 : 0);
      if (u >= 1 - Math.exp(-0.012 * 24) && u < 1 - Math.exp(-0.012 * 240)) differed++;
      if (north(turned.world).leaked)
        expect(entriesOf(play(long, turned.after), 'concession.leaked')).toEqual([]);
    }
    expect(differed).toBeGreaterThan(5);
  });
});

describe('R-9 lines bind', () => {
  const said = (line: string, demarche = 'address', spoken = 0) =>
    play(PLAIN, sceneOf({ set: (world) => (north(world).spoken = spoken) }), {
      north: { steps: [{ demarche, line }] },
    });

  it('each line has its commitment and its support', () => {
    for (const [line, commitment, support] of [
      ['all', 0.25, 1.6],
      ['people', 0.1, 1.0],
      ['stop', 0, -1.0],
    ] as const) {
      const turned = said(line);
      expect(partOf(turned, 'commitment', `line:${line}`, 'north')).toBeCloseTo(commitment, 12);
      expect(partOf(turned, 'support', `line:${line}`, 'north')).toBeCloseTo(support, 12);
      expect(north(turned.world).line).toBe(line);
    }
  });

  it('an accusation binds .6 as much; each further word moves x .6 as many', () => {
    expect(partOf(said('all', 'accuse'), 'commitment', 'line:all', 'north')).toBeCloseTo(0.15, 12);
    for (const spoken of [1, 2, 4])
      expect(partOf(said('all', 'address', spoken), 'support', 'line:all', 'north')).toBeCloseTo(
        1.6 * 0.6 ** spoken,
        12,
      );
    const both = play(PLAIN, sceneOf(), {
      north: {
        steps: [
          { demarche: 'accuse', line: 'all' },
          { demarche: 'address', line: 'people' },
        ],
      },
    });
    expect(north(both.world).lines).toEqual(['all', 'people']);
    expect(north(both.world).spoken).toBe(2);
  });
});

/** The crossing where a government that fell ends the game. */
const FALLING = {
  ...PLAIN,
  endings: PLAIN.endings.map((ending) =>
    ending.id === 'fell'
      ? {
          ...ending,
          when: { fact: 'chart', subject: 'government.north', test: { is: 'fallen' } } as const,
        }
      : ending,
  ),
};

describe('R-27 street and cabinet', () => {
  const street = (unrest: number, support = 53, more: Parameters<typeof sceneOf>[0] = {}) =>
    sceneOf({
      turn: 5,
      charts: { truce: 'holding', government: { north: 'steady', south: 'steady' } },
      ...more,
      set: (world) => {
        holdTruce(world);
        world.front.resolve = 30;
        Object.assign(north(world), { unrest, support });
      },
    });
  const cabinet = (unrest: number, state: 'steady' | 'protests' | 'crisis' = 'steady') =>
    play(
      PLAIN,
      street(unrest, 53, { charts: { truce: 'holding', government: { north: state, south: 'steady' } } }),
    ).after.charts.government['north'];

  it('unrest above .35 fills the square, above .7 shakes the cabinet; both calm again', () => {
    expect([0.35, 0.36, 0.71].map((u) => cabinet(u))).toEqual(['steady', 'protests', 'crisis']);
    expect(cabinet(0.3, 'protests')).toBe('steady');
    expect(cabinet(0.69, 'crisis')).toBe('protests');
  });

  it('unrest fades by x .88 in six hours, not below support 35', () => {
    expect(north(play(PLAIN, street(0.5)).world).unrest).toBeCloseTo(0.44, 12);
    const low = play(PLAIN, street(0.5, 30));
    expect(north(low.world).unrest).toBeCloseTo(0.44 + 0.02, 12);
  });

  it('a government may fall below 22 support, never before the turn for irreversible things', () => {
    let fell = 0;
    let stood = 0;
    for (const seed of seedsOf('cabinet', 40)) {
      const turned = play(FALLING, street(0.8, 10, { seed }));
      const own = north(turned.world);
      const chance = 0.25 * own.unrest + 0.02 * (22 - own.support);
      const falls = roll(seed, 5, 'government', 'north') < chance;
      if (falls) fell++;
      else stood++;
      expect(turned.after.charts.government['north'] === 'fallen').toBe(falls);
      if (!falls) continue;
      expect(turned.after.ending?.['north']).toBe('fell');
      for (const turn of [2, 3])
        expect(play(PLAIN, street(0.8, 10, { seed, turn })).after.charts.government['north']).not.toBe(
          'fallen',
        );
    }
    expect(Math.min(fell, stood)).toBeGreaterThan(5);
    expect(play(PLAIN, street(1, 23)).after.charts.government['north']).toBe('crisis');
  });
});
