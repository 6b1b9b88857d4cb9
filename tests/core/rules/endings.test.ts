import { describe, expect, it } from 'vitest';
import type { Ending, Scenario } from '../../../src/core/scenario/scenario.ts';
import { judge } from '../../../src/core/turn/door.ts';
import { CROSSING } from '../crossing.ts';
import { entriesOf, entryOf, holdTruce, north, PLAIN, play, sceneOf } from './scene.ts';

const LAST = 8;
const atTheEnd = (truce: 'none' | 'holding', scenario: Scenario = PLAIN, age = 24) =>
  play(
    scenario,
    sceneOf({
      scenario,
      turn: LAST,
      charts: { truce },
      set: (world) => {
        if (truce === 'none') return;
        holdTruce(world, { age });
        world.front.resolve = 6;
      },
    }),
  );
const withEndings = (...endings: readonly Ending[]): Scenario => ({
  ...PLAIN,
  endings: [...endings, ...PLAIN.endings.filter((e) => e.desk === 'south')],
});

describe('R-34 endings', () => {
  it('the last turn ends the game, by what is true then', () => {
    expect(atTheEnd('none').after.ending).toEqual({ north: 'guns', south: 'south-done' });
    expect(atTheEnd('holding').after.ending).toEqual({ north: 'quiet', south: 'south-done' });
    expect(play(PLAIN, sceneOf({ turn: LAST - 1 })).after.ending).toBeUndefined();
  });

  it('the highest priority wins; the one without a condition is for all the rest', () => {
    const end = { desk: 'north', at: 'end' } as const;
    const silent = { fact: 'guns-silent', test: { is: true } } as const;
    const scenario = withEndings(
      { id: 'default', ...end, priority: 0 },
      { id: 'high', ...end, priority: 9, when: silent },
      { id: 'low', ...end, priority: 2, when: silent },
      { id: 'never', ...end, priority: 99, when: { fact: 'support', test: { above: 101 } } },
    );
    expect(atTheEnd('holding', scenario).after.ending?.['north']).toBe('high');
    expect(atTheEnd('none', scenario).after.ending?.['north']).toBe('default');
  });

  it('endings of any turn come first and close the game at once, but not before their turn', () => {
    const scenario = withEndings(
      {
        id: 'early',
        desk: 'north',
        at: 'any-turn',
        priority: 1,
        when: { fact: 'support', test: { below: 30 } },
      },
      { id: 'end', desk: 'north', at: 'end', priority: 9 },
    );
    const low = (turn: number) =>
      play(scenario, sceneOf({ scenario, turn, set: (world) => (north(world).support = 20) }));
    expect(low(3).after.ending).toBeUndefined();
    expect(low(4).after.ending).toEqual({ north: 'early', south: 'south-done' });
    expect(low(LAST).after.ending?.['north']).toBe('early');
  });

  it('each desk of a scenario has exactly one ending without a condition', () => {
    for (const desk of CROSSING.desks) {
      const bare = CROSSING.endings.filter((e) => e.desk === desk && e.at === 'end' && !e.when);
      expect(bare.length).toBe(1);
    }
  });

  it('a truce likelier than the documented one to outlive the horizon is called durable', () => {
    expect(atTheEnd('holding').after.charts.truce).toBe('durable');
    const weak = play(
      PLAIN,
      sceneOf({
        turn: LAST,
        charts: { truce: 'holding' },
        set: (world) => {
          holdTruce(world, { broker: 'lull' });
          world.front.resolve = 6;
        },
      }),
    );
    expect(weak.after.charts.truce).toBe('holding');
    expect(entriesOf(weak, 'truce.durable')).toEqual([]);
  });

  it('a closed game takes no decision, and says how it stands in six dimensions', () => {
    const ended = atTheEnd('none');
    const decision = { steps: [], posture: 'hold', replies: {}, matters: {} };
    expect(judge(PLAIN, ended.after, 'north', decision).map((r) => r.code)).toEqual(['game-closed']);
    const dimensions = entryOf(ended, 'ending.reached').params?.['dimensions'];
    expect(Array.isArray(dimensions) && dimensions.length).toBe(6);
  });
});
