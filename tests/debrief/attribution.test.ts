import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../../src/core/scenario/dimension.ts';
import {
  dimensionsAt,
  leaveOneOut,
  nightsOf,
  partName,
  partsOf,
  playNight,
  playNightAs,
  sharesOf,
} from '../../src/debrief/door.ts';
import { count } from '../core/nights.ts';
import { courseOf } from './courses.ts';

const seeds = Array.from({ length: count(30) }, (_, i) => `worth.${i}`);
const MINISTRIES = ['orchestrator', 'documented', 'talker'];

describe('shares', () => {
  it('sum to the game less the passive one, in every dimension', () => {
    for (const [i, seed] of seeds.entries()) {
      const course = courseOf(seed, MINISTRIES[i % MINISTRIES.length]);
      const nights = nightsOf(course, 2);
      const { worths, whole } = sharesOf(course, { seeds: nights, orders: 2 });
      for (const id of DIMENSIONS) {
        const sum = worths.reduce((total, { dimensions }) => total + dimensions[id], 0);
        const apart = nights.reduce((total, night) => {
          const passive = playNightAs(course, 'passive', night);
          return total + playNight(course, night).dimensions[id] - (passive?.dimensions[id] ?? Number.NaN);
        }, 0);
        expect(sum, `${seed} ${id}`).toBeCloseTo(whole[id], 9);
        expect(whole[id], `${seed} ${id}`).toBeCloseTo(apart / nights.length, 9);
      }
    }
  });

  it('name every step and every answered turn once, and are the same every time', () => {
    const course = courseOf('worth.names');
    const parts = partsOf(course);
    expect(new Set(parts.map(partName)).size).toBe(parts.length);
    const steps = course.replay.turns.reduce((n, t) => n + (t.decisions[course.desk]?.steps.length ?? 0), 0);
    expect(parts.filter(({ kind }) => kind === 'step')).toHaveLength(steps);
    const options = { seeds: nightsOf(course, 1), orders: 1 };
    expect(sharesOf(course, options)).toEqual(sharesOf(course, options));
  });

  it('of a game in which nothing was decided are none', () => {
    const course = courseOf('worth.passive', 'passive');
    expect(partsOf(course)).toEqual([]);
    const { whole } = sharesOf(course, { seeds: nightsOf(course, 2), orders: 1 });
    for (const id of DIMENSIONS) expect(whole[id]).toBe(0);
  });
});

describe('leave-one-out', () => {
  it('is what is lost on the same nights when one part is taken out', () => {
    const course = courseOf('loo');
    const told: number[] = [];
    const { worths, games, dropped } = leaveOneOut(course, nightsOf(course, 2), (done, all) =>
      told.push(done / all),
    );
    expect(worths.map(({ part }) => partName(part))).toEqual(partsOf(course).map(partName));
    expect(games).toBe(2 * (partsOf(course).length + 2));
    expect(told.at(-1)).toBe(1);
    expect(dropped).toBeGreaterThanOrEqual(0);
    expect(worths.some(({ mean }) => Math.abs(mean) > 0.5)).toBe(true);
    const own = dimensionsAt(course, course.last);
    for (const id of DIMENSIONS) expect(own[id]).toBeGreaterThanOrEqual(0);
  });

  it('can be ended by whoever listens', () => {
    const stop = new Error('enough');
    expect(() =>
      leaveOneOut(courseOf('loo'), ['loo.1'], () => {
        throw stop;
      }),
    ).toThrow(stop);
  });
});
