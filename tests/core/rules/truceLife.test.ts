import { describe, expect, it } from 'vitest';
import { roll } from '../../../src/core/chance/chance.ts';
import { measureOf, survivalOf } from '../../../src/core/rules/score.ts';
import { qualityOf } from '../../../src/core/rules/willingness.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import type { Game } from '../../../src/core/turn/door.ts';
import { ageingByHand, backgroundByHand, bareByHand, sigmoid, willingByHand, youngByHand } from './byHand.ts';
import { ALONE, accept, pullByHand, SABLE } from './papers.ts';
import {
  channelOf,
  entriesOf,
  entryOf,
  holdTruce,
  numberIn,
  PLAIN,
  partOf,
  play,
  sceneOf,
  seedsOf,
  setChannel,
  south,
  steps,
  withLadder,
  withTurns,
} from './scene.ts';

type World = Game['world'];

describe('R-15 life of a truce', () => {
  const holding = (seed: string, change: (world: World) => void = () => {}) =>
    sceneOf({
      scenario: ALONE,
      seed,
      turn: 5,
      charts: { truce: 'holding' },
      set: (world) => {
        world.front.kind = 'treaty';
        world.front.resolve = 0.4;
        holdTruce(world, { broker: 'sable', terms: ['commission'], age: 3, breaks: 1, quality: 0.04 });
        world.direct = 0.5;
        world.monitors = 0.6;
        world.guarantee = 1;
        change(world);
      },
    });
  /** What the commission gives a desk that wanted a treaty: nothing else was got in these scenes. */
  const SERVED = 0.15;
  const wOf = (world: World, halted = false) => {
    const moment = { hour: 24, guard: 0.5, pressure: 0, risk: 0.35, direct: 0.35 };
    const bare = bareByHand(world, moment);
    return (
      willingByHand(world, moment) +
      0.6 * pullByHand('treaty', ['commission'], 'sable', bare) +
      (halted ? ((1.2 * SERVED) / 0.65) * (24 / 48) : 0)
    );
  };
  // any paper, the line, observers, a guarantee, a small agreement, an earlier break, the commission
  const QUALITY = 0.1 + 0.2 * 0.35 + 0.35 * 0.6 + 0.25 + 0.04 - 0.06 + 0.08;

  it('quality is what the page says', () => {
    const { world } = holding('q');
    const now = { ...world, direct: 0.35 };
    expect(qualityOf(ALONE, now, world.truce, false)).toBeCloseTo(QUALITY, 9);
    expect(qualityOf(ALONE, now, world.truce, true)).toBeCloseTo(QUALITY + 0.1, 9);
    expect(qualityOf(ALONE, now, { broker: 'lull', terms: [] }, true)).toBe(0);
  });

  it.each([false, true])('hazard = .20 exp(-2W - 2q)(1 + age/12)^-1.2 + background; halted: %s', (halted) => {
    let broke = 0;
    let held = 0;
    for (const seed of seedsOf(`life-${halted}`, 30)) {
      const game = holding(seed, (world) => {
        world.front.resolve = halted ? 1.56 : 1.7;
        world.front.halted = 18;
      });
      const turned = play(ALONE, game, { south: { posture: halted ? 'halt' : 'as-willing' } });
      const w = wOf(game.world, halted);
      const hazard = youngByHand(w, QUALITY) * ageingByHand(3 + 6 * 0.3) + backgroundByHand(w, QUALITY);
      const life = -Math.log(roll(seed, 5, 'truce')) / hazard;
      if (life < 6) {
        broke++;
        expect(numberIn(entryOf(turned, 'truce.broken'), 'lived')).toBeCloseTo(3 + life, 8);
        expect(partOf(turned, 'support', 'truce-broken', 'north')).toBeCloseTo(-1, 12);
        expect(turned.world.truce.breaks).toBe(2);
        expect(turned.world.burned).toEqual({ commission: 8 });
      } else {
        held++;
        expect(numberIn(entryOf(turned, 'truce.held'), 'age')).toBe(9);
      }
    }
    expect(Math.min(broke, held)).toBeGreaterThan(3);
  });

  it('a fresh truce: its hour of effect and its first life', () => {
    let broke = 0;
    let held = 0;
    for (const seed of seedsOf('fresh', 30)) {
      const game = sceneOf({
        scenario: ALONE,
        seed,
        turn: 3,
        set: (world) => {
          world.front.kind = 'treaty';
          world.front.resolve = 1.8;
          world.table = [{ ...SABLE, terms: ['commission'] }];
        },
      });
      const moment = { hour: 12, guard: 0.5, pressure: 0, risk: 0.35 };
      const bare = bareByHand(game.world, moment);
      const at = 6 * 0.62 * (0.55 + 0.45 * sigmoid(-bare));
      const w = bare + 0.3 + 0.6 * pullByHand('treaty', ['commission'], 'sable', bare);
      const q = 0.1 + 0.1 + 0.08;
      const life = -Math.log(roll(seed, 3, 'truce')) / (youngByHand(w, q) + backgroundByHand(w, q));
      const turned = play(ALONE, game, {
        north: { replies: accept(SABLE.id) },
        south: { replies: accept(SABLE.id) },
      });
      expect(entryOf(turned, 'truce.announced').hour).toBeCloseTo(12 + at, 9);
      if (life < 6 - at) {
        broke++;
        expect(numberIn(entryOf(turned, 'truce.broken'), 'lived')).toBeCloseTo(life, 8);
        expect(partOf(turned, 'support', 'truce-broken', 'north')).toBeCloseTo(-0.8, 12);
        expect(turned.world.milestones.firstBroke).toBeCloseTo(life, 8);
      } else {
        held++;
        expect(turned.world.front.fought).toBeCloseTo(at, 9);
        expect(turned.world.truce.age).toBeCloseTo(6 - at, 9);
        expect(partOf(turned, 'support', 'truce-began', 'north')).toBeCloseTo(1.5, 12);
      }
    }
    expect(Math.min(broke, held)).toBeGreaterThan(3);
  });

  it('what a desk makes of a violation multiplies the young hazard of the turn, and only of that turn', () => {
    const answered: Scenario = {
      ...ALONE,
      matters: [
        {
          id: 'shots',
          desk: 'north',
          deck: 'violation',
          priority: 0,
          repeats: false,
          open: 1,
          options: [{ id: 'fire', effects: [{ verb: 'times', gauge: 'hazard', value: 1.8 }], truth: {} }],
          silence: { effects: [], truth: {} },
          drawn: {},
        },
      ],
    };
    let broke = 0;
    for (const seed of seedsOf('shots', 12)) {
      const game = holding(seed, (world) => {
        world.front.resolve = 1.2;
        world.truce.hazard = 7;
        world.matters = {
          open: [{ id: 'shots', desk: 'north', opened: 5, until: 5, truth: '', broker: null }],
          answered: {},
        };
      });
      for (const [matters, times] of [
        [{}, 1],
        [{ shots: 'fire' }, 1.8],
      ] as const) {
        const turned = play(answered, game, { north: { matters: { ...matters } } });
        const w = wOf(game.world);
        const hazard =
          youngByHand(w, QUALITY) * times * ageingByHand(3 + 6 * 0.3) + backgroundByHand(w, QUALITY);
        const life = -Math.log(roll(seed, 5, 'truce')) / hazard;
        expect(entriesOf(turned, 'truce.broken').length).toBe(life < 6 ? 1 : 0);
        if (life >= 6) continue;
        broke++;
        expect(numberIn(entryOf(turned, 'truce.broken'), 'lived')).toBeCloseTo(3 + life, 8);
      }
    }
    expect(broke).toBeGreaterThan(6);
  });

  it('a great answer vouches for it, and a body’s observers stand in a silence', () => {
    const vouched = (base: number) => {
      const sure = withLadder(ALONE, 'sable', 'north', { base });
      const game = sceneOf({ scenario: sure, turn: 3 });
      return play(sure, game, { north: { steps: steps('call-sable') } }).world.guarantee;
    };
    expect([vouched(-30), vouched(30)]).toEqual([0, 1]);
    const observed = (silent: boolean) => {
      const body = withLadder(ALONE, 'league', 'north', { base: 30, caps: { fighting: 2, beforeSeason: 2 } });
      const game = sceneOf({
        scenario: body,
        turn: 5,
        charts: silent
          ? { truce: 'holding', venue: { league: 'requested' } }
          : { venue: { league: 'requested' } },
        set: (world) => {
          if (silent) holdTruce(world);
          world.front.resolve = 20;
          world.underWay = [
            {
              what: 'request',
              desk: 'north',
              addressee: 'league',
              demarches: ['appeal'],
              odds: 0,
              arrives: 24,
            },
          ];
        },
      });
      return play(body, game).world.monitors;
    };
    expect(observed(true)).toBe(0.5);
    expect(observed(false)).toBe(0);
  });

  it('an ordered level breaks it within the hour, whatever its quality', () => {
    const turned = play(
      ALONE,
      holding('ordered', (world) => (world.front.resolve = 20)),
      { south: { posture: 'probe' } },
    );
    expect(numberIn(entryOf(turned, 'truce.broken'), 'lived')).toBe(3.5);
  });

  it('halting inside a truce costs at home by what has not been had', () => {
    const cost = (aims: number) =>
      partOf(
        play(
          ALONE,
          holding('halt', (world) => (world.front.aims = aims)),
          { south: { posture: 'halt' } },
        ),
        'support',
        'posture:halt',
        'south',
      );
    expect(cost(0.2)).toBeCloseTo(-2.3 * (1 - 0.2 - SERVED), 9);
    expect(cost(0.9)).toBeCloseTo(0, 12);
  });

  it('an annex adds its terms to a living truce; a refused one shortens the turn', () => {
    const annex = { ...SABLE, terms: ['bodies', 'commission'] };
    const game = holding('annex', (world) => {
      world.front.resolve = 20;
      world.table = [annex];
    });
    const taken = play(ALONE, game, { north: { replies: accept(annex.id) } });
    expect(taken.after.charts.truce).toBe('holding');
    expect(taken.world.truce.terms).toEqual(['commission', 'bodies']);
    const refused = play(ALONE, game, {
      north: { replies: accept(annex.id) },
      south: { replies: { [annex.id]: 'refuse' } },
    });
    expect(refused.after.charts.truce).toBe('holding');
    expect(refused.world.truce.terms).toEqual(['commission']);
    expect(partOf(refused, 'hazard', 'text-refused')).toBeCloseTo(0.15, 12);
  });

  it('on a long turn a text is in force after eight hours', () => {
    const long = withTurns(ALONE, [72, 72, 72, 72]);
    const game = sceneOf({
      scenario: long,
      turn: 2,
      set: (world) => {
        world.front.resolve = 30;
        world.table = [{ ...SABLE, terms: [] }];
      },
    });
    const turned = play(long, game, { north: { replies: accept(SABLE.id) } });
    expect(entryOf(turned, 'truce.announced').hour).toBe(72 + 8);
  });
});

describe('R-15 a truce that breaks later', () => {
  it('costs the mediator under it a pause, its cover and .02 of its trust, with the desk that asked for it', () => {
    const asked = (tabledFor: 'north' | 'south') => {
      const game = sceneOf({
        charts: { truce: 'holding' },
        set: (world) => holdTruce(world, { broker: 'sable', tabledFor, terms: [] }),
      });
      return play(PLAIN, game, { south: { posture: 'press' } });
    };
    const broken = asked('north');
    expect(entriesOf(broken, 'truce.broken')).toHaveLength(1);
    expect(partOf(broken, 'trust', 'text-failed', 'sable')).toBeCloseTo(-0.02, 12);
    expect(channelOf(broken.world, 'sable').coverLost).toBeCloseTo(0.3, 12);
    expect(channelOf(broken.world, 'sable').pauseUntil).toBeGreaterThan(broken.world.hour);
    const other = asked('south');
    expect(partOf(other, 'trust', 'text-failed', 'sable')).toBe(0);
    expect(channelOf(other.world, 'sable').coverLost).toBe(0);
  });
});

describe('R-16 durability', () => {
  const DAYS = 7;
  const HOURS = DAYS * 24;
  const at = (change: (world: World) => void, truce: 'holding' | 'none' = 'holding') =>
    sceneOf({
      scenario: ALONE,
      turn: 5,
      charts: { truce },
      set: (world) => {
        world.front.kind = 'treaty';
        world.front.resolve = 1.1;
        world.front.aims = 0.4;
        world.pressure = 0.5;
        world.risk = 0.2;
        change(world);
      },
    });
  /** E8 over the horizon: half of today's pressure, weeks of fatigue, little attention. */
  function byHand(
    world: World,
    terms: readonly string[],
    broker: string,
    age: number,
    q: number,
    times = 1,
  ): number {
    const far = { ...world, salience: 0.3 };
    const moment = { hour: 24 + DAYS * 12, guard: 0.5, pressure: 0.25 };
    const bare = bareByHand(far, moment);
    const w =
      willingByHand(far, moment) +
      0.6 * pullByHand('treaty', terms, broker, bare) +
      ((1.2 * (0.4 + 0.15)) / 0.65) * (world.front.halted / 48);
    let sum = 0;
    const slices = 20_000;
    for (let i = 0; i < slices; i++)
      sum += ageingByHand(age + ((i + 0.5) * HOURS) / slices) * (HOURS / slices);
    return Math.exp(-HOURS * backgroundByHand(w, q) - youngByHand(w, q) * times * sum);
  }
  const survival = (game: Game) => measureOf(ALONE, game, 'north', 'survival');

  it('is the chance that the quiet outlives the horizon, in closed form', () => {
    const game = at((world) => holdTruce(world, { broker: 'sable', terms: ['commission'], age: 10 }));
    expect(survival(game)).toBeCloseTo(byHand(game.world, ['commission'], 'sable', 10, 0.1 + 0.08), 6);
    const shaken = structuredClone(game);
    shaken.world.truce.hazard = 1.8;
    expect(survival(shaken)).toBeCloseTo(byHand(game.world, ['commission'], 'sable', 10, 0.18, 1.8), 6);
    expect(survival(shaken)).toBeLessThan(survival(game) - 0.001);
    const halted = at((world) => {
      holdTruce(world, { broker: 'sable', terms: ['commission'], age: 10 });
      world.front.halted = 36;
    });
    expect(survival(halted)).toBeCloseTo(byHand(halted.world, ['commission'], 'sable', 10, 0.18), 6);
    expect(survival(halted)).toBeGreaterThan(survival(game) + 0.02);
  });

  it('a text on its way counts for nothing while fire is ordered', () => {
    const text = { what: 'text', desk: 'north', addressee: 'sable', terms: [], arrives: 30 } as const;
    const under = (posture: string) =>
      survival(
        at((world) => {
          world.underWay = [text];
          world.desks['south'] = { ...south(world), posture };
        }, 'none'),
      );
    expect(under('as-willing')).toBeGreaterThan(0.01);
    expect(under('probe')).toBe(0);
  });

  it('a silence without a paper counts a quarter', () => {
    const game = at((world) => holdTruce(world, { broker: 'lull', age: 10 }));
    expect(survival(game)).toBeCloseTo(0.25 * byHand(game.world, [], 'lull', 10, 0), 6);
  });

  it('without a truce a text on its way counts by its chance, nothing else counts', () => {
    expect(survival(at(() => {}, 'none'))).toBe(0);
    const game = at((world) => {
      world.underWay = [
        { what: 'text', desk: 'north', addressee: 'sable', terms: ['commission'], arrives: 30 },
      ];
    }, 'none');
    const now = { hour: 24, guard: 0.5 };
    const bare = bareByHand(game.world, now);
    const pull = pullByHand('treaty', ['commission'], 'sable', bare);
    const chance = sigmoid(1.2 * (willingByHand(game.world, now) + 0.3 + 2.5 + 0.6 + pull));
    expect(survival(game)).toBeCloseTo(chance * byHand(game.world, ['commission'], 'sable', 0, 0.18), 6);
    const paused = structuredClone(game);
    setChannel(paused.world, 'sable', { pauseUntil: 99 });
    expect(survival(paused)).toBe(0);
  });

  it('draws nothing: the seed does not matter', () => {
    const game = at((world) => holdTruce(world, { broker: 'sable', age: 10 }));
    const { score } = ALONE;
    const north7 = score['north'];
    if (!north7) throw new Error('no score');
    expect(survivalOf(ALONE, { ...game, turn: 5 }, north7)).toBe(
      survivalOf(ALONE, { ...structuredClone(game), turn: 5 }, north7),
    );
    expect(survival({ ...game, seed: 'another' })).toBe(survival(game));
  });
});

describe('R-19 the paper that a lull lacked', () => {
  it('the paper that a lull lacked may be signed while it lasts', () => {
    const game = sceneOf({
      scenario: ALONE,
      turn: 5,
      charts: { truce: 'holding' },
      set: (world) => {
        holdTruce(world, { broker: 'lull' });
        world.front.resolve = 30;
        world.table = [{ ...SABLE, terms: [] }];
      },
    });
    const turned = play(ALONE, game, { north: { replies: accept(SABLE.id) } });
    expect(turned.world.truce.broker).toBe('sable');
    expect(entriesOf(turned, 'truce.annexed').map((e) => e.params?.papered)).toEqual([true]);
    expect(south(turned.world).refused).toBe(0);
    // what had no paper is a first truce from the paper on, and lives from there
    expect(turned.world.milestones.firstTruce).toBe(24);
    const fire = play(ALONE, turned.after, { south: { posture: 'press' } });
    expect(turned.world.truce.age).toBeGreaterThan(6);
    expect(fire.world.milestones.firstBroke).toBeCloseTo(6 + 0.5, 9);
    expect(play(ALONE, game, { north: { steps: steps('line-open') } }).world.truce.broker).toBe('lull');
  });
});
