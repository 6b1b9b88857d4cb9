import type { Ladder, Level } from '../../core/scenario/addressee.ts';
import type { LevelTexts } from '../texts.ts';
import {
  about,
  boolean,
  by,
  byTurn,
  choice,
  definition,
  duration,
  empty,
  flag,
  type Infer,
  list,
  named,
  none,
  number,
  optional,
  or,
  record,
  reference,
  type Shape,
  share,
  tellings,
  text,
  whole,
  zero,
} from './shape.ts';

const HIGHEST_LEVEL = 9;
const levelNumber = () => whole(0, HIGHEST_LEVEL);
const neutral = () => zero();

const level = record({
  label: about(text(), 'Two or three words for the list of answers.'),
  answer: about(tellings(), 'The answer as reported in a cable; several take turns.'),
  pressure: zero(number(-1, 1)),
  risk: zero(number(-1, 1)),
  willingness: neutral(),
  relief: zero(share()),
  guarantees: flag(),
  observers: zero(share()),
  signal: optional(choice(['adopt', 'block'])),
});

/** Ladder of answers with its words: what `towards.DESK` holds. */
export type WrittenLadder = Omit<Ladder, 'levels'> & {
  readonly levels: Readonly<Record<string, Omit<Level, 'id'> & LevelTexts>>;
  readonly reasons: Readonly<Record<string, string>>;
};

/** Every form must be named here, and so in the ladder below. */
const NO_FORM: Ladder['form'] = { private: 0, public: 0, formal: 0 };
const trust = record({ start: or(share(), 0.5), weight: or(number(), 1.2) });

const ladder: Shape<WrittenLadder> = definition('ladder', () =>
  record({
    levels: about(named(level), 'Answers from the lowest to the highest.'),
    thresholds: about(list(number(), 0, HIGHEST_LEVEL), 'One between each two neighbouring levels.'),
    sharp: or(number(0.01, 100), 1),
    base: neutral(),
    severity: neutral(),
    salience: neutral(),
    legitimacy: neutral(),
    form: or(record({ private: neutral(), public: neutral(), formal: neutral() }), NO_FORM),
    obligation: neutral(),
    distraction: neutral(),
    ties: neutral(),
    fatigue: or(number(), 1),
    trust: or(trust, { start: 0.5, weight: 1.2 }),
    silent: neutral(),
    counter: neutral(),
    abandoned: neutral(),
    ground: neutral(),
    rivals: empty(by('addressees', number())),
    calm: empty(by('addressees', number())),
    follow: optional(
      record({ addressee: reference('addressees'), values: list(number(), 1, 10), invoked: neutral() }),
    ),
    sponsor: optional(
      record({
        addressee: reference('addressees'),
        level: levelNumber(),
        carried: neutral(),
        without: neutral(),
        invoked: neutral(),
      }),
    ),
    caps: or(record({ fighting: optional(levelNumber()), 'before-season': optional(levelNumber()) }), {}),
    season: neutral(),
    calendar: or(byTurn(number()), {}),
    broker: optional(record({ level: levelNumber(), cover: share() })),
    mission: optional(
      record({
        level: levelNumber(),
        'ask-level': levelNumber(),
        lead: zero(duration()),
        term: optional(reference('terms')),
        'term-value': neutral(),
      }),
    ),
    standing: or(boolean(), false),
    statement: or(boolean(), false),
    promise: optional(levelNumber()),
    doors: none(
      list(
        record({
          after: reference('demarches'),
          below: levelNumber(),
          opens: reference('demarches'),
          odds: neutral(),
          turns: or(whole(1, 20), 1),
        }),
      ),
    ),
    reasons: empty(named(text())),
  }),
);

export const addressee = record({
  like: about(
    optional(reference('archetypes')),
    'An archetype to start from; what is written here goes before it.',
  ),
  name: text(),
  within: about(
    optional(text()),
    'How it is named within a sentence, where that is not its name: `the League`.',
  ),
  short: text(),
  city: optional(text()),
  flag: optional(text()),
  about: optional(text()),
  weight: empty(by('desks', share())),
  lead: zero(duration()),
  instrument: optional(choice(['ally', 'alliance'])),
  towards: about(
    by('desks', ladder),
    'How it answers each desk; `each` stands below all desks and is merged under what they write themselves.',
  ),
});
export type WrittenAddressee = Infer<typeof addressee>;
