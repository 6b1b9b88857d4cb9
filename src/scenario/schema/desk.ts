import { effects } from './effect.ts';
import {
  about,
  by,
  choice,
  code,
  empty,
  flag,
  given,
  none,
  optional,
  record,
  reference,
  share,
  text,
} from './shape.ts';

export const namesByDesk = () =>
  about(empty(by('desks', text())), 'Its name as each desk says it.', {
    west: 'Stone Ford',
    east: 'Ford of Stones',
  });

/** Whose it is. */
export const ours = () =>
  about(given(reference('desks'), "the player's desk"), "Whose it is; left out, the player's.", 'west');

export const desk = record({
  name: about(text(), 'Its name: the city it speaks from.', 'Highmoor'),
  ministry: about(text(), 'The name of its ministry.', 'Ministry of Highmoor'),
  city: about(text(), 'The city it sits in.', 'Highmoor'),
  country: about(text(), 'The country it speaks for.', 'The High Moor'),
  adjective: about(text(), 'As in "the western losses".', 'western'),
  flag: about(optional(code()), 'Two letters of its flag; left out, its name is shown.', 'ch'),
  native: about(
    optional(
      record({
        lang: about(code(), 'Language of that name.', 'hy'),
        text: about(code(), 'The name in its own script.', 'Highmoor'),
      }),
    ),
    'Its name in its own script.',
  ),
});

const EFFORTS = ['halt', 'ease', 'as-willing', 1, 2, 3] as const;
export const posture = record(
  {
    desk: about(
      given(reference('desks'), 'the desk with the initiative where `effort` is written, else the other'),
      'Whose it is; left out, it follows from `effort`.',
      'west',
    ),
    label: about(text(), 'Its name.', 'Hold'),
    note: about(optional(text()), 'One sentence on what it means.', 'Keep the positions and nothing else.'),
    guard: about(optional(share()), 'How well the line is held; for the desk without the initiative.', 0.5),
    counters: about(flag(), 'It takes ground back, and is read so in every capital.', true),
    fighting: about(none(effects), 'What it moves in a turn in which the guns fire.', [
      { support: { add: -0.3 } },
    ]),
    silent: about(none(effects), 'What it moves in a turn in which they are silent.', [
      { legitimacy: { add: -0.02 } },
    ]),
    effort: about(
      optional(choice(EFFORTS)),
      'The effort it orders; for the desk with the initiative. `as-willing` = as the rules draw it.',
      'as-willing',
    ),
  },
  { usual: ['note', 'guard'] },
);
