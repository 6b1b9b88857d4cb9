import { describe, expect, it } from 'vitest';
import { measureOf } from '../../../src/core/rules/score.ts';
import { haltOf, servedOf } from '../../../src/core/rules/served.ts';
import { signingOdds } from '../../../src/core/rules/signing.ts';
import type { Game } from '../../../src/core/turn/door.ts';
import { ministryFor } from '../../../src/ministries/door.ts';
import { seatOf } from '../../../src/ministries/seat.ts';
import { sigmoid } from './byHand.ts';
import { ALONE, accept } from './papers.ts';
import { entriesOf, holdTruce, north, PLAIN, partOf, play, sceneOf, seedsOf, south } from './scene.ts';

type World = Game['world'];

const holding = (change: (world: World) => void = () => {}, seed = 'served') =>
  sceneOf({
    scenario: ALONE,
    seed,
    turn: 5,
    charts: { truce: 'holding' },
    set: (world) => {
      world.front.kind = 'treaty';
      world.front.aims = 0.2;
      world.front.resolve = 30;
      holdTruce(world, { broker: 'sable', terms: ['commission'] });
      change(world);
    },
  });

describe('R-37 what it was for', () => {
  it('ground serves, and so does the text in force, by the kind', () => {
    const { world } = holding();
    expect(servedOf(ALONE, world)).toBeCloseTo(0.2 + 0.15, 12);
    const paper = { ...world.truce, terms: ['commission', 'transport', 'bodies'] };
    expect(servedOf(ALONE, { ...world, truce: paper })).toBeCloseTo(0.2 + 0.15 + 0.25, 12);
    const limited = { ...world, truce: paper, front: { ...world.front, kind: 'limited' } };
    expect(servedOf(ALONE, limited)).toBeCloseTo(0.2 + 0.1 + 0.05, 12);
    const returned = { ...world, truce: { ...world.truce, terms: ['return'] } };
    expect(servedOf(ALONE, returned)).toBeCloseTo(0.2 - 0.15, 12);
    expect(servedOf(ALONE, { ...returned, front: { ...world.front, aims: 0.1 } })).toBe(0);
  });

  it('it is what the dimension measures', () => {
    const game = holding();
    expect(measureOf(ALONE, game, 'south', 'served')).toBeCloseTo(0.35, 12);
    expect(measureOf(ALONE, game, 'south', 'aims')).toBeCloseTo(0.2, 12);
  });

  it('an order to halt is believed as far as it is served and kept: 1.2 x served / .65 x hours / 48', () => {
    const worth = (halted: number, aims: number) => {
      const { world } = holding((w) => {
        w.front.halted = halted;
        w.front.aims = aims;
      });
      return haltOf(ALONE, world);
    };
    expect(worth(0, 0.6)).toBe(0);
    expect(worth(48, 0)).toBeCloseTo((1.2 * 0.15) / 0.65, 12);
    expect(worth(48, 0.3)).toBeCloseTo((1.2 * 0.45) / 0.65, 12);
    expect(worth(6, 0.3)).toBeCloseTo(((1.2 * 0.45) / 0.65) * (6 / 48), 12);
    expect(worth(48, 0.5)).toBeCloseTo(1.2, 12);
    expect(worth(500, 0.9)).toBeCloseTo(1.2, 12);
  });

  it('hours of it are counted from the order, and begin anew after another', () => {
    const first = play(ALONE, holding(), { south: { posture: 'halt' } });
    const second = play(ALONE, first.after, { south: { posture: 'halt' } });
    const other = play(ALONE, second.after, { south: { posture: 'as-willing' } });
    expect([first, second, other].map((turned) => turned.world.front.halted)).toEqual([6, 12, 0]);
  });

  it('home feels it when a text begins to serve: 8 for the whole', () => {
    const text = { id: 'paper', broker: 'sable', desk: 'south', terms: ['transport'] };
    const game = holding((world) => (world.table = [text]));
    const signed = play(ALONE, game, {
      north: { replies: accept('paper') },
      south: { replies: accept('paper') },
    });
    expect(signed.world.truce.terms).toEqual(['commission', 'transport']);
    expect(partOf(signed, 'support', 'aims-met', 'south')).toBeCloseTo(8 * 0.25, 9);
  });
});

describe('R-38 what the other desk can bear to sign', () => {
  const burden = { fire: 0.65, dead: 80, commitment: 0.3, priceTimes: 1, direct: 0 };
  const own = { desk: 'south', broker: 'own', terms: ['commission', 'transport'] } as const;

  it('p = sigm(1.2 (1.2 + name + fire + .4 ln(1 + dead/40) + .6 line - price))', () => {
    const byHand = (text: { readonly name: number; readonly price: number }, b: typeof burden) =>
      sigmoid(
        1.2 *
          (1.2 +
            text.name +
            b.fire +
            0.4 * Math.log(1 + b.dead / 40) +
            0.6 * b.direct -
            text.price * (1 + 2 * b.commitment) * b.priceTimes),
      );
    expect(signingOdds(PLAIN, own, burden)).toBeCloseTo(byHand({ name: -0.3, price: 3.5 }, burden), 9);
    const warm = { ...burden, direct: 0.6, priceTimes: 0.7 };
    expect(signingOdds(PLAIN, own, warm)).toBeCloseTo(byHand({ name: 0.15, price: 3.5 }, warm), 9);
    const asked = { desk: 'north', broker: 'sable', terms: ['commission'] } as const;
    expect(signingOdds(PLAIN, asked, burden)).toBeCloseTo(byHand({ name: 0.6, price: 1 }, burden), 9);
  });

  it('a gain is not multiplied, a bare halt is signed, and silence takes the reason away', () => {
    const back = { ...own, terms: ['return'] };
    const bare = { ...own, terms: [] };
    const calm = { ...burden, fire: 0 };
    const logit = (p: number) => Math.log(p / (1 - p));
    expect(logit(signingOdds(PLAIN, back, burden)) - logit(signingOdds(PLAIN, bare, burden))).toBeCloseTo(
      1.2,
      9,
    );
    expect(signingOdds(PLAIN, bare, burden)).toBeGreaterThan(0.9);
    expect(signingOdds(PLAIN, own, calm)).toBeLessThan(signingOdds(PLAIN, own, burden) / 1.5);
  });

  it('a ministry told to sign as willing draws it, the same again on the same night', () => {
    const script = { id: 'asked', desk: 'north', turns: {}, otherwise: { reply: 'as-willing' } } as const;
    const scenario = { ...PLAIN, scripts: [script] };
    const ministry = ministryFor({ scenario, name: 'asked', desk: 'north' });
    const signed = seedsOf('sign', 200).filter((seed) => {
      const game = sceneOf({
        seed,
        turn: 3,
        set: (world) => {
          world.table = [{ id: 'paper', ...own }];
          north(world).reported = 80;
          north(world).commitment = 0.3;
          world.front.effort = 0.65;
        },
      });
      const replies = () => ministry?.decide(seatOf({ scenario, game, desk: 'north' })).replies['paper'];
      expect(replies()).toBe(replies());
      return replies() === 'accept';
    });
    const odds = signingOdds(PLAIN, own, burden);
    expect(signed.length / 200).toBeGreaterThan(odds - 0.1);
    expect(signed.length / 200).toBeLessThan(odds + 0.1);
  });

  it('a text that it does not sign burns its terms, and costs the desk that had it tabled', () => {
    const game = sceneOf({
      scenario: ALONE,
      turn: 3,
      set: (world) => (world.table = [{ id: 'paper', ...own }]),
    });
    const refused = play(ALONE, game, { north: { replies: { paper: 'refuse' } } });
    expect(entriesOf(refused, 'text.withheld', 'paper')).toHaveLength(1);
    expect(refused.world.burned).toEqual({ commission: 6, transport: 6 });
    expect(south(refused.world).refused).toBe(1);
    expect(south(refused.world).coverLost).toBeCloseTo(0.3, 12);
    expect(partOf(refused, 'support', 'text-refused', 'south')).toBeCloseTo(-0.3, 12);
    expect(partOf(refused, 'support', 'text-refused', 'north')).toBe(0);
  });
});
