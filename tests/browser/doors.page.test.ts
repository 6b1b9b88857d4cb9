import type { BrowserContext, Page } from 'playwright';
import { expect, test } from 'vitest';
import { sayIn } from '../../src/words/door.ts';
import { atPage, LONG } from './atPage.ts';
import { gatherComplaints } from './builtPage.ts';
import '../../src/words/options.ts';

const LESSON = 'september-2022-lesson';
const say = sayIn('en');

const at = atPage();

async function visit(
  address: string,
  context?: BrowserContext,
): Promise<{ page: Page; context: BrowserContext }> {
  const own = context ?? (await at.browser.newContext());
  const page = await own.newPage();
  await page.goto(`${at.url}${address}`);
  return { page, context: own };
}
const seal = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  const anyway = page.getByRole('button', { name: say('commit-anyway') });
  await anyway.or(page.locator('main:not(.desk)')).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await page.locator('main:not(.desk)').waitFor();
};

test(
  'a link sits everyone down to the same night, and takes a code name before the first turn',
  async () => {
    const { page, context } = await visit(`#/play?scenario=${LESSON}&seed=7B-0913&class=7B`);
    await page.locator('.briefing').waitFor();
    const seat = page.locator('.briefing-seat');
    expect(await seat.textContent()).toContain('7B-0913');
    expect(await seat.textContent()).toContain(say('end-class', { class: '7B' }));
    await seat.locator('input').fill('<script>');
    await page.keyboard.press('Enter');
    await seat.locator('.site-fault').waitFor();
    await seat.locator('input').fill('HERON');
    await page.keyboard.press('Enter');
    await page.getByText(say('end-played-by', { name: 'HERON' })).waitFor();
    expect(await seat.textContent()).toContain('7B-0913');
    await page.locator('.briefing-foot .btn').click();
    await page.locator('main.desk').waitFor();
    await seal(page);
    // the same link again goes on with the game that is kept
    const again = await visit(`#/play?scenario=${LESSON}&seed=7B-0913&class=7B`, context);
    await again.page.locator('main.desk').waitFor();
    expect(await again.page.locator('.top-turns small').textContent()).toContain('2');
    await context.close();
  },
  LONG,
);

test(
  'a link to a scenario that is not there says so and leads back',
  async () => {
    const { page, context } = await visit('#/play?scenario=nowhere');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe(say('failed-no-scenario'));
    await page.getByRole('link', { name: say('failed-home') }).click();
    await page.locator('.home-title').waitFor();
    await context.close();
  },
  LONG,
);

test(
  'a resume code that was cut off is refused',
  async () => {
    const { page, context } = await visit('');
    await page.locator('.home-saved-code summary').click();
    await page.locator('.home-saved-code input').fill('NzEwYzk0YmRbInNlcHRl');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe(say('failed-bad-code'));
    await context.close();
  },
  LONG,
);

test(
  'a second tab is told that the first has the game',
  async () => {
    const first = await visit('');
    await first.page.locator('.home-title').waitFor();
    const second = await visit('', first.context);
    await second.page.getByText(say('site-other-tab')).waitFor();
    expect(await first.page.getByText(say('site-other-tab')).count()).toBe(0);
    await first.page.close();
    await second.page.getByText(say('site-other-tab')).waitFor({ state: 'detached' });
    await first.context.close();
  },
  LONG,
);

test(
  'a browser that keeps nothing plays on, says so once, and gives a code',
  async () => {
    const context = await at.browser.newContext();
    const complaints = await gatherComplaints(context);
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const { page } = await visit('', context);
    await page.locator('[data-scenario="september-2022-lesson"] button[type=submit]').click();
    await page.locator('.briefing-foot .btn').click();
    await page.locator('main.desk').waitFor();
    await seal(page);
    await page.goto(`${at.url}#/about`);
    await page.getByText(say('site-storage')).waitFor();
    expect(await page.getByText(say('site-storage')).count()).toBe(1);
    expect(await complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);

test(
  'options are remembered, and reached in two steps from everywhere',
  async () => {
    const { page, context } = await visit('');
    for (const address of ['#/', '#/about', `#/play?scenario=${LESSON}`]) {
      await page.goto(`${at.url}${address}`);
      await page.locator('.site-options').click();
      await page.locator('.options-page').waitFor();
    }
    await page.locator('.options label', { hasText: say('options-theme-paper') }).click();
    await page
      .locator('.options label', { hasText: say('options-text-size-value', { size: '150' }) })
      .click();
    await page.getByRole('checkbox', { name: say('options-figures') }).check();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('paper');
    await page.close();
    const again = await visit('#/options', context);
    await again.page.locator('.options-page').waitFor();
    expect(await again.page.locator('html').getAttribute('data-theme')).toBe('paper');
    expect(await again.page.getByRole('checkbox', { name: say('options-figures') }).isChecked()).toBe(true);
    expect(
      await again.page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)),
    ).toBe(24);
    await context.close();
  },
  LONG,
);
