import { describe, expect, it } from 'vitest';
import { roll } from '../../../src/core/chance/chance.ts';
import { openGame, view } from '../../../src/core/turn/door.ts';
import { bareByHand, bellByHand, kindOf, oddsByHand, pickByHand, willingByHand } from './byHand.ts';
import {
  channelOf,
  entryOf,
  holdTruce,
  north,
  numberIn,
  PLAIN,
  partOf,
  play,
  sceneOf,
  seedsOf,
  setChannel,
  south,
  withModel,
  withTurns,
} from './scene.ts';

/** A world in which every part of W is at work. */
const busy = (kind: string, seed = 'busy') =>
  sceneOf({
    seed,
    turn: 4,
    set: (world) => {
      world.front.kind = kind;
      world.front.resolve = 0.37;
      world.front.aims = 0.45;
      world.pressure = 0.4;
      world.doubt = 0.3;
      world.direct = 0.8;
      world.salience = 0.6;
      south(world).dead = 70;
      north(world).legitimacy = 0.55;
      south(world).legitimacy = 0.45;
      north(world).offer = 0.4;
    },
  });

describe('R-4 willingness to stop', () => {
  it.each(['limited', 'treaty', 'wider'])('is the sum of its parts, weighted by the kind: %s', (kind) => {
    const game = busy(kind);
    const turned = play(PLAIN, game);
    const level = channelOf(turned.world, 'crown', 'south').level;
    const w = willingByHand(game.world, {
      hour: 18,
      guard: 0.5,
      pressure: 0.7 * 0.4,
      risk: 0.3,
      direct: 0.7 * 0.8,
      backing: [0.6, 0, -0.6][level] ?? 0,
    });
    const entry = entryOf(turned, 'willingness');
    expect(numberIn(entry, 'w')).toBeCloseTo(w, 9);
    expect(entry.because?.reduce((sum, p) => sum + p.value, 0)).toBeCloseTo(w, 9);
    expect(entry.secret).toBe('until-end');
  });

  it('a harder line adds denial, a counter-attack provokes', () => {
    const w = (posture: string) =>
      numberIn(entryOf(play(PLAIN, busy('limited'), { north: { posture } }), 'willingness'), 'w');
    // Countering also costs .04 of legitimacy, at .9 x salience; restraint gains .012.
    expect(w('counter') - w('hold')).toBeCloseTo(0.7 * 0.4 - 0.75 - 0.9 * 0.04 * 0.6, 9);
    expect(w('restrain') - w('hold')).toBeCloseTo(-0.7 * 0.25 + 0.9 * 0.012 * 0.6, 9);
  });

  it('ground that was taken, losses and time raise it', () => {
    const w = (change: Parameters<typeof sceneOf>[0]) => {
      const { world } = sceneOf(change);
      return bareByHand(world, { hour: 6, guard: 0.5 });
    };
    const at = w({});
    expect(w({ set: (world) => (world.front.aims = 0.5) })).toBeGreaterThan(at);
    for (const set of [
      (world: ReturnType<typeof sceneOf>['world']) => {
        world.front.aims = 0.5;
      },
      (world: ReturnType<typeof sceneOf>['world']) => {
        south(world).dead = 100;
      },
    ]) {
      const turned = numberIn(entryOf(play(PLAIN, sceneOf({ set })), 'willingness'), 'w');
      expect(turned).toBeGreaterThan(numberIn(entryOf(play(PLAIN, sceneOf()), 'willingness'), 'w') + 0.5);
    }
  });

  it('the resolve is hidden, drawn by seed with a spread of .3 around the kind’s own', () => {
    const spread: number[] = [];
    for (const seed of seedsOf('resolve', 400)) {
      const { world } = openGame(PLAIN, seed, { entries: false }).game;
      spread.push(world.front.resolve - kindOf(world).base);
      expect(world.front.resolve).toBeCloseTo(
        kindOf(world).base + 0.3 * bellByHand(seed, 'game', 'resolve', '', 0),
        9,
      );
    }
    const mean = spread.reduce((a, b) => a + b, 0) / spread.length;
    const sd = Math.sqrt(spread.reduce((sum, x) => sum + (x - mean) ** 2, 0) / spread.length);
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(sd).toBeGreaterThan(0.25);
    expect(sd).toBeLessThan(0.35);
  });

  it('only the desk with the initiative sees its parts', () => {
    expect(view(PLAIN, busy('treaty'), 'north').willingness).toBeUndefined();
    expect(view(PLAIN, busy('treaty'), 'south').willingness?.because.length).toBeGreaterThan(8);
  });
});

/** W of a bare scene by hand, with what a turn changes before it is reckoned. */
const plainW = (game: ReturnType<typeof sceneOf>, hour: number, level: number) =>
  bareByHand(game.world, {
    hour,
    guard: 0.5,
    pressure: 0.7 * game.world.pressure,
    risk: game.world.doubt,
    backing: [0.6, 0, -0.6][level] ?? 0,
  });

describe('R-20 effort', () => {
  it('is a level drawn with V = -W, and .35 of yesterday with .65 of the level', () => {
    const seen = new Set<number>();
    for (const seed of seedsOf('effort', 60)) {
      const game = sceneOf({
        seed,
        turn: 3,
        set: (world) => {
          world.front.effort = 0.8;
          world.front.resolve = 2.2;
        },
      });
      const turned = play(PLAIN, game);
      const w = plainW(game, 12, channelOf(turned.world, 'crown', 'south').level);
      const odds = oddsByHand(-w, [-1.2, 0.2, 1.8], 1);
      const level = pickByHand(roll(seed, 3, 'effort'), odds);
      const ordered = entryOf(turned, 'effort.ordered');
      expect(numberIn(ordered, 'level')).toBe(level);
      const effort = 0.35 * 0.8 + 0.65 * ([0.03, 0.3, 0.65, 1][level] ?? 0);
      expect(numberIn(ordered, 'effort')).toBeCloseTo(effort, 12);
      seen.add(level);
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3]);
  });

  it('the first turn is full', () => {
    for (const seed of seedsOf('first', 5)) {
      const game = sceneOf({ seed, turn: 1, set: (world) => (world.front.resolve = 20) });
      expect(play(PLAIN, game).world.front.effort).toBe(1);
    }
  });

  it('a person may order it: halt, one level less, a level', () => {
    for (const seed of seedsOf('ordered', 20)) {
      const game = sceneOf({ seed, turn: 3, set: (world) => (world.front.resolve = 2.2) });
      const ordered = (posture: string) =>
        numberIn(entryOf(play(PLAIN, game, { south: { posture } }), 'effort.ordered'), 'level');
      const drawn = ordered('as-willing');
      expect(ordered('halt')).toBe(0);
      expect(ordered('ease')).toBe(Math.max(0, drawn - 1));
      expect(ordered('probe')).toBe(1);
      expect(ordered('press')).toBe(3);
    }
  });

  it('stopping early costs at home while aims are unmet; going above costs standing and stirs the capitals', () => {
    const game = sceneOf({
      turn: 3,
      set: (world) => {
        world.front.resolve = 3.0;
        setChannel(world, 'harbour', { engagement: 0.4, asked: true });
        setChannel(world, 'sable', { engagement: 0.4, asked: true });
      },
    });
    const halted = play(PLAIN, game, { south: { posture: 'halt' } });
    const level = channelOf(halted.world, 'crown', 'south').level;
    const pressure = 0.3 * (1 - 0.6 * 0.6);
    const w = bareByHand(game.world, {
      hour: 12,
      guard: 0.5,
      pressure,
      risk: 0.35,
      backing: [0.6, 0, -0.6][level] ?? 0,
    });
    const expected = oddsByHand(-w, [-1.2, 0.2, 1.8], 1).reduce((sum, p, k) => sum + p * k, 0);
    expect(expected).toBeGreaterThan(0.3);
    expect(partOf(halted, 'support', 'aims-unmet', 'south')).toBeCloseTo(-1.5 * expected, 9);
    const satisfied = structuredClone(game);
    satisfied.world.front.aims = 0.5;
    const met = play(PLAIN, satisfied, { south: { posture: 'halt' } });
    expect(partOf(met, 'support', 'aims-unmet', 'south')).toBe(0);
    const pressed = play(PLAIN, game, { south: { posture: 'press' } });
    const above = 3 - expected;
    expect(partOf(pressed, 'legitimacy', 'pressed-on', 'north')).toBeCloseTo(0.012 * above, 9);
    expect(partOf(pressed, 'salience', 'pressed-on')).toBeCloseTo(0.02 * above, 9);
    expect(partOf(pressed, 'engagement', 'pressed-on', 'harbour')).toBeCloseTo(0.4 * 0.15 * above, 9);
    expect(partOf(pressed, 'engagement', 'pressed-on', 'sable')).toBe(0);
  });

  it('provocation lets the other desk’s posture sustain the fire; as written it does not', () => {
    const half = withModel(PLAIN, 'effort', { provocation: 0.5 });
    const whole = withModel(PLAIN, 'effort', { provocation: 1 });
    const effort = (scenario: typeof PLAIN, posture: string) =>
      numberIn(
        entryOf(
          play(scenario, sceneOf({ scenario, turn: 3 }), {
            north: { posture },
            south: { posture: 'press' },
          }),
          'effort.ordered',
        ),
        'effort',
      );
    expect(effort(PLAIN, 'restrain')).toBe(1);
    expect(effort(half, 'restrain')).toBeCloseTo(0.75, 12);
    expect(effort(whole, 'restrain')).toBeCloseTo(0.5, 12);
    for (const posture of ['hold', 'counter']) expect(effort(whole, posture)).toBe(1);
    // The fighting under way when the first turn begins is nobody's answer to that turn's posture.
    const first = play(whole, sceneOf({ scenario: whole, turn: 1 }), { north: { posture: 'restrain' } });
    expect(first.world.front.effort).toBe(1);
  });
});

describe('R-19 lull', () => {
  const exhausted = (seed: string) =>
    sceneOf({
      seed,
      turn: 3,
      set: (world) => (world.front.resolve = 6),
    });

  it('effort 0 without a truce is a silence without a paper, after an hour and a half', () => {
    const turned = play(PLAIN, exhausted('lull'));
    expect(entryOf(turned, 'effort.ordered').params?.['level']).toBe(0);
    expect(turned.after.charts.truce).toBe('holding');
    expect(turned.world.truce.broker).toBe('lull');
    expect(turned.world.front.fought).toBe(1.5);
    expect(turned.world.milestones.firstTruce).toBeNull();
    expect(turned.world.milestones.fightingEnded).toBe(12);
  });

  it('in a silence nobody fights, on a long turn neither', () => {
    const long = withTurns(PLAIN, [72, 72, 72, 72]);
    const game = sceneOf({
      scenario: long,
      turn: 3,
      charts: { truce: 'holding' },
      set: (world) => {
        holdTruce(world);
        world.front.resolve = 20;
      },
    });
    const turned = play(long, game);
    expect(turned.world.front.fought).toBe(0);
    expect(turned.world.front.effort).toBe(0.03);
    expect(turned.world.truce.age).toBe(96);
  });
});
