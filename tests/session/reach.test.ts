import { describe, expect, it } from 'vitest';
import type { Demarche } from '../../src/core/scenario/demarche.ts';
import type { Effect } from '../../src/core/scenario/effect.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { reachOf } from '../../src/session/reach.ts';
import { CROSSING } from '../core/crossing.ts';

const [first] = CROSSING.demarches;
if (!first) throw new Error('the crossing has démarches');
const { to: _, treaty: __, calms: ___, ...bare } = first;
const plain: Demarche = {
  ...bare,
  id: 'tried',
  desk: CROSSING.desk,
  broker: false,
  mission: false,
  evidence: false,
  proposes: false,
  binds: 0,
  words: 0,
  effects: [],
};
const reach = (change: Partial<Demarche>, scenario: Scenario = CROSSING) =>
  reachOf({ ...scenario, demarches: [{ ...plain, ...change }] }, 'tried');
const ways = (...effects: readonly Effect[]) =>
  Object.fromEntries(reach({ effects })?.dimensions.map((d) => [d.id, d.way]) ?? []);
const [addressee] = CROSSING.addressees;
const other = CROSSING.desks.find((d) => d !== CROSSING.desk) ?? '';

describe('what a card may move', () => {
  it('is nothing for a step without effects', () => {
    expect(reach({})).toEqual({ channels: [], direct: false, dimensions: [] });
    expect(reachOf(CROSSING, 'unknown')).toBeNull();
  });
  it('has the direction of its effects', () => {
    expect(ways({ verb: 'add', gauge: 'support', value: 1 })).toEqual({ domestic: 'up' });
    expect(ways({ verb: 'add', gauge: 'support', value: -1 })).toEqual({ domestic: 'down' });
    expect(ways({ verb: 'add', gauge: 'unrest', value: 0.1 })).toEqual({ domestic: 'down' });
    expect(ways({ verb: 'times', gauge: 'hazard', value: 0.5 })).toEqual({ durability: 'up' });
    expect(ways({ verb: 'raise', gauge: 'evacuation', value: 0.5 })).toEqual({ lives: 'up' });
  });
  it('goes either way where effects pull apart', () => {
    expect(
      ways(
        { verb: 'add', gauge: 'support', value: 1 },
        { verb: 'add', gauge: 'unrest', value: 0.1 },
        { verb: 'add', gauge: 'legitimacy', value: -0.1 },
      ),
    ).toEqual({ domestic: 'either', legitimacy: 'down' });
  });
  it("turns the other desk's legitimacy, and leaves the rest of its home aside", () => {
    expect(ways({ verb: 'add', gauge: 'legitimacy', value: 0.1, subject: other })).toEqual({
      legitimacy: 'down',
    });
    expect(ways({ verb: 'add', gauge: 'support', value: 3, subject: other })).toEqual({});
  });
  it('counts a concession as a price, at home too when said aloud', () => {
    expect(ways({ verb: 'concede', value: 0.2, secret: true })).toEqual({ sovereignty: 'down' });
    expect(ways({ verb: 'concede', value: 0.2, secret: false })).toEqual({
      sovereignty: 'down',
      domestic: 'down',
    });
  });
  it('knows what evidence, words, a text and a mission are for', () => {
    expect(reach({ evidence: true })?.dimensions).toEqual([{ id: 'legitimacy', way: 'either' }]);
    expect(reach({ words: 1 })).toEqual({ channels: [], direct: true, dimensions: [] });
    expect(reach({ proposes: true })?.dimensions).toEqual([
      { id: 'lives', way: 'up' },
      { id: 'durability', way: 'either' },
    ]);
    expect(reach({ mission: true })?.dimensions).toEqual([{ id: 'durability', way: 'up' }]);
  });
  it('reaches whom it is addressed to, whom it calms, and whoever answers by that answer', () => {
    const id = addressee?.id ?? '';
    expect(reach({ to: id })?.channels).toContain(id);
    expect(reach({ calms: id })?.channels).toContain(id);
    const follower = CROSSING.addressees.find((a) => a.id !== id);
    const ladder = follower?.towards[CROSSING.desk];
    if (!follower || !ladder) throw new Error('the crossing has a second addressee');
    const follows: Scenario = {
      ...CROSSING,
      addressees: CROSSING.addressees.map((a) =>
        a.id === follower.id
          ? {
              ...a,
              towards: {
                ...a.towards,
                [CROSSING.desk]: { ...ladder, follow: { addressee: id, values: [0, 1], invoked: 0 } },
              },
            }
          : a,
      ),
    };
    expect(reach({ to: id }, follows)?.channels).toEqual(expect.arrayContaining([id, follower.id]));
  });
});
