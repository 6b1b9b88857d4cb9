import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright';
import { expect, test } from 'vitest';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { splitShipped } from '../../src/scenario/shipped/late.ts';
import { atPage, LONG } from './atPage.ts';
import { gatherComplaints } from './builtPage.ts';
import { Hands } from './hands.ts';
import '../../src/words/home.ts';

const at = atPage();
const DESK = { viewport: { width: 1366, height: 768 } } as const;

const read = (folder: string) => (id: string) =>
  readFileSync(fileURLToPath(new URL(`../../${folder}/${id}.yaml`, import.meta.url)), 'utf8');

/** Follows an instructor's link and plays to the end by keyboard. */
async function playFromLink(context: BrowserContext): Promise<Hands> {
  const hands = new Hands(await context.newPage());
  await hands.page.goto(`${at.url}#/play?scenario=smallest&seed=PAGE.1`);
  await hands.page.locator('.briefing').waitFor();
  await hands.pressButton('briefing-skip');
  await hands.page.locator('main.desk').waitFor();
  await hands.playUntil('end');
  return hands;
}

test(
  'the smallest scenario is played to its end in the page',
  async () => {
    const context = await at.browser.newContext(DESK);
    const complaints = await gatherComplaints(context);
    const { page } = await playFromLink(context);
    expect(await page.locator('main.end').textContent()).toMatch(
      /Salt goes over the pass|The pass is closed/,
    );
    expect(await complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);

test(
  'a crisis of another kind, whose player has the initiative, is played to its end in the page',
  async () => {
    const standard = read('scenarios');
    const fixture = read('tests/fixtures/scenarios');
    const compiled = compileScenario({
      id: 'lantern-shoals',
      read: (id) => (id === 'standard' ? standard(id) : fixture(id)),
    });
    if (!compiled.ok) throw new Error('the fixture does not compile');
    const { scenario, texts, hash } = compiled;
    const { first, late } = splitShipped({ scenario, texts, hash });
    const context = await at.browser.newContext(DESK);
    // The page asks for the smallest one and is handed the fixture: no product file is made for a test.
    await context.route(/smallest-[^/]*\.json$/, (route) => route.fulfill({ json: first }));
    await context.route(/smallest\.late-[^/]*\.json$/, (route) => route.fulfill({ json: late }));
    const complaints = await gatherComplaints(context);
    const { page } = await playFromLink(context);
    expect(await page.locator('main.end').textContent()).toMatch(
      /One office|Quiet water|The outer shoals|Adrift/,
    );
    expect(await complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);
