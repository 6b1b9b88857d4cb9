import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MINISTRIES } from '../../src/ministries/door.ts';
import { checkScenario } from '../../src/scenario/compile/compile.ts';
import { makeFindingText } from '../../src/scenario/compile/finding.ts';
import { BUILT_IN_MINISTRIES } from '../../src/scenario/schema/document.ts';

const folder = fileURLToPath(new URL('../../scenarios', import.meta.url));
const read = (id: string): string | null => {
  const path = `${folder}/${id}.yaml`;
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};
const ids = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
  .map((name) => name.slice(0, -5));

describe('shipped scenarios', () => {
  for (const id of ids)
    it(`${id} compiles without a finding`, () => {
      const found = checkScenario({ id, read, known: ids });
      expect(
        found.map((one) => makeFindingText(one, read(one.file.slice(0, -5)) ?? undefined)).join('\n'),
      ).toBe('');
    });

  it('knows the ministries that are built in', () => {
    expect(BUILT_IN_MINISTRIES).toEqual(MINISTRIES);
  });
});
