import type { Ladder, Level } from '../../core/scenario/addressee.ts';
import type { LevelTexts } from '../texts.ts';
import {
  about,
  boolean,
  by,
  byTurn,
  choice,
  code,
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
const neutral = (words: string, ...examples: readonly number[]) => about(zero(), words, ...examples);

const level = record(
  {
    label: about(text(), 'Two or three words for the list of answers.', 'sends observers'),
    answer: about(
      tellings(),
      'The answer as reported in a cable; several take turns.',
      'It agrees to send civilian observers.',
    ),
    pressure: about(zero(number(-1, 1)), 'Outside pressure while this answer stands.', 0.1),
    risk: about(zero(number(-1, 1)), 'Perceived risk of intervention while it stands.', 0.02),
    willingness: neutral('Added to willingness while it stands: the word of a backer.', 0.6),
    relief: about(
      zero(share()),
      'Towards the desk with the initiative: share of pressure that is taken off it.',
      0.3,
    ),
    guarantees: about(flag(), 'Whether it counts as a guarantee of a truce.', true),
    observers: about(zero(share()), 'Observers that come with this answer.', 0.6),
    signal: about(
      optional(choice(['adopt', 'block'])),
      'What a venue has decided at this level; left out, it adjourns.',
    ),
  },
  { usual: ['pressure'] },
);

/** Ladder of answers with its words: what `towards.DESK` holds. */
export type WrittenLadder = Omit<Ladder, 'levels'> & {
  readonly levels: Readonly<Record<string, Omit<Level, 'id'> & LevelTexts>>;
  readonly reasons: Readonly<Record<string, string>>;
};

/** Every form must be named here, and so in the ladder below. */
const NO_FORM: Ladder['form'] = { private: 0, public: 0, formal: 0 };
const trust = record({
  start: about(or(share(), 0.5), 'Trust before the first turn; .5 is neutral.', 0.6),
  weight: about(or(number(), 1.2), 'How much trust weighs in its answer.', 1.2),
});

const ladder: Shape<WrittenLadder> = definition('ladder', () =>
  record({
    levels: about(named(level), 'Answers from the lowest to the highest.'),
    thresholds: about(
      list(number(), 0, HIGHEST_LEVEL),
      'One between each two neighbouring levels: the readiness at which the higher is as likely as the lower.',
      [-1, 0.6],
    ),
    sharp: about(or(number(0.01, 100), 1), 'How sharply readiness decides; higher means less luck.', 1.6),
    base: neutral('Readiness to answer before anything else counts.', 0.4),
    severity: neutral('Weight of the dead made known on both sides.', 0.6),
    salience: neutral('Weight of media attention.', 0.5),
    legitimacy: neutral('Weight of who is seen to be in the right.', 0.2),
    form: about(
      or(
        record({
          private: neutral('Asked behind the door.', 0.3),
          public: neutral('Asked before the press.', -0.2),
          formal: neutral('Asked in writing.', 0.1),
        }),
        NO_FORM,
      ),
      'What the form of asking adds.',
      { private: 0.3, public: -0.2, formal: 0.1 },
    ),
    obligation: neutral('Added to a formal request under a treaty.', 0.7),
    distraction: neutral('Taken off: what else is on its table.', 0.3),
    ties: neutral('Taken off: ties with the other desk.', 0.2),
    fatigue: about(or(number(), 1), 'How much it tires of being asked; 0 never.', 1),
    trust: about(or(trust, { start: 0.5, weight: 1.2 }), 'Its trust in the desk that asks.', { start: 0.6 }),
    silent: neutral('Added while the guns are silent.', -0.3),
    counter: neutral('Added while the other desk counter-attacks.', 0.5),
    abandoned: neutral('Added once a formal request to the ally went unanswered.', 0.6),
    ground: neutral('Added for each square kilometre that changes hands.', 0.004),
    rivals: about(empty(by('addressees', number())), 'Taken off while these mediators are engaged.', {
      maren: 0.2,
    }),
    calm: about(empty(by('addressees', number())), 'Taken off while these have been asked to calm it.', {
      maren: 1,
    }),
    follow: about(
      optional(
        record({
          addressee: about(
            reference('addressees'),
            'Whom it follows; it must stand earlier in the file.',
            'calder',
          ),
          values: about(
            list(number(), 1, 10),
            'Added at each level of that one, from the lowest.',
            [-0.4, 0, 0.6],
          ),
          invoked: neutral('Added once the treaty has been invoked.', 1.2),
        }),
      ),
      'It looks to another before it answers.',
    ),
    sponsor: about(
      optional(
        record({
          addressee: about(
            reference('addressees'),
            'Who must carry the matter; earlier in the file.',
            'maren',
          ),
          level: about(levelNumber(), 'From this answer on, that one carries it.', 2),
          carried: neutral('Added when it is carried.', 0.8),
          without: neutral('Added when nobody carries it.', -1),
          invoked: neutral('Added once the treaty has been invoked.', 0.5),
        }),
      ),
      'It needs a member that carries the matter.',
    ),
    caps: about(
      or(
        record({
          fighting: about(optional(levelNumber()), 'Highest level while the guns fire.', 2),
          'before-season': about(optional(levelNumber()), 'Highest level before a phase with `season`.', 1),
        }),
        {},
      ),
      'Levels it cannot pass yet.',
      { fighting: 2 },
    ),
    season: neutral('Added in a phase with `season`: weeks later, when missions come within reach.', 1.2),
    calendar: about(or(byTurn(number()), {}), 'Added on given turns: a summit, a vote.', { 3: 0.4 }),
    broker: about(
      optional(
        record({
          level: about(levelNumber(), 'From this level it tables a text when asked.', 2),
          cover: about(share(), 'What its name is worth to those who sign.', 0.4),
        }),
      ),
      'It can table a text.',
      { level: 2, cover: 0.4 },
    ),
    mission: about(
      optional(
        record({
          level: about(levelNumber(), 'From this level it sends observers.', 3),
          'ask-level': about(levelNumber(), 'From this level it prepares when asked.', 2),
          lead: about(zero(duration()), 'How long preparing takes.', '18h'),
          term: about(optional(reference('terms')), 'A term of the text that makes it readier.', 'monitors'),
          'term-value': neutral('Added while that term is in force.', 0.9),
        }),
      ),
      'It can send observers.',
    ),
    standing: about(or(boolean(), false), 'It answers every turn, asked or not.', true),
    statement: about(or(boolean(), false), 'Unasked, it says level 1 once enough dead are known.', true),
    promise: about(optional(levelNumber()), 'A private answer from this level on is a promise.', 2),
    doors: about(
      none(
        list(
          record({
            after: about(reference('demarches'), 'The démarche whose refusal opens the door.', 'call-calder'),
            below: about(levelNumber(), 'Answers below this level count as a refusal.', 2),
            opens: about(reference('demarches'), 'The démarche that becomes possible.', 'call-calder'),
            odds: neutral('Added to its answer then.', 1),
            turns: about(or(whole(1, 20), 1), 'For so many turns.', 1),
          }),
        ),
      ),
      'A refusal opens a smaller door: another démarche at better odds.',
    ),
    reasons: about(
      empty(by('reasons', text())),
      'Why it answers so, from its own point of view, by what moved it (`base`, `ties`, `form` ...).',
      { base: 'habit of mediating', form: 'how it was asked' },
    ),
  }),
);

const written = record(
  {
    like: about(
      optional(reference('archetypes')),
      'An archetype to start from; what is written here goes before it.',
      'mediator',
    ),
    name: about(text(), 'Its name.', 'Vale'),
    within: about(
      optional(text()),
      'How it is named within a sentence, where that is not its name: `the League`.',
      'the League',
    ),
    short: about(text(), 'Two or three letters for its sign.', 'VA'),
    city: about(optional(text()), 'The city it answers from.', 'Vale'),
    flag: about(optional(code()), 'Two letters of its flag; left out, its sign is shown.', 'ch'),
    about: about(optional(text()), 'A sentence on what it is to the desk.', 'A small country upstream.'),
    weight: about(empty(by('desks', share())), 'Its share in the dimension `partners`, by desk.', {
      west: 0.4,
    }),
    lead: about(zero(duration()), 'How long an answer takes; `0h` = within the turn.', '12h'),
    instrument: about(
      optional(choice(['ally', 'alliance'])),
      'It can be asked under a treaty: the ally itself, or the body of the allies.',
    ),
    towards: about(
      by('desks', ladder),
      'How it answers each desk; `each` stands below all desks and is merged under what they write themselves.',
      { west: { base: 0.4 } },
    ),
  },
  { usual: ['like', 'weight', 'towards'] },
);
export type WrittenAddressee = Infer<typeof written>;
export const addressee: Shape<WrittenAddressee> = definition('addressee', () => written);
