import { meanOf, varianceOf } from './quantiles.ts';

/** How much of the score is the plan and how much the night (PLAY.md G9). */
export interface Luck {
  /** Variance of one plan's nights, on the mean over plans. */
  readonly within: number;
  /** Variance of the plans' means. */
  readonly between: number;
}

/** Above this, nights weigh more than plans should allow. */
export const MOST_LUCK = 0.6;

export const luckOf = (scores: readonly (readonly number[])[]): Luck => ({
  within: meanOf(scores.map(varianceOf)),
  between: varianceOf(scores.map(meanOf)),
});
export const luckRatio = ({ within, between }: Luck): number => (between > 0 ? within / between : 99);
