import type { BrowserContext, Page } from 'playwright';
import { expect, test } from 'vitest';
import { sayIn } from '../../src/words/door.ts';
import '../../src/words/keys.ts';
import { atPage, LONG } from './atPage.ts';
import { gatherComplaints } from './builtPage.ts';
import '../../src/words/options.ts';

const at = atPage();
const say = sayIn('en');
const LESSON = '#/play?scenario=september-2022-lesson&seed=OPTIONS.1';

const contextOf = (settings: object = {}): Promise<BrowserContext> =>
  at.browser
    .newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
    .then(async (context) => {
      await context.addInitScript((kept) => {
        // what the page itself has kept since is not written over
        if (location.protocol.startsWith('http') && !localStorage.getItem('demarche.settings'))
          localStorage.setItem('demarche.settings', JSON.stringify(kept));
      }, settings);
      return context;
    });

async function openKeys(page: Page): Promise<void> {
  await page.goto(`${at.url}#/options`);
  await page.locator('.options-more summary').click();
}

const keyOf = (page: Page, command: string) => page.locator(`.keymap-key[data-command=${command}]`);

/** Presses the button of a command's key and then a key; what is said of it. */
async function give(page: Page, command: string, key: string): Promise<string> {
  await keyOf(page, command).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press(key);
  return (await page.locator('.keymap-said p').textContent()) ?? '';
}

async function sitDown(page: Page): Promise<void> {
  await page.goto(`${at.url}${LESSON}`);
  await page.locator('.briefing-foot .btn').click();
  await page.locator('main.desk').waitFor();
}

/** The part of the desk that holds the focus. */
const standsIn = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-labelledby') ?? '');

test(
  'a key is given another: told when it is taken or kept back, remembered, printed and played with',
  async () => {
    const context = await contextOf();
    const complaints = await gatherComplaints(context);
    const page = await context.newPage();
    await openKeys(page);
    expect(await give(page, 'cables', 'b')).toBe(
      say('keymap-given', { key: 'B', does: say('command-cables') }),
    );
    expect(await give(page, 'map', 'ArrowDown')).toBe(say('keymap-reserved', { key: 'Arrowdown' }));
    expect(await give(page, 'map', 'F5')).toBe(say('keymap-reserved', { key: 'F5' }));
    expect(await give(page, 'map', 'Escape')).toBe(say('keymap-left'));
    // taken: nothing changes until the two are changed about
    expect(await give(page, 'channels', 'k')).toBe(
      say('keymap-taken', { key: 'K', does: say('command-advisers') }),
    );
    expect(await keyOf(page, 'channels').textContent()).toBe('P');
    await page.locator('.keymap-swap').click();
    expect(await keyOf(page, 'channels').textContent()).toBe('K');
    expect(await keyOf(page, 'advisers').textContent()).toBe('P');
    // the tab key holds nobody: it goes on, and the key stays
    await keyOf(page, 'tray').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await keyOf(page, 'tray').textContent()).toBe('T');

    await page.reload();
    await sitDown(page);
    expect(await page.locator('.cables .kbd').first().textContent()).toBe('B');
    expect(await page.locator('.channels .kbd').first().textContent()).toBe('K');
    await page.keyboard.press('b');
    await page.waitForFunction(() => document.activeElement?.closest('.cables') !== null);
    await page.keyboard.press('k');
    await page.waitForFunction(() => document.activeElement?.closest('.channels') !== null);
    // the old key is silent: after two frames the focus is where it was
    await page.keyboard.press('c');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await standsIn(page)).toBe('channels-title');

    // and in the dialog of keys, over the game: one back, then all
    await page.keyboard.press('?');
    await page.locator('dialog.keys').waitFor();
    await keyOf(page, 'cables').locator('xpath=following-sibling::button').click();
    expect(await keyOf(page, 'cables').textContent()).toBe('C');
    await give(page, 'seal', 'y');
    await page.locator('.keymap > .btn', { hasText: say('keymap-reset-all') }).click();
    expect(await keyOf(page, 'seal').textContent()).toBe('Ctrl Enter');
    expect(await keyOf(page, 'channels').textContent()).toBe('P');
    expect(await page.locator('.keymap-said p').textContent()).toBe(say('keymap-reset-done'));
    expect(await complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);

test(
  'a turn is played with one hand',
  async () => {
    const context = await contextOf();
    const page = await context.newPage();
    await openKeys(page);
    await page.getByText(say('keymap-layout-left')).click();
    await sitDown(page);
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('.card-take[aria-pressed=true]').count()).toBe(1);
    await page.keyboard.press('Shift+Z');
    await expect.poll(() => page.locator('.card-take[aria-pressed=true]').count()).toBe(0);
    await page.keyboard.press('2');
    await page.keyboard.press('a');
    expect(await page.locator('.commit .kbd').textContent()).toBe('Shift S');
    await page.keyboard.press('Shift+S');
    const anyway = page.locator('dialog footer .btn.pri');
    await page.locator('main:not(.desk), dialog').first().waitFor();
    if (await anyway.isVisible()) await page.keyboard.press('Tab').then(() => anyway.click());
    await page.locator('.answers-page').waitFor();
    await page.keyboard.press('d');
    await page.locator('main.desk').waitFor();
    expect(await page.locator('.top-turns small').textContent()).toContain('2');
    await context.close();
  },
  LONG,
);

test(
  'single keys switched off are all silent, the list of keys too; what is pressed with Ctrl works',
  async () => {
    const context = await contextOf({ keys: false });
    const page = await context.newPage();
    await sitDown(page);
    expect(await page.locator('.cables .kbd').count()).toBe(0);
    for (const key of ['?', '1', '0', 'a', 'v']) await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await page.locator('.card-take[aria-pressed=true], .matter :checked').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await page.locator('main:not(.desk), dialog').first().waitFor();
    await context.close();
  },
  LONG,
);

test(
  'OpenDyslexic is fetched once it is chosen, and worn by every word',
  async () => {
    const context = await contextOf({ theme: 'paper' });
    const complaints = await gatherComplaints(context);
    const page = await context.newPage();
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('opendyslexic')) fetched.push(request.url());
    });
    await page.goto(`${at.url}#/options`);
    await page.locator('.options-page').waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(fetched).toEqual([]);
    await page.getByText(say('options-font-dyslexic')).click();
    await expect
      .poll(() =>
        page.evaluate(
          () =>
            [...document.fonts].filter((f) => f.family.includes('OpenDyslexic') && f.status === 'loaded')
              .length,
        ),
      )
      .toBe(2);
    expect(fetched).toHaveLength(2);
    const worn = await page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('main *, header *')]
          .filter((e) => e.textContent?.trim())
          .map((e) => getComputedStyle(e).fontFamily.split(',')[0]?.replaceAll('"', '')),
      ),
    ]);
    expect(worn).toEqual(['OpenDyslexic']);
    expect(await complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);

test(
  "under the machine's own colours what is chosen keeps a mark that is no colour of ours",
  async () => {
    const context = await at.browser.newContext({
      viewport: { width: 1366, height: 768 },
      forcedColors: 'active',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await sitDown(page);
    await page.keyboard.press('1');
    const card = page.locator('.card.on').first();
    await card.waitFor();
    expect(await card.evaluate((e) => getComputedStyle(e).outlineStyle)).not.toBe('none');
    expect(await page.locator('.card.on .i-check').first().isVisible()).toBe(true);
    // masks that are painted with a background would vanish
    const unseen = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('.i')].filter((e) => {
          const { backgroundColor, forcedColorAdjust } = getComputedStyle(e) as CSSStyleDeclaration & {
            forcedColorAdjust?: string;
          };
          const canvas = getComputedStyle(document.body).backgroundColor;
          return e.checkVisibility() && forcedColorAdjust !== 'none' && backgroundColor === canvas;
        }).length,
    );
    expect(unseen).toBe(0);
    await context.close();
  },
  LONG,
);
