import { LABEL_KINDS, MAP_BASES } from '../texts.ts';
import { namesByDesk } from './desk.ts';
import {
  about,
  by,
  choice,
  empty,
  into,
  list,
  named,
  number,
  optional,
  or,
  record,
  share,
  text,
} from './shape.ts';

const place = {
  lat: about(number(-90, 90), 'Degrees north.', 50.02),
  lon: about(number(-180, 180), 'Degrees east.', 10),
};

export const sector = record(
  {
    share: about(
      optional(by('phases', share())),
      'Share of the fighting, by phase; all sectors sum to 1. Left out everywhere, all are equal.',
      {
        dusk: 0.7,
        dawn: 0.6,
      },
    ),
    name: about(text(), 'Its name.', 'The Stone Ford'),
    place: about(record(place), 'Where it lies.', { lat: 50.02, lon: 10 }),
    names: namesByDesk(),
  },
  { usual: ['share'] },
);

export const map = or(
  record(
    {
      base: about(
        or(choice(MAP_BASES), 'plain'),
        'The picture below; `plain` shows what is named and no more.',
        'plain',
      ),
      caption: about(optional(text()), 'A line below the map.', 'An invented river. No place is meant.'),
      labels: about(
        empty(
          named(
            record({
              ...place,
              kind: about(choice(LABEL_KINDS), 'What it is.', 'town'),
              names: namesByDesk(),
            }),
          ),
        ),
        'Places shown by name.',
      ),
      disputed: about(
        optional(
          record({
            label: about(text(), 'Its name, without a position on its status.', 'Disputed meadows'),
            points: about(
              list(
                // Exactly two numbers.
                into(list(number(-180, 180), 2, 2), (pair) => pair as unknown as readonly [number, number]),
                3,
              ),
              'A few points, each `[lat, lon]`.',
              [
                [50, 9.9],
                [50.1, 10],
                [50, 10.1],
              ],
            ),
          }),
        ),
        'An indicative area in dispute; no position on its status is implied.',
      ),
      addressees: about(empty(by('addressees', record(place))), 'Where capitals and venues lie.', {
        vale: { lat: 50.2, lon: 10 },
      }),
    },
    { usual: ['base', 'caption'] },
  ),
  { base: 'plain', caption: undefined, labels: {}, disputed: undefined, addressees: {} },
);
