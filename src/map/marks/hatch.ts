import type { Spot, Stretch } from './arc.ts';

/** Slanting lines within an outline, which itself is not drawn: an area without an edge. */
export function hatchOf(outline: readonly Spot[], gap: number): readonly Stretch[] {
  // x + y is the same along a line that slants; x - y tells how far along it one is
  const across = outline.map(({ x, y }) => ({ u: x + y, v: x - y }));
  const us = across.map(({ u }) => u);
  const lines: Stretch[] = [];
  const step = gap * Math.SQRT2;
  for (let u = (Math.floor(Math.min(...us) / step) + 0.5) * step; u < Math.max(...us); u += step) {
    const cuts: number[] = [];
    for (const [i, a] of across.entries()) {
      const b = across[(i + 1) % across.length];
      if (b && a.u < u !== b.u < u) cuts.push(a.v + ((u - a.u) / (b.u - a.u)) * (b.v - a.v));
    }
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const at = (v: number): Spot => ({ x: (u + v) / 2, y: (u - v) / 2 });
      lines.push({ from: at(cuts[i] ?? 0), to: at(cuts[i + 1] ?? 0) });
    }
  }
  return lines;
}
