import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../src/core/turn/rules.ts';
import { CROSSING } from './crossing.ts';
import { signatureOf } from './signature.ts';

const GOLDEN = new URL('./golden/rules.json', import.meta.url);
const GAMES = 200;

/**
 * Logs name the rules they were played by. Whoever changes a rule changes its name, or old logs would be
 * called altered: then write the new pair with UPDATE_GOLDEN=1.
 */
test(`the name of the rules stands for the digests of ${GAMES} fixed games`, () => {
  const found = { rules: RULES, signature: signatureOf(CROSSING, GAMES) };
  if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, `${JSON.stringify(found, null, 2)}\n`);
  expect(found).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
});
