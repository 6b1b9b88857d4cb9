import { DIMENSIONS } from '../../core/scenario/dimension.ts';
import { document } from './document.ts';
import { exampleOf } from './example.ts';
import { LIMIT, type Rule } from './shape.ts';

type RecordRule = Extract<Rule, { kind: 'record' }>;
type NamedRule = Extract<Rule, { kind: 'named' }>;

/** What may stand, in a few words for a table. */
function kindOf(rule: Rule): string {
  switch (rule.kind) {
    case 'text':
      return rule.pattern ? 'name' : 'text';
    case 'number': {
      const what = rule.whole ? 'whole number' : 'number';
      return rule.max >= LIMIT ? what : `${what}, ${rule.min} to ${rule.max}`;
    }
    case 'boolean':
      return 'true or false';
    case 'choice':
      return rule.values.map((value) => `\`${value}\``).join(', ');
    case 'scalar':
      return 'a single value';
    case 'duration':
      return 'length of time';
    case 'instant':
      return 'date';
    case 'address':
      return 'web address';
    case 'reference':
      return 'name of something';
    case 'list':
      return `list: ${kindOf(rule.of)}`;
    case 'map':
      return rule.keys.kind === 'turn' ? `by turn: ${kindOf(rule.of)}` : `by name: ${kindOf(rule.of)}`;
    case 'record':
      return 'map';
    case 'either': {
      const kinds = [rule.scalar, rule.list, rule.map].filter((one) => one !== undefined).map(kindOf);
      return [...new Set(kinds)].join(', or ');
    }
    case 'named':
      return rule.name.replaceAll('-', ' ');
    case 'loose':
    case 'into':
      return kindOf(rule.of);
  }
}

/** What a rule holds that has a table of its own: a record, or a shape with a name, which is told once for all. */
function partsOf(rule: Rule): { readonly record?: RecordRule; readonly named?: NamedRule } {
  switch (rule.kind) {
    case 'record':
      return { record: rule };
    case 'named':
      return { named: rule };
    case 'list':
    case 'map':
    case 'loose':
    case 'into':
      return partsOf(rule.of);
    case 'either':
      return rule.map ? partsOf(rule.map) : {};
    default:
      return {};
  }
}

/** A test by itself needs no table: `is` is all it holds. */
const isTest = ({ fields }: RecordRule): boolean => Object.keys(fields).join() === 'is';

const shown = (example: unknown): string => {
  const text = JSON.stringify(example)
    .replace(/"([a-z][a-z0-9-]*)":/g, '$1: ')
    .replace(/,(?=\S)/g, ', ')
    .replace(/^"(.*)"$/, '$1');
  return text.length > 90 ? '' : `\`${text.replaceAll('|', '\\|')}\``;
};

/** Tables of a record and of all below it; named shapes are put aside. */
function* tables(title: string, rule: RecordRule, aside: Map<string, NamedRule>): Generator<string> {
  yield `#### \`${title}\`\n\n| key | holds | what it is | for instance |\n| --- | --- | --- | --- |`;
  const below: (readonly [string, RecordRule])[] = [];
  for (const [key, field] of Object.entries(rule.fields)) {
    const needed = field.required && field.given === undefined && !rule.one;
    const { record, named } = partsOf(field.rule);
    yield `| \`${key}\`${needed ? ' (needed)' : ''} | ${kindOf(field.rule)} | ${field.rule.about ?? ''} | ${shown(exampleOf(field.rule, key))} |`;
    if (named) aside.set(named.name, named);
    // The six dimensions have one shape: the first stands for all.
    const repeats = DIMENSIONS.some((id) => id === key) && key !== DIMENSIONS[0];
    if (record && !repeats && !isTest(record)) below.push([`${title}.${key}`, record]);
  }
  yield '';
  for (const [name, inner] of below) yield* tables(name, inner, aside);
}

/** The reference of docs/scenarios.md: every section and key, in the order of the definition. */
export function makeReference(): string {
  // `document` is a record.
  const { fields } = document.rule as RecordRule;
  const lines: string[] = ['| section | holds | what it is |', '| --- | --- | --- |'];
  for (const [key, field] of Object.entries(fields))
    lines.push(
      `| \`${key}\`${field.required ? ' (needed)' : ''} | ${kindOf(field.rule)} | ${field.rule.about ?? ''} |`,
    );
  lines.push('');
  const aside = new Map<string, NamedRule>();
  for (const [key, field] of Object.entries(fields)) {
    const { record, named } = partsOf(field.rule);
    if (named) aside.set(named.name, named);
    if (record && key !== 'model') lines.push(...tables(key, record, aside));
  }
  // A shape may name others that are told after it.
  for (const [name, { rule }] of aside) {
    const { record } = partsOf(rule());
    if (record) lines.push(...tables(name.replaceAll('-', ' '), record, aside));
  }
  const model = fields['model'] && partsOf(fields['model'].rule).record;
  if (model) lines.push(...tables('model', model, aside));
  return `${lines.join('\n').trimEnd()}\n`;
}
