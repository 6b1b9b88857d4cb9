import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { CROSSING } from './crossing.ts';
import { shippedScenarios } from './shipped.ts';
import { signatureOf, signatureOfAll } from './signature.ts';

const GOLDEN = new URL('./golden/signature.json', import.meta.url);
const GAMES = 200;
const FEW = 12;

afterEach(() => vi.restoreAllMocks());

/**
 * Whoever changes what a shipped game comes to says so in docs/changelog.md, and writes the new signature with
 * UPDATE_GOLDEN=1. The scenario whose hash differs is the one that changed.
 */
test(`${GAMES} games over all shipped scenarios have the signature that is written down`, () => {
  const found = signatureOfAll(shippedScenarios(), GAMES);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, `${JSON.stringify(found, null, 2)}\n`);
  expect(found).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
});

test('twin runs in one process agree, though another game was played between', () => {
  const first = signatureOf(CROSSING, FEW);
  signatureOf(CROSSING, FEW, 100);
  expect(signatureOf(CROSSING, FEW)).toBe(first);
});

test('a core with a roll of its own making is found out', async () => {
  const honest = signatureOf(CROSSING, FEW);
  const chance = await import('../../src/core/chance/chance.ts');
  vi.resetModules();
  vi.doMock('../../src/core/chance/chance.ts', () => ({
    ...chance,
    roll: (...key: Parameters<typeof chance.roll>) => (chance.roll(...key) + Math.random()) % 1,
  }));
  const forged = await import('./signature.ts');
  const once = forged.signatureOf(CROSSING, FEW);
  const again = forged.signatureOf(CROSSING, FEW);
  vi.doUnmock('../../src/core/chance/chance.ts');
  vi.resetModules();
  expect(once).not.toBe(honest);
  expect(again).not.toBe(once);
});
