export { type Batch, type BatchResult, joinBatches, runBatch, seatsFor, seedOfGame } from './batch.ts';
export { type ClimbOptions, climb, type OpenPlan, planned } from './climb.ts';
export type { RehearsalFinding } from './findings.ts';
export {
  GAME_TESTS,
  type GameTestId,
  type GameTestOptions,
  type GameTestResult,
  gameTests,
} from './game/gameTests.ts';
export { batchesOf, planOf, type RehearsalOptions, type RehearsalPlan } from './plan.ts';
export { type Quantiles, quantilesOf } from './quantiles.ts';
export { type RehearseOptions, rehearse } from './rehearse.ts';
export { type MinistryReport, type PlayedBatch, type RehearsalReport, reportOf } from './report.ts';
export { type RunOptions, runGame, runTurn, type Seats } from './runGame.ts';
export { type Coverage, FACTS, type FactId, type Sample, sampleOf, scoreOf } from './sample.ts';
