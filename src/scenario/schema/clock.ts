import { about, duration, flag, instant, list, named, or, record, whole } from './shape.ts';

export const turn = () => whole(1, 200);

export const clock = record(
  {
    start: about(
      instant(),
      'Local time of the first turn, with its offset from UTC.',
      '2030-05-01T18:00+00:00',
    ),
    turns: about(list(duration(), 1, 60), 'The length of each turn: `6h`, `2d`, or hours as a number.', [
      '6h',
      '6h',
      '12h',
    ]),
    phases: about(
      or(
        named(
          record({
            from: about(turn(), 'The turn it begins with; the first phase begins with 1.', 1),
            season: about(flag(), 'Weeks later: missions and summits come within reach.', true),
          }),
        ),
        {},
      ),
      'Stretches of the crisis; shares of sectors and chance are kept by phase.',
      { dusk: { from: 1 }, dawn: { from: 3 } },
    ),
    'irreversible-from': about(
      or(turn(), 4),
      'Nothing that cannot be taken back happens before this turn.',
      4,
    ),
  },
  { usual: ['phases'] },
);
