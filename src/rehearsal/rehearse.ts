import { runBatch } from './batch.ts';
import { gameTests } from './game/gameTests.ts';
import { batchesOf, planOf, type RehearsalOptions } from './plan.ts';
import { type RehearsalReport, reportOf } from './report.ts';

export interface RehearseOptions extends RehearsalOptions {
  /** Judge G1 to G9 too. */
  readonly game?: boolean;
  readonly onGame?: () => void;
}

/** Plays many games in this thread and reports. */
export function rehearse(options: RehearseOptions): RehearsalReport {
  const plan = planOf(options);
  const played = batchesOf(plan).map((batch) => ({ batch, result: runBatch(batch, options.onGame) }));
  const { scenario, desk, seed, games, otherMinistry } = plan;
  const game = options.game ? gameTests({ scenario, desk, seed, games, otherMinistry }) : undefined;
  return reportOf(plan, played, game);
}
