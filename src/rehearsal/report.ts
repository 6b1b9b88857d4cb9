import { DIMENSIONS, type DimensionId } from '../core/scenario/dimension.ts';
import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { type Batch, type BatchResult, joinBatches } from './batch.ts';
import { findingsOf, type RehearsalFinding } from './findings.ts';
import type { GameTestId, GameTestResult } from './game/gameTests.ts';
import { DOCUMENTED, type RehearsalPlan } from './plan.ts';
import { meanOf, type Quantiles, quantilesOf } from './quantiles.ts';
import { addCoverage, emptyCoverage, FACTS, type FactId, type Sample } from './sample.ts';

/** What one ministry made of the games. */
export interface MinistryReport {
  readonly score: Quantiles;
  readonly dimensions: Readonly<Record<DimensionId, Quantiles>>;
  readonly facts: Readonly<Record<FactId, Quantiles>>;
  readonly endings: Readonly<Record<string, number>>;
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
  readonly findings: readonly RehearsalFinding[];
}

export interface PlayedBatch {
  readonly batch: Batch;
  readonly result: BatchResult;
}

/** Puts the pieces together. */
export function reportOf(
  plan: RehearsalPlan,
  played: readonly PlayedBatch[],
  game?: RehearsalReport['game'],
): RehearsalReport {
  const { scenario, desk, seed, games } = plan;
  const results = new Map<string, BatchResult>();
  for (const name of new Set(played.map(({ batch }) => batch.ministry))) {
    results.set(name, joinBatches(played.filter((p) => p.batch.ministry === name).map((p) => p.result)));
  }
  const ministries: Record<string, MinistryReport> = {};
  for (const name of plan.ministries) ministries[name] = ministryReport(results.get(name)?.samples ?? []);
  const seconds = [...results.values()].reduce((sum, r) => sum + r.seconds, 0);
  const total = [...results.values()].reduce((sum, r) => sum + r.samples.length, 0);
  const coverage = emptyCoverage();
  for (const result of results.values()) addCoverage(coverage, result.coverage);
  const documented = results.get(DOCUMENTED);
  return {
    scenario: scenario.id,
    desk,
    seed,
    games,
    gamesPerSecond: seconds > 0 ? Math.round(total / seconds) : 0,
    ministries,
    ...(game ? { game } : {}),
    ...(plan.anchors && documented ? { anchors: anchorsOf(scenario, desk, documented.samples) } : {}),
    findings: findingsOf({
      scenario,
      desk,
      seed,
      coverage,
      // Only one who tries everything shows what can never occur.
      games: plan.ministries.includes('random') ? total : 0,
      ministries: plan.ministries.map((name) => ({
        name,
        mean: meanOf((results.get(name)?.samples ?? []).map((s) => s.score)),
        endings: ministries[name]?.endings ?? {},
        games: results.get(name)?.samples.length ?? 0,
      })),
    }),
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
