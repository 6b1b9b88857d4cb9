import {
  type Condition,
  FACTS,
  type Fact,
  SUBJECT_FACTS,
  type SubjectFact,
  type Test,
} from '../../core/scenario/condition.ts';
import {
  about,
  boolean,
  by,
  code,
  definition,
  either,
  into,
  list,
  number,
  optional,
  type Path,
  record,
  reference,
  type Shape,
  scalar,
} from './shape.ts';

type Worth = 'number' | 'boolean' | 'id';

/** What each fact is compared with, so that `guns-silent: 3` is found at the desk and not in the room. */
const FACT_WORTH: Readonly<Record<Fact, Worth | 'lines' | 'kinds'>> = {
  turn: 'number',
  hour: 'number',
  'guns-silent': 'boolean',
  fighting: 'boolean',
  effort: 'number',
  rung: 'number',
  reported: 'number',
  'reported-other': 'number',
  dead: 'number',
  'dead-other': 'number',
  civilians: 'number',
  ground: 'number',
  support: 'number',
  unrest: 'number',
  commitment: 'number',
  legitimacy: 'number',
  credibility: 'number',
  salience: 'number',
  pressure: 'number',
  aims: 'number',
  direct: 'number',
  offer: 'number',
  'price-paid': 'number',
  monitors: 'number',
  breaks: 'number',
  refused: 'number',
  'broker-ready': 'boolean',
  broker: 'id',
  returned: 'boolean',
  leaked: 'boolean',
  invoked: 'boolean',
  abandoned: 'boolean',
  line: 'lines',
  shown: 'boolean',
  kind: 'kinds',
};

const bounds = record({
  above: about(optional(number()), 'More than this.', 2),
  below: about(optional(number()), 'Less than this.', 4),
  from: about(optional(number()), 'This or more.', 2),
  until: about(optional(number()), 'This or less.', 4),
  is: about(optional(number()), 'Exactly this.', 3),
});
const numberTest: Shape<Test> = definition('number-test', () => numbers);
const numbers: Shape<Test> = either({
  scalar: into(number(), (is): Test => ({ is })),
  map: bounds,
});
const testOf = (is: Shape<string | number | boolean>): Shape<Test> =>
  either({
    scalar: into(is, (value): Test => ({ is: value })),
    map: record({ is: about(is, 'Exactly this.') }),
  });
const booleans = testOf(boolean());
const booleanTest = definition('boolean-test', () => booleans);
/** Counted or not: `used: { accuse: true }` asks whether, `{ from: 2 }` how often. */
const countTest: Shape<Test> = definition('count-test', () => counts);
const counts: Shape<Test> = either({
  scalar: into(scalar(), (value): Test => {
    if (value === true) return { from: 1 };
    return value === false ? { is: 0 } : { is: value };
  }),
  map: bounds,
});

const testOfFact = (fact: Fact): Shape<Test> => {
  const worth = FACT_WORTH[fact];
  switch (worth) {
    case 'number':
      return numberTest;
    case 'boolean':
      return booleanTest;
    case 'id':
      return testOf(code());
    case 'lines':
    case 'kinds':
      return testOf(reference(worth));
  }
};

/** The matter whose option a test names: the key after the last `matter` on the way to it. */
const optionsOnPath = (path: Path): string => `options/${path[path.lastIndexOf('matter') + 1] ?? ''}`;

const SUBJECT_TESTS: Readonly<Record<SubjectFact, Shape<Readonly<Record<string, Test>>>>> = {
  level: by('addressees', numberTest),
  best: by('addressees', numberTest),
  engagement: by('addressees', numberTest),
  trust: by('addressees', numberTest),
  used: by('demarches', countTest),
  matter: by('matters', testOf(reference(optionsOnPath))),
  sector: by('sectors', numberTest),
  fired: by('happenings', countTest),
  term: by('terms', booleanTest),
  chart: by('charts', testOf(code())),
  posture: by('desks', testOf(reference('postures'))),
};

type Written = Readonly<Record<string, unknown>>;

const isSubjectFact = (key: string): key is SubjectFact => SUBJECT_FACTS.some((fact) => fact === key);
const isFact = (key: string): key is Fact => FACTS.some((fact) => fact === key);

/** All keys of a written condition must hold; one test stands for itself. */
function conditionOf(written: Written): Condition {
  const parts: Condition[] = [];
  for (const [name, value] of Object.entries(written)) {
    const key = FACT_KEYS.get(name) ?? name;
    // Each value has been checked against the shape of its key.
    if (key === 'all' || key === 'any') parts.push({ [key]: value } as unknown as Condition);
    else if (key === 'not') parts.push({ not: value as Condition });
    else if (isSubjectFact(key))
      for (const [subject, test] of Object.entries(value as Readonly<Record<string, Test>>))
        parts.push({ fact: key, subject, test });
    else if (isFact(key)) parts.push({ fact: key, test: value as Test });
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : { all: parts };
}

/** Compiled field name -> fact: `gunsSilent` -> `guns-silent`. */
const FACT_KEYS = new Map<string, string>(
  [...FACTS, ...SUBJECT_FACTS].map((fact) => [
    fact.replace(/-([a-z])/g, (_, c: string) => c.toUpperCase()),
    fact,
  ]),
);

export const condition: Shape<Condition> = definition('condition', () => written);

/** What each fact is, and a test of it as one would write it. */
const FACT_TOLD: Readonly<Record<Fact | SubjectFact, readonly [words: string, example: unknown]>> = {
  turn: ['The turn, counted from 1.', { from: 2, until: 4 }],
  hour: ['Hours since the start, at the beginning of the turn.', { from: 12 }],
  'guns-silent': ['Whether the guns are silent.', true],
  fighting: ['Whether the guns fire.', true],
  effort: ['How hard it is fought, 0 to 1.', { above: 0.5 }],
  rung: ['Step of the escalation ladder.', { from: 3 }],
  reported: ['Own dead made known.', { from: 40 }],
  'reported-other': ["The other desk's dead made known.", { from: 40 }],
  dead: ['Own dead, civilians included: the truth, not what is known.', { above: 80 }],
  'dead-other': ["The other desk's dead, civilians included.", { above: 80 }],
  civilians: ['Own civilian dead.', { above: 0 }],
  ground: ['Square kilometres that changed hands.', { above: 30 }],
  support: ['Support at home, per cent.', { below: 40 }],
  unrest: ['Unrest at home, 0 to 1.', { above: 0.35 }],
  commitment: ['How much the own words bind, from 0.', { above: 0.3 }],
  legitimacy: ['Who is seen to be in the right, 0 to 1.', { above: 0.6 }],
  credibility: ['How far the desk is believed, 0 to 1.', { below: 0.5 }],
  salience: ['Media attention, 0 to 1.', { above: 0.5 }],
  pressure: ['Outside pressure, 0 to 1.', { above: 0.3 }],
  aims: ['How far the aims of the desk with the initiative are met.', { from: 0.5 }],
  direct: ['Warmth of the direct line between the desks.', { from: 0.3 }],
  offer: ['Concession on offer, 0 to 1.', { above: 0.1 }],
  'price-paid': ['Support paid for terms that were announced.', { above: 0 }],
  monitors: ['Observers on the line, 0 to 1.', { from: 0.5 }],
  breaks: ['How many truces have broken.', { from: 1 }],
  refused: ['How many texts the desk has seen refused.', { from: 1 }],
  'broker-ready': ['Whether a mediator stands ready to table a text.', true],
  broker: ['The mediator whose name is under the truce.', 'vale'],
  returned: ['Whether ground came back under a term.', true],
  leaked: ['Whether a secret offer has become known.', true],
  invoked: ['Whether the treaty has been invoked.', true],
  abandoned: ['Whether a formal request to the ally went unanswered.', true],
  line: ['The public line last taken.', 'people'],
  shown: ['Whether evidence has been shown.', true],
  kind: ['What the other desk wants.', 'limited'],
  level: ['The standing answer of a capital or venue, counted from 0.', { vale: { from: 2 } }],
  best: ['Its best answer so far.', { vale: { from: 2 } }],
  engagement: ['How engaged it is, 0 to 1.', { vale: { above: 0.3 } }],
  trust: ['Its trust in the desk, 0 to 1.', { vale: { below: 0.4 } }],
  used: ['How often a démarche has been used.', { 'call-vale': true }],
  matter: ['The option a matter was answered with.', { ferry: 'families' }],
  sector: ['Fighting in a sector.', { ford: { above: 0.3 } }],
  fired: ['Whether an incident has happened or a cable has come.', { dusk: true }],
  term: ['Whether a term is in force.', { monitors: true }],
  chart: ['The state of a chart: `truce`, `treaty.CAPITAL`, `venue.VENUE` ...', { truce: 'holding' }],
  posture: ['The posture a desk has taken.', { west: 'hold' }],
};

const toldOf = (fact: Fact | SubjectFact, shape: Shape<unknown>) => {
  const [words, example] = FACT_TOLD[fact];
  return about(optional(shape), words, example);
};
const fields: Record<string, Shape<unknown>> = {};
for (const fact of FACTS) fields[fact] = toldOf(fact, testOfFact(fact));
for (const fact of SUBJECT_FACTS) fields[fact] = toldOf(fact, SUBJECT_TESTS[fact]);
fields.all = about(optional(list(condition, 1)), 'All of these hold.', [{ turn: 2 }, { fighting: true }]);
fields.any = about(optional(list(condition, 1)), 'At least one of these holds.', [{ turn: 2 }, { turn: 4 }]);
fields.not = about(optional(condition), 'This does not hold.', { 'guns-silent': true });

const written: Shape<Condition> = into(record(fields), conditionOf);
