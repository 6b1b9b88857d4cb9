import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { atPage, LONG } from './atPage.ts';
import { gatherComplaints } from './builtPage.ts';

const LINK = '#/play?scenario=september-2022-lesson&seed=CLASS.1&view=projector';
/** Nothing on a projector is smaller, in pixels of the page. */
const SMALLEST = 18;
/** Questions of one turn, at most. */
const MOST = 12;
const HANDS = [5, 14, 7];

const at = atPage();

const current = '.ballot.current';
const keyOf = (page: Page): Promise<string | null> => page.locator(current).getAttribute('data-ballot');
const focused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Text that is shown smaller than it may be. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const small: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const holder = node.parentElement;
      if (!holder || (node.textContent ?? '').trim() === '' || holder.closest('.sr, .kbd, [hidden]'))
        continue;
      const { width, height } = holder.getBoundingClientRect();
      if (width < 2 || height < 2 || !holder.checkVisibility({ visibilityProperty: true })) continue;
      const size = Number.parseFloat(getComputedStyle(holder).fontSize);
      if (size < least - 0.01) small.push(`${size} ${node.textContent?.trim().slice(0, 30)}`);
    }
    return small;
  }, SMALLEST);

test.each([
  [1366, 768],
  [1920, 1080],
])(
  'a class plays a turn by keyboard on a projector of %i by %i: hands, what leads, the seal, and the answers',
  async (width, height) => {
    const context = await at.browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    const complaints = await gatherComplaints(context);
    const page = await context.newPage();
    await page.goto(`${at.url}${LINK}`);
    await page.locator('.briefing-foot .btn').press('Enter');
    await page.locator('main.projector').waitFor();
    await expect.poll(() => focused(page, `${current} [role="spinbutton"]`)).toBe(true);
    expect(await tooSmall(page)).toEqual([]);

    const first = page.locator(`${current} .vote`);
    const press = (key: string) => page.keyboard.press(key);
    // the second option gets the most hands, typed digit by digit, counted up and down
    await press('a');
    await page.keyboard.type('5');
    await press('b');
    await page.keyboard.type('13');
    await press('+');
    const counts = (): Promise<readonly string[]> =>
      page.locator(`${current} [role="spinbutton"]`).allTextContents();
    expect((await counts()).slice(0, 2)).toEqual(['5', '14']);
    expect(await first.nth(1).getAttribute('class')).toContain('leads');
    // all hands down, and up again
    await press('z');
    expect((await counts()).slice(0, 2)).toEqual(['0', '0']);
    await press('Control+z');
    expect((await counts()).slice(0, 2)).toEqual(['5', '14']);
    await press('x');
    expect(await first.nth(1).locator('.vote-take').getAttribute('aria-pressed')).toBe('true');

    // what was counted survives a reload
    const asked = await keyOf(page);
    await page.waitForTimeout(1200);
    await page.reload();
    await page.locator('.briefing-foot .btn').press('Enter');
    await page.locator('main.projector').waitFor();
    expect((await counts()).slice(0, 2)).toEqual(['5', '14']);
    expect(await keyOf(page)).toBe(asked);

    // every other question of the turn
    const seen = new Set<string>();
    for (let i = 0; i < MOST; i++) {
      const key = (await keyOf(page)) ?? '';
      seen.add(key);
      const options = await page
        .locator(`${current} [role="spinbutton"]:not([aria-disabled="true"])`)
        .count();
      for (const [nth, letter] of ['a', 'b', 'c'].slice(0, options).entries()) {
        await press(letter);
        await page.keyboard.type(String(HANDS[nth]));
      }
      await press('x');
      expect(await page.locator(`${current} [aria-pressed="true"]`).count()).toBeGreaterThan(0);
      expect(await tooSmall(page)).toEqual([]);
      await press('n');
      if (await focused(page, '.commit > .btn')) break;
      await expect.poll(() => keyOf(page)).not.toBe(key);
    }
    expect([...seen].some((key) => key === 'steps')).toBe(true);
    expect([...seen].some((key) => key.startsWith('forecast:'))).toBe(true);
    expect(seen.has('posture')).toBe(true);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);

    await press('Control+Enter');
    await page.locator('main:not(.projector)').waitFor();
    expect(await tooSmall(page)).toEqual([]);
    for (let i = 0; i < 40 && (await page.locator('main.projector').count()) === 0; i++) {
      await press('n');
      await page.waitForTimeout(150);
    }
    await page.locator('main.projector').waitFor();
    expect(await page.locator('.top-turns small').textContent()).toContain('2');
    await context.close();
    expect(await complaints()).toEqual([]);
  },
  LONG,
);

test(
  'a word of the glossary opens by Enter, closes by Escape, gives the focus back, and leads on to the codex',
  async () => {
    const context = await at.browser.newContext({ viewport: { width: 1366, height: 768 } });
    const complaints = await gatherComplaints(context);
    const page = await context.newPage();
    await page.goto(`${at.url}#/play?scenario=september-2022-lesson&seed=WORDS.1`);
    await page.locator('.briefing-foot .btn').press('Enter');
    await page.locator('main.desk').waitFor();
    // every card with its text
    await page.keyboard.press('0');
    await page.locator('.all-channels .gloss').first().waitFor();
    const word = page.locator('.all-channels .gloss').first();
    const name = (await word.textContent()) ?? '';
    expect(await word.getAttribute('aria-label')).toContain(name);
    await word.focus();
    await page.keyboard.press('Enter');
    const popup = page.locator('.gloss-popup');
    await popup.waitFor();
    expect((await popup.textContent())?.length).toBeGreaterThan(40);
    // no key of the desk works behind it
    await page.keyboard.press('v');
    expect(await page.locator('.compare').count()).toBe(0);
    await page.keyboard.press('Escape');
    await popup.waitFor({ state: 'detached' });
    expect(await focused(page, '.gloss')).toBe(true);
    // one that has an article
    const terms = page.locator('.all-channels .gloss');
    const more = page.locator('.gloss-popup .i-book');
    for (let i = 0; i < (await terms.count()); i++) {
      await terms.nth(i).press('Enter');
      await popup.waitFor();
      if ((await more.count()) > 0) break;
      await page.keyboard.press('Escape');
      await popup.waitFor({ state: 'detached' });
    }
    await page.locator('.gloss-popup .btn').first().press('Enter');
    await page.locator('.gloss-popup .codex-text').first().waitFor();
    // each Escape closes what lies on top
    await page.keyboard.press('Escape');
    await page.locator('.gloss-popup .codex-text').first().waitFor({ state: 'detached' });
    expect(await popup.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await popup.waitFor({ state: 'detached' });
    expect(await focused(page, '.gloss')).toBe(true);
    expect(await page.locator('.all-channels').isVisible()).toBe(true);
    await context.close();
    expect(await complaints()).toEqual([]);
  },
  LONG,
);
