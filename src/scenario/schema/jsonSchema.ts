import { document } from './document.ts';
import { exampleOf, snippetBody } from './example.ts';
import { type KeyRule, LIMIT, type Rule } from './shape.ts';

type Json = { readonly [key: string]: unknown };

const ID = '^[a-z][a-z0-9-]{0,39}$';

/** Made from the one definition of the format, for editors that complete and correct (JSON Schema, draft 7). */
export function makeJsonSchema(): Json {
  const definitions: Record<string, Json> = {};
  const root = bare(document.rule, definitions);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Démarche scenario',
    ...root,
    required: ['demarche', 'id'],
    definitions,
  };
}

const keysOf = (keys: KeyRule): Json => {
  switch (keys.kind) {
    case 'id':
      return { title: 'id', pattern: ID };
    case 'turn':
      return { title: 'turn', pattern: '^[1-9][0-9]{0,2}$' };
    case 'choice':
      return { enum: keys.values };
    case 'reference':
      // Charts are written with a dot: `treaty.moscow`.
      return { title: 'id', pattern: '^[a-z][a-z0-9.-]{0,60}$' };
  }
};

/**
 * A key as an editor sees it: what it is, an example, and a draft to type over. Anything may be removed with
 * `null` by an extending file. Examples stand beside the type and not beside the snippet, because an editor that
 * has both to choose from inserts neither with the key.
 */
function keySchema(key: string, rule: Rule, definitions: Record<string, Json>, removable = true): Json {
  const schema = bare(rule, definitions);
  const example = exampleOf(rule, key);
  const examples = [...(rule.examples ?? [example])];
  const told = {
    ...(rule.about !== undefined && { description: rule.about }),
    defaultSnippets: [{ label: key, description: rule.about ?? key, body: snippetBody(rule, key) }],
  };
  const values = schema['enum'];
  if (Array.isArray(values))
    return { ...schema, ...(removable && { enum: [...values, null] }), examples, ...told };
  const { type } = schema;
  if (typeof type === 'string' && type !== 'object' && type !== 'array')
    return { ...schema, ...(removable && { type: [type, 'null'] }), examples, ...told };
  const alternatives = Array.isArray(schema['anyOf']) ? schema['anyOf'] : [schema];
  const [first, ...more] = alternatives.length > 0 ? alternatives : [{}];
  return { anyOf: [{ ...first, examples }, ...more, ...(removable ? [{ type: 'null' }] : [])], ...told };
}

function bare(rule: Rule, definitions: Record<string, Json>): Json {
  const inner = (one: Rule): Json => bare(one, definitions);
  switch (rule.kind) {
    case 'text':
      return { type: 'string', ...(rule.pattern && { pattern: rule.pattern.source }) };
    case 'number':
      return {
        type: rule.whole ? 'integer' : 'number',
        ...(rule.min > -LIMIT && { minimum: rule.min }),
        ...(rule.max < LIMIT && { maximum: rule.max }),
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { enum: rule.values };
    case 'scalar':
      return { type: ['string', 'number', 'boolean'] };
    case 'duration':
      return {
        anyOf: [
          { type: 'number', minimum: 0 },
          { type: 'string', pattern: '^\\d{1,5}(\\.\\d{1,3})?[mhdw]$' },
        ],
      };
    case 'instant':
      return { type: 'string' };
    case 'address':
      return { type: 'string', pattern: '^https?://' };
    case 'reference':
      return { type: 'string' };
    case 'list':
      return {
        type: 'array',
        items: inner(rule.of),
        ...(rule.min > 0 && { minItems: rule.min }),
        maxItems: rule.max,
      };
    case 'map': {
      const value = inner(rule.of);
      return {
        type: 'object',
        propertyNames: keysOf(rule.keys),
        additionalProperties: { anyOf: [value, { type: 'null' }] },
      };
    }
    case 'record': {
      const properties: Record<string, Json> = {};
      for (const [key, field] of Object.entries(rule.fields))
        properties[key] = keySchema(key, field.rule, definitions, !rule.one);
      return {
        type: 'object',
        properties,
        additionalProperties: rule.rest ? inner(rule.rest.of) : false,
        ...(rule.one && { minProperties: 1, maxProperties: 1 }),
      };
    }
    case 'either': {
      const kinds = [rule.scalar, rule.list, rule.map].filter((one) => one !== undefined);
      return { anyOf: kinds.map((one) => inner(one)) };
    }
    case 'named':
      if (!Object.hasOwn(definitions, rule.name)) {
        // Held open first: a definition may hold itself.
        definitions[rule.name] = {};
        definitions[rule.name] = inner(rule.rule());
      }
      return { $ref: `#/definitions/${rule.name}` };
    case 'loose':
    case 'into':
      return inner(rule.of);
  }
}

/** The text of scenarios/schema.json. */
export const makeJsonSchemaText = (): string => `${JSON.stringify(makeJsonSchema(), null, 1)}\n`;
