import { resolve } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { CROSSING } from '../core/crossing.ts';
import { shippedScenarios } from '../core/shipped.ts';
import { signatureOfAll } from '../core/signature.ts';
import { launchChromium } from './chromium.ts';
import { firefoxPath, launchFirefox, NO_FIREFOX } from './firefox.ts';

interface SignatureScript {
  readonly signatureOfAll: typeof signatureOfAll;
}

const GAMES = process.env['PROVE'] ? 10_000 : 1_000;
const LONG = 1_200_000;

/** The same code for a page: one classic script that leaves `signatureOfAll` behind. */
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

/** The crossing has every rule in its place; what is shipped has every number. */
const PLAYED = [
  { scenarios: [CROSSING], games: GAMES / 10 },
  { scenarios: shippedScenarios(), games: GAMES },
] as const;
/** What Node comes to; asked once for all browsers. */
let here: readonly unknown[] | null = null;
const inNode = (): readonly unknown[] => {
  here ??= PLAYED.map(({ scenarios, games }) => signatureOfAll(scenarios, games));
  return here;
};

/** What the script leaves behind plays in the page it was put into. */
const playThere = (asked: { readonly scenarios: readonly Scenario[]; readonly games: number }) => {
  // The script has put it there.
  const { signature } = globalThis as unknown as { signature: SignatureScript };
  return signature.signatureOfAll(asked.scenarios, asked.games);
};

/** A page of either driver, as far as it is needed here. */
interface AnyPage {
  addScriptTag(script: { readonly content: string }): Promise<unknown>;
  evaluate(play: typeof playThere, asked: Parameters<typeof playThere>[0]): Promise<unknown>;
}

async function expectTheSame(page: AnyPage): Promise<void> {
  await page.addScriptTag({ content: await scriptForPage() });
  const there: unknown[] = [];
  for (const asked of PLAYED) there.push(await page.evaluate(playThere, asked));
  expect(there).toEqual(inNode());
}

test(
  `${GAMES} random games over all that is shipped come out the same in Node and in Chromium`,
  async () => {
    const browser = await launchChromium();
    try {
      await expectTheSame(await browser.newPage());
    } finally {
      await browser.close();
    }
  },
  LONG,
);

const firefox = firefoxPath();
if (firefox === null) console.warn(NO_FIREFOX);

test.runIf(firefox !== null)(
  `${GAMES} random games over all that is shipped come out the same in Node and in Firefox`,
  async () => {
    const browser = await launchFirefox(firefox ?? '');
    try {
      await expectTheSame(await browser.newPage());
    } finally {
      await browser.close();
    }
  },
  LONG,
);
