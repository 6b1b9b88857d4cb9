import type { Point } from './projection.ts';

/** Rounds of pushing; each halves what is left of an overlap among three or more. */
const ROUNDS = 24;

/**
 * How far each mark is set off from its place so that no two stand nearer than `apart`; nothing where there is room.
 * Neighbours give way to one another by halves, along the line between their places: their order and directions stay
 * true, and a place's own coordinates are never touched. Two at one spot part along the horizontal, in their order.
 */
export function spreadMarks(
  spots: Readonly<Record<string, Point>>,
  apart: number,
): Readonly<Record<string, Point>> {
  const at = Object.entries(spots).map(([id, { x, y }]) => ({ id, x, y }));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const [i, a] of at.entries()) {
      for (const b of at.slice(i + 1)) {
        const distance = Math.hypot(b.x - a.x, b.y - a.y);
        const lacking = apart - distance;
        if (lacking <= SMALLEST) continue;
        const [dx, dy] = distance === 0 ? [1, 0] : [(b.x - a.x) / distance, (b.y - a.y) / distance];
        const half = lacking / 2;
        a.x -= dx * half;
        a.y -= dy * half;
        b.x += dx * half;
        b.y += dy * half;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return Object.fromEntries(
    at.flatMap(({ id, x, y }) => {
      const place = spots[id];
      const shift = place && { x: x - place.x, y: y - place.y };
      return shift && Math.hypot(shift.x, shift.y) > SMALLEST ? [[id, shift]] : [];
    }),
  );
}

/** Pixels that nobody sees. */
const SMALLEST = 0.05;
