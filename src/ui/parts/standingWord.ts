import type { DimensionId } from '../../core/scenario/dimension.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Words } from '../../words/door.ts';

interface OfDesk {
  readonly words: Words;
  readonly scenario: Scenario;
  readonly desk: string;
}

/** Where a dimension of a desk stands, in words; nothing where the scenario does not measure it. */
export function standingWord(
  { words, scenario, desk }: OfDesk,
  dimension: DimensionId,
  value: number,
): string {
  const measure = scenario.score[desk]?.dimensions.find(({ id }) => id === dimension)?.of;
  return measure === undefined ? '' : words.standingWord(measure, value);
}
