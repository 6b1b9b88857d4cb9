import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeJsonSchema, makeJsonSchemaText } from '../../src/scenario/schema/jsonSchema.ts';

const file = fileURLToPath(new URL('../../scenarios/schema.json', import.meta.url));

describe('schema.json', () => {
  it('is what the definition of the format gives (write it anew with `npm run -s demarche -- schema`)', () => {
    expect(existsSync(file) && readFileSync(file, 'utf8') === makeJsonSchemaText()).toBe(true);
  });

  it('refers only to what it defines', () => {
    const { definitions } = makeJsonSchema();
    const text = makeJsonSchemaText();
    for (const [, name = ''] of text.matchAll(/#\/definitions\/([a-z-]+)/g))
      expect(definitions).toHaveProperty([name]);
  });
});
