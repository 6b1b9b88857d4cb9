import { DIMENSIONS, MEASURES, type MeasureId } from '../../core/scenario/dimension.ts';
import { ENDING_TIMES } from '../../core/scenario/scenario.ts';
import { condition } from './condition.ts';
import { ours } from './desk.ts';
import {
  about,
  byChoice,
  choice,
  empty,
  type Infer,
  into,
  list,
  named,
  number,
  optional,
  or,
  record,
  type Shape,
  share,
  text,
  zero,
} from './shape.ts';

const anchors: Shape<readonly [number, number, number]> = into(
  list(number(), 3, 3),
  // The list has exactly three numbers.
  (three) => three as readonly [number, number, number],
);
const dimension = (words: string, of: MeasureId, example: readonly number[]) =>
  about(
    record({
      of: about(choice(MEASURES), 'What it measures.', of),
      anchors: about(anchors, 'Values at 0, 50 and 100 points; `rehearse --anchors` prints them.', example),
      label: about(optional(text()), 'Another name for it.', 'Ground kept'),
    }),
    words,
    { of, anchors: example },
  );
const dimensions = record({
  lives: dimension('The dead of both sides.', 'dead-of-both', [260, 110, 30]),
  sovereignty: dimension('Ground lost and prices promised, or aims met.', 'ground-and-price', [160, 70, 10]),
  partners: dimension('Standing with capitals and venues.', 'partners', [0.3, 0.5, 0.75]),
  legitimacy: dimension('Who is seen to be in the right.', 'standing', [0.2, 0.45, 0.65]),
  domestic: dimension('Support at home.', 'support', [20, 54, 70]),
  durability: dimension('How likely what was reached is to last.', 'survival', [0, 0.4, 0.9]),
});
// A new dimension must be written above as well.
DIMENSIONS satisfies readonly (keyof Infer<typeof dimensions>)[];

const DURABILITY = { days: 180, pressure: 0.2 };
export const score = record(
  {
    dimensions: about(dimensions, 'The six dimensions with their anchors.'),
    durability: about(
      or(
        record({
          days: about(number(1, 3650), 'For how many days it should last.', 7),
          pressure: about(share(), 'Share of outside pressure that lasts so long.', 0.5),
        }),
        DURABILITY,
      ),
      'What lasting means.',
      { days: 7, pressure: 0.5 },
    ),
    'land-per-offer': about(zero(), 'Square kilometres that a full concession counts as.', 110),
    profiles: about(
      empty(
        named(
          record({
            label: about(text(), 'Its name.', 'Humanitarian'),
            weights: about(
              byChoice(DIMENSIONS, number(0, 100)),
              'Weights of the dimensions; one left out weighs nothing.',
              {
                lives: 3,
                durability: 1,
              },
            ),
          }),
        ),
      ),
      'Declared views under which the six are put into one number. None is the right one.',
      { humanitarian: { label: 'Humanitarian', weights: { lives: 3, durability: 1 } } },
    ),
  },
  { usual: ['durability'] },
);

export const ending = record(
  {
    desk: ours(),
    at: about(choice(ENDING_TIMES), 'At the end, or as soon as `when` holds.', 'end'),
    priority: about(zero(), 'Of those that fit the highest is told.', 2),
    when: about(
      optional(condition),
      'It fits while this holds; one ending `at: end` of each desk has none.',
      {
        'guns-silent': true,
      },
    ),
    title: about(text(), 'Two to five words.', 'Quiet on the river'),
    text: about(text(), 'What is told.', 'The guns are silent, and a paper says why.'),
  },
  { usual: ['priority', 'when'] },
);
