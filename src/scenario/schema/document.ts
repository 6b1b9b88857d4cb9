import { addressee } from './addressee.ts';
import { clock } from './clock.ts';
import { demarche } from './demarche.ts';
import { desk, posture } from './desk.ts';
import { concept, forecast, hint } from './forecast.ts';
import { aftermath, article, debrief, fact, formalPair, glossaryEntry, source } from './library.ts';
import { map, sector } from './map.ts';
import { matter } from './matter.ts';
import { kind, line, model, term } from './model.ts';
import { adviser, comparison, incident, remark, report } from './report.ts';
import { ending, score } from './score.ts';
import { history, script } from './script.ts';
import {
  about,
  by,
  byTurn,
  code,
  empty,
  flag,
  type Infer,
  list,
  loose,
  matching,
  named,
  none,
  number,
  optional,
  or,
  paragraphs,
  record,
  reference,
  text,
  whole,
} from './shape.ts';

export const FORMAT = 1;
/** Ministries built into the game; `documented` is a scenario's own history. */
export const BUILT_IN_MINISTRIES = [
  'willingness',
  'passive',
  'random',
  'cautious',
  'hawk',
  'concede-all',
  'talker',
  'orchestrator',
] as const;

/** A whole source file, after what it extends has been merged in. */
export const document = record({
  demarche: about(whole(1, 99), 'Version of the format: 1.', FORMAT),
  id: about(
    matching(/^[a-z][a-z0-9-]{0,39}$/, 'a name of lower-case letters, digits and hyphens'),
    'The name of the file without `.yaml`.',
    'two-bridges',
  ),
  extends: about(optional(code()), 'The scenario this one starts from; `standard` when absent.', 'standard'),
  abstract: about(flag(), 'Only to be extended; never played.', true),
  language: about(
    or(matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language such as `en`'), 'en'),
    'The language of its texts.',
    'en',
  ),
  title: about(text(), 'Its title.', 'Two bridges'),
  summary: about(text(), 'Two sentences for the title page.', 'Two towns and a bridge, on no map.'),
  minutes: about(number(1, 600), 'How long a game takes.', 20),
  'content-note': about(
    optional(text()),
    'What somebody should know before playing.',
    'Invented fighting, told in figures.',
  ),
  crisis: about(
    optional(text()),
    'Scenarios of one crisis share this line, and stand together on the title page.',
    'Two bridges',
  ),
  invented: about(flag(), 'No place and nobody in it is real.', true),
  brief: about(or(paragraphs(), []), 'What is read before the first turn: a paragraph, or a list of them.', [
    'Since dusk there is fire at the bridge, and each bank says that the other began.',
  ]),
  desk: about(reference('desks'), 'The desk that the player sits at.', 'west'),
  initiative: about(
    reference('desks'),
    'The desk whose willingness ends the fighting in this model; no statement on who began.',
    'east',
  ),
  desks: about(named(desk), 'The two foreign ministries: exactly two.'),
  clock: about(clock, 'When it starts and how long the turns are.', {
    start: '2030-05-01T18:00+00:00',
    turns: ['6h', '6h', '6h'],
  }),
  capacity: about(or(whole(1, 9), 3), 'Steps a turn; none is saved up.', 3),
  model: about(model, 'Parameters of the rules; what moving them does stands in docs/scenarios.md.', {
    willingness: { base: -4.6 },
  }),
  kinds: about(named(kind), 'What the other desk may want; drawn by seed with equal odds.'),
  terms: about(empty(named(term)), 'Parts of a text; the halt is in every text.'),
  lines: about(empty(named(line)), 'Public lines: what is said at home, and binds.'),
  postures: about(named(posture), 'How the line is held, or the effort ordered.'),
  archetypes: about(or(named(loose(addressee)), {}), 'Ladders of answers to start from with `like`.'),
  capitals: about(empty(named(addressee)), 'Governments that answer.'),
  venues: about(empty(named(addressee)), 'Bodies with a procedure that answer.'),
  demarches: about(empty(named(demarche)), 'The steps a desk can take.'),
  matters: about(empty(named(matter)), 'What must be answered.'),
  incidents: about(empty(named(incident)), 'What happens at the start of a turn.'),
  reports: about(empty(named(report)), 'Cables: what is told, and by whom.'),
  comparisons: about(empty(named(comparison)), 'Two versions side by side.'),
  advisers: about(empty(named(adviser)), 'Voices in the room.'),
  remarks: about(empty(named(remark)), 'What advisers say, and when.'),
  forecasts: about(empty(named(forecast)), 'What the player is asked to foresee.'),
  rationales: about(
    empty(by('desks', byTurn(text()))),
    'Questions asked when a turn is sealed, by desk and turn.',
    { west: { 2: 'Why now, and not tomorrow?' } },
  ),
  concepts: about(empty(named(concept)), 'What a turn is named after.'),
  coach: about(empty(named(hint)), 'Hints for a first game, in their order.'),
  sectors: about(empty(named(sector)), 'Where the fighting lies.'),
  map: about(map, 'What the map shows.', { base: 'plain' }),
  score: about(by('desks', score), 'The six dimensions, by desk; `each` stands below both.', {
    west: { durability: { days: 7, pressure: 0.5 } },
  }),
  endings: about(named(ending), 'How it may end, by desk.'),
  ministries: about(empty(named(script)), 'Plans written down, which can sit at a desk.'),
  history: about(empty(by('desks', history)), 'The documented course, by desk; it plays as `documented`.'),
  facts: about(empty(named(fact)), 'What was, with its sources; opened at the end.'),
  after: about(none(list(aftermath)), 'What came after, in order of dates.'),
  glossary: about(empty(named(glossaryEntry)), 'Words explained where they stand.'),
  codex: about(empty(named(article)), 'Articles to read.'),
  sources: about(empty(named(source)), 'Documents that facts and the course rest on.'),
  debrief: about(debrief, 'Questions and rubric of the debrief.', {
    questions: ['What did you know, and from whom?'],
  }),
  ministry: about(
    empty(by('desks', reference('scripts', BUILT_IN_MINISTRIES))),
    'Who runs which desk when no person does.',
    { east: 'willingness' },
  ),
  'formal-pair': about(
    optional(formalPair),
    'The formal request whose timing is a bet; judged by `rehearse --game`.',
  ),
});

/** A source file's checked value: what the compiler builds the scenario and its texts from. */
export type Source = Infer<typeof document>;
