import { resolve } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { openScenario } from '../../src/cli/shelf.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { CROSSING } from '../core/crossing.ts';
import { signatureOf } from '../core/signature.ts';
import { launchChromium } from './chromium.ts';

interface Signature {
  readonly signatureOf: typeof signatureOf;
}

const GAMES = process.env['PROVE'] ? 10_000 : 1_000;

/** The same code for a page: one classic script that leaves `signatureOf` behind. */
async function scriptForPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: resolve(import.meta.dirname, '../core/signature.ts'),
        formats: ['iife'],
        name: 'signature',
      },
    },
  });
  // Not watching, and one format: a single output or a list of one.
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

const shipped = (id: string): Scenario => {
  const compiled = compileScenario(openScenario(id).options);
  if (!compiled.ok) throw new Error(`${id} does not compile`);
  return compiled.scenario;
};
/** The whole crisis, and the crossing in which every rule has its place. */
const PLAYED = [
  { scenario: shipped('september-2022'), games: GAMES },
  { scenario: CROSSING, games: GAMES / 10 },
] as const;

test.each(PLAYED)(
  '$games random games of $scenario.id come out the same in Node and in Chromium',
  async ({ scenario, games }) => {
    const script = await scriptForPage();
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: script });
      const there = await page.evaluate(
        (asked) => {
          // The script above has put it there.
          const { signature } = globalThis as unknown as { signature: Signature };
          return signature.signatureOf(asked.scenario, asked.games);
        },
        { scenario, games },
      );
      expect(there).toBe(signatureOf(scenario, games));
    } finally {
      await browser.close();
    }
  },
  600_000,
);
