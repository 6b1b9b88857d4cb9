import { DIMENSIONS, type DimensionId } from '../core/scenario/dimension.ts';
import { advance, type Decision, type Game, openGame, prune } from '../core/turn/door.ts';
import { closeOf } from '../log/door.ts';
import { decideFor } from '../ministries/door.ts';
import type { LiveGame } from './live.ts';
import type { Nights } from './session.types.ts';

/** Nights that a game is laid among. */
export const NIGHTS = 64;
/** Longest seed that leaves room for `.64`. */
const MOST_SEED = 29;
/** Nights played before the page may breathe. */
const AT_ONCE = 4;

/** Seed of one of the other nights, the same for everybody who began with this one. */
export const seedOfNight = (seed: string, night: number): string => `${seed.slice(0, MOST_SEED)}.${night}`;

type Dimensions = Readonly<Record<DimensionId, number>>;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The value below which a share of a sorted list lies. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** The same decisions on another night; what is not possible there is left out, and counted. */
function playNight(
  live: LiveGame,
  seed: string,
): { readonly dimensions: Dimensions; readonly dropped: number } {
  const { shipped, desk, other, ministry, save } = live;
  const { scenario } = shipped;
  let { game }: { game: Game } = openGame(scenario, seed);
  let dropped = 0;
  for (let turn = 0; !game.ending; turn++) {
    // a night that goes on longer than the game did is waited out
    const made: Decision = save.decisions[turn] ?? {
      steps: [],
      posture: game.world.desks[desk]?.posture ?? '',
      replies: {},
      matters: {},
    };
    const pruned = prune(scenario, game, desk, made);
    dropped += pruned.dropped;
    const theirs = decideFor({ scenario, game, desk: other, ministry });
    const advanced = advance(
      scenario,
      game,
      { [desk]: pruned.decision, [other]: theirs },
      { entries: false },
    );
    if (!advanced.ok) throw new Error('a pruned decision is lawful');
    game = advanced.game;
  }
  const dimensions = closeOf(scenario, game).dimensions[desk];
  if (!dimensions) throw new Error('a closed game has its six dimensions');
  return { dimensions, dropped };
}

/** Plays a closed game's decisions on 64 other nights, a few at a time; `breathe` lets the page answer between. */
export async function nightsOf(live: LiveGame, breathe: () => Promise<void>): Promise<Nights | null> {
  const own = live.log.close?.dimensions[live.desk];
  if (!own) return null;
  const played: Dimensions[] = [];
  let dropped = 0;
  for (let i = 1; i <= NIGHTS; i++) {
    const night = playNight(live, seedOfNight(live.save.seed, i));
    played.push(night.dimensions);
    dropped += night.dropped;
    if (i % AT_ONCE === 0) await breathe();
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
