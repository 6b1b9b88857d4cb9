import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, type DimensionId } from '../../src/core/scenario/dimension.ts';
import { dateText, spanText, turnsAt } from '../../src/ui/pages/end/endClock.ts';
import { COLUMNS, nightDots, nightsBelow } from '../../src/ui/pages/end/nightStrip.ts';
import { sixFinding, sixValues } from '../../src/ui/pages/end/sixFinding.ts';
import { sayIn } from '../../src/words/door.ts';
import '../../src/words/end.ts';

const say = sayIn('en');
const six = (...points: readonly number[]): Record<DimensionId, number> =>
  Object.fromEntries(DIMENSIONS.map((id, i) => [id, points[i] ?? 50])) as Record<DimensionId, number>;

describe('the six dimensions', () => {
  it('differ by what stands on the page, not by what was rounded away', () => {
    const [lives, sovereignty] = sixValues(six(57.5, 49.6));
    expect(lives).toEqual({ id: 'lives', value: 58, difference: 8 });
    expect(sovereignty).toEqual({ id: 'sovereignty', value: 50, difference: 0 });
  });

  it.each([
    [six(58, 44), { kind: 'both', best: 'lives', worst: 'sovereignty' }],
    [six(58, 51, 52, 53, 54, 55), { kind: 'above', best: 'lives' }],
    [six(42, 49, 48, 47, 46, 45), { kind: 'below', worst: 'lives' }],
    [six(50.2, 49.9), { kind: 'level' }],
  ])('are told by what is furthest from the documented course', (dimensions, finding) => {
    expect(sixFinding(sixValues(dimensions))).toEqual(finding);
  });

  it('never claim that all ended on one side when one did not', () => {
    const points = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(points, (list) => {
        const values = sixValues(six(...list));
        const { kind } = sixFinding(values);
        if (kind === 'above') expect(values.every(({ difference }) => difference >= 0)).toBe(true);
        if (kind === 'below') expect(values.every(({ difference }) => difference <= 0)).toBe(true);
        if (kind === 'both')
          expect(new Set(values.map((v) => Math.sign(v.difference))).size).toBeGreaterThan(1);
      }),
    );
  });
});

describe('time on the end page', () => {
  const turns = [
    { start: 0, hours: 6, phase: 'a', season: false },
    { start: 6, hours: 12, phase: 'a', season: false },
  ];
  it('lays hours on turns of unequal length', () => {
    expect([0, 3, 6, 12, 18, 40].map((hour) => turnsAt(turns, hour))).toEqual([0, 0.5, 1, 1.5, 2, 2]);
  });

  it('says a span in hours, and in days when it is long', () => {
    expect(spanText(say, 'end-mark-lasted', 0.2)).toBe('after less than an hour');
    expect(spanText(say, 'end-mark-hours', 1.5)).toBe('after 1 hour');
    expect(spanText(say, 'end-mark-hours', 38.4)).toBe('after 38 hours');
    expect(spanText(say, 'end-mark-hours', 240)).toBe('after 10 days');
  });

  it('says dates of the record as they were written, whatever the machine thinks of zones', () => {
    expect(dateText(say, '2022-09-13T00:05+04:00')).toBe('13 September 2022, 00:05');
    expect(dateText(say, '2022-10-06')).toBe('6 October 2022');
    expect(dateText(say, '2023-09')).toBe('September 2023');
    expect(dateText(say, 'autumn')).toBe('autumn');
  });
});

describe('the strip of nights', () => {
  it('has a dot for every night and one of its own, none on another', () => {
    const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 100, noNaN: true }), (list, own) => {
        const dots = nightDots(list, own);
        expect(dots).toHaveLength(list.length + 1);
        expect(dots.filter((dot) => dot.own)).toHaveLength(1);
        expect(new Set(dots.map(({ column, row }) => `${column} ${row}`)).size).toBe(dots.length);
        expect(dots.every(({ column }) => column >= 0 && column < COLUMNS)).toBe(true);
      }),
    );
  });

  it('puts the lowest left, the highest right, and counts what came to less', () => {
    expect(nightDots([10, 30], 20).map(({ column }) => column)).toEqual([COLUMNS / 2, 0, COLUMNS - 1]);
    expect(nightsBelow([10, 20, 20, 30], 20)).toBe(1);
  });
});
