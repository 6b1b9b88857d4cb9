import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/scenario/compile/check.ts';
import { Findings } from '../../src/scenario/compile/findings.ts';
import { readYaml } from '../../src/scenario/compile/readYaml.ts';
import { References } from '../../src/scenario/compile/references.ts';
import { document } from '../../src/scenario/schema/document.ts';
import { exampleOf } from '../../src/scenario/schema/example.ts';
import { makeJsonSchema, makeJsonSchemaText } from '../../src/scenario/schema/jsonSchema.ts';
import { makeReference } from '../../src/scenario/schema/reference.ts';
import type { Rule } from '../../src/scenario/schema/shape.ts';

interface KeySchema {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly defaultSnippets?: readonly unknown[];
  readonly anyOf?: readonly KeySchema[];
}

/** Every key that the schema describes, with its place. */
function* keysOf(value: unknown, place = ''): Generator<readonly [place: string, key: KeySchema]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    if (key === 'properties')
      for (const [name, one] of Object.entries(below)) yield [`${place}/${name}`, one as KeySchema];
    if (key !== 'defaultSnippets' && key !== 'examples') yield* keysOf(below, `${place}/${key}`);
  }
}

/** Every field of the definition once, named shapes not entered twice. */
function* fieldsBelow(
  rule: Rule,
  place: readonly string[] = [],
  met = new Set<string>(),
): Generator<readonly [place: readonly string[], rule: Rule]> {
  switch (rule.kind) {
    case 'record':
      for (const [key, field] of Object.entries(rule.fields)) {
        yield [[...place, key], field.rule];
        yield* fieldsBelow(field.rule, [...place, key], met);
      }
      return;
    case 'list':
    case 'map':
    case 'into':
    case 'loose':
      yield* fieldsBelow(rule.of, rule.kind === 'map' ? [...place, 'ID'] : place, met);
      return;
    case 'either':
      for (const one of [rule.scalar, rule.list, rule.map]) if (one) yield* fieldsBelow(one, place, met);
      return;
    case 'named':
      if (met.has(rule.name)) return;
      met.add(rule.name);
      yield* fieldsBelow(rule.rule(), place, met);
  }
}

const file = fileURLToPath(new URL('../../scenarios/schema.json', import.meta.url));

describe('schema.json', () => {
  it('is what the definition of the format gives (write it anew with `npm run -s demarche -- schema`)', () => {
    expect(existsSync(file) && readFileSync(file, 'utf8') === makeJsonSchemaText()).toBe(true);
  });

  it('says of every key what it is, with an example and a draft to type over', () => {
    let keys = 0;
    for (const [place, key] of keysOf(makeJsonSchema())) {
      keys += 1;
      const { description, defaultSnippets, examples, anyOf } = key;
      const given = examples ?? anyOf?.[0]?.examples;
      if (!description?.endsWith('.') || defaultSnippets?.length !== 1 || !(given && given.length > 0))
        expect.fail(`${place}: ${description}`);
    }
    expect(keys).toBeGreaterThan(400);
  });

  // An extending file writes only what differs, so an example may leave out what is needed.
  it('gives only examples that the check would take', () => {
    for (const [place, rule] of fieldsBelow(document.rule)) {
      for (const example of rule.examples ?? [exampleOf(rule, place.at(-1))]) {
        const findings = new Findings();
        const root = readYaml('example', JSON.stringify({ example }), findings);
        const node = root?.entries.get('example')?.node;
        if (node)
          check(rule, node, place, {
            findings,
            references: new References(new Map()),
            removals: new Map(),
            loose: true,
          });
        expect([place.join('.'), findings.list().map(({ message }) => message)]).toEqual([
          place.join('.'),
          [],
        ]);
      }
    }
  });

  it('refers only to what it defines', () => {
    const { definitions } = makeJsonSchema();
    const text = makeJsonSchemaText();
    for (const [, name = ''] of text.matchAll(/#\/definitions\/([a-z-]+)/g))
      expect(definitions).toHaveProperty([name]);
  });
});

describe('the reference in docs/scenarios.md', () => {
  it('is what the definition gives (write it anew with `npm run -s demarche -- schema --reference`)', () => {
    const manual = readFileSync(fileURLToPath(new URL('../../docs/scenarios.md', import.meta.url)), 'utf8');
    const [, written] =
      /<!-- reference:[^\n]*-->\n\n(.*?)\n<!-- end of the reference -->/s.exec(manual) ?? [];
    expect(written === makeReference()).toBe(true);
  });
});
