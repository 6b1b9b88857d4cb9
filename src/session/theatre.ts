import { createStore, type StoreApi } from 'zustand/vanilla';
import type { View } from '../core/turn/door.ts';
import type { Place } from '../scenario/texts.ts';
import { type Point, projectionFor, toRim } from './projection.ts';
import type { ShippedScenario, TheatreStore } from './session.types.ts';

const WHOLE = { x: 500, y: 500, zoom: 1 } as const;
/** Zoom on a place that was chosen. */
const NEAR = 1.6;

export interface Theatre {
  readonly store: StoreApi<TheatreStore>;
  /** Puts a scenario's places on its map picture. */
  show(shipped: ShippedScenario | null): void;
  /** Lights the sectors as this desk's reports have them. */
  light(view: View | null): void;
  choose(id: string | null): void;
}

const placesOf = ({ texts }: ShippedScenario): Readonly<Record<string, Place>> => ({
  ...texts.map.labels,
  ...Object.fromEntries(Object.entries(texts.sectors).map(([id, sector]) => [id, sector.place])),
});

/** The indicative outline of the area in dispute, on the base map. */
export function disputedOf(shipped: ShippedScenario): readonly Point[] {
  const { map } = shipped.texts;
  const project = projectionFor(map.base, Object.values(placesOf(shipped)));
  return (map.disputed?.points ?? []).map(([lat, lon]) => project({ lat, lon }));
}

/** Points of sectors, towns and those who answer, by id; who lies beyond the picture stands at its rim. */
export function pointsOf(shipped: ShippedScenario): Readonly<Record<string, Point>> {
  const { texts } = shipped;
  const inside = placesOf(shipped);
  const project = projectionFor(texts.map.base, Object.values(inside));
  const points: Record<string, Point> = {};
  for (const [id, place] of Object.entries(texts.map.addressees)) points[id] = toRim(project(place));
  for (const [id, place] of Object.entries(inside)) points[id] = project(place);
  return points;
}

export function makeTheatre(): Theatre {
  const store = createStore<TheatreStore>(() => ({
    points: {},
    disputed: [],
    sectors: {},
    chosen: null,
    camera: WHOLE,
  }));
  return {
    store,
    show: (shipped) =>
      store.setState({
        points: shipped ? pointsOf(shipped) : {},
        disputed: shipped ? disputedOf(shipped) : [],
        sectors: {},
        chosen: null,
        camera: WHOLE,
      }),
    light: (view) => {
      const fought = Object.entries(view?.sectors ?? {});
      const most = Math.max(...fought.map(([, value]) => value), Number.MIN_VALUE);
      store.setState({
        sectors: Object.fromEntries(
          fought.map(([id, value]) => [id, { glow: Math.min(1, Math.max(0, value / Math.max(1, most))) }]),
        ),
      });
    },
    choose: (chosen) => {
      const point = chosen === null ? undefined : store.getState().points[chosen];
      store.setState({ chosen, camera: point ? { x: point.x, y: point.y, zoom: NEAR } : WHOLE });
    },
  };
}
