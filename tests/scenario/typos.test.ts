import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../src/scenario/compile/compile.ts';
import { countOf, sourceOf, type Typo, typoIn } from './typos.ts';

const folder = fileURLToPath(new URL('../../scenarios', import.meta.url));
const shipped = readdirSync(folder)
  .filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
  .map((name) => name.slice(0, -'.yaml'.length));
/** A file that is only to be extended is judged through one that extends it. */
const THROUGH: Readonly<Record<string, string>> = {
  standard: 'smallest',
  'september-2022-record': 'september-2022',
};
const COUNT = process.env['PROVE'] ? 600 : 60;
const RIGHT = 0.95;

const errorsOf = (typo: Typo) =>
  checkScenario({
    id: THROUGH[typo.id] ?? typo.id,
    read: (id) => (id === typo.id ? typo.text : existsSync(`${folder}/${id}.yaml`) ? sourceOf(id) : null),
    known: shipped,
  }).filter(({ severity }) => severity === 'error');

describe('typos in shipped scenarios', () => {
  it(`${COUNT} of them: each is found in its line, and what was meant is offered first`, {
    timeout: 900_000,
  }, () => {
    const wrong: string[] = [];
    let found = 0;
    let offered = 0;
    for (let number = 0; found < COUNT; number++) {
      const typo = typoIn(shipped, number);
      const [first] = errorsOf(typo);
      const what = `typo ${number}, ${typo.id}:${typo.line}: ${typo.wanted} -> ${typo.written}`;
      if (!first) {
        // Another name for a thing that nothing refers to is no fault.
        if (!typo.names) wrong.push(`${what}: not found`);
        continue;
      }
      // Named once and referred to once: which of the two is the slip, nobody can say.
      if (typo.names && countOf(typo.wanted, shipped) === 2) continue;
      found += 1;
      if (first.file !== `${typo.id}.yaml` || first.line !== typo.line)
        wrong.push(`${what}: found at ${first.file}:${first.line}`);
      if (first.suggestion === `did you mean \`${typo.wanted}\`?`) offered += 1;
    }
    expect(wrong).toEqual([]);
    expect(offered / found).toBeGreaterThanOrEqual(RIGHT);
  });
});
