import { type Box, overlapOf } from './labels.ts';

/** A place in the panel, pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** What stands at the end of a call, with its size in pixels. */
export interface Chip {
  readonly id: string;
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

/** Air to the rim and between two chips. */
const AIR = 4;
/** Steps along the rim and away from it that a chip may give way. */
const STEPS = [0, 1, -1, 2, -2, 3, -3, 4, -4] as const;

/**
 * A box for every chip at the end of its call: within the panel, beside what stands there already where there is
 * room. The first given choose first; one without a free place takes that which covers least.
 */
export function placeChips(
  chips: readonly Chip[],
  panel: { readonly width: number; readonly height: number; readonly taken: readonly Box[] },
): Readonly<Record<string, Box>> {
  const taken: Box[] = [...panel.taken];
  const placed: Record<string, Box> = {};
  const within = (value: number, most: number): number => Math.max(AIR, Math.min(most - AIR, value));
  for (const { id, at, width, height } of chips) {
    let best: { readonly box: Box; readonly cost: number } | null = null;
    for (const across of STEPS) {
      for (const down of STEPS) {
        const left = within(at.x - width / 2 + across * (width / 2 + AIR), panel.width - width);
        const top = within(at.y - height / 2 + down * (height + AIR), panel.height - height);
        const box = { left, top, right: left + width, bottom: top + height };
        const away = Math.hypot(left + width / 2 - at.x, top + height / 2 - at.y);
        // to cover a name is worse than to stand off, but far off nobody knows whose chip it is
        const cost = taken.reduce((sum, other) => sum + overlapOf(box, other), 0) * 4 + away;
        if (!best || cost < best.cost) best = { box, cost };
      }
    }
    if (!best) continue;
    placed[id] = best.box;
    taken.push(best.box);
  }
  return placed;
}
