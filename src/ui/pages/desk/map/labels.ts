/** A place in the panel, pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

export const SIDES = [
  'right',
  'left',
  'below',
  'above',
  'below-left',
  'below-right',
  'above-left',
  'above-right',
  'over',
  'unnamed',
] as const;
export type Side = (typeof SIDES)[number];
/** Beside a mark; the name of a region lies over its point. */
const BESIDE: readonly Side[] = ['right', 'left', 'below', 'above'];
/** Where a name begins or ends at its mark: the last resort of one that can be chosen. */
const CORNERS: readonly Side[] = ['below-left', 'below-right', 'above-left', 'above-right'];

/** A name at a place, with its size in pixels. */
export interface Label {
  readonly id: string;
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** Half the mark that stands on the place itself; 0 for a region, which has none. */
  readonly mark: number;
  /** Left out, with its mark, where it would cover something; a place that can be chosen never is. */
  readonly optional?: boolean;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 3;
/** Square pixels that an optional name may cover. */
const TOLERANCE = 12;
/** Share of itself with which the name of a place that can be chosen may cover something, or leave the panel. */
const COVERED_SHARE = 0.1;

/** What a name covers at a side of its place. */
export function boxOf({ at, width, height, mark }: Label, side: Side): Box {
  const across =
    side === 'right'
      ? at.x + mark + GAP
      : side === 'left'
        ? at.x - mark - GAP - width
        : side.endsWith('-left')
          ? at.x + mark - width
          : side.endsWith('-right')
            ? at.x - mark
            : at.x - width / 2;
  const down = side.startsWith('below')
    ? at.y + mark
    : side.startsWith('above')
      ? at.y - mark - height
      : at.y - height / 2;
  return { left: across, top: down, right: across + width, bottom: down + height };
}
/** Square pixels that two boxes share. */
export const overlapOf = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
/** What the mark of a place covers. */
export const markOf = ({ at, mark }: Label): Box => ({
  left: at.x - mark,
  top: at.y - mark,
  right: at.x + mark,
  bottom: at.y + mark,
});

interface Panel {
  readonly width: number;
  readonly height: number;
  readonly taken?: readonly Box[];
}
interface Placed {
  readonly side: Side;
  readonly box: Box;
  readonly cost: number;
}

/** The side on which a name covers least of what is taken, and runs out of the panel least. */
function leastBad(label: Label, taken: readonly Box[], panel: Panel): Placed {
  const whole: Box = { left: 0, top: 0, right: panel.width, bottom: panel.height };
  const beside = label.optional ? BESIDE : [...BESIDE, ...CORNERS];
  const sides = label.mark > 0 ? beside : (['over'] as const);
  const tried = sides.map((side): Placed => {
    const box = boxOf(label, side);
    const outside = (box.right - box.left) * (box.bottom - box.top) - overlapOf(box, whole);
    return { side, box, cost: taken.reduce((sum, other) => sum + overlapOf(box, other), 2 * outside) };
  });
  return tried.reduce((best, next) => (next.cost < best.cost ? next : best));
}

/** Rounds in which every name may think again, now that it knows where the others went. */
const SECOND_THOUGHTS = 3;

const NO_BOX: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** Where large text leaves no room, the name that covers most is shown only while its mark is looked at. */
function unname(
  firm: readonly Label[],
  placed: Map<string, Placed>,
  marks: readonly Box[],
  panel: Panel,
): void {
  for (let left = firm.length; left > 0; left--) {
    const others = (id: string): readonly Box[] =>
      [...placed].flatMap(([other, { box }]) => (other === id ? [] : [box]));
    for (const label of firm)
      if (placed.get(label.id)?.side !== 'unnamed')
        placed.set(label.id, leastBad(label, [...marks, ...others(label.id)], panel));
    const share = ({ id, width, height }: Label): number => (placed.get(id)?.cost ?? 0) / (width * height);
    const worst = [...firm].sort((a, b) => share(b) - share(a))[0];
    if (!worst || share(worst) <= COVERED_SHARE) return;
    placed.set(worst.id, { side: 'unnamed', box: NO_BOX, cost: 0 });
  }
}

/**
 * A side for every name, so that names cover neither marks nor one another nor what else lies on the panel. Those
 * that can be chosen come first, and one without a free side is unnamed; an optional one without it is left out.
 */
export function placeLabels(labels: readonly Label[], panel: Panel): Readonly<Record<string, Side>> {
  const firm = labels.filter((label) => !label.optional);
  const marks: readonly Box[] = [...(panel.taken ?? []), ...firm.map(markOf)];
  const placed = new Map<string, Placed>();
  for (let round = 0; round <= SECOND_THOUGHTS; round++) {
    for (const label of firm) {
      const others = [...placed].flatMap(([id, { box }]) => (id === label.id ? [] : [box]));
      placed.set(label.id, leastBad(label, [...marks, ...others], panel));
    }
  }
  unname(firm, placed, marks, panel);
  const taken: Box[] = [...marks, ...[...placed.values()].map(({ box }) => box)];
  for (const label of labels.filter(({ optional }) => optional)) {
    const best = leastBad(label, taken, panel);
    const mark = markOf(label);
    if (mark.left < 0 || mark.top < 0 || mark.right > panel.width || mark.bottom > panel.height) continue;
    if (best.cost + taken.reduce((sum, other) => sum + overlapOf(mark, other), 0) > TOLERANCE) continue;
    taken.push(mark, best.box);
    placed.set(label.id, best);
  }
  return Object.fromEntries([...placed].map(([id, { side }]) => [id, side]));
}
