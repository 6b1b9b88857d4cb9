import {
  type Condition,
  FACTS,
  type Fact,
  SUBJECT_FACTS,
  type SubjectFact,
  type Test,
} from '../../core/scenario/condition.ts';
import {
  boolean,
  by,
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
  text,
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

const numberTest: Shape<Test> = definition('number-test', () => numbers);
const numbers: Shape<Test> = either({
  scalar: into(number(), (is): Test => ({ is })),
  map: record({
    above: optional(number()),
    below: optional(number()),
    from: optional(number()),
    until: optional(number()),
    is: optional(number()),
  }),
});
const testOf = (is: Shape<string | number | boolean>): Shape<Test> =>
  either({
    scalar: into(is, (value): Test => ({ is: value })),
    map: record({ is }),
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
  map: record({
    above: optional(number()),
    below: optional(number()),
    from: optional(number()),
    until: optional(number()),
    is: optional(number()),
  }),
});

const testOfFact = (fact: Fact): Shape<Test> => {
  const worth = FACT_WORTH[fact];
  switch (worth) {
    case 'number':
      return numberTest;
    case 'boolean':
      return booleanTest;
    case 'id':
      return testOf(text());
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
  chart: by('charts', testOf(text())),
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

const fields: Record<string, Shape<unknown>> = {};
for (const fact of FACTS) fields[fact] = optional(testOfFact(fact));
for (const fact of SUBJECT_FACTS) fields[fact] = optional(SUBJECT_TESTS[fact]);
fields.all = optional(list(condition, 1));
fields.any = optional(list(condition, 1));
fields.not = optional(condition);

const written: Shape<Condition> = into(record(fields), conditionOf);
