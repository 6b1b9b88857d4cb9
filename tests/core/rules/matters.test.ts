import { describe, expect, it } from 'vitest';
import { roll } from '../../../src/core/chance/chance.ts';
import type { Matter } from '../../../src/core/scenario/matter.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import { type Game, judge, view } from '../../../src/core/turn/door.ts';
import { CROSSING } from '../crossing.ts';
import { entriesOf, holdTruce, north, PLAIN, partOf, play, sceneOf, seedsOf } from './scene.ts';

const matter = (id: string, more: Partial<Matter> = {}): Matter => ({
  id,
  desk: 'north',
  deck: 'day',
  priority: 0,
  repeats: false,
  open: 1,
  options: [
    { id: 'yes', effects: [{ verb: 'add', gauge: 'support', value: 2 }], truth: {} },
    { id: 'no', effects: [{ verb: 'add', gauge: 'support', value: -2 }], truth: {} },
  ],
  silence: { effects: [{ verb: 'add', gauge: 'support', value: -1 }], truth: {} },
  drawn: {},
  ...more,
});
const withMatters = (...matters: readonly Matter[]): Scenario => ({ ...PLAIN, matters });
const openIn = (scenario: Scenario, game: Game) => view(scenario, game, 'north').matters.map((m) => m.id);

describe('R-32 matters', () => {
  it('each deck opens one matter a turn: highest priority, then file order', () => {
    const scenario = withMatters(
      matter('late', { priority: 1, when: { fact: 'turn', test: { from: 4 } } }),
      matter('first'),
      matter('second'),
      matter('peace', { deck: 'peace' }),
    );
    const one = play(
      scenario,
      sceneOf({ scenario, turn: 2, set: (w) => (w.matters = { open: [], answered: {} }) }),
    );
    expect(openIn(scenario, one.after)).toEqual(['first', 'peace']);
    const two = play(scenario, one.after);
    expect(openIn(scenario, two.after)).toEqual(['late']);
    expect(openIn(scenario, play(scenario, two.after).after)).toEqual(['second']);
  });

  it('one that repeats comes again, one that does not never', () => {
    const scenario = withMatters(matter('again', { repeats: true }), matter('once', { deck: 'other' }));
    let game = sceneOf({ scenario, turn: 2, set: (w) => (w.matters = { open: [], answered: {} }) });
    const seen: (readonly string[])[] = [];
    for (let i = 0; i < 3; i++) {
      game = play(scenario, game).after;
      seen.push(openIn(scenario, game));
    }
    expect(seen).toEqual([['again', 'once'], ['again'], ['again']]);
  });

  it('equally urgent ones that repeat take turns', () => {
    const repeating = (id: string) => matter(id, { repeats: true });
    const scenario = withMatters(repeating('one'), repeating('two'), repeating('three'));
    let game = sceneOf({ scenario, turn: 2, set: (w) => (w.matters = { open: [], answered: {} }) });
    const seen: (readonly string[])[] = [];
    for (let i = 0; i < 4; i++) {
      game = play(scenario, game).after;
      seen.push(openIn(scenario, game));
    }
    expect(seen).toEqual([['one'], ['two'], ['three'], ['one']]);
  });

  it('an effect counts people whole; what was to be expected of them it does not', () => {
    const effects = [{ verb: 'add', gauge: 'dead', value: 5 }] as const;
    const scenario = withMatters(matter('village', { options: [{ id: 'yes', effects, truth: {} }] }));
    const opened = play(
      scenario,
      sceneOf({ scenario, turn: 2, set: (w) => (w.matters = { open: [], answered: {} }) }),
    ).after;
    const world = structuredClone(opened.world);
    world.front.effort = 0.33;
    const turned = play(scenario, { ...opened, world }, { north: { matters: { village: 'yes' } } });
    expect(partOf(turned, 'dead', 'matter:village', 'north')).toBe(2);
    expect(partOf(turned, 'expectedDead', 'matter:village', 'north')).toBeCloseTo(1.65, 12);
  });
});

describe('R-33 answers, silences and what was true', () => {
  const fresh = (scenario: Scenario) =>
    play(scenario, sceneOf({ scenario, turn: 2, set: (w) => (w.matters = { open: [], answered: {} }) }))
      .after;

  it('an answer takes its effect; an unanswered matter takes its silence', () => {
    const scenario = withMatters(matter('ask'), matter('named', { deck: 'b', silence: 'no' }));
    const game = fresh(scenario);
    const support = (matters: Record<string, string>, of: string) =>
      partOf(play(scenario, game, { north: { matters } }), 'support', `matter:${of}`, 'north');
    expect(support({ ask: 'yes' }, 'ask')).toBeCloseTo(2, 12);
    expect(support({}, 'ask')).toBeCloseTo(-1, 12);
    expect(support({}, 'named')).toBeCloseTo(-2, 12);
    expect(play(scenario, game).world.matters.answered).toMatchObject({
      ask: { option: null, turn: 3 },
    });
    const foreign = { steps: [], posture: 'hold', replies: {}, matters: { ask: 'perhaps', other: 'yes' } };
    expect(judge(scenario, game, 'north', foreign).map((r) => r.code)).toEqual([
      'unknown-option',
      'matter-not-open',
    ]);
  });

  it('one open for two turns waits for its second', () => {
    const scenario = withMatters(matter('slow', { open: 2 }));
    const game = fresh(scenario);
    const waited = play(scenario, game);
    expect(partOf(waited, 'support', 'matter:slow', 'north')).toBe(0);
    expect(openIn(scenario, waited.after)).toEqual(['slow']);
    expect(partOf(play(scenario, waited.after), 'support', 'matter:slow', 'north')).toBeCloseTo(-1, 12);
  });

  /** A silence in the crossing, with the violation that it brings. */
  const violated = (seed: string) => {
    const before = sceneOf({
      scenario: CROSSING,
      seed,
      turn: 4,
      charts: { truce: 'holding' },
      set: (world) => {
        holdTruce(world);
        world.front.resolve = 30;
        world.matters = { open: [], answered: {} };
      },
    });
    return play(CROSSING, before).after;
  };

  it('while the guns are silent every turn brings a violation whose truth is drawn and hidden', () => {
    const found: Record<string, number> = {};
    for (const seed of seedsOf('truth', 400)) {
      const u = roll(seed, 5, 'truth', 'violation');
      const truth = u < 0.45 ? 'theirs' : u < 0.75 ? 'neither' : 'own';
      found[truth] = (found[truth] ?? 0) + 1;
    }
    expect(found['theirs']).toBeGreaterThan(140);
    expect(found['theirs']).toBeLessThan(220);
    expect(found['own']).toBeLessThan(found['theirs'] ?? 0);
    for (const seed of seedsOf('truth', 8)) {
      const game = violated(seed);
      const u = roll(seed, 5, 'truth', 'violation');
      const open = game.world.matters.open.find((m) => m.id === 'violation');
      expect(open?.truth).toBe(u < 0.45 ? 'theirs' : u < 0.75 ? 'neither' : 'own');
      expect(JSON.stringify(view(CROSSING, game, 'north'))).not.toContain('"truth"');
    }
    expect(openIn(CROSSING, play(CROSSING, sceneOf({ scenario: CROSSING })).after)).not.toContain(
      'violation',
    );
  });

  it('the truth decides what an answer is worth', () => {
    const seen = new Set<string>();
    for (const seed of seedsOf('worth', 20)) {
      const game = violated(seed);
      const truth = game.world.matters.open.find((m) => m.id === 'violation')?.truth ?? '';
      if (seen.has(truth)) continue;
      seen.add(truth);
      const answered = (option: string) =>
        play(CROSSING, game, { north: { matters: { violation: option, handover: 'wait' } } });
      const fire = answered('answer');
      expect(partOf(fire, 'hazard', 'matter:violation')).toBeCloseTo(0.8, 12);
      expect(partOf(fire, 'support', 'matter:violation', 'north')).toBeCloseTo(0.8, 12);
      expect(partOf(fire, 'legitimacy', 'matter:violation', 'north')).toBeCloseTo(
        { theirs: -0.015, neither: 0, own: -0.03 }[truth] ?? Number.NaN,
        12,
      );
      const told = answered('report');
      expect(partOf(told, 'credibility', 'matter:violation', 'north')).toBeCloseTo(
        truth === 'own' ? -0.04 : 0,
        12,
      );
      expect(partOf(told, 'legitimacy', 'matter:violation', 'north')).toBeCloseTo(
        truth === 'theirs' ? 0.015 : 0,
        12,
      );
      const rung = answered('line');
      expect(partOf(rung, 'direct', 'matter:violation')).toBeCloseTo(0.3, 12);
      expect(entriesOf(rung, 'matter.answered', 'violation').length).toBe(1);
      expect(north(rung.world).support).toBeLessThan(north(told.world).support);
    }
    expect([...seen].sort()).toEqual(['neither', 'own', 'theirs']);
  });
});
