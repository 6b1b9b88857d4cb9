import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import { expect, test } from 'vitest';
import { atPage, LONG } from './atPage.ts';
import { violationsIn } from './axe.ts';
import { gatherComplaints } from './builtPage.ts';
import { codeOfEndedGame, LESSON } from './endedGame.ts';
import { walkPages } from './walk.ts';

const at = atPage();
/** What does not come within this time will not come. */
const PATIENCE = 15_000;

const SIZES = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;
type Size = keyof typeof SIZES;
/** Stops whose page a later one shows with more on it. */
const CONTAINED: Readonly<Record<Size, readonly string[]>> = {
  desk: ['home', 'desk', 'a channel opened', 'end'],
  phone: ['home', 'end'],
};

async function contextOf(size: Size): Promise<BrowserContext> {
  const context = await at.browser.newContext({
    viewport: SIZES[size],
    // a phone is touched
    hasTouch: size === 'phone',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(() => {
    // a page that is still empty has no storage
    if (location.protocol.startsWith('http'))
      localStorage.setItem('demarche.settings', JSON.stringify({ theme: 'war-room' }));
  });
  return context;
}

test.concurrent.each(['desk', 'phone'] as const)(
  'axe finds nothing on any page or dialog in any theme, at a %s',
  async (size) => {
    const context = await contextOf(size);
    const complaints = await gatherComplaints(context);
    const page = await context.newPage();
    const found: Record<string, readonly string[]> = {};
    let stops = 0;
    await walkPages({ page, url: at.url, narrow: size === 'phone' }, async (name) => {
      stops++;
      if (CONTAINED[size].includes(name)) return;
      const wrong = await violationsIn(page);
      if (wrong.length > 0) found[name] = wrong;
    }).catch((error: unknown) => {
      // what was found on the way is told as well
      found['the walk ended'] = [String(error)];
    });
    await context.close();
    expect(found).toEqual({});
    expect(stops).toBeGreaterThan(20);
    expect(await complaints()).toEqual([]);
  },
  LONG,
);

/** The end page of a game that was played before. */
async function openEnd(page: Page): Promise<void> {
  await page.goto(at.url);
  await page.locator('.home-saved-code summary').click();
  await page.locator('.home-saved-code input').fill(codeOfEndedGame('PAGES.1'));
  await page.keyboard.press('Enter');
  await page.locator('.end').waitFor();
}

test(
  'the end can be kept as a picture, and printed on two sheets',
  async () => {
    const context = await contextOf('desk');
    const page = await context.newPage();
    await openEnd(page);
    for (const [i, type] of ['svg', 'png'].entries()) {
      const kept = page.waitForEvent('download');
      await page.locator('.end-picture .btn').nth(i).click();
      const file = await kept;
      expect(file.suggestedFilename()).toBe(`${LESSON}-PAGES.1.${type}`);
      const bytes = readFileSync(await file.path());
      if (type === 'svg') expect(bytes.toString()).toContain('PAGES.1');
      else expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    }
    await page.locator('.end-twin summary').click();
    await page.locator('[aria-controls=end-facts-list]').click();
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    await context.close();
  },
  LONG,
);

test(
  'the hints of the first game follow what is done, mark what a card may move, and can be left',
  async () => {
    const context = await contextOf('desk');
    const complaints = await gatherComplaints(context);
    const page = await context.newPage();
    await page.goto(at.url);
    await page.locator('.home-learn .btn').focus();
    await page.keyboard.press('Enter');
    await page.locator('.briefing-foot .btn').click();
    const coach = page.locator('.coach');
    await coach.waitFor();
    const first = await coach.locator('p').textContent();
    await page.keyboard.press('v');
    await page.locator('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    // done, and the next hint speaks
    await page.waitForFunction((was) => document.querySelector('.coach p')?.textContent !== was, first);
    await page.keyboard.press('a');
    await page.locator('.card-take').first().focus();
    await page.locator('.effect-lines path').first().waitFor({ state: 'attached' });
    expect(await page.locator('.standing-mark b').count()).toBeGreaterThan(0);
    await page.locator('.coach .btn').click();
    await coach.waitFor({ state: 'detached' });
    await context.close();
    expect(await complaints()).toEqual([]);
  },
  LONG,
);
