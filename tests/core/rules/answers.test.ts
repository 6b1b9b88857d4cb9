import { describe, expect, it } from 'vitest';
import { lawful, view } from '../../../src/core/turn/door.ts';
import { CROSSING } from '../crossing.ts';
import { oddsByHand, pickByHand } from './byHand.ts';
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
  withTurns,
} from './scene.ts';

/** A night with something known, so that every part of V is at work. */
const grave = (seed = 'grave') =>
  sceneOf({
    seed,
    set: (world) => {
      north(world).reported = 120;
      south(world).reported = 60;
      north(world).legitimacy = 0.6;
      south(world).legitimacy = 0.4;
      world.salience = 0.5;
      setChannel(world, 'sable', { trust: 0.65, asks: 1.5, asked: true });
      setChannel(world, 'harbour', { engagement: 0.2, asked: true });
    },
  });

describe('R-1 an answer', () => {
  it('is the sum of its parts, and its odds are those of the ordered logit', () => {
    const turned = play(PLAIN, grave(), { north: { steps: steps('invoke') } });
    const answer = entryOf(turned, 'answer.given', 'sable');
    const v =
      1.9 + // base
      (0.5 * Math.log(181)) / Math.log(251) + // severity, at the crossing's scale of 250
      0.4 * (2 * (0.5 + 0.04) - 0.6) + // salience; the step itself drew .04 of attention
      0.3 * (2 * 0.6 - 1) + // legitimacy
      0.2 + // written
      0.7 - // the treaty's obligation
      1.0 - // distraction
      0.1 * 7 + // ties
      1.2 * (2 * 0.65 - 1) - // trust
      0.35 * 1.5 - // recent asks
      0.7 * 2 * 0.2; // a rival on the line
    expect(numberIn(answer, 'v')).toBeCloseTo(v, 9);
    expect(answer.because?.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(v, 9);
    const odds = oddsByHand(v, [-1.5, -0.6, 3.6, 4.6], 1.6);
    const given = answer.params?.['odds'];
    if (!Array.isArray(given)) throw new Error('no odds');
    expect(given.length).toBe(5);
    for (const [k, p] of odds.entries()) expect(given[k]).toBeCloseTo(p, 9);
    expect(numberIn(answer, 'level')).toBe(pickByHand(numberIn(answer, 'roll'), odds));
  });

  it('severity counts at most 1.3', () => {
    const game = sceneOf({ set: (world) => (north(world).reported = 40_000) });
    const parts = view(PLAIN, game, 'north').reckoning['sable']?.private.because;
    expect(parts?.find((p) => p.cause === 'severity')?.value).toBeCloseTo(0.5 * 1.3, 9);
  });

  it('each further contribution has its size', () => {
    const odd = withLadder(PLAIN, 'weir', 'north', {
      ground: 0.004,
      silent: -0.3,
      season: 1.2,
      calendar: { 7: 0.7 },
    });
    const game = sceneOf({
      scenario: odd,
      turn: 7,
      charts: { truce: 'holding' },
      set: (world) => {
        north(world).abandoned = true;
        north(world).invoked = 2;
        world.front.ground = 50;
        setChannel(world, 'weir', { best: 2 });
        setChannel(world, 'sable', { best: 3 });
      },
    });
    const parts = (of: string) =>
      Object.fromEntries(
        (view(odd, game, 'north').reckoning[of]?.formal.because ?? []).map((p) => [p.cause, p.value]),
      );
    expect(parts('weir')).toMatchObject({
      abandoned: 0.6,
      ground: 0.2,
      silent: -0.3,
      season: 1.2,
      calendar: 0.7,
    });
    expect(parts('league')).toMatchObject({ follow: 1.2, 'follow-invoked': 1.2 });
    expect(parts('assembly')).toMatchObject({ sponsor: 0.9, 'sponsor-invoked': 0.5 });
    const early = view(odd, sceneOf({ scenario: odd }), 'north').reckoning;
    const causes = (of: string) => (early[of]?.formal.because ?? []).map((p) => p.cause);
    for (const cause of ['abandoned', 'ground', 'silent', 'season', 'calendar'])
      expect(causes('weir')).not.toContain(cause);
    expect(causes('league')).not.toContain('follow-invoked');
    expect(early['assembly']?.formal.because.find((p) => p.cause === 'sponsor')?.value).toBe(-0.9);
  });

  it('what raises V never lowers the answer on the same night', () => {
    let rose = 0;
    for (const seed of seedsOf('monotone', 30)) {
      let last = -1;
      for (const trust of [0, 0.25, 0.5, 0.75, 1]) {
        const game = sceneOf({ seed, set: (world) => setChannel(world, 'harbour', { trust }) });
        const turned = play(PLAIN, game, { north: { steps: steps('call-harbour') } });
        const level = numberIn(entryOf(turned, 'answer.given', 'harbour'), 'level');
        expect(level).toBeGreaterThanOrEqual(last);
        if (last >= 0 && level > last) rose++;
        last = level;
      }
    }
    expect(rose).toBeGreaterThan(5);
  });

  it('chance is keyed by the phase: asking again does not throw the dice again', () => {
    const rollOn = (turn: number, step: string, of: string) =>
      numberIn(
        entryOf(play(PLAIN, sceneOf({ turn }), { north: { steps: steps(step) } }), 'answer.given', of),
        'roll',
      );
    expect(rollOn(2, 'call-harbour', 'harbour')).toBe(rollOn(4, 'call-harbour', 'harbour'));
    expect(rollOn(2, 'call-harbour', 'harbour')).not.toBe(rollOn(5, 'call-harbour', 'harbour'));
    expect(rollOn(2, 'call-harbour', 'harbour')).not.toBe(rollOn(2, 'call-weir', 'weir'));
    const twice = play(PLAIN, sceneOf(), { north: { steps: steps('call-harbour', 'see-harbour') } });
    expect(entriesOf(twice, 'answer.given', 'harbour').length).toBe(1);
  });

  it('is remembered: asks are kept at .8 and one more, trust moves by the answer', () => {
    const seen = new Set<boolean>();
    for (const seed of seedsOf('memory', 30)) {
      const game = sceneOf({ seed, set: (world) => setChannel(world, 'harbour', { asks: 1.5, trust: 0.5 }) });
      const turned = play(PLAIN, game, { north: { steps: steps('call-harbour') } });
      const channel = channelOf(turned.world, 'harbour');
      expect(channel.asks).toBeCloseTo(0.8 * 1.5 + 1, 12);
      expect(channel.trust).toBeCloseTo(channel.level >= 2 ? 0.52 : 0.49, 12);
      seen.add(channel.level >= 2);
      expect(channelOf(turned.world, 'weir').asks).toBe(0);
    }
    expect(seen.size).toBe(2);
    const rest = play(PLAIN, sceneOf({ set: (world) => setChannel(world, 'weir', { asks: 1 }) }));
    expect(channelOf(rest.world, 'weir').asks).toBeCloseTo(0.8, 12);
  });
});

describe('R-2 nobody comes unasked', () => {
  const known = (reported: number) =>
    sceneOf({
      set: (world) => {
        north(world).reported = reported;
        north(world).dead = reported;
        world.salience = 1;
        north(world).legitimacy = 1;
        for (const id of ['sable', 'harbour', 'weir']) setChannel(world, id, { trust: 1 });
      },
    });

  it('one who was never asked says a statement once more than 40 dead are known, and no more', () => {
    const quiet = play(PLAIN, known(40));
    expect(entriesOf(quiet, 'statement.made')).toEqual([]);
    expect(channelOf(quiet.world, 'harbour').engagement).toBe(0);
    const loud = play(PLAIN, known(41));
    expect(entriesOf(loud, 'statement.made').map((e) => e.subject)).toEqual(['sable', 'harbour', 'weir']);
    for (const id of ['sable', 'harbour', 'weir']) {
      expect(channelOf(loud.world, id).level).toBe(1);
      expect(channelOf(loud.world, id).engagement).toBeCloseTo(0.04 * 0.86, 12);
    }
    const again = play(PLAIN, loud.after);
    expect(channelOf(again.world, 'harbour').best).toBe(0);
    expect(channelOf(again.world, 'harbour').level).toBe(1);
  });

  it('one who was asked once says nothing more unasked', () => {
    const game = known(90);
    setChannel(game.world, 'harbour', { asked: true });
    const turned = play(PLAIN, game);
    expect(entriesOf(turned, 'statement.made').map((e) => e.subject)).toEqual(['sable', 'weir']);
    expect(channelOf(turned.world, 'harbour').engagement).toBe(0);
  });

  it('nights in which nobody is asked bring nobody above a statement', () => {
    for (const seed of seedsOf('unasked', 8)) {
      let game = sceneOf({ seed, turn: 1 });
      while (!game.ending) game = play(PLAIN, game).after;
      for (const id of ['sable', 'harbour', 'weir', 'league', 'assembly']) {
        expect(channelOf(game.world, id).level).toBeLessThanOrEqual(1);
        expect(channelOf(game.world, id).best).toBe(0);
      }
    }
  });

  it('is silent while the guns are, and falls back to a statement on long turns', () => {
    const silent = sceneOf({
      charts: { truce: 'holding' },
      set: (world) => {
        north(world).reported = 90;
        holdTruce(world);
      },
    });
    expect(entriesOf(play(PLAIN, silent), 'statement.made')).toEqual([]);
    for (const [hours, level] of [
      [24, 3],
      [25, 1],
    ] as const) {
      const long = withTurns(PLAIN, [hours, hours, hours]);
      const game = sceneOf({
        scenario: long,
        set: (world) => setChannel(world, 'weir', { level: 3, asked: true }),
      });
      expect(channelOf(play(long, game).world, 'weir').level).toBe(level);
    }
  });
});

describe('R-3 a standing backer', () => {
  it('takes its stand every turn, asked or not, at its own temperature of 1', () => {
    const levels = new Set<number>();
    for (const seed of seedsOf('backer', 40)) {
      const turned = play(PLAIN, sceneOf({ seed }), { north: { posture: 'counter' } });
      const answer = entryOf(turned, 'answer.given', 'crown');
      const v =
        1.0 +
        0.4 * (2 * 0.35 - 0.6) + // salience
        0.5 * (2 * (0.5 + 0.04) - 1) - // its partner stands better: a counter-attack cost the other .04
        0.3 -
        0.1 +
        0.5; // its partner is under attack
      expect(numberIn(answer, 'v')).toBeCloseTo(v, 9);
      const odds = oddsByHand(v, [-1.14, 3.83], 1);
      const level = pickByHand(numberIn(answer, 'roll'), odds);
      expect(channelOf(turned.world, 'crown', 'south').level).toBe(level);
      levels.add(level);
    }
    expect(levels.size).toBeGreaterThan(1);
  });

  it('those asked to calm it count by twice their engagement, this turn and the next', () => {
    const calmed = (turn: number) => {
      const game = sceneOf({
        turn,
        set: (world) => {
          north(world).calmed = { crown: 3 };
          setChannel(world, 'harbour', { engagement: 0.3 });
          setChannel(world, 'weir', { engagement: 0.2 });
        },
      });
      const because = view(PLAIN, game, 'south').reckoning['crown']?.private.because ?? [];
      return because.filter((p) => p.cause.startsWith('calm:'));
    };
    for (const turn of [3, 4])
      expect(calmed(turn)).toEqual([
        { cause: 'calm:harbour', value: -0.6 },
        { cause: 'calm:weir', value: -0.2 },
      ]);
    expect(calmed(5)).toEqual([]);
    const asked = play(PLAIN, sceneOf(), { north: { steps: steps('calm-crown') } });
    expect(north(asked.world).calmed).toEqual({ crown: 2 });
  });
});

describe('R-10 smaller doors', () => {
  const refusals = (game: Parameters<typeof lawful>[1], id: string, scenario = PLAIN) =>
    lawful(scenario, game, 'north')
      .steps.find((s) => s.demarche === id)
      ?.refusals.map((r) => r.code);

  it('a refused request opens a named smaller step for two turns, at better odds', () => {
    let opened = 0;
    for (const seed of seedsOf('door', 20)) {
      expect(refusals(sceneOf({ seed }), 'officer')).toEqual(['door-closed']);
      const turned = play(PLAIN, sceneOf({ seed }), { north: { steps: steps('invoke') } });
      const refused = numberIn(entryOf(turned, 'answer.given', 'sable'), 'level') < 3;
      expect(entriesOf(turned, 'door.opened').map((e) => e.subject)).toEqual(refused ? ['officer'] : []);
      if (!refused) continue;
      opened++;
      expect(refusals(turned.after, 'officer')).toEqual([]);
      const used = play(PLAIN, turned.after, { north: { steps: steps('officer') } });
      const because = entryOf(used, 'answer.given', 'sable').because ?? [];
      expect(because.find((p) => p.cause === 'door')?.value).toBe(0.8);
      expect(refusals(used.after, 'officer')).toEqual(['door-closed']);
      const later = play(PLAIN, play(PLAIN, turned.after).after).after;
      expect(refusals(later, 'officer')).toEqual(['door-closed']);
    }
    expect(opened).toBeGreaterThan(10);
  });

  const body = withLadder(
    {
      ...PLAIN,
      demarches: PLAIN.demarches.map((d) =>
        d.id === 'officer' ? { ...d, to: 'league', form: 'formal' as const } : d,
      ),
    },
    'league',
    'north',
    { base: -9, doors: [{ after: 'appeal', below: 2, opens: 'officer', odds: 1.2, turns: 2 }] },
  );

  it('asked in one breath with the larger request, it is the larger request that is answered', () => {
    const game = sceneOf({
      scenario: body,
      turn: 4,
      set: (world) => {
        north(world).doors = { officer: { until: 4, odds: 1.2 } };
      },
    });
    const sent = play(body, game, { north: { steps: steps('appeal', 'officer') } });
    const landed = play(body, play(body, sent.after).after);
    expect(entryOf(landed, 'answer.given', 'league').because?.some((p) => p.cause === 'door')).toBe(false);
    expect(partOf(landed, 'doubt', 'answer:league')).toBeLessThan(-0.02);
  });

  it('keeps its odds while a request is on its way, and does not test the alliance again', () => {
    // Sent on the last turn of the open door, landed two turns later, when the door has long closed.
    const game = sceneOf({
      scenario: body,
      turn: 4,
      set: (world) => {
        north(world).doors = { officer: { until: 4, odds: 1.2 } };
      },
    });
    const sent = play(body, game, { north: { steps: steps('officer') } });
    const waited = play(body, sent.after);
    expect(entriesOf(waited, 'answer.given', 'league')).toEqual([]);
    const landed = play(body, waited.after);
    const answer = entryOf(landed, 'answer.given', 'league');
    expect(answer.because?.find((p) => p.cause === 'door')?.value).toBe(1.2);
    expect(numberIn(answer, 'level')).toBe(0);
    expect(partOf(landed, 'doubt', 'answer:league')).toBe(0);

    const plain = play(body, sceneOf({ scenario: body, turn: 4 }), { north: { steps: steps('appeal') } });
    const tested = play(body, play(body, plain.after).after);
    expect(entryOf(tested, 'answer.given', 'league').because?.some((p) => p.cause === 'door')).toBe(false);
    expect(partOf(tested, 'doubt', 'answer:league')).toBeLessThan(-0.02);
    expect(entriesOf(tested, 'door.opened').map((e) => e.subject)).toEqual(['officer']);
  });
});

describe('R-25 venue', () => {
  const answered = (seed: string, base: number) => {
    const sure = withLadder(PLAIN, 'assembly', 'north', { base });
    const sent = play(sure, sceneOf({ scenario: sure, seed, turn: 3 }), {
      north: { steps: steps('letter') },
    });
    const waited = play(sure, sent.after);
    return { sure, sent, waited, landed: play(sure, waited.after) };
  };

  it('a request lands after its lead of twelve hours: nothing asked tonight arrives before morning', () => {
    const { sent, waited, landed, sure } = answered('lead', 0);
    expect(sent.after.charts.venue['assembly']).toBe('requested');
    expect(sent.world.underWay).toMatchObject([{ what: 'request', addressee: 'assembly', arrives: 24 }]);
    expect(
      lawful(sure, sent.after, 'north')
        .steps.find((s) => s.demarche === 'letter')
        ?.refusals.map((r) => r.code),
    ).toEqual(['chart-refuses']);
    expect(entriesOf(waited, 'answer.given', 'assembly')).toEqual([]);
    expect(entriesOf(landed, 'answer.given', 'assembly').length).toBe(1);
    expect(landed.world.underWay).toEqual([]);
    expect(view(sure, sent.after, 'north').underWay).toMatchObject([{ addressee: 'assembly', turn: 5 }]);
  });

  it('it adopts, deadlocks or rises by what its level says', () => {
    expect(answered('venue', 20).landed.after.charts.venue['assembly']).toBe('decided');
    expect(answered('venue', -20).landed.after.charts.venue['assembly']).toBe('idle');
    const blocked = withLadder(CROSSING, 'league', 'north', { base: -0.4, sharp: 50 });
    const bare = { ...blocked, matters: [], incidents: [], reports: [] };
    let game = play(bare, sceneOf({ scenario: bare, turn: 3 }), { north: { steps: steps('appeal') } }).after;
    game = play(bare, play(bare, game).after).after;
    expect(channelOf(game.world, 'league').level).toBe(1);
    expect(game.charts.venue['league']).toBe('blocked');
  });

  it('on a turn longer than twelve hours it answers within it', () => {
    const long = withTurns(PLAIN, [72, 72, 72]);
    const turned = play(long, sceneOf({ scenario: long }), { north: { steps: steps('letter') } });
    expect(entriesOf(turned, 'answer.given', 'assembly').length).toBe(1);
  });
});
