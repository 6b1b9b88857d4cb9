import type { DimensionId } from '../../../core/scenario/dimension.ts';
import type { Dimensions } from '../../../debrief/door.ts';
import { signed } from '../../../figures/door.ts';
import type { Words } from '../../../words/door.ts';

/** Points under which a dimension has not moved. */
const STILL = 1;
const NAMED = 2;

/** The dimensions that differ most between two games, in words; null when none moved by a whole point. */
export function biggestChanges(
  words: Words,
  desk: string,
  before: Dimensions,
  after: Dimensions,
): string | null {
  // keys of a record over a closed list
  const moved = (Object.keys(before) as DimensionId[])
    .map((id) => ({ id, change: Math.round(after[id]) - Math.round(before[id]) }))
    .filter(({ change }) => Math.abs(change) >= STILL)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, NAMED)
    .map(({ id, change }) =>
      words.say('debrief-moved', { name: words.dimensionName(id, desk), change: signed(change, 0) }),
    );
  const [first, second] = moved;
  if (first === undefined) return null;
  return second === undefined ? first : words.say('list-two', { first, second });
}
