import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { ministriesFor } from '../ministries/door.ts';
import type { Batch } from './batch.ts';
import type { WordCounts } from './reading.ts';

/** What a rehearsal is to find out. */
export interface RehearsalPlan {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly seed: string;
  readonly games: number;
  readonly ministries: readonly string[];
  readonly otherMinistry: string;
  readonly anchors: boolean;
  /** Judge G1 to G9 too. */
  readonly game: boolean;
  /** Search for better plans, try every démarche, and look for what was never reached. */
  readonly advice: boolean;
  readonly words?: WordCounts;
  /** `section/id` of what the rehearsed file writes itself; advice on parts speaks of nothing else. Absent = of all. */
  readonly written?: readonly string[];
  /** Translations that lack texts. */
  readonly untranslated?: readonly Untranslated[];
}

/** What a translation of the rehearsed file lacks. */
export interface Untranslated {
  readonly language: string;
  /** Thing by thing: where it stands (`matters`, `bridge`), and which of its texts. */
  readonly gaps: readonly { readonly at: readonly string[]; readonly missing: readonly string[] }[];
}

/** The plan by whose median the anchors' 50 is set. */
export const DOCUMENTED = 'documented';

/** The ministry that a search finds. */
export const CLIMBER = 'climber';

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
  readonly game?: boolean;
  /** When absent: only if no ministry is named. */
  readonly advice?: boolean;
  readonly words?: WordCounts;
  readonly written?: readonly string[];
  readonly untranslated?: readonly Untranslated[];
}

export function planOf(options: RehearsalOptions): RehearsalPlan {
  const { scenario, words, written, untranslated } = options;
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
    game: options.game ?? false,
    advice: options.advice ?? chosen.length === 0,
    ...(words ? { words } : {}),
    ...(written ? { written } : {}),
    ...(untranslated ? { untranslated } : {}),
  };
}

/** The plan's games cut into pieces of at most `size`, ministry by ministry. */
export function batchesOf(plan: RehearsalPlan, size = plan.games): readonly Batch[] {
  const names = [...plan.ministries];
  if (plan.anchors && !names.includes(DOCUMENTED) && hasDocumented(plan)) names.push(DOCUMENTED);
  return names.flatMap((ministry) => piecesOf(plan, { ministry }, size));
}

/** All games of one ministry or plan, in pieces. */
export function piecesOf(
  { desk, otherMinistry, seed, games }: RehearsalPlan,
  who: Pick<Batch, 'ministry' | 'plan'>,
  size: number,
): readonly Batch[] {
  const batches: Batch[] = [];
  for (let from = 1; from <= games; from += size) {
    batches.push({ desk, otherMinistry, seed, ...who, from, count: Math.min(size, games - from + 1) });
  }
  return batches;
}

/** Whether the rehearsed desk has a documented course. */
export const hasDocumented = ({ scenario, desk }: Pick<RehearsalPlan, 'scenario' | 'desk'>): boolean =>
  scenario.scripts.some((script) => script.id === DOCUMENTED && script.desk === desk);
