import type { KeyRule, Namespace, Rule } from './shape.ts';

/** Names used in examples, so that all of them tell one story. */
const NAMES: Readonly<Record<Namespace, string>> = {
  desks: 'west',
  kinds: 'limited',
  terms: 'bodies',
  lines: 'people',
  postures: 'hold',
  archetypes: 'mediator',
  capitals: 'vale',
  venues: 'league',
  addressees: 'vale',
  senders: 'east',
  demarches: 'call-vale',
  matters: 'ferry',
  options: 'wait',
  truths: 'theirs',
  drawn: 'theirs',
  incidents: 'shells',
  reports: 'dusk-west',
  happenings: 'dusk-west',
  comparisons: 'dusk',
  advisers: 'clerk',
  remarks: 'clerk-first',
  forecasts: 'guns',
  concepts: 'ripe',
  coach: 'first-step',
  sectors: 'ford',
  labels: 'westbank',
  phases: 'dusk',
  endings: 'quiet',
  ministries: 'asker',
  scripts: 'willingness',
  facts: 'first-shots',
  glossary: 'ford',
  codex: 'ripe',
  sources: 'paper',
  charts: 'truce',
  levels: 'calls',
  reasons: 'base',
  profiles: 'humanitarian',
};

const nameFor = (namespace: Namespace | undefined): string => NAMES[namespace?.split('/')[0] ?? ''] ?? 'name';

function keyFor(keys: KeyRule, holder: string | undefined): string {
  switch (keys.kind) {
    case 'id':
      return nameFor(holder);
    case 'turn':
      return '2';
    case 'choice':
      return keys.values[0] ?? 'name';
    case 'reference':
      return nameFor(keys.to([]));
  }
}

/** A value as one would write it; `holder` is the key that it stands below. */
export function exampleOf(rule: Rule, holder?: string): unknown {
  if (rule.examples) return rule.examples[0];
  switch (rule.kind) {
    case 'text':
    case 'scalar':
      return 'Words';
    case 'number':
      return rule.min > 0 ? rule.min : 0;
    case 'boolean':
      return true;
    case 'choice':
      return rule.values[0];
    case 'duration':
      return '6h';
    case 'instant':
      return '2030-05-01T18:00+00:00';
    case 'address':
      return 'https://example.org/paper';
    case 'reference':
      return nameFor(rule.to([]));
    case 'list':
      return [exampleOf(rule.of, holder)];
    case 'map':
      return { [keyFor(rule.keys, holder)]: exampleOf(rule.of) };
    case 'record': {
      const example: Record<string, unknown> = {};
      const wanted = Object.entries(rule.fields).filter(
        ([key, { required, given }]) => rule.usual.includes(key) || (required && given === undefined),
      );
      const [first] = Object.entries(rule.fields);
      for (const [key, field] of wanted.length > 0 || !first ? wanted : [first])
        example[key] = exampleOf(field.rule, key);
      return example;
    }
    case 'either': {
      const chosen = rule.scalar ?? rule.list ?? rule.map;
      return chosen && exampleOf(chosen, holder);
    }
    case 'named':
      return exampleOf(rule.rule(), holder);
    case 'loose':
    case 'into':
      return exampleOf(rule.of, holder);
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body of an editor's snippet: an example whose every value is a stop to type over. */
export function snippetBody(rule: Rule, holder?: string): unknown {
  let stop = 0;
  const next = (shown: string): string => {
    stop += 1;
    return `\${${stop}:${shown.replace(/[\\}$]/g, (c) => `\\${c}`)}}`;
  };
  const bodyOf = (value: unknown, of: Rule | undefined): unknown => {
    const inner = bare(of, value);
    if (Array.isArray(value)) {
      const item = inner?.kind === 'list' ? inner.of : undefined;
      return value.map((one) => bodyOf(one, item));
    }
    if (isMap(value)) {
      const body: Record<string, unknown> = {};
      for (const [key, one] of Object.entries(value)) {
        const field = inner?.kind === 'record' ? (inner.fields[key]?.rule ?? inner.rest?.of) : undefined;
        const named = inner?.kind === 'map';
        body[named ? next(key) : key] = bodyOf(one, named ? inner.of : field);
      }
      return body;
    }
    if (inner?.kind === 'choice' || inner?.kind === 'boolean') {
      stop += 1;
      const values = inner.kind === 'boolean' ? [true, false] : inner.values;
      return `^\${${stop}|${[value, ...values.filter((one) => one !== value)].join(',')}|}`;
    }
    // A caret takes the quotes away: numbers stay numbers.
    if (typeof value !== 'string') return `^${next(String(value))}`;
    return /[:#]|^[\s\d"'[{&*!|>%@`-]|,/.test(value) ? `^"${next(value)}"` : `^${next(value)}`;
  };
  return bodyOf(exampleOf(rule, holder), rule);
}

/** The rule that a value was written after, without what only wraps it. */
function bare(rule: Rule | undefined, value: unknown): Rule | undefined {
  switch (rule?.kind) {
    case 'named':
      return bare(rule.rule(), value);
    case 'loose':
    case 'into':
      return bare(rule.of, value);
    case 'either':
      return bare(Array.isArray(value) ? rule.list : isMap(value) ? rule.map : rule.scalar, value);
    default:
      return rule;
  }
}
