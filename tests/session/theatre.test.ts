import { expect, test } from 'vitest';
import { inPanel } from '../../src/session/door.ts';
import { makeTheatre } from '../../src/session/theatre.ts';
import { shipped as placeless } from './parts.ts';

const IDS = placeless.scenario.sectors.map(({ id }) => id);
const [PLACE = ''] = IDS;
/** The stub of a scenario, with its sectors in a row. */
const shipped = {
  ...placeless,
  texts: {
    ...placeless.texts,
    sectors: Object.fromEntries(
      IDS.map((id, i) => [id, { name: id, names: {}, place: { lat: 40.2 - i / 20, lon: 45.7 + i / 20 } }]),
    ),
  },
};

/** Frames by hand. */
function handFrames() {
  let waiting: ((now: number) => boolean) | null = null;
  return {
    ease: () => (frame: (now: number) => boolean) => {
      waiting = frame;
    },
    at: (now: number): boolean => waiting?.(now) ?? false,
  };
}

test('the camera goes to a chosen place over some frames, says where it is heading, and then rests', () => {
  const frames = handFrames();
  const { store, show, resize, choose } = makeTheatre(frames.ease);
  show(shipped);
  resize({ width: 600, height: 412, foot: 0, apart: 0 });
  const { camera: whole } = store.getState();
  choose(PLACE);
  const { heading, camera } = store.getState();
  expect(camera).toEqual(whole);
  expect(heading.zoom).toBeGreaterThan(whole.zoom);
  expect(frames.at(1000)).toBe(true);
  expect(frames.at(1350)).toBe(true);
  expect(store.getState().camera.zoom).toBeCloseTo((whole.zoom + heading.zoom) / 2, 6);
  expect(frames.at(1701)).toBe(false);
  expect(store.getState().camera).toEqual(heading);
});

test('a second choice ends the first journey', () => {
  const frames = handFrames();
  const { store, show, choose } = makeTheatre(frames.ease);
  show(shipped);
  choose(PLACE);
  const first = frames.at;
  choose(null);
  first(0);
  first(5000);
  expect(store.getState().camera).toEqual(store.getState().heading);
  expect(store.getState().chosen).toBeNull();
});

test('without frames the camera cuts; a new panel never travels', () => {
  const { store, show, resize, choose } = makeTheatre();
  show(shipped);
  choose(PLACE);
  expect(store.getState().camera).toEqual(store.getState().heading);
  resize({ width: 320, height: 500, foot: 40, apart: 0 });
  const { camera, points, panel } = store.getState();
  const point = points[PLACE];
  expect(panel).toEqual({ width: 320, height: 500, foot: 40 });
  expect(point).toBeDefined();
  const seen = inPanel(point ?? { x: 0, y: 0 }, camera, panel.width, panel.height);
  expect(seen.x).toBeGreaterThanOrEqual(0);
  expect(seen.x).toBeLessThanOrEqual(320);
  expect(seen.y).toBeGreaterThanOrEqual(0);
  expect(seen.y).toBeLessThanOrEqual(500);
});

test('the camera turns to a place only when that lies outside what it shows', () => {
  const { store, show, resize, lookAt } = makeTheatre();
  show(shipped);
  resize({ width: 600, height: 412, foot: 0, apart: 0 });
  const { camera } = store.getState();
  lookAt(PLACE);
  expect(store.getState().camera).toBe(camera);
});

test('on the smallest map the marks of neighbours stand apart, in their own order, and the places keep their points', () => {
  const APART = 24;
  const near = {
    ...shipped,
    texts: {
      ...shipped.texts,
      map: { ...shipped.texts.map, base: 'caucasus' as const },
      sectors: Object.fromEntries(
        IDS.map((id, i) => [
          id,
          // the first two are neighbours, the rest lie far off
          {
            name: id,
            names: {},
            place: { lat: 40.2 - (i > 1 ? i / 2 : 0), lon: 45.7 + (i === 1 ? 0.02 : 0) },
          },
        ]),
      ),
    },
  };
  const { store, show, resize } = makeTheatre();
  show(near);
  const { points: before } = store.getState();
  resize({ width: 260, height: 120, foot: 20, apart: APART });
  const { points, camera, panel, shifts } = store.getState();
  expect(points).toBe(before);
  const marks = IDS.map((id) => {
    const { x, y } = inPanel(points[id] ?? { x: 0, y: 0 }, camera, panel.width, panel.height);
    return { x: x + (shifts[id]?.x ?? 0), y: y + (shifts[id]?.y ?? 0), placed: x };
  });
  for (const [i, a] of marks.entries())
    for (const b of marks.slice(i + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(APART - 0.5);
  const [first, second] = marks;
  expect(Math.abs((first?.placed ?? 0) - (second?.placed ?? 0))).toBeLessThan(APART);
  expect(first?.x).toBeLessThan(second?.x ?? 0);
  // where there is room nothing is set off
  resize({ width: 260, height: 120, foot: 20, apart: 0 });
  expect(store.getState().shifts).toEqual({});
});
