/** A point of the base map, 0-1000 on both axes. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** How the base picture lies in its panel: it is `zoom` panels wide, and `centre` is in the middle. */
export interface Frame {
  readonly zoom: number;
  readonly centre: Point;
}

/** Height of the base picture over its width. */
export const PICTURE_RATIO = 1100 / 1600;
/** Share of the panel that the places may take, the rest is margin for their names. */
const ROOM = 0.78;
const CLOSEST = 3.2;
const SIDE = 1000;
/** How much nearer the camera goes to a place that was chosen. */
const NEAR = 1.35;

/** What the places stand in; `foot` lies under it, shows the picture too, and keeps free of places. */
export interface Panel {
  readonly width: number;
  readonly height: number;
  readonly foot?: number;
}

/** The same frame, kept inside the picture. */
function inPicture(zoom: number, { x, y }: Point, { width, height, foot = 0 }: Panel): Frame {
  const half = SIDE / 2 / zoom;
  const points = SIDE / zoom / (width * PICTURE_RATIO);
  const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
  return {
    zoom,
    centre: {
      x: within(x, half, SIDE - half),
      y: within(y, (height / 2) * points, SIDE - (height / 2 + foot) * points),
    },
  };
}

/** The part of the picture that shows all these places as large as the panel allows, without leaving the picture. */
export function frameFor(places: readonly Point[], panel: Panel): Frame {
  const { width, height, foot = 0 } = panel;
  const covering = Math.max(1, (height + foot) / (width * PICTURE_RATIO));
  if (places.length === 0 || width <= 0) return { zoom: covering, centre: { x: SIDE / 2, y: SIDE / 2 } };
  const xs = places.map((p) => p.x);
  const ys = places.map((p) => p.y);
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  const wide = (ROOM * SIDE) / Math.max(1, box.right - box.left);
  const high = (ROOM * SIDE * height) / (Math.max(1, box.bottom - box.top) * width * PICTURE_RATIO);
  const zoom = Math.max(covering, Math.min(wide, high, CLOSEST));
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return inPicture(zoom, middle, panel);
}

/** A frame nearer to one place. */
export const nearTo = (frame: Frame, place: Point, panel: Panel): Frame =>
  inPicture(frame.zoom * NEAR, place, panel);

/** Part of the way from one frame to another, 0-1. */
export const between = (from: Frame, to: Frame, part: number): Frame => ({
  zoom: from.zoom + (to.zoom - from.zoom) * part,
  centre: {
    x: from.centre.x + (to.centre.x - from.centre.x) * part,
    y: from.centre.y + (to.centre.y - from.centre.y) * part,
  },
});

/** Where a place stands in the panel, in pixels. */
export function inPanel(place: Point, { zoom, centre }: Frame, width: number, height: number): Point {
  return {
    x: width / 2 + ((place.x - centre.x) / SIDE) * zoom * width,
    y: height / 2 + ((place.y - centre.y) / SIDE) * zoom * width * PICTURE_RATIO,
  };
}
