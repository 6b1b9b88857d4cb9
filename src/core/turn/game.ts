import type { Charts } from '../charts/charts.ts';
import type { DeskId, EndingId, TurnNumber } from '../scenario/ids.ts';
import type { World } from '../world/world.ts';

/** A seed is a string `[A-Za-z0-9.-]{1,32}`. */
export const SEED_PATTERN = /^[A-Za-z0-9.-]{1,32}$/;

/** The whole game as plain JSON. `turn` is the turn being decided; after the last, `ending` is set. */
export interface Game {
  readonly seed: string;
  readonly turn: TurnNumber;
  readonly world: World;
  readonly charts: Charts;
  readonly ending?: Readonly<Record<DeskId, EndingId>>;
}
