import { describe, expect, test } from 'vitest';
import { arcStretches, onArc } from '../../src/map/marks/arc.ts';
import { lightOf, puffOf, runnerAt, strengthOf, strikeOf } from '../../src/map/marks/fire.ts';
import { hatchOf } from '../../src/map/marks/hatch.ts';
import { lightAt, sunHeight } from '../../src/map/marks/sun.ts';
import { toPanelRim } from '../../src/session/calls.ts';

const HERE = { x: 100, y: 100 };
const THERE = { x: 400, y: 60 };

describe('arcs', () => {
  test('begin and end where they should, and bend upwards whichever way they run', () => {
    for (const [from, to] of [
      [HERE, THERE],
      [THERE, HERE],
    ] as const) {
      expect(onArc(from, to, 0)).toEqual(from);
      expect(onArc(from, to, 1)).toEqual(to);
      expect(onArc(from, to, 0.5).y).toBeLessThan((from.y + to.y) / 2 - 10);
    }
  });
  test('a whole arc has no gap; a dashed one leaves out about half', () => {
    const whole = arcStretches(HERE, THERE, null);
    for (const [i, stretch] of whole.entries()) if (i > 0) expect(stretch.from).toEqual(whole[i - 1]?.to);
    const dashed = arcStretches(HERE, THERE, 14).length / whole.length;
    expect(dashed).toBeGreaterThan(0.35);
    expect(dashed).toBeLessThan(0.65);
  });
  test('end at the rim on the way to what lies beyond, and at the place itself within', () => {
    const panel = { width: 300, height: 200 };
    expect(toPanelRim(HERE, { x: 100, y: -900 }, panel, 10)).toEqual({ x: 100, y: 10 });
    const end = toPanelRim(HERE, { x: 1100, y: 600 }, panel, 10);
    expect((end.y - 100) / (end.x - 100)).toBeCloseTo(0.5, 9);
    expect(end.y === 190 || end.x === 290).toBe(true);
    expect(toPanelRim(HERE, { x: 150, y: 120 }, panel, 10)).toEqual({ x: 150, y: 120 });
  });
});

describe('fires', () => {
  test('burn by their share and by effort, and only smoulder when the guns are silent', () => {
    expect(strengthOf(0, 1, false)).toBe(0);
    expect(strengthOf(1, 1, false)).toBe(1);
    expect(strengthOf(0.5, 1, false)).toBeGreaterThan(strengthOf(0.5, 0.2, false));
    expect(strengthOf(1, 1, true)).toBeLessThan(strengthOf(1, 0, false));
    expect(strengthOf(1, 9, false)).toBe(1);
  });
  test('breathe once in 2.4 s, and hold still where nothing moves', () => {
    expect(lightOf(0.6, 1, 0).radius).toBeCloseTo(lightOf(0.6, 1, 2400).radius, 9);
    const breaths = [0, 600, 1200, 1800].map((now) => lightOf(0.6, 0, now).radius);
    expect(Math.max(...breaths)).toBeGreaterThan(Math.min(...breaths));
    expect(lightOf(0.6, 0, null)).toEqual(lightOf(0.6, 0, null));
    expect(lightOf(1, 0, null).radius).toBeGreaterThan(lightOf(0.3, 0, null).radius);
  });
  test('smoke rises and thins out; a ring goes out; the light on an arc comes back in 2.6 s', () => {
    expect(puffOf(1, 0, 3500).y).toBeLessThan(puffOf(1, 0, 500).y);
    expect(puffOf(1, 0, 6990).alpha).toBeLessThan(0.01);
    expect(puffOf(0, 0, 3500).alpha).toBe(0);
    expect(strikeOf(0, 3000).alpha).toBe(0);
    expect(strikeOf(0, null).alpha).toBeGreaterThan(0);
    expect(runnerAt(0, 1300)).toBeCloseTo(0.5, 9);
    expect(runnerAt(0, null)).toBe(0.5);
  });
});

test('an area is hatched inside its outline only, and all over it', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
    { x: 0, y: 100 },
  ];
  const lines = hatchOf(square, 9);
  for (const { from, to } of lines)
    for (const { x, y } of [from, to]) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9);
      expect(Math.max(x, y)).toBeLessThanOrEqual(100 + 1e-9);
    }
  const drawn = lines.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0);
  expect(drawn * 9).toBeGreaterThan(0.9 * 100 * 100);
  expect(drawn * 9).toBeLessThan(1.1 * 100 * 100);
});

describe('the light of the day', () => {
  const START = '2022-09-13T00:05+04:00';
  test('follows the local clock: night, a warm dawn, day', () => {
    expect(lightAt(START, 0)).toEqual({ night: 1, glow: 0 });
    expect(lightAt(START, 12)).toEqual({ night: 0, glow: 0 });
    expect(lightAt(START, 5.7).glow).toBeGreaterThan(0.5);
    expect(lightAt(START, 24).night).toBe(1);
  });
  test('days are longer in June than in December', () => {
    expect(sunHeight(172, 12)).toBeCloseTo(90 - 40.45 + 23.44, 5);
    expect(sunHeight(172, 18)).toBeGreaterThan(0);
    expect(sunHeight(355, 18)).toBeLessThan(0);
  });
  test('a start that says no hour is day', () => {
    expect(lightAt('soon', 3)).toEqual({ night: 0, glow: 0 });
  });
});
