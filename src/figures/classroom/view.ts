import type { ClassGroup, Parting } from '../../debrief/door.ts';
import type { NameOf } from '../../words/classroom.ts';
import type { Words } from '../../words/door.ts';

/** What every part of a class's report is drawn from. */
export interface ClassView {
  readonly group: ClassGroup;
  readonly words: Words;
  readonly nameOf: NameOf;
  /** Two games that are drawn out, the first in amber, the second in blue. */
  readonly drawn: readonly [number, number] | null;
  /** The question that each turn is laid out by, as a place among its partings. */
  readonly layout: readonly (number | null)[];
  /** Whether it is shown what is documented. */
  readonly record: boolean;
}

/** More games than this are drawn as bands and strips: single threads could not be told apart. */
export const MOST_THREADS = 120;

/** The question that a turn is laid out by. */
export const partingAt = (
  { group, layout }: Pick<ClassView, 'group' | 'layout'>,
  i: number,
): Parting | null => group.turns[i]?.partings[layout[i] ?? -1] ?? null;

/** How a game is marked: the first and the second that are drawn out, or as all others. */
export const toneOf = (drawn: ClassView['drawn'], game: number): 'own' | 'second' | 'plain' =>
  drawn?.[0] === game ? 'own' : drawn?.[1] === game ? 'second' : 'plain';
