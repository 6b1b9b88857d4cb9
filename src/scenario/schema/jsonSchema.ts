import { document } from './document.ts';
import { type KeyRule, LIMIT, type Rule } from './shape.ts';

type Json = { readonly [key: string]: unknown };

const ID = '^[a-z][a-z0-9-]{0,39}$';

/** Made from the one definition of the format, for editors that complete and correct (JSON Schema, draft 7). */
export function makeJsonSchema(): Json {
  const definitions: Record<string, Json> = {};
  const root = schemaOf(document.rule, definitions);
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
      return { pattern: ID };
    case 'turn':
      return { pattern: '^[1-9][0-9]{0,2}$' };
    case 'choice':
      return { enum: keys.values };
    case 'reference':
      // Charts are written with a dot: `treaty.moscow`.
      return { pattern: '^[a-z][a-z0-9.-]{0,60}$' };
  }
};

/** Anything in a map may be removed by an extending file. */
function removable(schema: Json): Json {
  const { type, enum: values, anyOf } = schema;
  if (typeof type === 'string') return { ...schema, type: [type, 'null'] };
  if (Array.isArray(values)) return { ...schema, enum: [...values, null] };
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  const { description, ...rest } = schema;
  return { anyOf: [rest, { type: 'null' }], ...(description !== undefined && { description }) };
}

function schemaOf(rule: Rule, definitions: Record<string, Json>): Json {
  const schema = bare(rule, definitions);
  return rule.about === undefined ? schema : { ...schema, description: rule.about };
}

function bare(rule: Rule, definitions: Record<string, Json>): Json {
  const inner = (one: Rule): Json => schemaOf(one, definitions);
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
    case 'map':
      return {
        type: 'object',
        propertyNames: keysOf(rule.keys),
        additionalProperties: removable(inner(rule.of)),
      };
    case 'record': {
      const properties: Record<string, Json> = {};
      for (const [key, field] of Object.entries(rule.fields)) {
        const schema = inner(field.rule);
        const { description, ...rest } = schema;
        properties[key] = rule.one
          ? schema
          : { ...removable(rest), ...(description !== undefined && { description }) };
      }
      return {
        type: 'object',
        properties,
        additionalProperties: rule.rest ? inner(rule.rest.of) : false,
        ...(rule.one && { minProperties: 1, maxProperties: 1 }),
      };
    }
    case 'either':
      return {
        anyOf: [rule.scalar, rule.list, rule.map].filter((one) => one !== undefined).map((one) => inner(one)),
      };
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
export const makeJsonSchemaText = (): string => `${JSON.stringify(makeJsonSchema(), null, 2)}\n`;
