import { dimensionsOf } from '../core/rules/score.ts';
import { DIMENSIONS, type DimensionId } from '../core/scenario/dimension.ts';
import { playAgain, seedsOfNights } from '../log/door.ts';
import type { LiveGame } from './live.ts';
import type { Nights } from './session.types.ts';

/** Nights played before the page may breathe. */
const AT_ONCE = 4;

type Dimensions = Readonly<Record<DimensionId, number>>;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The value below which a share of a sorted list lies. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** Plays a closed game's decisions on 64 other nights, a few at a time; `breathe` lets the page answer between. */
export async function nightsOf(live: LiveGame, breathe: () => Promise<void>): Promise<Nights | null> {
  const own = live.log.close?.dimensions[live.desk];
  if (!own) return null;
  const played: Dimensions[] = [];
  let dropped = 0;
  const { scenario } = live.shipped;
  for (const [i, seed] of seedsOfNights(live.save.seed).entries()) {
    const night = playAgain({ scenario, log: live.log, seed });
    played.push(dimensionsOf(scenario, night.last, live.desk));
    dropped += night.dropped;
    if (i % AT_ONCE === AT_ONCE - 1) await breathe();
  }
  const scoreOf = (dimensions: Dimensions): number => meanOf(DIMENSIONS.map((id) => dimensions[id]));
  const spread = (id: DimensionId) => {
    const sorted = played.map((dimensions) => dimensions[id]).sort((a, b) => a - b);
    return { low: quantile(sorted, 0.25), mean: meanOf(sorted), high: quantile(sorted, 0.75) };
  };
  return {
    scores: played.map(scoreOf).sort((a, b) => a - b),
    own: scoreOf(own),
    dimensions: Object.fromEntries(DIMENSIONS.map((id) => [id, spread(id)])) as Nights['dimensions'],
    dropped,
  };
}
