import type { MapTexts, Place } from '../scenario/texts.ts';

/** A point of the base map, 0-1000 on both axes. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The base picture: its size, and the conformal conic it is drawn in. */
const WIDTH = 1600;
const HEIGHT = 1100;
const SCALE = 9259;
const MERIDIAN = 45.6;
const CENTRE = 40.45;
const SOUTH = 38.5;
const NORTH = 42.5;
const SIDE = 1000;
/** Places off the picture stand at its rim, this far inside. */
const RIM = 30;
/** A plain map shows its places with this margin. */
const MARGIN = 120;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const stretch = (latitude: number): number => Math.tan((Math.PI / 2 + latitude) / 2);

const CONE =
  Math.log(Math.cos(radians(SOUTH)) / Math.cos(radians(NORTH))) /
  Math.log(stretch(radians(NORTH)) / stretch(radians(SOUTH)));
const FACTOR = (Math.cos(radians(SOUTH)) * stretch(radians(SOUTH)) ** CONE) / CONE;

const raw = (place: Place): Point => {
  const radius = FACTOR / stretch(radians(place.lat)) ** CONE;
  const angle = CONE * radians(place.lon - MERIDIAN);
  return { x: radius * Math.sin(angle), y: FACTOR - radius * Math.cos(angle) };
};
const ORIGIN = raw({ lat: CENTRE, lon: MERIDIAN });

/** Where a place lies on the base map of the South Caucasus; may lie outside 0-1000. */
export function projectConic(place: Place): Point {
  const point = raw(place);
  return {
    x: ((WIDTH / 2 + SCALE * (point.x - ORIGIN.x)) * SIDE) / WIDTH,
    y: ((HEIGHT / 2 - SCALE * (point.y - ORIGIN.y)) * SIDE) / HEIGHT,
  };
}

/** Brings a point from outside to the rim, along the line from the middle: the direction stays true. */
export function toRim(point: Point): Point {
  const half = SIDE / 2;
  const dx = point.x - half;
  const dy = point.y - half;
  const far = Math.max(Math.abs(dx), Math.abs(dy));
  const room = half - RIM;
  return far <= room ? point : { x: half + (dx * room) / far, y: half + (dy * room) / far };
}

/** A projection for the base picture of a scenario's map: places of a fictional one are fitted into the frame. */
export function projectionFor(base: MapTexts['base'], places: readonly Place[]): (place: Place) => Point {
  switch (base) {
    case 'caucasus':
      return projectConic;
    case 'plain': {
      const lons = places.map((p) => p.lon);
      const lats = places.map((p) => p.lat);
      const [west, east] = [Math.min(...lons), Math.max(...lons)];
      const [south, north] = [Math.min(...lats), Math.max(...lats)];
      const squeeze = Math.cos(radians((south + north) / 2));
      const span = Math.max((east - west) * squeeze, north - south) || 1;
      const room = SIDE - 2 * MARGIN;
      return (place) => ({
        x: SIDE / 2 + ((place.lon - (west + east) / 2) * squeeze * room) / span,
        y: SIDE / 2 - ((place.lat - (south + north) / 2) * room) / span,
      });
    }
  }
}
