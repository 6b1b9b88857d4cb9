import type { DimensionId } from '../../core/scenario/dimension.ts';
import type { DeskId, EndingId, TurnNumber } from '../../core/scenario/ids.ts';
import type { ScriptTurn } from '../../core/scenario/script.ts';
import type { Calibration } from '../timeline/calibration.ts';
import type { Counted } from './handedIn.ts';
import type { ParallelPair } from './pairs.ts';
import type { TurnPartings } from './partings.ts';
import type { Quantiles } from './quantiles.ts';
import type { DecisionTree } from './tree.ts';

/** How one question was forecast, over a class. */
export interface ForecastRow {
  readonly turn: TurnNumber;
  readonly question: string;
  /** Forecasts of it that could be opened, and how many came so. */
  readonly opened: number;
  readonly right: number;
  /** Forecasts by option: said, and came. */
  readonly said: readonly number[];
  readonly came: readonly number[];
}

/** What is found in games of one scenario from one desk, laid side by side. */
export interface GroupFindings {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly desk: DeskId;
  /** Turns that the scenario has. */
  readonly length: number;
  readonly members: readonly Counted[];
  readonly turns: readonly TurnPartings[];
  readonly trees: readonly DecisionTree[];
  readonly pairs: readonly ParallelPair[];
  readonly dimensions: Readonly<Record<DimensionId, Quantiles>>;
  /** The most frequent first. */
  readonly endings: readonly { readonly ending: EndingId; readonly games: readonly number[] }[];
  readonly calibration: readonly Calibration[];
  readonly forecasts: readonly ForecastRow[];
  /** Seconds that decisions took, by turn. */
  readonly seconds: readonly Quantiles[];
  /** What is documented of the desk, by turn; null where the scenario documents nothing. */
  readonly record: Readonly<Record<TurnNumber, ScriptTurn>> | null;
}
