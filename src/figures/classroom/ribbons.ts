import type { Column } from './columns.ts';

/** Games that go from one band to another, and what of either band they take up. */
export interface Ribbon {
  readonly key: string;
  /** Place of the column that they come from. */
  readonly from: number;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** What goes from each column to the next, where there are too many games for threads. */
export function ribbonsOf(columns: readonly Column[]): readonly Ribbon[] {
  return columns.flatMap((column, from) => {
    const next = columns[from + 1];
    if (!next) return [];
    const taken = next.bands.map(({ from: start }) => start);
    const homes = new Map(next.bands.flatMap(({ games }, at) => games.map((game) => [game, at] as const)));
    return column.bands.flatMap((band, at) => {
      const counts = next.bands.map(() => 0);
      for (const game of band.games) {
        const home = homes.get(game);
        if (home !== undefined) counts[home] = (counts[home] ?? 0) + 1;
      }
      const unit = (band.to - band.from) / Math.max(1, band.games.length);
      let start = band.from;
      return counts.flatMap((count, home): readonly Ribbon[] => {
        if (count === 0) return [];
        const size = count * unit;
        const there = taken[home] ?? 0;
        const ribbon: Ribbon = {
          key: `${from}/${at}/${home}`,
          from,
          a: [start, start + size],
          b: [there, there + size],
        };
        start += size;
        taken[home] = there + size;
        return [ribbon];
      });
    });
  });
}
