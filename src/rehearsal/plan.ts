import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { ministriesFor } from '../ministries/door.ts';
import type { Batch } from './batch.ts';

export interface RehearsalPlan {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly seed: string;
  readonly games: number;
  readonly ministries: readonly string[];
  readonly otherMinistry: string;
  readonly anchors: boolean;
}

/** The plan by whose median the anchors' 50 is set. */
export const DOCUMENTED = 'documented';

export const usualOther = (scenario: Scenario, desk: DeskId): string => {
  const other = scenario.desks.find((id) => id !== desk) ?? desk;
  return scenario.ministry[other] ?? 'willingness';
};

/** Ministries that a rehearsal plays when none is named: all but the one that leaves everything to the rules. */
export const usualMinistries = (scenario: Scenario, desk: DeskId): readonly string[] =>
  ministriesFor(scenario, desk).filter((name) => name !== 'willingness');

export interface RehearsalOptions {
  readonly scenario: Scenario;
  readonly desk?: DeskId;
  readonly seed?: string;
  readonly games?: number;
  readonly ministries?: readonly string[];
  readonly otherMinistry?: string;
  readonly anchors?: boolean;
}

export function planOf(options: RehearsalOptions): RehearsalPlan {
  const { scenario } = options;
  const desk = options.desk ?? scenario.desk;
  const chosen = options.ministries ?? [];
  return {
    scenario,
    desk,
    seed: options.seed ?? 'rehearsal',
    games: options.games ?? 1000,
    ministries: chosen.length > 0 ? chosen : usualMinistries(scenario, desk),
    otherMinistry: options.otherMinistry ?? usualOther(scenario, desk),
    anchors: options.anchors ?? false,
  };
}

/** The plan cut into pieces of at most `size` games, ministry by ministry. */
export function batchesOf(plan: RehearsalPlan, size = plan.games): readonly Batch[] {
  const { scenario, desk, otherMinistry, seed, games } = plan;
  const names = [...plan.ministries];
  if (plan.anchors && !names.includes(DOCUMENTED) && hasDocumented(scenario, desk)) names.push(DOCUMENTED);
  const batches: Batch[] = [];
  for (const ministry of names) {
    for (let from = 1; from <= games; from += size) {
      batches.push({
        scenario,
        desk,
        ministry,
        otherMinistry,
        seed,
        from,
        count: Math.min(size, games - from + 1),
      });
    }
  }
  return batches;
}

const hasDocumented = (scenario: Scenario, desk: DeskId): boolean =>
  scenario.scripts.some((script) => script.id === DOCUMENTED && script.desk === desk);
