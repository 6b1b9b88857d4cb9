/**
 * Takes pictures of every page, to be looked at: `npm run pictures -- FOLDER`. It plays two turns of the lesson
 * by keyboard and photographs each page at a desk and on a phone, in the dark theme and on paper.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { openBuiltPage } from './builtPage.ts';
import { launchChromium } from './chromium.ts';
import { Hands } from './hands.ts';

const SIZES = [
  { name: 'desk', width: 1366, height: 768 },
  { name: 'phone', width: 390, height: 844 },
] as const;
const THEMES = ['war-room', 'paper'] as const;
const SEED = 'PICTURES.1';
/** Motion of a page that has just appeared is over by then. */
const SETTLED = 500;
const GAME = 'end';

const folder = resolve(process.argv[2] ?? 'pictures');
mkdirSync(folder, { recursive: true });

/** One picture of a page for each size; the window is a desk's again afterwards. */
async function photograph(page: Page, theme: string, name: string): Promise<void> {
  for (const { name: size, width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(SETTLED);
    await page.screenshot({ path: join(folder, `${name}-${size}-${theme}.png`) });
  }
  const [desk] = SIZES;
  await page.setViewportSize({ width: desk.width, height: desk.height });
}

const built = await openBuiltPage();
const browser = await launchChromium();
try {
  for (const theme of THEMES) {
    const [desk] = SIZES;
    const context = await browser.newContext({ viewport: { width: desk.width, height: desk.height } });
    await context.addInitScript((chosen) => {
      localStorage.setItem('demarche.settings', JSON.stringify({ theme: chosen, motion: 'off' }));
    }, theme);
    const page = await context.newPage();
    const hands = new Hands(page);
    await page.goto(built.url);
    await page.locator('.home-title').waitFor();
    await photograph(page, theme, 'home');
    await hands.sitDown(SEED);
    await photograph(page, theme, 'first');
    await hands.playUntil(2);
    await hands.draft();
    await photograph(page, theme, 'turn');
    await hands.press('v');
    await photograph(page, theme, 'compare');
    await hands.press('Escape');
    await hands.press('Control+Enter');
    await page.locator('main:not(.desk)').waitFor();
    await photograph(page, theme, 'answers');
    await hands.readOn();
    await hands.playUntil(GAME);
    await photograph(page, theme, 'end');
    await context.close();
  }
} finally {
  await browser.close();
  await built.close();
}
process.stdout.write(`${folder}\n`);
