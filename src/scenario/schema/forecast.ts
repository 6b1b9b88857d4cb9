import { FORECAST_QUESTIONS } from '../../core/scenario/scenario.ts';
import { COACH_ABOUT } from '../texts.ts';
import { turn } from './clock.ts';
import { ours } from './desk.ts';
import { about, choice, list, none, number, optional, record, reference, text } from './shape.ts';

export const forecast = record(
  {
    desk: ours(),
    turn: about(turn(), 'The turn in which it is asked.', 2),
    about: about(choice(FORECAST_QUESTIONS), 'What it asks about.', 'guns'),
    addressee: about(optional(reference('addressees')), 'Whose answer, where `about` is `answer`.', 'vale'),
    bounds: about(none(list(number())), 'Numbers that part the options: one fewer than options.', [0, 3]),
    question: about(text(), 'The question.', 'Until morning the guns will be heard:'),
    options: about(list(text(), 2, 9), 'What may come, in order.', [
      'not at all',
      'for three hours at most',
      'for longer',
    ]),
  },
  { usual: ['bounds'] },
);

/** A concept is named after the turn in which it was felt. */
export const concept = record({
  turn: about(turn(), 'The turn after which it is named.', 2),
  name: about(text(), 'Its name.', 'Ripeness'),
  codex: about(reference('codex'), 'The article that explains it.', 'ripe'),
});

export const hint = record({
  turn: about(turn(), 'The turn in which it is given.', 1),
  about: about(choice(COACH_ABOUT), 'What it speaks of; it falls silent once that has been done.', 'step'),
  text: about(text(), 'The hint.', 'Take a step: three a turn, none is saved up.'),
});
