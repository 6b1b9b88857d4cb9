import { describe, expect, it } from 'vitest';
import { judge, lawful, view } from '../../../src/core/turn/door.ts';
import { bareByHand } from './byHand.ts';
import {
  channelOf,
  entriesOf,
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
  steps,
  withLadder,
} from './scene.ts';

const invoke = { north: { steps: steps('invoke') } };
/** An ally that surely comes, and one that surely does not. */
const sure = withLadder(PLAIN, 'sable', 'north', { base: 30 });
const deaf = withLadder(PLAIN, 'sable', 'north', { base: -30 });
const mild = withLadder(PLAIN, 'sable', 'north', { sharp: 100, base: 2.6 });

describe('R-5 the alliance test', () => {
  it('doubt deters: it enters willingness as risk while nobody comes', () => {
    for (const doubt of [0.35, 0.1]) {
      const game = sceneOf({
        set: (world) => {
          world.doubt = doubt;
          world.risk = 0;
        },
      });
      const turned = play(PLAIN, game);
      expect(turned.world.risk).toBeCloseTo(doubt, 12);
      const w = bareByHand(game.world, { hour: 6, guard: 0.5, risk: doubt, pressure: 0 });
      expect(numberIn(entryOf(turned, 'willingness'), 'w')).toBeCloseTo(w, 9);
    }
  });

  it('doubt erodes by x .91 in a turn of fighting without movement', () => {
    expect(play(PLAIN, sceneOf()).world.doubt).toBeCloseTo(0.35 * 0.91, 12);
    expect(play(PLAIN, play(PLAIN, sceneOf()).after).world.doubt).toBeCloseTo(0.35 * 0.91 * 0.91, 12);
  });

  it('a consultation, a visible answer, a session on its way or silence hold it', () => {
    const consulted = play(deaf, sceneOf({ scenario: deaf }), { north: { steps: steps('consult') } });
    expect(consulted.world.doubt).toBe(0.35);
    const called = (scenario: typeof PLAIN) =>
      play(scenario, sceneOf({ scenario }), { north: { steps: steps('call-sable') } });
    expect(channelOf(called(mild).world, 'sable').level).toBe(2);
    expect(called(mild).world.doubt).toBe(0.35);
    expect(called(deaf).world.doubt).toBeCloseTo(0.35 * 0.91, 12);
    const session = play(PLAIN, sceneOf(), { north: { steps: steps('appeal') } });
    expect(session.world.doubt).toBe(0.35);
    const silent = sceneOf({ charts: { truce: 'holding' }, set: (world) => holdTruce(world) });
    expect(play(PLAIN, silent).world.doubt).toBe(0.35);
  });

  it('a formal request below level 3 spends it: x .35, and x .91 when nothing moved at all', () => {
    const refused = play(deaf, sceneOf({ scenario: deaf }), invoke);
    expect(refused.world.doubt).toBeCloseTo(0.35 * 0.35 * 0.91, 12);
    expect(north(refused.world).abandoned).toBe(true);
    expect(partOf(refused, 'trust', 'unanswered', 'sable')).toBeCloseTo(-0.08, 12);
    expect(partOf(refused, 'commitment', 'unanswered', 'north')).toBeCloseTo(0.05, 12);
    expect(partOf(refused, 'support', 'formal-request', 'north')).toBe(2);
    const tabled = play(mild, sceneOf({ scenario: mild }), invoke);
    expect(channelOf(tabled.world, 'sable').level).toBe(2);
    expect(tabled.world.doubt).toBeCloseTo(0.35 * 0.35, 12);
    const honoured = play(sure, sceneOf({ scenario: sure }), invoke);
    expect(honoured.world.doubt).toBe(0.35);
    expect(honoured.world.risk).toBe(1);
    expect(north(honoured.world).abandoned).toBe(false);
    expect(partOf(honoured, 'support', 'formal-request', 'north')).toBe(2);
  });

  it('a private call is no test', () => {
    const turned = play(deaf, sceneOf({ scenario: deaf }), { north: { steps: steps('call-sable') } });
    expect(north(turned.world).abandoned).toBe(false);
    expect(partOf(turned, 'doubt', 'unanswered')).toBe(0);
    expect(partOf(turned, 'support', 'formal-request', 'north')).toBe(0);
  });

  it('an answer of the body below observers costs x .8', () => {
    for (const [base, share] of [
      [-30, 0.8],
      [30, 1],
    ] as const) {
      const body = withLadder(PLAIN, 'league', 'north', { base });
      const sent = play(body, sceneOf({ scenario: body, turn: 2 }), { north: { steps: steps('appeal') } });
      const waited = play(body, sent.after);
      const before = waited.world.doubt;
      const landed = play(body, waited.after);
      expect(partOf(landed, 'doubt', 'answer:league')).toBeCloseTo(before * (share - 1), 12);
    }
  });

  it('opens other doors: the body, the sponsor, readier capitals', () => {
    const before = view(deaf, sceneOf({ scenario: deaf }), 'north').reckoning;
    const after = view(deaf, play(deaf, sceneOf({ scenario: deaf }), invoke).after, 'north').reckoning;
    const part = (of: typeof before, id: string, cause: string) =>
      of[id]?.formal.because.find((p) => p.cause === cause)?.value;
    expect([part(before, 'harbour', 'abandoned'), part(after, 'harbour', 'abandoned')]).toEqual([
      undefined,
      0.6,
    ]);
    expect([part(before, 'league', 'follow-invoked'), part(after, 'league', 'follow-invoked')]).toEqual([
      undefined,
      1.2,
    ]);
  });

  it('never asking costs 1.4 support a turn from turn 4 while the guns fire', () => {
    const late = (turn: number, invoked = 0, silent = false) =>
      partOf(
        play(
          PLAIN,
          sceneOf({
            turn,
            charts: silent ? { truce: 'holding' } : {},
            set: (world) => {
              north(world).invoked = invoked;
              if (silent) {
                holdTruce(world);
                world.front.resolve = 20;
              }
            },
          }),
        ),
        'support',
        'treaty-late',
        'north',
      );
    expect([late(3), late(4), late(6)]).toEqual([0, -1.4, -1.4]);
    expect([late(4, 2), late(4, 0, true)]).toEqual([0, 0]);
  });
});

describe('R-24 treaty', () => {
  it('dormant, consulted, invoked once, then unanswered or honoured', () => {
    const consulted = play(deaf, sceneOf({ scenario: deaf }), { north: { steps: steps('consult') } });
    expect(consulted.after.charts.treaty).toEqual({ sable: 'consulted' });
    const again = play(deaf, consulted.after, { north: { steps: steps('consult') } });
    expect(again.after.charts.treaty).toEqual({ sable: 'consulted' });
    const refused = play(deaf, again.after, invoke);
    expect(refused.after.charts.treaty).toEqual({ sable: 'unanswered' });
    const honoured = play(sure, sceneOf({ scenario: sure }), invoke);
    expect(honoured.after.charts.treaty).toEqual({ sable: 'honoured' });
    for (const id of ['invoke', 'consult']) {
      const found = lawful(deaf, refused.after, 'north').steps.find((s) => s.demarche === id);
      expect(found?.refusals.map((r) => r.code)).toContain('chart-refuses');
    }
  });
});

describe('R-29 posture and entrapment', () => {
  const counter = { north: { posture: 'counter' } };
  const promised = (promise: number, turn: number) =>
    sceneOf({ turn, set: (world) => (north(world).promise = promise) });

  it('countering costs legitimacy under fire and in a silence; restraint gains some', () => {
    const fire = play(PLAIN, sceneOf(), counter);
    expect(partOf(fire, 'legitimacy', 'posture:counter', 'north')).toBeCloseTo(-0.04, 12);
    expect(partOf(fire, 'support', 'posture:counter', 'north')).toBeCloseTo(0.2, 12);
    const silent = sceneOf({ charts: { truce: 'holding' }, set: (world) => holdTruce(world) });
    expect(partOf(play(PLAIN, silent, counter), 'legitimacy', 'posture:counter', 'north')).toBeCloseTo(
      -0.02,
      12,
    );
    const quiet = play(PLAIN, sceneOf(), { north: { posture: 'restrain' } });
    expect(partOf(quiet, 'legitimacy', 'posture:restrain', 'north')).toBeCloseTo(0.012, 12);
    const calm = sceneOf({ set: (world) => (world.front.effort = 0.1) });
    expect(partOf(play(PLAIN, calm, counter), 'legitimacy', 'posture:counter', 'north')).toBe(0);
  });

  it('a private answer at level 2 is a promise; one in public or in writing is not', () => {
    const promise = (step: string, scenario = mild) =>
      north(play(scenario, sceneOf({ scenario }), { north: { steps: steps(step) } }).world).promise;
    expect(promise('call-sable')).toBe(2);
    expect(promise('call-sable', deaf)).toBe(0);
    expect(promise('invoke')).toBe(0);
  });

  it('countering within two turns of it breaks it, once: trust -.08', () => {
    const trust = (promise: number, turn: number) =>
      partOf(play(PLAIN, promised(promise, turn), counter), 'trust', 'promise-broken', 'sable');
    expect(trust(2, 3)).toBeCloseTo(-0.08, 12);
    expect(trust(2, 4)).toBeCloseTo(-0.08, 12);
    expect([trust(2, 5), trust(0, 3)]).toEqual([0, 0]);
    const first = play(PLAIN, promised(2, 3), counter);
    expect(north(first.world).entrapped).toBe(3);
    expect(partOf(play(PLAIN, first.after, counter), 'trust', 'promise-broken', 'sable')).toBe(0);
  });

  it('and the ally wants restraint first: V -.5 for two turns', () => {
    const entrapment = (turn: number, entrapped: number) =>
      view(PLAIN, sceneOf({ turn, set: (world) => (north(world).entrapped = entrapped) }), 'north').reckoning[
        'sable'
      ]?.private.because.find((p) => p.cause === 'entrapment')?.value;
    expect([3, 4, 5, 6].map((turn) => entrapment(turn, 3))).toEqual([-0.5, -0.5, -0.5, undefined]);
    expect(entrapment(3, 0)).toBeUndefined();
  });

  it('only those who hold the line may take its postures', () => {
    const game = sceneOf();
    const decision = { steps: [], posture: 'halt', replies: {}, matters: {} };
    expect(judge(PLAIN, game, 'north', decision).map((r) => r.code)).toEqual(['not-your-posture']);
    expect(judge(PLAIN, game, 'south', decision)).toEqual([]);
  });
});

/** A mission that its capital surely grants, and a truce that surely holds. */
const ready = withLadder(PLAIN, 'harbour', 'north', { base: 30, sharp: 1 });
const calm = (turn: number, mission: 'none' | 'asked' | 'mandated' | 'withdrawn', scenario = ready) =>
  sceneOf({
    scenario,
    turn,
    charts: { truce: 'holding', mission: { harbour: mission } },
    set: (world) => {
      holdTruce(world);
      world.front.resolve = 20;
    },
  });

describe('R-6 observers', () => {
  it('are prepared under fire in eighteen hours and go when the guns are silent, unasked again', () => {
    const asked = play(ready, sceneOf({ scenario: ready }), { north: { steps: steps('mission') } });
    expect(asked.after.charts.mission).toEqual({ harbour: 'asked' });
    expect(asked.world.underWay).toMatchObject([{ what: 'mission', addressee: 'harbour', arrives: 24 }]);
    let game = asked.after;
    for (const turn of [3, 4]) {
      expect(game.turn).toBe(turn);
      game = play(ready, game).after;
      expect(game.charts.mission).toEqual({ harbour: 'asked' });
    }
    const packed = play(ready, game);
    expect(packed.after.charts.mission).toEqual({ harbour: 'mandated' });
    expect(packed.world.monitors).toBe(0);
    const deployed = play(ready, calm(6, 'mandated'));
    expect(deployed.after.charts.mission).toEqual({ harbour: 'deployed' });
    expect(deployed.world.monitors).toBe(1);
  });

  it('need a capital at its asking level, and one that decides for them', () => {
    const cold = withLadder(PLAIN, 'harbour', 'north', { base: -30 });
    const asked = play(cold, sceneOf({ scenario: cold }), { north: { steps: steps('mission') } });
    expect(asked.after.charts.mission).toEqual({ harbour: 'none' });
    expect(play(cold, calm(6, 'mandated', cold)).after.charts.mission).toEqual({ harbour: 'mandated' });
  });

  it('are easier to send where the text names them: +.9', () => {
    // The decision is the formal ladder at V + .9 against level 3; V is set to stand just below its threshold.
    let helped = 0;
    for (const seed of seedsOf('named', 40)) {
      const sent = (terms: readonly string[]) => {
        const game = sceneOf({
          seed,
          turn: 6,
          charts: { truce: 'holding', mission: { harbour: 'mandated' } },
          set: (world) => {
            holdTruce(world, { terms });
            world.front.resolve = 20;
          },
        });
        return play(PLAIN, game).world.monitors;
      };
      const [without, named] = [sent([]), sent(['monitors'])];
      expect(named).toBeGreaterThanOrEqual(without);
      if (named > without) helped++;
    }
    expect(helped).toBeGreaterThan(3);
  });
});

describe('R-26 mission', () => {
  it('observers leave when fire begins, and may be asked for again', () => {
    const game = sceneOf({
      turn: 6,
      charts: { truce: 'holding', mission: { harbour: 'deployed' } },
      set: (world) => {
        holdTruce(world);
        world.monitors = 1;
      },
    });
    const broken = play(PLAIN, game, { south: { posture: 'press' } });
    expect(broken.after.charts).toMatchObject({ truce: 'broken', mission: { harbour: 'withdrawn' } });
    expect(broken.world.monitors).toBe(0);
    const asked = play(ready, calm(7, 'withdrawn'), { north: { steps: steps('mission') } });
    expect(asked.after.charts.mission).toEqual({ harbour: 'asked' });
    expect(
      lawful(ready, asked.after, 'north')
        .steps.find((s) => s.demarche === 'mission')
        ?.refusals.map((r) => r.code),
    ).toEqual(['chart-refuses']);
  });
});

describe('R-7 pressure and risk', () => {
  const relieved = (levelThere: number) =>
    sceneOf({
      set: (world) => {
        world.pressure = 0.2;
        setChannel(world, 'harbour', { engagement: 0.4, asked: true });
        setChannel(world, 'weir', { engagement: 0.3, asked: true });
        setChannel(world, 'harbour', { level: levelThere }, 'south');
      },
    });

  it('is .70 of yesterday’s and .30 of what the capitals bring, less what they owe the other side', () => {
    const plain = play(PLAIN, relieved(0));
    expect(plain.world.pressure).toBeCloseTo(0.7 * 0.2 + 0.3 * (1 - 0.6 * 0.7), 12);
    const relief = play(PLAIN, relieved(2));
    expect(relief.world.pressure).toBeCloseTo(0.7 * 0.2 + 0.3 * (1 - (1 - 0.4 * 0.6) * 0.7), 12);
  });

  it('engagement fades by x .86 in six hours and is renewed by being asked', () => {
    const turned = play(PLAIN, relieved(0));
    expect(channelOf(turned.world, 'harbour').engagement).toBeCloseTo(0.4 * 0.86, 12);
    const eager = withLadder(PLAIN, 'harbour', 'north', { base: 30 });
    const asked = play(eager, relieved(0), { north: { steps: steps('call-harbour') } });
    expect(channelOf(asked.world, 'harbour').engagement).toBeCloseTo(0.6 * 0.86, 12);
  });

  it('risk is the doubt, or what the highest standing answer carries', () => {
    const risk = (level: number, doubt: number) =>
      play(
        PLAIN,
        sceneOf({
          set: (world) => {
            world.doubt = doubt;
            setChannel(world, 'sable', { level, asked: true });
          },
        }),
      ).world.risk;
    expect([risk(2, 0.35), risk(3, 0.35), risk(3, 0.6), risk(4, 0.35)]).toEqual([0.35, 0.5, 0.6, 1]);
  });

  it('does not hang on the other desk’s own losses', () => {
    const game = sceneOf({ set: (world) => (south(world).dead = 500) });
    expect(play(PLAIN, game).world.pressure).toBeCloseTo(0, 12);
    expect(entriesOf(play(PLAIN, game), 'statement.made')).toEqual([]);
  });
});
