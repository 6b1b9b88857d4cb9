import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { atPage, LONG } from './atPage.ts';
import { faultsOfLayout, themesApart } from './geometry.ts';
import { walkPages } from './walk.ts';

const at = atPage();

const THEMES = ['war-room', 'paper', 'contrast'] as const;
const SMALL_SCREEN = 1024;
/** What does not come within this time will not come. */
const PATIENCE = 10_000;

/** A window and the size of its text in per cent. */
interface Window {
  readonly width: number;
  readonly height: number;
  readonly text: 100 | 200;
}
const windowsOf = (text: 100 | 200, ...sizes: readonly (readonly [width: number, height: number])[]) =>
  sizes.map(([width, height]): Window => ({ width, height, text }));
/** Windows in which the desk stands in columns, and those in which it is one decision at a time. */
const WIDE = windowsOf(100, [1366, 768], [1920, 1080]);
const NARROW = windowsOf(100, [820, 1180], [390, 844]);
const LARGE_TEXT = windowsOf(200, [820, 1180], [1366, 768], [1920, 1080], [390, 844]);
/** Keys that lead through the places of a desk that shows one decision at a time. */
const PLACES = {
  cables: 'c',
  map: 'm',
  calls: 'p',
  matter: 'q',
  steps: 't',
  posture: 'o',
  forecast: 'g',
  ledger: 'l',
};

/** Gives the page a window, and waits until it is drawn for it. */
async function look(page: Page, { width, height }: Window): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  });
}

/** Stops at which every place of a narrow desk is gone through. */
const DESKS: readonly string[] = ['desk', 'desk with the initiative'];
/** Stops that set their text by the window, to be read from the last row. */
const OF_OWN_SIZE: readonly string[] = ['projector', 'projector, the steps'];

type Found = Record<string, readonly string[]>;

async function measure(page: Page, window: Window, name: string, found: Found): Promise<void> {
  // a test of large text that is shown small would find nothing
  const rem = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  );
  if (!OF_OWN_SIZE.includes(name.split(' (')[0] ?? '')) expect(rem, name).toBe((16 * window.text) / 100);
  const faults = await page.evaluate(faultsOfLayout, { target: window.width < SMALL_SCREEN ? 44 : 24 });
  if (faults.length > 0) found[`${name}, ${window.width} x ${window.height}, text ${window.text} %`] = faults;
}

/** Measures in every theme; one that draws every box where the first does has nothing else to show. */
async function measureThemes(page: Page, window: Window, name: string, found: Found): Promise<void> {
  const dress = (theme: string): Promise<void> =>
    page.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen;
    }, theme);
  for (const theme of await page.evaluate(themesApart, THEMES)) {
    await dress(theme);
    await measure(page, window, `${name} (${theme})`, found);
  }
  await dress(THEMES[0]);
  await measure(page, window, name, found);
}

/** Every place of a desk that shows one at a time. */
async function measurePlaces(page: Page, window: Window, name: string, found: Found): Promise<void> {
  for (const [place, key] of Object.entries(PLACES)) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await measureThemes(page, window, `${name}: ${place}`, found);
  }
}

test.concurrent.each([
  { shape: 'in columns', narrow: false, windows: WIDE },
  { shape: 'one decision at a time', narrow: true, windows: NARROW },
  { shape: 'one decision at a time, text of twice the size', narrow: true, windows: LARGE_TEXT },
])(
  'nothing is cut, overlaps, scrolls sideways or is too small to hit, $shape',
  async ({ narrow, windows }) => {
    const context = await at.browser.newContext({ reducedMotion: 'reduce', hasTouch: narrow });
    const [usual] = windows;
    if (!usual) throw new Error('no window');
    await context.addInitScript((textSize) => {
      // a page that is still empty has no storage
      if (location.protocol.startsWith('http'))
        localStorage.setItem(
          'demarche.settings',
          JSON.stringify({ theme: 'war-room', motion: 'off', figures: true, textSize }),
        );
    }, usual.text);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await look(page, usual);
    const found: Found = {};
    let stops = 0;
    await walkPages({ page, url: at.url, narrow }, async (name) => {
      stops++;
      for (const window of windows) {
        await look(page, window);
        if (narrow && DESKS.includes(name)) await measurePlaces(page, window, name, found);
        else await measureThemes(page, window, name, found);
      }
      await look(page, usual);
    }).catch((error: unknown) => {
      // what was found on the way is told as well
      found['the walk ended'] = [String(error)];
    });
    await context.close();
    expect(found).toEqual({});
    expect(stops).toBeGreaterThan(20);
  },
  LONG,
);
