/** From a game log to what a class talks about. Pure; takes logs and nothing else. */
export { type DecidedPart, partName, partsOf } from './attribution/part.ts';
export type { Progress } from './attribution/partial.ts';
export {
  type Attribution,
  leaveOneOut,
  type SharesOptions,
  sharesOf,
  type Worth,
} from './attribution/worth.ts';
export type { ForecastRow, GroupFindings } from './classroom/findings.ts';
export {
  type ClassGame,
  type ClassTurn,
  type Counted,
  counts,
  type HandedIn,
  readHandedIn,
} from './classroom/handedIn.ts';
export type { PairChoice, ParallelPair } from './classroom/pairs.ts';
export {
  type Branch,
  LEFT,
  layoutOf,
  PARTING_KINDS,
  type Parting,
  type PartingKind,
  partingsOf,
  TAKEN,
  type TurnPartings,
  UNANSWERED,
} from './classroom/partings.ts';
export { type Quantiles, quantilesOf } from './classroom/quantiles.ts';
export { type ClassGroup, type ClassReport, classReport } from './classroom/report.ts';
export {
  type ClassQuestion,
  RUN_SHEET,
  type RunSheetItem,
  type RunSheetPart,
} from './classroom/runSheet.ts';
export { sharing } from './classroom/shared.ts';
export type { Apart, PairStory } from './classroom/stories.ts';
export { CLASS_COLUMNS, classTable, type TableOptions } from './classroom/table.ts';
export type { DecisionTree, TreeNode } from './classroom/tree.ts';
export { type Course, dimensionsAt, type Opened, openCourse, playedAs } from './course.ts';
export { type Dimensions, meanDimensions, meanOfSix } from './dimensions.ts';
export { percentileOf, quantile, type Spread, spreadOf } from './spread.ts';
export {
  brierOf,
  type Calibration,
  calibrationOf,
  forecastsOf,
  type SealedForecast,
} from './timeline/calibration.ts';
export { DOCUMENTED, type Documented, documentedOf } from './timeline/documented.ts';
export { type OtherTurn, otherDeskOf } from './timeline/otherDesk.ts';
export {
  type AnswerReasons,
  answersOf,
  causesOf,
  type GaugeLedger,
  type GaugeTurn,
  ledgersOf,
} from './timeline/reasons.ts';
export {
  type DeadCount,
  type Timeline,
  type TimelineTurn,
  type TruceSpan,
  timelineOf,
} from './timeline/timeline.ts';
export {
  TURNING_POINTS,
  type TurningPoint,
  type TurningPointKind,
  turningPointsOf,
} from './timeline/turningPoints.ts';
export {
  AS_WRITTEN,
  ASSUMPTION_RANGES,
  ASSUMPTIONS,
  type AssumptionId,
  type AssumptionRange,
  type Assumptions,
  assume,
} from './whatif/assumptions.ts';
export { type Fork, type Forked, type ForkOptions, forkAt } from './whatif/fork.ts';
export { type Luck, luckOf, type Night, nightsOf, playNight, playNightAs } from './whatif/nights.ts';
export { swingsOf, type TurnSwing } from './whatif/swing.ts';
