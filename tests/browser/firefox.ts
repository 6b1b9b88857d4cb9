import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

const NAMES = ['firefox', 'firefox-esr'] as const;
const MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';
const WINDOWS = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
/** Said by every test that leaves Firefox out. */
export const NO_FIREFOX =
  'Firefox was not asked: none is installed in its usual place, and FIREFOX_PATH names none.';

/** Where Firefox is: FIREFOX_PATH, else its usual places; null where there is none. */
export function firefoxPath(env: NodeJS.ProcessEnv = process.env): string | null {
  const { FIREFOX_PATH: chosen, PATH = '' } = env;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`FIREFOX_PATH is no file: ${chosen}`);
  }
  const folders = [...PATH.split(delimiter).filter((folder) => folder !== ''), '/usr/bin', '/usr/local/bin'];
  const places = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), MAC, WINDOWS];
  return places.find((place) => existsSync(place)) ?? null;
}

/** A headless Firefox, which Playwright cannot drive as it is installed. Close it. */
export const launchFirefox = (executablePath: string): Promise<Browser> =>
  puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
