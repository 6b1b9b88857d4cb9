import type { Matter } from '../../core/scenario/matter.ts';
import { turn } from './clock.ts';
import { condition } from './condition.ts';
import { ours } from './desk.ts';
import { effects } from './effect.ts';
import {
  about,
  by,
  either,
  empty,
  flag,
  matching,
  named,
  none,
  optional,
  or,
  type Path,
  record,
  reference,
  type Shape,
  share,
  tellings,
  text,
  whole,
  zero,
} from './shape.ts';

const truthsOfMatter = (path: Path): string => `truths/${path[1] ?? ''}`;
const truth = () =>
  about(empty(by(truthsOfMatter, effects)), 'Further effects, by what was true (`drawn`).', {
    theirs: [{ legitimacy: { add: 0.015 } }],
  });
const silence: Shape<Matter['silence']> = either({
  scalar: reference((path) => `options/${path[1] ?? ''}`),
  map: record({
    effects: about(none(effects), 'What silence moves.', [{ support: { add: -1 } }]),
    truth: truth(),
  }),
});

export const matter = record(
  {
    desk: ours(),
    deck: about(
      or(matching(/^[a-z][a-z0-9-]*$/, 'a name such as `war` or `peace`'), 'matters'),
      'Each deck opens one matter a turn; left out, the deck `matters`.',
      'war',
    ),
    priority: about(zero(), 'Of one deck the highest that fits opens.', 10),
    when: about(optional(condition), 'It may open while this holds.', { turn: { from: 2 } }),
    repeats: about(flag(), 'It may come back.', true),
    open: about(or(whole(1, 60), 1), 'Turns for which it may be left open; 1 = answer now.', 2),
    'answer-by': about(optional(turn()), 'It stays open until this turn, whatever `open` says.', 7),
    title: about(text(), 'Two to four words.', 'The last ferry'),
    text: about(
      tellings(),
      'What has to be answered; where it may come back, several texts take turns.',
      'Families want to cross. The army wants the boat.',
    ),
    from: about(optional(reference('senders')), 'Who raises it: a desk, capital or venue.', 'east'),
    options: about(
      named(
        record(
          {
            label: about(text(), 'The answer.', 'Give it to the families'),
            note: about(
              optional(text()),
              'What may come of it, in a sentence.',
              'The posts wait for supply.',
            ),
            effects: about(none(effects), 'What it moves.', [{ support: { add: 0.4 } }]),
            truth: truth(),
          },
          { usual: ['note', 'effects'] },
        ),
      ),
      'Two to four answers.',
    ),
    silence: about(silence, 'The option that silence means, or effects of its own.', 'wait'),
    drawn: about(
      empty(named(share())),
      'What may be true and how likely; drawn when it opens, unknown when it is answered.',
      { theirs: 0.5, neither: 0.3, own: 0.2 },
    ),
  },
  { usual: ['when'] },
);
