import { describe, expect, it } from 'vitest';
import { roll } from '../../../src/core/chance/chance.ts';
import { pullOf, ripenessOf } from '../../../src/core/rules/willingness.ts';
import { type Game, lawful, view } from '../../../src/core/turn/door.ts';
import { CROSSING } from '../crossing.ts';
import { bareByHand, crossingOf, sigmoid, willingByHand } from './byHand.ts';
import { ALONE, accept, HARBOUR, OWN, pullByHand, SABLE } from './papers.ts';
import {
  channelOf,
  entriesOf,
  entryOf,
  north,
  PLAIN,
  partOf,
  play,
  type Scene,
  sceneOf,
  seedsOf,
  setChannel,
  withLadder,
} from './scene.ts';

type World = Game['world'];

describe('R-11 a mediator that is ready', () => {
  const standing = (change: (world: World) => void = () => {}) =>
    sceneOf({
      scenario: CROSSING,
      turn: 3,
      set: (world) => {
        world.matters = { open: [], answered: {} };
        setChannel(world, 'sable', { asked: true, level: 2 });
        change(world);
      },
    });
  const asked = (game: Game) =>
    view(CROSSING, play(CROSSING, game).after, 'north').matters.find((m) => m.id === 'table-tonight')?.broker;

  it('was asked, stands at its broker level, does not pause, has no text on its way', () => {
    expect(asked(standing())).toBe('sable');
    expect(asked(standing((world) => setChannel(world, 'sable', { asked: false })))).toBeUndefined();
    expect(asked(standing((world) => setChannel(world, 'sable', { level: 1 })))).toBeUndefined();
    expect(asked(standing((world) => setChannel(world, 'sable', { pauseUntil: 19 })))).toBeUndefined();
    expect(asked(standing((world) => setChannel(world, 'sable', { pauseUntil: 18 })))).toBe('sable');
    const sent = { what: 'text', desk: 'north', addressee: 'sable', terms: [], arrives: 99 } as const;
    expect(asked(standing((world) => (world.underWay = [sent])))).toBeUndefined();
  });

  it('tables by itself only when told to', () => {
    const opened = play(CROSSING, standing()).after;
    const told = play(CROSSING, opened, { north: { matters: { 'table-tonight': 'yes' } } });
    expect(told.world.table).toEqual([
      { id: 't5-sable-north', broker: 'sable', desk: 'north', terms: ['bodies'] },
    ]);
    expect(play(CROSSING, opened).world.table).toEqual([]);
    const no = play(CROSSING, opened, { north: { matters: { 'table-tonight': 'no' } } });
    expect(no.world.table).toEqual([]);
  });

  it('one that pauses sends no text, even if its pause ends before morning', () => {
    const ready = withLadder(PLAIN, 'sable', 'north', { base: 30 });
    const asked = (pauseUntil: number) => {
      const game = sceneOf({
        scenario: ready,
        turn: 3,
        set: (world) => setChannel(world, 'sable', { pauseUntil }),
      });
      return play(ready, game, { north: { steps: [{ demarche: 'ask-sable', terms: [] }] } }).world.table
        .length;
    };
    expect([asked(12), asked(15)]).toEqual([1, 0]);
  });

  it('an asked mediator’s text arrives with the next turn', () => {
    let tabled = 0;
    for (const seed of seedsOf('asked', 20)) {
      const turned = play(PLAIN, sceneOf({ seed }), {
        north: { steps: [{ demarche: 'ask-sable', terms: ['commission'] }] },
      });
      const ready = channelOf(turned.world, 'sable').level >= 2;
      expect(turned.world.table.length).toBe(ready ? 1 : 0);
      if (!ready) continue;
      tabled++;
      expect(turned.world.table[0]).toMatchObject({ broker: 'sable', terms: ['commission'] });
    }
    expect(tabled).toBeGreaterThan(5);
  });
});

describe('R-12 ripeness and pull', () => {
  it('is half at W -1.2 and rises with gain 2', () => {
    expect(ripenessOf(PLAIN, -1.2)).toBeCloseTo(0.5, 12);
    expect(ripenessOf(PLAIN, -0.2)).toBeCloseTo(sigmoid(2), 12);
    expect(ripenessOf(PLAIN, -3.2)).toBeCloseTo(sigmoid(-4), 12);
  });

  it.each(['limited', 'treaty', 'wider'])(
    'terms pull as the moment is ripe, a name at least .6: %s',
    (id) => {
      const kind = PLAIN.kinds.find((k) => k.id === id);
      if (!kind) throw new Error(id);
      for (const bare of [-5, -1.2, 0.5])
        for (const terms of [[], ['bodies'], ['commission', 'transport'], ['return', 'monitors']])
          for (const broker of ['sable', 'harbour', 'own', 'lull'])
            expect(pullOf(PLAIN, kind, { terms, broker }, bare)).toBeCloseTo(
              pullByHand(id, terms, broker, bare),
              9,
            );
    },
  );
});

/** Solves E7 by hand for the resolve at which the roll of this night just says yes, and plays both sides of it. */
function onTheEdge(scene: {
  readonly seed: string;
  readonly kind: string;
  readonly table: World['table'];
  readonly cover: number;
  readonly terms: readonly string[];
  readonly broker: string;
  readonly set?: (world: World) => void;
}) {
  const at = (resolve: number) =>
    sceneOf({
      scenario: ALONE,
      seed: scene.seed,
      turn: 4,
      set: (world) => {
        world.front.kind = scene.kind;
        world.table = scene.table;
        scene.set?.(world);
        world.front.resolve = resolve;
      },
    });
  const u = roll(scene.seed, 4, 'accept');
  const chance = (resolve: number): number => {
    const { world } = at(resolve);
    const moment = { hour: 18, guard: 0.5, risk: 0.35, pressure: 0, direct: 0.7 * world.direct };
    const bare = bareByHand(world, moment);
    const w = willingByHand(world, moment);
    const pull = pullByHand(scene.kind, scene.terms, scene.broker, bare);
    return sigmoid(1.2 * (w + 0.3 + 2.5 + scene.cover + pull));
  };
  const edge = crossingOf(chance, u);
  const taken = (resolve: number) => {
    const turned = play(ALONE, at(resolve), {
      north: { replies: accept(...scene.table.filter((t) => t.broker !== 'own').map((t) => t.id)) },
    });
    return entriesOf(turned, 'truce.announced').length;
  };
  return [taken(edge - 1e-6), taken(edge + 1e-6)];
}

describe('R-13 announcement', () => {
  const seed = 'edge.3';

  it.each([
    { name: 'a mediator', kind: 'limited', text: SABLE, terms: [], cover: 0.6 },
    { name: 'a mediator that fits', kind: 'treaty', text: SABLE, terms: ['commission'], cover: 0.6 },
    { name: 'terms that pull', kind: 'wider', text: HARBOUR, terms: ['bodies', 'monitors'], cover: 0.5 },
    { name: 'one’s own hand', kind: 'treaty', text: OWN, terms: ['transport'], cover: -0.3 },
  ])('$name: p = logistic(1.2 (W + .3 + 2.5 + cover + pull))', ({ kind, text, terms, cover }) => {
    for (const night of seedsOf('edge', 4))
      expect(
        onTheEdge({ seed: night, kind, table: [{ ...text, terms }], cover, terms, broker: text.broker }),
      ).toEqual([0, 1]);
  });

  it('a warm line carries one’s own text, and a standing offer helps', () => {
    const scene = { seed, kind: 'treaty', table: [{ ...OWN, terms: [] }], terms: [], broker: 'direct' };
    expect(onTheEdge({ ...scene, cover: 0.15, set: (world) => (world.direct = 0.7) })).toEqual([0, 1]);
    // .6 x .7 = .42 is below .45: the text goes alone.
    expect(onTheEdge({ ...scene, cover: -0.3, set: (world) => (world.direct = 0.6) })).toEqual([0, 1]);
    expect(onTheEdge({ ...scene, cover: -0.3, set: (world) => (north(world).offer = 0.5) })).toEqual([0, 1]);
  });

  it('cover: failures of the name and breaks cost, knowing their line and a second name help', () => {
    const text = { ...HARBOUR, terms: [] };
    const scene = { seed, kind: 'limited', table: [text], terms: [], broker: 'harbour' };
    const lost = (world: World) => setChannel(world, 'harbour', { coverLost: 0.6 });
    expect(onTheEdge({ ...scene, cover: 0.5 - 0.6, set: lost })).toEqual([0, 1]);
    expect(onTheEdge({ ...scene, cover: 0.5 - 0.1, set: (world) => (world.truce.breaks = 2) })).toEqual([
      0, 1,
    ]);
    expect(onTheEdge({ ...scene, cover: 0.5 + 0.2, set: (world) => (north(world).informed = 2) })).toEqual([
      0, 1,
    ]);
    expect(onTheEdge({ ...scene, cover: 0.5, set: (world) => (north(world).informed = 1) })).toEqual([0, 1]);
    // The better name is tabled; the second text adds .2.
    const two = { ...scene, broker: 'sable', table: [text, { ...SABLE, terms: [] }] };
    expect(onTheEdge({ ...two, cover: 0.6 + 0.2 })).toEqual([0, 1]);
  });

  const tabled = (text: World['table'][number], more: Partial<Scene> = {}) =>
    sceneOf({
      scenario: ALONE,
      turn: 3,
      ...more,
      set: (world) => {
        world.table = [text];
        more.set?.(world);
      },
    });

  it('a mediator’s text needs both; an unanswered text is refused; a person’s reply is certain', () => {
    const text = { ...SABLE, terms: [] };
    const willing = tabled(text, { set: (world) => (world.front.resolve = 30) });
    const never = tabled(text, { set: (world) => (world.front.resolve = -30) });
    const announced = (game: Game, replies: object, theirs: object = { [text.id]: 'as-willing' }) =>
      entriesOf(
        play(ALONE, game, {
          north: { replies: { ...replies } },
          south: { replies: { ...theirs } },
        }),
        'truce.announced',
      ).length;
    expect(announced(willing, accept(text.id))).toBe(1);
    expect(announced(willing, {})).toBe(0);
    expect(announced(willing, accept(text.id), { [text.id]: 'refuse' })).toBe(0);
    expect(announced(never, accept(text.id))).toBe(0);
    expect(announced(never, accept(text.id), { [text.id]: 'accept' })).toBe(1);
    const withheld = play(ALONE, willing);
    expect(entryOf(withheld, 'text.withheld').params).toMatchObject({ why: 'refused-by-us' });
    expect(partOf(withheld, 'trust', 'text-failed', 'sable')).toBeCloseTo(-0.02, 12);
  });

  it('a refused text burns its terms for two turns, costs its name .30 and .02 of trust, and .3 at home', () => {
    const game = tabled({ ...SABLE, terms: ['commission'] }, { set: (world) => (world.front.resolve = -30) });
    const turned = play(ALONE, game, { north: { replies: accept(SABLE.id) } });
    expect(entriesOf(turned, 'text.refused').length).toBe(1);
    expect(channelOf(turned.world, 'sable').coverLost).toBeCloseTo(0.3, 12);
    expect(partOf(turned, 'trust', 'text-failed', 'sable')).toBeCloseTo(-0.02, 12);
    expect(partOf(turned, 'support', 'text-refused', 'north')).toBeCloseTo(-0.3, 12);
    const burned = (of: Game) =>
      lawful(ALONE, of, 'north')
        .terms.find((t) => t.term === 'commission')
        ?.refusals.map((r) => r.code);
    const next = play(ALONE, turned.after);
    expect(burned(turned.after)).toEqual(['term-burned']);
    expect(burned(next.after)).toEqual(['term-burned']);
    expect(burned(play(ALONE, next.after).after)).toEqual([]);
    const own = play(ALONE, tabled({ ...OWN, terms: [] }, { set: (world) => (world.front.resolve = -30) }));
    expect(north(own.world).coverLost).toBeCloseTo(0.3, 12);
  });

  it('after a broken text its mediator pauses twelve hours', () => {
    // A truce that breaks at once: announced by a person, unwilling all the same.
    const game = tabled({ ...SABLE, terms: [] }, { set: (world) => (world.front.resolve = -30) });
    const broken = play(ALONE, game, {
      north: { replies: accept(SABLE.id) },
      south: { replies: accept(SABLE.id) },
    });
    expect(broken.after.charts.truce).toBe('broken');
    expect(channelOf(broken.world, 'sable').pauseUntil).toBe(12 + 6 + 12);
    expect(channelOf(broken.world, 'sable').coverLost).toBeCloseTo(0.3, 12);
    const again = structuredClone(broken.after);
    const late = { ...again, world: { ...again.world, table: [{ ...SABLE, terms: [] }] } };
    const turned = play(ALONE, late, { north: { replies: accept(SABLE.id) } });
    expect(entryOf(turned, 'text.withheld').params).toMatchObject({ why: 'pause' });
  });

  it('a text of one’s own lies on the table with the next turn, and a desk takes what it tables', () => {
    const sent = play(ALONE, sceneOf({ scenario: ALONE }), {
      north: { steps: [{ demarche: 'propose', terms: ['bodies'] }] },
    });
    expect(sent.world.table).toEqual([
      { id: 't3-own-north', broker: 'own', desk: 'north', terms: ['bodies'] },
    ]);
    const willing = structuredClone(sent.after);
    willing.world.front.resolve = 30;
    expect(entriesOf(play(ALONE, willing), 'truce.announced').length).toBe(1);
    const theirs = play(ALONE, sceneOf({ scenario: ALONE }), {
      south: { steps: [{ demarche: 'south-propose', terms: [] }] },
    });
    const [text] = theirs.world.table;
    if (!text) throw new Error('no text');
    const taken = play(ALONE, theirs.after, { north: { replies: accept(text.id) } });
    expect(entriesOf(taken, 'truce.announced').length).toBe(1);
  });
});

describe('R-14 price', () => {
  const signed = (change: (world: World) => void = () => {}, terms = ['commission', 'transport', 'return']) =>
    play(
      ALONE,
      sceneOf({
        scenario: ALONE,
        turn: 3,
        set: (world) => {
          world.table = [{ ...SABLE, terms }];
          world.front.resolve = 30;
          world.front.ground = 80;
          change(world);
        },
      }),
      { north: { replies: accept(SABLE.id) } },
    );

  it('is paid on announcement, x (1 + 2 commitment)', () => {
    const turned = signed((world) => (north(world).commitment = 0.35));
    expect(partOf(turned, 'support', 'price:commission', 'north')).toBeCloseTo(-1.0 * 1.7, 9);
    expect(partOf(turned, 'support', 'price:transport', 'north')).toBeCloseTo(-2.5 * 1.7, 9);
    expect(partOf(turned, 'support', 'price:return', 'north')).toBeCloseTo(1, 9);
    expect(north(turned.world).pricePaid).toBeCloseTo(0.2, 12);
    expect(partOf(turned, 'support', 'price:bodies', 'north')).toBe(0);
  });

  it('is x .7 after “we are working to stop this”, and nothing is paid for what is refused', () => {
    const turned = signed((world) => {
      north(world).commitment = 0.35;
      north(world).line = 'stop';
    });
    expect(partOf(turned, 'support', 'price:transport', 'north')).toBeCloseTo(-2.5 * 1.7 * 0.7, 9);
    expect(partOf(turned, 'support', 'price:return', 'north')).toBeCloseTo(1, 9);
    const refused = signed((world) => (world.front.resolve = -30));
    expect(partOf(refused, 'support', 'price:transport', 'north')).toBe(0);
    expect(north(refused.world).pricePaid).toBe(0);
  });

  it('ground goes back once, by a third', () => {
    const turned = signed();
    expect(partOf(turned, 'ground', 'term:return')).toBeCloseTo(80 * (0.65 - 1), 9);
    expect(turned.world.front.returned).toBe(true);
    const twice = signed((world) => (world.front.returned = true));
    expect(partOf(twice, 'ground', 'term:return')).toBe(0);
  });
});
