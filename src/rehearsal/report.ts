import { DIMENSIONS, type DimensionId } from '../core/scenario/dimension.ts';
import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { type BatchResult, joinBatches, type PlayedBatch } from './batch.ts';
import type { Course } from './course.ts';
import type { RehearsalFinding } from './findings.ts';
import type { GameTestId, GameTestResult } from './game/gameTests.ts';
import { type Luck, luckOf, luckRatio } from './luck.ts';
import { CLIMBER, DOCUMENTED, type RehearsalPlan } from './plan.ts';
import { type Quantiles, quantilesOf } from './quantiles.ts';
import { type Reading, WORDS_A_MINUTE } from './reading.ts';
import { FACTS, type FactId, type Sample } from './sample.ts';
import type { Influence, Influences, TrialManner } from './trial.ts';

/** What one ministry made of the games. */
export interface MinistryReport {
  readonly score: Quantiles;
  readonly dimensions: Readonly<Record<DimensionId, Quantiles>>;
  readonly facts: Readonly<Record<FactId, Quantiles>>;
  readonly endings: Readonly<Record<string, number>>;
}

/** What is read on one turn. */
export interface TurnReport {
  /** Words of new cables, and of matters with their options, on the mean. */
  readonly cables: number;
  readonly matters: number;
  /** Words of new cables in the fullest game. */
  readonly most: number;
  /** Minutes that reading takes, on the mean. */
  readonly minutes: number;
}

/** What a démarche moves, on the mean, when it is taken once and when it is taken on every turn that allows it. */
export type DemarcheReport = Readonly<Record<TrialManner, Omit<Influence, 'best'>>>;

/** How often things occurred: id -> in how many games. */
export interface Occurrences {
  readonly games: number;
  readonly endings: Readonly<Record<string, number>>;
  readonly matters: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, number>>;
  readonly incidents: Readonly<Record<string, number>>;
  readonly reports: Readonly<Record<string, number>>;
  readonly demarches: Readonly<Record<string, number>>;
}

/** Many games, one report. */
export interface RehearsalReport {
  readonly scenario: string;
  readonly desk: DeskId;
  readonly seed: string;
  readonly games: number;
  readonly gamesPerSecond: number;
  readonly ministries: Readonly<Record<string, MinistryReport>>;
  readonly game?: Readonly<Record<GameTestId, GameTestResult>>;
  /** Raw measures at 0, 50 and 100 points: 50 is the documented median. */
  readonly anchors?: Readonly<Record<DimensionId, readonly [number, number, number]>>;
  /** Of all games together; everything of the desk stands there, with 0 when it never occurred. */
  readonly occurred: Occurrences;
  readonly demarches: Readonly<Record<string, DemarcheReport>>;
  /** Over the ministries that have a plan. */
  readonly luck: Luck & { readonly ratio: number };
  /** By turn; empty when the texts are not known. */
  readonly reading: Readonly<Record<number, TurnReport>>;
  readonly course?: Course;
  readonly findings: readonly RehearsalFinding[];
}

/** What was found out beside the games of ministries. */
export interface FoundOut {
  readonly findings: readonly RehearsalFinding[];
  readonly game?: RehearsalReport['game'];
  readonly course?: Course;
  readonly influences: Influences;
}

/** Puts the pieces together. */
export function reportOf(
  plan: RehearsalPlan,
  played: readonly PlayedBatch[],
  { findings, game, course, influences }: FoundOut = { findings: [], influences: new Map() },
): RehearsalReport {
  const { scenario, desk, seed, games } = plan;
  const results = new Map<string, BatchResult>();
  for (const name of new Set(played.map(({ batch }) => batch.ministry))) {
    results.set(name, joinBatches(played.filter((p) => p.batch.ministry === name).map((p) => p.result)));
  }
  const names = results.has(CLIMBER) ? [...plan.ministries, CLIMBER] : plan.ministries;
  const ministries: Record<string, MinistryReport> = {};
  for (const name of names) ministries[name] = ministryReport(results.get(name)?.samples ?? []);
  const all = joinBatches([...results.values()]);
  const documented = results.get(DOCUMENTED);
  const fixed = [...results].filter(([name]) => name !== 'random' && name !== CLIMBER);
  const luck = luckOf(fixed.map(([, { samples }]) => samples.map((sample) => sample.score)));
  return {
    scenario: scenario.id,
    desk,
    seed,
    games,
    gamesPerSecond: all.seconds > 0 ? Math.round(all.samples.length / all.seconds) : 0,
    ministries,
    ...(game ? { game } : {}),
    ...(plan.anchors && documented ? { anchors: anchorsOf(scenario, desk, documented.samples) } : {}),
    occurred: occurrencesOf(plan, all),
    demarches: Object.fromEntries(
      [...influences].map(([id, { once, always }]) => [id, { once: bare(once), always: bare(always) }]),
    ),
    luck: { ...luck, ratio: luckRatio(luck) },
    reading: readingOf(all.reading),
    ...(course ? { course } : {}),
    findings,
  };
}

const bare = ({ best: _, ...influence }: Influence): Omit<Influence, 'best'> => influence;

function readingOf(reading: Reading): Record<number, TurnReport> {
  return Object.fromEntries(
    Object.entries(reading).map(([turn, { games, cables, matters, fullest }]) => [
      turn,
      {
        cables: Math.round(cables / games),
        matters: Math.round(matters / games),
        most: fullest.words,
        minutes: Number(((cables + matters) / games / WORDS_A_MINUTE).toFixed(2)),
      },
    ]),
  );
}

/** Counts of what the rehearsed desk can meet, with 0 for what never came. */
function occurrencesOf({ scenario, desk }: RehearsalPlan, { coverage, samples }: BatchResult): Occurrences {
  const count = (ids: readonly string[], seen: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(ids.map((id) => [id, seen[id] ?? 0]));
  const own = <T extends { readonly id: string; readonly desk: DeskId }>(list: readonly T[]): string[] =>
    list.filter((one) => one.desk === desk).map((one) => one.id);
  const options = scenario.matters
    .filter((matter) => matter.desk === desk)
    .flatMap((matter) => matter.options.map((option) => `${matter.id}/${option.id}`));
  return {
    games: samples.length,
    endings: count(own(scenario.endings), coverage.endings),
    matters: count(own(scenario.matters), coverage.matters),
    options: count(options, coverage.options),
    incidents: count(
      scenario.incidents.map(({ id }) => id),
      coverage.incidents,
    ),
    reports: count(own(scenario.reports), coverage.reports),
    demarches: count(own(scenario.demarches), coverage.demarches),
  };
}

function ministryReport(samples: readonly Sample[]): MinistryReport {
  const endings: Record<string, number> = {};
  for (const { ending } of samples) endings[ending] = (endings[ending] ?? 0) + 1;
  const dimensions: Partial<Record<DimensionId, Quantiles>> = {};
  for (const id of DIMENSIONS) dimensions[id] = quantilesOf(samples.map((s) => s.dimensions[id]));
  const facts: Partial<Record<FactId, Quantiles>> = {};
  for (const id of FACTS) facts[id] = quantilesOf(samples.map((s) => s.facts[id]));
  return {
    score: quantilesOf(samples.map((s) => s.score)),
    // Both loops went through their whole lists.
    dimensions: dimensions as Record<DimensionId, Quantiles>,
    facts: facts as Record<FactId, Quantiles>,
    endings,
  };
}

/** Anchors with the documented median in the middle; the ends stay where the author put them. */
function anchorsOf(
  scenario: Scenario,
  desk: DeskId,
  samples: readonly Sample[],
): Record<DimensionId, readonly [number, number, number]> {
  const anchors: Partial<Record<DimensionId, readonly [number, number, number]>> = {};
  for (const dimension of scenario.score[desk]?.dimensions ?? []) {
    const median = quantilesOf(samples.map((s) => s.raw[dimension.id])).p50 ?? dimension.anchors[1];
    anchors[dimension.id] = [dimension.anchors[0], round(median), dimension.anchors[2]];
  }
  // Compile demands all six dimensions of every desk.
  return anchors as Record<DimensionId, readonly [number, number, number]>;
}

const round = (value: number): number => Number(value.toPrecision(4));
