import type { Browser } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { type BuiltPage, openBuiltPage } from './builtPage.ts';
import { launchChromium } from './chromium.ts';

/** A test that drives a page may take so long. */
export const LONG = 600_000;

/** The published page and a browser, for all tests of a file. */
export interface AtPage {
  readonly url: string;
  readonly browser: Browser;
}

/** Opens both before the tests of a file and closes them after. All files share one build. */
export function atPage(): AtPage {
  let built: BuiltPage | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [built, browser] = await Promise.all([openBuiltPage(inject('buildFolder')), launchChromium()]);
  }, LONG);
  afterAll(async () => {
    await browser?.close();
    await built?.close();
  });
  return {
    get url() {
      if (!built) throw new Error('the page is open only while tests run');
      return built.url;
    },
    get browser() {
      if (!browser) throw new Error('the browser is open only while tests run');
      return browser;
    },
  };
}
