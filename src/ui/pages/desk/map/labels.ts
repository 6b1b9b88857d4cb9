import type { Point } from './frame.ts';

export const SIDES = ['right', 'left', 'below', 'above'] as const;
export type Side = (typeof SIDES)[number];

/** A name beside a place, with its size in pixels. */
export interface Label {
  readonly id: string;
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** Half the mark that stands on the place itself. */
  readonly mark: number;
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 3;

function boxOf({ at, width, height, mark }: Label, side: Side): Box {
  const across =
    side === 'right' ? at.x + mark + GAP : side === 'left' ? at.x - mark - GAP - width : at.x - width / 2;
  const down = side === 'below' ? at.y + mark : side === 'above' ? at.y - mark - height : at.y - height / 2;
  return { left: across, top: down, right: across + width, bottom: down + height };
}
const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/**
 * A side for every name, so that names cover neither marks nor one another and stay in the panel. The first given
 * choose first; a name without a free side takes the least bad one.
 */
export function placeLabels(
  labels: readonly Label[],
  width: number,
  height: number,
): Readonly<Record<string, Side>> {
  const taken: Box[] = labels.map(({ at, mark }) => ({
    left: at.x - mark,
    top: at.y - mark,
    right: at.x + mark,
    bottom: at.y + mark,
  }));
  const chosen: Record<string, Side> = {};
  for (const label of labels) {
    let best: { side: Side; box: Box; cost: number } | null = null;
    for (const side of SIDES) {
      const box = boxOf(label, side);
      const outside =
        (box.right - box.left) * (box.bottom - box.top) -
        overlap(box, { left: 0, top: 0, right: width, bottom: height });
      const cost = taken.reduce((sum, other) => sum + overlap(box, other), 2 * outside);
      if (!best || cost < best.cost) best = { side, box, cost };
    }
    if (!best) continue;
    chosen[label.id] = best.side;
    taken.push(best.box);
  }
  return chosen;
}
