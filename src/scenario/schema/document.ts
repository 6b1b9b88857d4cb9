import { FORMS } from '../../core/scenario/addressee.ts';
import { CLAIMS, NEEDS } from '../../core/scenario/demarche.ts';
import { DIMENSIONS, MEASURES } from '../../core/scenario/dimension.ts';
import { PRECEDENCES, VERSIONS } from '../../core/scenario/incident.ts';
import type { Matter } from '../../core/scenario/matter.ts';
import { ENDING_TIMES, FORECAST_QUESTIONS } from '../../core/scenario/scenario.ts';
import { REPLIES, type ScriptTurn, type Step } from '../../core/scenario/script.ts';
import { COACH_ABOUT, CODEX_KINDS, LABEL_KINDS, MAP_BASES } from '../texts.ts';
import { addressee } from './addressee.ts';
import { condition } from './condition.ts';
import { effects } from './effect.ts';
import { kind, line, model, term } from './model.ts';
import {
  about,
  address,
  boolean,
  by,
  byTurn,
  choice,
  definition,
  duration,
  either,
  empty,
  flag,
  type Infer,
  instant,
  into,
  list,
  loose,
  matching,
  named,
  none,
  number,
  optional,
  or,
  type Path,
  paragraphs,
  record,
  reference,
  type Shape,
  scalar,
  share,
  tellings,
  text,
  whole,
  zero,
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

const place = { lat: number(-90, 90), lon: number(-180, 180) };
const namesByDesk = () => empty(by('desks', text()));
const sourcesOf = () => none(list(reference('sources')));
const turn = () => whole(1, 200);

const desk = record({
  name: text(),
  ministry: text(),
  city: text(),
  country: text(),
  adjective: text(),
  flag: optional(text()),
  native: optional(record({ lang: text(), text: text() })),
});

const clock = record({
  start: instant(),
  turns: about(list(duration(), 1, 60), 'The length of each turn: `6h`, `2d`, or hours as a number.'),
  phases: or(named(record({ from: turn(), season: flag() })), {}),
  'irreversible-from': or(turn(), 4),
});

const EFFORTS = ['halt', 'ease', 'as-willing', 1, 2, 3] as const;
const posture = record({
  desk: reference('desks'),
  label: text(),
  note: optional(text()),
  guard: optional(share()),
  counters: flag(),
  fighting: none(effects),
  silent: none(effects),
  effort: optional(choice(EFFORTS)),
});

const demarche = record({
  desk: reference('desks'),
  to: optional(reference('addressees')),
  form: choice(FORMS),
  label: text(),
  card: about(text(), 'One or two sentences: what it may gain and what it costs.'),
  price: optional(text()),
  tray: optional(record({ 'from-turn': or(turn(), 1), priority: zero(), when: optional(condition) })),
  once: flag(),
  requires: optional(condition),
  'behind-door': flag(),
  needs: none(list(choice(NEEDS))),
  broker: flag(),
  treaty: optional(choice(['consult', 'invoke'])),
  mission: flag(),
  calms: optional(reference('addressees')),
  words: zero(whole(0, 10)),
  evidence: flag(),
  blames: flag(),
  binds: zero(),
  proposes: flag(),
  effects: none(effects),
  cameo: optional(text()),
  goldstein: optional(number(-10, 10)),
  plover: optional(text()),
});

const truthsOfMatter = (path: Path): string => `truths/${path[1] ?? ''}`;
const truth = () => empty(by(truthsOfMatter, effects));
const silence: Shape<Matter['silence']> = either({
  scalar: reference((path) => `options/${path[1] ?? ''}`),
  map: record({ effects: none(effects), truth: truth() }),
});
const matter = record({
  desk: reference('desks'),
  deck: matching(/^[a-z][a-z0-9-]*$/, 'a name such as `war` or `peace`'),
  priority: zero(),
  when: optional(condition),
  repeats: flag(),
  open: or(whole(1, 60), 1),
  title: text(),
  text: about(tellings(), 'What has to be answered; where it may come back, several texts take turns.'),
  from: optional(reference('senders')),
  options: named(record({ label: text(), note: optional(text()), effects: none(effects), truth: truth() })),
  silence,
  drawn: empty(named(share())),
});

const report = record({
  desk: reference('desks'),
  when: condition,
  precedence: choice(PRECEDENCES),
  version: choice(VERSIONS),
  sender: text(),
  text: text(),
  source: optional(text()),
  contradicts: optional(reference('reports')),
  sector: optional(reference('sectors')),
});

const step: Shape<Step> = either({
  scalar: into(reference('demarches'), (id): Step => ({ demarche: id })),
  map: record({
    demarche: reference('demarches'),
    terms: optional(list(reference('terms'))),
    line: optional(reference('lines')),
    claim: optional(choice(CLAIMS)),
  }),
});
const optionsOfKey = (path: Path): string => `options/${path.at(-1) ?? ''}`;
const scriptFields = {
  steps: optional(list(step)),
  posture: optional(reference('postures')),
  reply: optional(choice(REPLIES)),
  matters: optional(by('matters', reference(optionsOfKey))),
};
const scriptTurn: Shape<ScriptTurn> = definition('script-turn', () => record(scriptFields));

const script = record({
  desk: reference('desks'),
  label: text(),
  turns: or(byTurn(scriptTurn), {}),
  'while-silent': optional(scriptTurn),
  otherwise: scriptTurn,
});
const history = record({
  turns: list(record({ turn: turn(), ...scriptFields, sources: sourcesOf() })),
  'while-silent': optional(scriptTurn),
  otherwise: scriptTurn,
});

const anchors: Shape<readonly [number, number, number]> = into(
  list(number(), 3, 3),
  // The list has exactly three numbers.
  (three) => three as readonly [number, number, number],
);
const dimension = record({ of: choice(MEASURES), anchors, label: optional(text()) });
const dimensions = record({
  lives: dimension,
  sovereignty: dimension,
  partners: dimension,
  legitimacy: dimension,
  domestic: dimension,
  durability: dimension,
});
// A new dimension must be written above as well.
DIMENSIONS satisfies readonly (keyof Infer<typeof dimensions>)[];
const DURABILITY = { days: 180, pressure: 0.2 };
const score = record({
  dimensions,
  durability: or(record({ days: number(1, 3650), pressure: share() }), DURABILITY),
  'land-per-offer': zero(),
});

const evidence = record({
  steps: optional(
    record({
      to: optional(list(reference('addressees'))),
      demarches: optional(list(reference('demarches'))),
      count: optional(whole(1, 20)),
      before: optional(
        into(either({ scalar: scalar() }), (value): string | number =>
          typeof value === 'number' ? value : String(value),
        ),
      ),
    }),
  ),
  postures: optional(list(reference('postures'))),
  matters: optional(by('matters', list(reference(optionsOfMatterList)))),
  memos: optional(list(choice(['forecast', 'rationale', 'reflection']))),
});
/** `matters: { figures: [publish, wait] }`: the matter is the key above the list. */
function optionsOfMatterList(path: Path): string {
  return `options/${path.at(-2) ?? ''}`;
}

/** A whole source file, after what it extends has been merged in. */
export const document = record({
  demarche: about(whole(1, 99), 'Version of the format: 1.'),
  id: matching(/^[a-z][a-z0-9-]{0,39}$/, 'a name of lower-case letters, digits and hyphens'),
  extends: about(optional(text()), 'The scenario this one starts from; `standard` when absent.'),
  abstract: about(flag(), 'Only to be extended; never played.'),
  language: or(matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language such as `en`'), 'en'),
  title: text(),
  summary: text(),
  minutes: number(1, 600),
  'content-note': optional(text()),
  crisis: about(optional(text()), 'Scenarios of one crisis share this line, and stand together on the title page.'),
  invented: about(flag(), 'No place and nobody in it is real.'),
  brief: or(paragraphs(), []),
  desk: about(reference('desks'), 'The desk that the player sits at.'),
  initiative: about(
    reference('desks'),
    'The desk whose willingness ends the fighting in this model; no statement on who began.',
  ),
  desks: named(desk),
  clock,
  capacity: or(whole(1, 9), 3),
  model,
  kinds: named(kind),
  terms: empty(named(term)),
  lines: empty(named(line)),
  postures: named(posture),
  archetypes: or(named(loose(addressee)), {}),
  capitals: empty(named(addressee)),
  venues: empty(named(addressee)),
  treaty: or(record({}), {}),
  demarches: empty(named(demarche)),
  matters: empty(named(matter)),
  incidents: empty(
    named(
      record({
        when: condition,
        repeats: flag(),
        sector: optional(reference('sectors')),
        effects: none(effects),
        headline: optional(text()),
      }),
    ),
  ),
  reports: empty(named(report)),
  comparisons: empty(
    named(
      record({
        desk: reference('desks'),
        when: condition,
        reports: about(none(list(reference('reports'))), 'The cables that are laid side by side.'),
        both: text(),
        differ: text(),
        unconfirmed: text(),
      }),
    ),
  ),
  advisers: empty(named(record({ desk: reference('desks'), name: text(), stance: text() }))),
  remarks: empty(
    named(
      record({
        adviser: reference('advisers'),
        desk: reference('desks'),
        when: condition,
        priority: zero(),
        text: text(),
      }),
    ),
  ),
  forecasts: empty(
    named(
      record({
        desk: reference('desks'),
        turn: turn(),
        about: choice(FORECAST_QUESTIONS),
        addressee: optional(reference('addressees')),
        bounds: none(list(number())),
        question: text(),
        options: list(text(), 2, 9),
      }),
    ),
  ),
  rationales: empty(by('desks', byTurn(text()))),
  concepts: empty(named(record({ turn: turn(), name: text(), codex: reference('codex') }))),
  coach: empty(
    named(
      record({
        turn: turn(),
        about: about(choice(COACH_ABOUT), 'What it speaks of; it falls silent once that has been done.'),
        text: text(),
      }),
    ),
  ),
  sectors: empty(
    named(
      record({
        share: optional(by('phases', share())),
        name: text(),
        place: record(place),
        names: namesByDesk(),
      }),
    ),
  ),
  map: or(
    record({
      base: or(choice(MAP_BASES), 'plain'),
      caption: optional(text()),
      labels: empty(named(record({ ...place, kind: choice(LABEL_KINDS), names: namesByDesk() }))),
      disputed: optional(
        record({
          label: text(),
          points: list(
            // Exactly two numbers.
            into(list(number(-180, 180), 2, 2), (pair) => pair as unknown as readonly [number, number]),
            3,
          ),
        }),
      ),
      addressees: empty(by('addressees', record(place))),
    }),
    { base: 'plain', caption: undefined, labels: {}, disputed: undefined, addressees: {} },
  ),
  score: by('desks', score),
  endings: named(
    record({
      desk: reference('desks'),
      at: choice(ENDING_TIMES),
      priority: zero(),
      when: optional(condition),
      title: text(),
      text: text(),
    }),
  ),
  ministries: empty(named(script)),
  history: empty(by('desks', history)),
  facts: empty(
    named(
      record({
        at: instant(true),
        turn: turn(),
        text: text(),
        sources: sourcesOf(),
        contested: or(boolean(), false),
      }),
    ),
  ),
  after: none(list(record({ date: instant(true), text: text(), sources: sourcesOf() }))),
  glossary: empty(named(record({ term: text(), text: text() }))),
  codex: empty(
    named(
      record({
        title: text(),
        kind: choice(CODEX_KINDS),
        'until-end': about(optional(boolean()), 'It stays shut until the game has ended.'),
        text: paragraphs(),
        sources: sourcesOf(),
      }),
    ),
  ),
  sources: empty(
    named(record({ title: text(), url: address(), date: optional(text()), slant: optional(text()) })),
  ),
  debrief: or(
    record({
      questions: none(list(text())),
      rubric: none(list(record({ criterion: text(), evidence: optional(evidence) }))),
    }),
    { questions: [], rubric: [] },
  ),
  ministry: empty(by('desks', reference('scripts', BUILT_IN_MINISTRIES))),
  'formal-pair': optional(
    record({ demarches: list(reference('demarches'), 1), ally: reference('addressees') }),
  ),
});

/** A source file's checked value: what the compiler builds the scenario and its texts from. */
export type Source = Infer<typeof document>;
