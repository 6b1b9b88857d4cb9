export interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface Stretch {
  readonly from: Spot;
  readonly to: Spot;
}

/** How far an arc bends from the straight line, as a share of its length. */
const BEND = 0.16;

/** A point of an arc, 0 at its start and 1 at its end; it bends upwards whichever way it runs. */
export function onArc(from: Spot, to: Spot, part: number): Spot {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const side = dx < 0 ? 1 : -1;
  const mid = { x: (from.x + to.x) / 2 - dy * BEND * side, y: (from.y + to.y) / 2 + dx * BEND * side };
  const rest = 1 - part;
  return {
    x: rest * rest * from.x + 2 * rest * part * mid.x + part * part * to.x,
    y: rest * rest * from.y + 2 * rest * part * mid.y + part * part * to.y,
  };
}

const STRAIGHT = 48;

/** An arc as short straight stretches; with `dash`, only every other such length of it. */
export function arcStretches(from: Spot, to: Spot, dash: number | null): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let run = 0;
  let last = from;
  for (let i = 1; i <= STRAIGHT; i++) {
    const next = onArc(from, to, i / STRAIGHT);
    if (dash === null || Math.floor(run / dash) % 2 === 0) stretches.push({ from: last, to: next });
    run += Math.hypot(next.x - last.x, next.y - last.y);
    last = next;
  }
  return stretches;
}
