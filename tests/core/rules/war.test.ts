import { describe, expect, it } from 'vitest';
import { roll } from '../../../src/core/chance/chance.ts';
import { measureOf } from '../../../src/core/rules/score.ts';
import { openGame, view } from '../../../src/core/turn/door.ts';
import { kindOf } from './byHand.ts';
import {
  entryOf,
  holdTruce,
  north,
  numberIn,
  PLAIN,
  partOf,
  play,
  sceneOf,
  seedsOf,
  south,
  withTurns,
} from './scene.ts';

/** Poisson by its own sum. */
function eventsByHand(u: number, mean: number): number {
  let p = Math.exp(-mean);
  let sum = p;
  let n = 0;
  while (u > sum) {
    n++;
    p *= mean / n;
    sum += p;
  }
  return n;
}
/** P(size > n) = (n + 1)^-1.5, cut at 40. */
function sizeByHand(u: number): number {
  for (let n = 1; n < 40; n++) if (u < 1 - (n + 1) ** -1.5) return n;
  return 40;
}
const MEAN_SIZE = Array.from({ length: 40 }, (_, n) => (n + 1) ** -1.5).reduce((a, b) => a + b, 0);

describe('R-21 combat', () => {
  const POSTURES = { restrain: 0.25, hold: 0.5, counter: 0.9 } as const;

  it.each(Object.entries(POSTURES))('losses, ground and aims by effort-hours: %s', (posture, y) => {
    for (const seed of seedsOf(`combat-${posture}`, 12)) {
      const game = sceneOf({
        seed,
        turn: 3,
        set: (world) => {
          world.front.aims = 0.2;
          north(world).evacuation = 0.4;
        },
      });
      // A person presses: effort is 1 for six hours.
      const turned = play(PLAIN, game, { north: { posture }, south: { posture: 'press' } });
      const intensity = 1 * 6;
      const toll = (purpose: string, mean: number) => {
        let sum = 0;
        const events = eventsByHand(roll(seed, 3, 'events', purpose), mean);
        for (let i = 0; i < events; i++) sum += sizeByHand(roll(seed, 3, 'event', purpose, i));
        return sum;
      };
      const own = 3.7 * intensity * (0.75 + 0.5 * y);
      const other = 1.48 * intensity * (0.6 + 0.8 * y);
      expect(numberIn(entryOf(turned, 'losses.true'), 'own')).toBe(toll('own', own));
      expect(numberIn(entryOf(turned, 'losses.true'), 'other')).toBe(toll('other', other));
      expect(north(turned.world).expectedDead).toBeCloseTo(own * MEAN_SIZE, 6);
      expect(south(turned.world).expectedDead).toBeCloseTo(other * MEAN_SIZE, 6);
      const civilians = 0.1 * intensity * (1 - 0.4);
      expect(north(turned.world).civilians).toBe(
        eventsByHand(roll(seed, 3, 'events', 'civilians'), civilians),
      );
      const z = [0, 1, 2].map((i) => roll(seed, 3, 'ground', '', i)).reduce((a, b) => a + b, 0) - 1.5;
      const reach = Math.min(1.2, Math.max(0.1, 1.25 - y));
      expect(turned.world.front.ground).toBeCloseTo(7.4 * intensity * reach * Math.exp(0.35 * 2 * z), 8);
      const rate = 0.055 * kindOf(game.world).aimRate * intensity * (1 - 0.45 * y);
      expect(turned.world.front.aims).toBeCloseTo(1 - 0.8 * Math.exp(-rate), 9);
    }
  });

  it('drawn losses scatter around the expected ones', () => {
    let drawn = 0;
    let expected = 0;
    const nights: number[] = [];
    for (const seed of seedsOf('scatter', 100)) {
      const { world } = play(PLAIN, sceneOf({ seed }), { south: { posture: 'press' } });
      drawn += north(world).dead;
      expected += north(world).expectedDead;
      nights.push(north(world).dead);
    }
    expect(drawn / expected).toBeGreaterThan(0.9);
    expect(drawn / expected).toBeLessThan(1.1);
    expect(Math.max(...nights) - Math.min(...nights)).toBeGreaterThan(20);
  });

  it('without a truce at most eighteen hours of a long turn are fought', () => {
    const long = withTurns(PLAIN, [72, 72, 72]);
    const turned = play(long, sceneOf({ scenario: long }), { south: { posture: 'press' } });
    expect(turned.world.front.fought).toBe(18);
    expect(north(turned.world).expectedDead).toBeCloseTo(3.7 * 18 * 1 * MEAN_SIZE, 6);
  });

  it('the score counts the dead of both sides and civilians, half as drawn, half as expected', () => {
    const game = sceneOf({
      set: (world) => {
        Object.assign(north(world), { dead: 100, expectedDead: 80, civilians: 3, expectedCivilians: 1 });
        Object.assign(south(world), { dead: 40, expectedDead: 50, civilians: 1, expectedCivilians: 0 });
      },
    });
    expect(measureOf(PLAIN, game, 'north', 'dead-of-both')).toBe(0.5 * (103 + 41) + 0.5 * (81 + 50));
    expect(measureOf(PLAIN, game, 'south', 'dead-of-both')).toBe(
      measureOf(PLAIN, game, 'north', 'dead-of-both'),
    );
  });

  it('sectors share the effort-hours and change nothing', () => {
    const turned = play(PLAIN, sceneOf(), { south: { posture: 'press' } });
    const sum = Object.values(turned.world.front.sectors).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(6, 9);
    const [first] = PLAIN.sectors;
    if (!first) throw new Error('no sector');
    const other = { ...PLAIN, sectors: [{ ...first, share: { first: 1, second: 1 } }] };
    const { world } = play(other, sceneOf({ scenario: other }), { south: { posture: 'press' } });
    expect(north(world).dead).toBe(north(turned.world).dead);
    expect(world.front.ground).toBe(turned.world.front.ground);
  });

  it('a game opens lit: the first cables tell of fire, so the map shows it', () => {
    const { sectors } = openGame(PLAIN, 'lit').game.world.front;
    const [turn] = PLAIN.clock.turns;
    for (const { id, share } of PLAIN.sectors)
      expect(sectors[id]).toBeCloseTo((turn?.hours ?? 0) * (share[turn?.phase ?? ''] ?? 0), 9);
    expect(Object.values(sectors).reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
  });
});

describe('R-28 what is made known', () => {
  const quiet = (set: Parameters<typeof sceneOf>[0] = {}) =>
    sceneOf({ turn: 4, charts: { truce: 'holding' }, ...set });

  it('about half at once, the rest over days; each side of its own', () => {
    const game = quiet({
      set: (world) => {
        holdTruce(world);
        world.front.resolve = 20;
        Object.assign(north(world), { dead: 100, civilians: 2, reported: 10 });
        Object.assign(south(world), { dead: 50, reported: 45 });
      },
    });
    const { world } = play(PLAIN, game);
    const first = 0.52 * 102 * (1 - Math.exp(-6 / 3));
    expect(north(world).reported).toBeCloseTo(first + (102 - first) * (1 - Math.exp(-6 / 95)), 9);
    expect(south(world).reported).toBeCloseTo(45 + 5 * (1 - Math.exp(-6 / 60)), 9);
    expect(partOf(play(PLAIN, game), 'salience', 'losses-known')).toBeCloseTo(
      0.1 * (Math.log(1 + north(world).reported / 20) - Math.log(1 + 10 / 20)),
      9,
    );
  });

  it('claims about the other side are its true dead times one factor for each game and side', () => {
    const factors = new Set<number>();
    for (const seed of seedsOf('claims', 30)) {
      const game = quiet({
        seed,
        set: (world) => {
          holdTruce(world);
          world.front.resolve = 20;
          north(world).dead = 1000;
          south(world).dead = 2000;
        },
      });
      const { world } = play(PLAIN, game);
      const factor = (desk: string) => 1.2 + 1.3 * roll(seed, 'claim', 'factor', desk);
      expect(north(world).claimedOther).toBe(Math.floor(2000 * factor('north')));
      expect(south(world).claimedOther).toBe(Math.floor(1000 * factor('south')));
      factors.add(Math.round(factor('north') * 10));
    }
    expect(factors.size).toBeGreaterThan(5);
    const boast = quiet({
      set: (world) => {
        holdTruce(world);
        north(world).claimedOther = 900;
      },
    });
    expect(north(play(PLAIN, boast).world).claimedOther).toBe(900);
  });

  it('a desk sees what was made known and never the truth', () => {
    const seen = (dead: number) =>
      view(
        PLAIN,
        sceneOf({
          set: (world) => {
            Object.assign(north(world), { dead, expectedDead: dead, reported: 20 });
            Object.assign(south(world), { dead, expectedDead: dead, reported: 10 });
          },
        }),
        'north',
      );
    expect(seen(40)).toEqual(seen(90));
    expect(seen(40).reported).toEqual({ own: 20, other: 10, claimOther: 0, otherClaims: 0 });
  });
});

describe('R-17 the ladder’s rung', () => {
  const rung = (set: Parameters<typeof sceneOf>[0]) => view(PLAIN, sceneOf(set), 'north').rung;

  it('follows the fire', () => {
    const fire = (effort: number) => rung({ set: (world) => (world.front.effort = effort) });
    expect([1, 0.66, 0.65, 0.31, 0.3, 0.04, 0.03].map(fire)).toEqual([5, 5, 4, 4, 3, 3, 2]);
  });

  it('follows the age of a silence, and calls more than 999 known dead a war', () => {
    const silent = (age: number, truce: 'holding' | 'durable' = 'holding') =>
      rung({ charts: { truce }, set: (world) => holdTruce(world, { age }) });
    expect([silent(10), silent(72), silent(73), silent(500, 'durable')]).toEqual([2, 2, 1, 0]);
    const known = (own: number, other: number) =>
      rung({
        set: (world) => {
          north(world).reported = own;
          south(world).reported = other;
        },
      });
    expect([known(600, 399), known(600, 400)]).toEqual([5, 6]);
    expect(
      rung({
        set: (world) => {
          north(world).dead = 5000;
        },
      }),
    ).toBe(5);
  });
});
