import { createStore, type StoreApi } from 'zustand/vanilla';
import type { View } from '../core/turn/door.ts';
import type { Place } from '../scenario/texts.ts';
import { between, type Frame, frameFor, inPanel, nearTo } from './frame.ts';
import { type Point, projectionFor, toRim } from './projection.ts';
import type { Session, ShippedScenario, TheatreStore } from './session.types.ts';
import { spreadMarks } from './spread.ts';

/** Before a page has said how large its panel is. */
const PANEL = { width: 700, height: 280, foot: 0 } as const;
/** Marks stand this far apart before a page has said otherwise: the least that a finger can tell apart. */
const APART = 24;
/** The camera goes to a place in this time, milliseconds. */
const EASE = 700;

/** Calls back with the time, milliseconds, at each frame until it is answered with false; `null` where nothing moves. */
export type Ease = (() => ((frame: (now: number) => boolean) => void) | null) | undefined;

export interface Theatre {
  readonly store: StoreApi<TheatreStore>;
  /** Puts a scenario's places on its map picture. */
  show(shipped: ShippedScenario | null): void;
  /** Lights the sectors as this desk's reports have them. */
  light(view: View | null): void;
  choose(id: string | null): void;
  lookAt(id: string): void;
  resize(size: Parameters<Session['fitMap']>[0]): void;
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

export function makeTheatre(ease?: Ease): Theatre {
  const whole = frameFor([], PANEL);
  const store = createStore<TheatreStore>(() => ({
    points: {},
    disputed: [],
    sectors: {},
    chosen: null,
    panel: PANEL,
    shifts: {},
    camera: whole,
    heading: whole,
  }));
  /** The places of the fighting, all of which the camera shows as long as none was chosen. */
  let fought: readonly string[] = [];
  /** Of two journeys only the latest goes on. */
  let journey = 0;
  let apart: number = APART;
  /** Where marks stand once the camera has arrived: they part before it goes, and do not tremble on the way. */
  const shiftsAt = (heading: Frame): TheatreStore['shifts'] => {
    const { points, panel } = store.getState();
    const spots = fought.flatMap((id) => {
      const point = points[id];
      return point ? [[id, inPanel(point, heading, panel.width, panel.height)] as const] : [];
    });
    return spreadMarks(Object.fromEntries(spots), apart);
  };
  const cut = (heading: Frame): void => {
    journey += 1;
    store.setState({ camera: heading, heading, shifts: shiftsAt(heading) });
  };
  const go = (heading: Frame): void => {
    const frames = ease?.();
    if (!frames) {
      cut(heading);
      return;
    }
    journey += 1;
    const mine = journey;
    const from = store.getState().camera;
    let began: number | null = null;
    store.setState({ heading, shifts: shiftsAt(heading) });
    frames((now) => {
      if (mine !== journey) return false;
      began ??= now;
      const part = Math.min(1, (now - began) / EASE);
      store.setState({ camera: part < 1 ? between(from, heading, part * part * (3 - 2 * part)) : heading });
      return part < 1;
    });
  };
  const wholeFrame = (): Frame => {
    const { points, panel } = store.getState();
    const shown = fought.flatMap((id) => points[id] ?? []);
    return frameFor(shown, panel);
  };
  const frameOf = (id: string | null): Frame => {
    const { points, panel } = store.getState();
    const point = id === null ? undefined : points[id];
    return point ? nearTo(wholeFrame(), point, panel) : wholeFrame();
  };
  return {
    store,
    show: (shipped) => {
      fought = shipped?.scenario.sectors.map(({ id }) => id) ?? [];
      store.setState({
        points: shipped ? pointsOf(shipped) : {},
        disputed: shipped ? disputedOf(shipped) : [],
        sectors: {},
        chosen: null,
      });
      cut(wholeFrame());
    },
    light: (view) => {
      const lit = Object.entries(view?.sectors ?? {});
      const most = Math.max(...lit.map(([, value]) => value), Number.MIN_VALUE);
      store.setState({
        sectors: Object.fromEntries(
          lit.map(([id, value]) => [id, { glow: Math.min(1, Math.max(0, value / Math.max(1, most))) }]),
        ),
      });
    },
    choose: (chosen) => {
      store.setState({ chosen });
      go(frameOf(chosen));
    },
    lookAt: (id) => {
      const { points, heading, panel } = store.getState();
      const point = points[id];
      if (!point) return;
      const { x, y } = inPanel(point, heading, panel.width, panel.height);
      if (x < 0 || y < 0 || x > panel.width || y > panel.height) go(frameOf(id));
    },
    resize: ({ width, height, foot, apart: wanted }) => {
      const { panel, chosen } = store.getState();
      if (panel.width === width && panel.height === height && panel.foot === foot && apart === wanted) return;
      apart = wanted;
      store.setState({ panel: { width, height, foot } });
      cut(frameOf(chosen));
    },
  };
}
