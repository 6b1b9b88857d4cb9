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
  resize(600, 412);
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
  resize(320, 500);
  const { camera, points, panel } = store.getState();
  const point = points[PLACE];
  expect(panel).toEqual({ width: 320, height: 500 });
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
  resize(600, 412);
  const { camera } = store.getState();
  lookAt(PLACE);
  expect(store.getState().camera).toBe(camera);
});
