import { describe, expect, it } from 'vitest';
import { roll } from '../../../src/core/chance/chance.ts';
import type { Demarche } from '../../../src/core/scenario/demarche.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import { type Decision, openGame, view } from '../../../src/core/turn/door.ts';
import { bellByHand, KINDS, sigmoid } from './byHand.ts';
import {
  channelOf,
  entriesOf,
  entryOf,
  north,
  numberIn,
  PLAIN,
  partOf,
  play,
  sceneOf,
  seedsOf,
  south,
  steps,
} from './scene.ts';

describe('R-18 words about the other desk', () => {
  it('one of three kinds is drawn by seed with equal odds', () => {
    const found: Record<string, number> = {};
    for (const seed of seedsOf('kind', 900)) {
      const { kind } = openGame(PLAIN, seed, { entries: false }).game.world.front;
      found[kind] = (found[kind] ?? 0) + 1;
    }
    expect(Object.keys(found).sort()).toEqual(['limited', 'treaty', 'wider']);
    for (const n of Object.values(found)) expect(Math.abs(n - 300)).toBeLessThan(60);
  });

  it('a word is the kind’s mark with noise .4, and a reading of ripeness with the same noise', () => {
    for (const [kind, { mark }] of Object.entries(KINDS)) {
      const game = sceneOf({ turn: 3, set: (world) => (world.front.kind = kind) });
      const turned = play(PLAIN, game, { north: { steps: steps('sound-out', 'see-harbour') } });
      const { words } = north(turned.world);
      expect(words.length).toBe(3);
      const heard = [
        { step: 'see-harbour', i: 0 },
        { step: 'sound-out', i: 0 },
        { step: 'sound-out', i: 1 },
      ];
      const w = entryOf(turned, 'willingness');
      const bare = numberIn(w, 'w');
      for (const [k, { step, i }] of heard.entries()) {
        expect(words[k]?.reading).toBeCloseTo(mark + 0.4 * bellByHand('scene', 3, 'word', step, i), 9);
        const ripe = sigmoid(2 * (bare + 0.4 * bellByHand('scene', 3, 'ripe', step, i) + 1.2));
        expect(words[k]?.ripeness).toBeCloseTo(ripe, 9);
      }
      expect(north(turned.world).informed).toBe(3);
    }
  });

  it('the odds shown are honest: Bayes with equal priors', () => {
    const readings = [0.5, 0.9, -0.1];
    const game = sceneOf({
      turn: 4,
      set: (world) => {
        north(world).words = readings.map((reading) => ({ turn: 3, reading, ripeness: 0.5 }));
      },
    });
    const weight = (mark: number) =>
      readings.reduce((product, r) => product * Math.exp(-((r - mark) ** 2) / (2 * 0.4 ** 2)), 1);
    const sum = weight(0.6) + weight(0) + weight(-0.6);
    const { odds } = view(PLAIN, game, 'north');
    for (const [kind, { mark }] of Object.entries(KINDS))
      expect(odds[kind]).toBeCloseTo(weight(mark) / sum, 9);
    expect(view(PLAIN, sceneOf(), 'north').odds['treaty']).toBeCloseTo(1 / 3, 12);
  });

  it('words older than two turns say nothing about ripeness any more', () => {
    const ripeness = (turn: number) =>
      view(
        PLAIN,
        sceneOf({
          turn,
          set: (world) => {
            north(world).words = [{ turn: 2, reading: 0, ripeness: 0.7 }];
          },
        }),
        'north',
      ).ripeness;
    expect([ripeness(3), ripeness(4), ripeness(5)]).toEqual([0.7, 0.7, null]);
  });

  it('the other desk hears how near the home across the line is to its limit', () => {
    const game = sceneOf({ set: (world) => (north(world).support = 25) });
    const turned = play(PLAIN, game, { south: { steps: steps('south-listen') } });
    const [word] = south(turned.world).words;
    expect(word?.reading).toBeCloseTo(
      (25 - 50) * (0.6 / 50) + 0.4 * bellByHand('scene', 2, 'word', 'south-listen', 0),
      9,
    );
  });
});

const show = (claim: 'now' | 'verified'): Partial<Decision> => ({ steps: [{ demarche: 'show', claim }] });
const believed = (credibility: number): number => 0.5 + 0.5 * credibility;

describe('R-30 evidence', () => {
  it('verified: a turn later, legitimacy +.07 by belief and credibility +.04', () => {
    const shown = play(PLAIN, sceneOf(), { north: show('verified') });
    expect(partOf(shown, 'legitimacy', 'evidence', 'north')).toBe(0);
    expect(north(shown.world).shown).toBe(false);
    const judged = play(PLAIN, shown.after);
    expect(partOf(judged, 'legitimacy', 'evidence', 'north')).toBeCloseTo(0.07 * believed(0.6), 12);
    expect(partOf(judged, 'credibility', 'evidence', 'north')).toBeCloseTo(0.04, 12);
    expect(north(judged.world).shown).toBe(true);
    expect(entriesOf(play(PLAIN, judged.after), 'evidence.verified')).toEqual([]);
  });

  it('now: +.06 at once, and a quarter of the time it is contradicted', () => {
    let contradicted = 0;
    const nights = seedsOf('now', 160);
    for (const [i, seed] of nights.entries()) {
      const bad = roll(seed, 3, 'claim', 'north') < 0.25;
      if (bad) contradicted++;
      if (i >= 25) continue;
      const shown = play(PLAIN, sceneOf({ seed }), { north: show('now') });
      expect(partOf(shown, 'legitimacy', 'evidence', 'north')).toBeCloseTo(0.06 * believed(0.6), 12);
      expect(north(shown.world).shown).toBe(true);
      const judged = play(PLAIN, shown.after);
      expect(entriesOf(judged, 'evidence.contradicted').length).toBe(bad ? 1 : 0);
      expect(partOf(judged, 'credibility', 'evidence-contradicted', 'north')).toBeCloseTo(bad ? -0.1 : 0, 12);
      expect(partOf(judged, 'legitimacy', 'evidence-contradicted', 'north')).toBeCloseTo(bad ? -0.06 : 0, 12);
      expect(north(judged.world).discredited).toBe(bad);
    }
    expect(contradicted).toBeGreaterThan(160 * 0.15);
    expect(contradicted).toBeLessThan(160 * 0.35);
  });

  it('repeats count x .6', () => {
    const game = sceneOf({ set: (world) => (north(world).used = { show: 2 }) });
    const judged = play(PLAIN, play(PLAIN, game, { north: show('verified') }).after);
    expect(partOf(judged, 'credibility', 'evidence', 'north')).toBeCloseTo(0.04 * 0.36, 12);
  });

  it('blame counts .6 before anything was shown, 1.4 after, half of it by one who was contradicted', () => {
    const blame = (shown: boolean, discredited: boolean) => {
      const game = sceneOf({ set: (world) => Object.assign(north(world), { shown, discredited }) });
      const turned = play(PLAIN, game, { north: { steps: [{ demarche: 'accuse', line: 'people' }] } });
      return partOf(turned, 'legitimacy', 'demarche:accuse', 'north');
    };
    const size = 0.02 * believed(0.6);
    expect(blame(false, false)).toBeCloseTo(0.6 * size, 12);
    expect(blame(true, false)).toBeCloseTo(1.4 * size, 12);
    expect(blame(true, true)).toBeCloseTo(0.7 * size, 12);
  });
});

describe('R-31 steps', () => {
  const used = (demarche: string, times: number, more: object = {}) =>
    sceneOf({
      set: (world) => {
        north(world).used = { [demarche]: times };
        Object.assign(north(world), more);
      },
    });

  it('direct effects count x .6 for each repeat, legitimacy also by belief', () => {
    for (const [times, share] of [
      [0, 1],
      [1, 0.6],
      [3, 0.216],
    ] as const) {
      const turned = play(PLAIN, used('shelter', times, { credibility: 0.8 }), {
        north: { steps: steps('shelter') },
      });
      expect(partOf(turned, 'support', 'demarche:shelter', 'north')).toBeCloseTo(1.2 * share, 12);
      expect(partOf(turned, 'legitimacy', 'demarche:shelter', 'north')).toBeCloseTo(0.01 * share * 0.9, 12);
      // Buses carry as many as the first time.
      expect(north(turned.world).evacuation).toBeCloseTo(0.4, 12);
      expect(north(turned.world).used).toEqual({ shelter: times + 1 });
    }
  });

  it('concessions, warmth and trust do not wear off by repeating', () => {
    const turned = play(PLAIN, used('offer-quietly', 2), { north: { steps: steps('offer-quietly') } });
    expect(north(turned.world).offer).toBe(0.25);
    const warm = play(PLAIN, used('line-open', 4), { north: { steps: steps('line-open') } });
    expect(warm.world.direct).toBe(1);
    const trust = play(PLAIN, used('mission', 1), { north: { steps: steps('mission') } });
    expect(partOf(trust, 'trust', 'demarche:mission', 'sable')).toBeCloseTo(-0.03, 12);
    expect(channelOf(trust.world, 'sable').trust).toBeCloseTo(0.47, 12);
  });

  it('the line cools to .7 a turn', () => {
    const warm = play(PLAIN, sceneOf(), { north: { steps: steps('line-open') } });
    expect(play(PLAIN, warm.after).world.direct).toBeCloseTo(0.7, 12);
  });

  it('what one desk gains in legitimacy the other loses', () => {
    const turned = play(PLAIN, sceneOf(), { north: { steps: steps('shelter') } });
    expect(south(turned.world).legitimacy).toBeCloseTo(1 - north(turned.world).legitimacy, 12);
    expect(north(turned.world).legitimacy).toBeGreaterThan(0.5);
  });

  it('codes beside a démarche are labels: the rules never read them', () => {
    const relabelled: Scenario = {
      ...PLAIN,
      demarches: PLAIN.demarches.map((d): Demarche => ({ ...d, cameo: '190', goldstein: -10, plover: 'X' })),
    };
    const decision = { north: { steps: steps('call-harbour', 'shelter') } };
    expect(play(relabelled, sceneOf({ scenario: relabelled }), decision).after).toEqual(
      play(PLAIN, sceneOf(), decision).after,
    );
  });
});
