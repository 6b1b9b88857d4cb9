import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { sayIn } from '../../src/words/door.ts';
import '../../src/words/workshop.ts';
import { atPage, LONG } from './atPage.ts';
import { violationsIn } from './axe.ts';
import { gatherComplaints } from './builtPage.ts';

const at = atPage();
const say = sayIn('en');
const MOST_STOPS = 80;

/** The name of what has the focus; within the text, `text`. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const e = document.activeElement;
    if (e?.shadowRoot) return 'text';
    return (e?.getAttribute('aria-label') ?? e?.textContent ?? '').trim();
  });
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < MOST_STOPS; i++) {
    // out of the text, where the tab key writes
    if ((await focused(page)) === 'text') await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (typeof name === 'string' ? now.startsWith(name) : name.test(now)) return;
  }
  throw new Error(`the tab key never came to ${name}`);
}
const written = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('demarche.workshop') ?? '{}').drafts?.[0]?.text ?? '');

test(
  'a scenario is written, mended, rehearsed and played by keyboard alone, and is there after a reload',
  async () => {
    const context = await at.browser.newContext({
      viewport: { width: 1366, height: 768 },
      reducedMotion: 'reduce',
    });
    const complaints = await gatherComplaints(context);
    const page = await context.newPage();
    await page.goto(`${at.url}#/workshop`);
    await page.locator('.shop-empty').waitFor();
    await tabTo(page, say('workshop-empty-smallest'));
    await page.keyboard.press('Enter');
    await page.locator('.shop-matter').first().waitFor();
    expect(await page.locator('.shop-head h1').textContent()).toBe('smallest.yaml');

    // the outline leads to the line, where a slip is made
    await tabTo(page, 'demarche');
    while ((await focused(page)) !== 'desk') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('text');
    await page.keyboard.press('Home');
    await page.keyboard.type('x');
    const problem = page.locator('.shop-problems .error');
    await problem.waitFor();
    expect(await problem.count()).toBe(1);
    expect(await problem.locator('.shop-place').textContent()).toBe(
      say('workshop-problem-place', { line: 11, column: 1 }),
    );
    expect(await problem.locator('p').textContent()).toContain('Did you mean desk?');
    await page.locator('.cm-lintRange-error').waitFor();

    // Escape, then Tab leaves the text; the suggestion is applied
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain(say('workshop-mend'));
    await page.keyboard.press('Enter');
    await page.locator('.shop-problems .error').waitFor({ state: 'detached' });
    await expect.poll(() => written(page), { timeout: 10_000 }).toMatch(/^desk: lower/m);
    expect(await focused(page)).toBe(say('workshop-problems'));

    // what may stand there is proposed
    await tabTo(page, 'desk');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('inci');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'incidents' }).waitFor();
    await page.keyboard.press('Escape');
    for (let i = 0; i < 5; i++) await page.keyboard.press('Backspace');
    await expect.poll(() => written(page), { timeout: 10_000 }).not.toContain('inci\n');

    await tabTo(page, /^50200/);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('.shop-games select').inputValue()).toBe('50');
    await tabTo(page, 'text');
    await page.keyboard.press('Control+Enter');
    await page.locator('.shop-rehearsal[data-state=done]').waitFor();
    expect(await page.locator('.shop-rehearsal .figure').count()).toBe(1);
    expect(await violationsIn(page)).toEqual([]);

    // from the second turn, with what was decided so far
    await page.evaluate(() => document.querySelector<HTMLElement>('.shop-head h1')?.focus());
    await tabTo(page, say('workshop-turn-after'));
    await page.keyboard.press('Enter');
    await tabTo(page, say('workshop-play', { turn: 2 }));
    await page.keyboard.press('Enter');
    await page.locator('main.desk').waitFor();
    expect(await page.locator('.top-turns small').textContent()).toContain('2');
    await page.keyboard.press('Control+Enter');
    await page.locator('main:not(.desk), dialog').first().waitFor();
    if (await page.locator('dialog').isVisible()) {
      await page.locator('dialog footer .btn.pri').focus();
      await page.keyboard.press('Enter');
    }
    await page.locator('.answers-page').waitFor();

    await page.evaluate(() => {
      location.hash = '#/workshop';
    });
    await page.locator('.shop-preview').waitFor();
    await page.reload();
    await page.locator('.shop-matter').first().waitFor();
    expect(await page.locator('.shop-head h1').textContent()).toBe('smallest.yaml');
    expect(await page.locator('.cm-content').textContent()).toContain('The salt road');
    for (const turn of [2, 3]) {
      await tabTo(page, say('workshop-turn-after'));
      await page.keyboard.press('Enter');
      await page.getByText(say('workshop-play', { turn })).waitFor();
    }
    expect(await page.locator('.shop-choices').textContent()).toContain(
      say('workshop-choices', { kept: 2, waited: 0, dropped: 0 }).trim(),
    );
    expect(await complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);
