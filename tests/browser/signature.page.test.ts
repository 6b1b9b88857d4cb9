import { resolve } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { signatureOf } from '../core/signature.ts';
import { launchChromium } from './chromium.ts';

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

test(`${GAMES} random games come out the same in Node and in Chromium`, async () => {
  const script = await scriptForPage();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const there = await page.evaluate((games) => {
      // The script above has put it there.
      const { signature } = globalThis as unknown as {
        signature: { signatureOf: (games: number) => string };
      };
      return signature.signatureOf(games);
    }, GAMES);
    expect(there).toBe(signatureOf(GAMES));
  } finally {
    await browser.close();
  }
}, 300_000);
