export { type Batch, type BatchResult, joinBatches, type PlayedBatch, runBatch } from './batch.ts';
export { type ClimbOptions, climb, type OpenPlan, type PlanJudge, planned } from './climb.ts';
export { type ConductOptions, type Crew, conduct, Stopped } from './conduct.ts';
export type { Course } from './course.ts';
export { REHEARSAL_FINDINGS, type RehearsalFinding, type RehearsalFindingCode } from './findings.ts';
export {
  GAME_TESTS,
  type GameTestId,
  type GameTestOptions,
  type GameTestResult,
  gameTests,
} from './game/gameTests.ts';
export { type Bag, type Job, type JobResult, runJob } from './job.ts';
export { crewOf, type Lane } from './lanes.ts';
export { judgeOn } from './nights.ts';
export {
  batchesOf,
  CLIMBER,
  DOCUMENTED,
  planOf,
  type RehearsalOptions,
  type RehearsalPlan,
  type Untranslated,
} from './plan.ts';
export { type Quantiles, quantilesOf } from './quantiles.ts';
export { countWords, type WordCounts } from './reading.ts';
export { recordDecisions } from './record.ts';
export { rehearse } from './rehearse.ts';
export {
  type DemarcheReport,
  type MinistryReport,
  type Occurrences,
  type RehearsalReport,
  reportOf,
  type TurnReport,
} from './report.ts';
export { type RunOptions, runGame, runTurn, type Seats } from './runGame.ts';
export { type Coverage, FACTS, type FactId, type Sample, sampleOf, scoreOf } from './sample.ts';
export { type Seating, seatsFor, seedOfGame } from './seating.ts';
export { playTrail, type Trail } from './trail.ts';
export { type Influence, TRIAL_MANNERS, type TrialManner } from './trial.ts';
