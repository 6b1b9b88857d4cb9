import { describe, expect, it } from 'vitest';
import { chanceOf, forecastAnswer, forecastText } from '../../../src/core/rules/forecast.ts';
import { view } from '../../../src/core/turn/door.ts';
import { bareByHand, KINDS, oddsByHand, sigmoid } from './byHand.ts';
import { north, PLAIN, sceneOf, setChannel, south, withLadder } from './scene.ts';

const outward = (low: number, high: number) => [
  Math.floor(low / 0.05) * 0.05,
  Math.min(1, Math.ceil(high / 0.05) * 0.05),
];

describe('R-35 forecast of an answer', () => {
  it('is the ladder at V -.5 and V +.5, rounded outward to twentieths', () => {
    const game = sceneOf({
      set: (world) => {
        north(world).reported = 60;
        setChannel(world, 'harbour', { trust: 0.6 });
      },
    });
    const seen = view(PLAIN, game, 'north');
    const v = seen.reckoning['harbour']?.private.v ?? Number.NaN;
    const forecast = forecastAnswer(PLAIN, seen, 'call-harbour');
    expect(forecast?.levels.map((l) => l.id)).toEqual(['statement', 'works', 'presses', 'acts']);
    const [a, b] = [-0.5, 0.5].map((d) => oddsByHand(v + d, [-2, -0.5, 1.1, 3.6], 1.6));
    for (const { level, low, high } of forecast?.levels ?? []) {
      const x = a?.[level] ?? Number.NaN;
      const y = b?.[level] ?? Number.NaN;
      expect([low, high]).toEqual(outward(Math.min(x, y), Math.max(x, y)));
    }
  });

  it('does not show levels that are closed now', () => {
    const seen = view(PLAIN, sceneOf(), 'north');
    expect(forecastAnswer(PLAIN, seen, 'call-weir')?.levels.map((l) => l.level)).toEqual([1, 2, 3]);
    const calm = view(PLAIN, sceneOf({ charts: { truce: 'holding' } }), 'north');
    expect(forecastAnswer(PLAIN, calm, 'call-weir')?.levels.map((l) => l.level)).toEqual([1, 2, 3, 4]);
    const capped = withLadder(PLAIN, 'weir', 'north', { caps: { beforeSeason: 1 } });
    const early = view(capped, sceneOf({ scenario: capped }), 'north');
    expect(forecastAnswer(capped, early, 'call-weir')?.levels.map((l) => l.level)).toEqual([1]);
    expect(forecastAnswer(PLAIN, seen, 'address')).toBeNull();
  });

  it('is said in words by the middle of its range', () => {
    const word = (p: number) => chanceOf(p, p).word;
    expect([0.05, 0.2, 0.5, 0.7, 0.9].map(word)).toEqual([
      'very-unlikely',
      'unlikely',
      'possible',
      'likely',
      'very-likely',
    ]);
    expect(chanceOf(0.11, 0.42)).toMatchObject({ word: 'unlikely' });
    expect(chanceOf(0.97, 0.99).high).toBe(1);
  });

  it('cannot leak: what is hidden does not move it', () => {
    const hidden = (kind: string, resolve: number, dead: number) => {
      const seen = view(
        PLAIN,
        sceneOf({
          set: (world) => {
            world.front.kind = kind;
            world.front.resolve = resolve;
            world.front.aims = resolve / 4;
            north(world).dead = dead;
            south(world).dead = dead;
          },
        }),
        'north',
      );
      return [
        ...PLAIN.demarches.map((d) => forecastAnswer(PLAIN, seen, d.id)),
        forecastText(PLAIN, seen, { terms: ['bodies', 'commission'], broker: 'sable' }),
      ];
    };
    expect(hidden('limited', 0.2, 10)).toEqual(hidden('wider', 2.4, 300));
  });
});

describe('R-36 forecast of a text', () => {
  const PULLS: Readonly<Record<string, { readonly terms: number; readonly fit: number }>> = {
    limited: { terms: 0.4 + 0.15, fit: 0 },
    treaty: { terms: 0.15 + 0.6, fit: 0.9 },
    wider: { terms: 0.1 - 0.2, fit: 0 },
  };

  it.each([0, 0.05, 0.1, 0.15, 0.2])(
    'averages R-13 over the kinds by honest odds; pressure %s',
    (pressure) => {
      const game = sceneOf({
        turn: 4,
        set: (world) => {
          north(world).words = [{ turn: 3, reading: 0.3, ripeness: 0.5 }];
          world.pressure = pressure;
          world.front.ground = 20;
          setChannel(world, 'crown', { level: 1 }, 'south');
        },
      });
      const seen = view(PLAIN, game, 'north');
      // Aims are guessed from the ground: effort-hours at a held line, and what they meet.
      const aims = 1 - Math.exp(-0.055 * (1 - 0.45 * 0.5) * (20 / (7.4 * (1.25 - 0.5))));
      const bounds = [-1, 1].map((side) => {
        let sum = 0;
        for (const [kind, spec] of Object.entries(KINDS)) {
          const guess = structuredClone(game.world);
          guess.front.kind = kind;
          guess.front.aims = aims;
          guess.front.resolve = spec.base;
          const bare =
            bareByHand(guess, { hour: 18, guard: 0.5 }) + side * (0.3 + 0.1 * 4.2 * spec.pressure * 0.5);
          const ripe = sigmoid(2 * (bare + 1.2));
          const pull = ripe * (PULLS[kind]?.terms ?? 0) + (PULLS[kind]?.fit ?? 0) * Math.max(ripe, 0.6);
          sum += (seen.odds[kind] ?? 0) * sigmoid(1.2 * (bare + 0.3 + 2.5 + 0.6 + pull));
        }
        return sum;
      });
      const forecast = forecastText(PLAIN, seen, { terms: ['bodies', 'commission'], broker: 'sable' });
      expect([forecast?.low, forecast?.high]).toEqual(outward(bounds[0] ?? 0, bounds[1] ?? 0));
      expect(forecast?.high).toBeGreaterThan(forecast?.low ?? 1);
      expect(forecast?.word).toBe(chanceOf(bounds[0] ?? 0, bounds[1] ?? 0).word);
    },
  );

  it('is moved by what was learned, by the name and by the terms', () => {
    const chance = (reading: number, terms: readonly string[], broker: string) => {
      const game = sceneOf({
        turn: 4,
        set: (world) => {
          north(world).words = Array.from({ length: 4 }, () => ({ turn: 3, reading, ripeness: 0.5 }));
          world.front.ground = 20;
          setChannel(world, 'crown', { level: 1 }, 'south');
        },
      });
      const found = forecastText(PLAIN, view(PLAIN, game, 'north'), { terms, broker });
      return ((found?.low ?? 0) + (found?.high ?? 0)) / 2;
    };
    expect(chance(0, ['transport'], 'sable')).toBeGreaterThan(chance(-0.6, ['transport'], 'sable'));
    expect(chance(0, [], 'sable')).toBeGreaterThan(chance(0, [], 'own'));
    expect(chance(0, ['transport'], 'sable')).toBeGreaterThan(chance(0, ['return'], 'sable'));
  });

  it('the desk with the initiative has none: it knows its own mind', () => {
    expect(forecastText(PLAIN, view(PLAIN, sceneOf(), 'south'), { terms: [], broker: 'sable' })).toBeNull();
  });
});
