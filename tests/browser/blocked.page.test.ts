import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import { expect, test } from 'vitest';
import { shippedLookup } from '../../src/cli/shelf.ts';
import { parseLog, verifyText } from '../../src/log/door.ts';
import { sayIn } from '../../src/words/door.ts';
import { atPage, LONG } from './atPage.ts';
import { gatherComplaints } from './builtPage.ts';
import { LESSON } from './endedGame.ts';
import { playLesson } from './lesson.ts';

const at = atPage();
const say = sayIn('en');
/** What is fetched late is waited for. */
const POLL = { timeout: 15_000 };
const SOUND = /\.(webm|m4a)$/;
/** How many files were kept from the page, for those ways that keep files from it. */
interface Blocked {
  files: number;
}

/** Something that a browser, a network or a school may refuse. */
interface Way {
  readonly name: string;
  readonly refuse: (context: BrowserContext, blocked: Blocked) => Promise<unknown>;
  /** That it was refused, and what stands in its place. */
  readonly atDesk: (page: Page, blocked: Blocked) => Promise<void>;
  /** What shows for a moment on the way to the second desk. */
  readonly meanwhile?: (page: Page) => Promise<unknown>;
  /** What the browser itself complains of then; the game adds nothing. */
  readonly complaint?: RegExp;
}

const WAYS: readonly Way[] = [
  {
    name: 'WebGL',
    refuse: (context) =>
      context.addInitScript(() => {
        const get = HTMLCanvasElement.prototype.getContext;
        // only the kinds that a machine without WebGL refuses
        HTMLCanvasElement.prototype.getContext = function (
          this: HTMLCanvasElement,
          kind: string,
          ...more: []
        ) {
          return kind.startsWith('webgl') ? null : get.call(this, kind as '2d', ...more);
        } as typeof get;
      }),
    atDesk: async (page) => {
      await page.locator('.map-stage[data-drawn] canvas').waitFor();
      expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
    },
  },
  {
    name: 'the drawing of the map',
    refuse: (context, blocked) =>
      context.route(/\.js$/, async (route) => {
        const answer = await route.fetch();
        if (!(await answer.text()).includes('Phaser.')) return route.fulfill({ response: answer });
        blocked.files++;
        return route.abort();
      }),
    atDesk: async (page, blocked) => {
      await expect.poll(() => blocked.files, POLL).toBeGreaterThan(0);
      expect(await page.locator('.map-picture').isVisible()).toBe(true);
      expect(await page.locator('.map-stage canvas').count()).toBe(0);
    },
    complaint: /Failed to load resource|\.js$/,
  },
  {
    name: 'the files of sound',
    refuse: (context, blocked) =>
      context.route(SOUND, (route) => {
        blocked.files++;
        return route.abort();
      }),
    atDesk: async (_, blocked) => {
      await expect.poll(() => blocked.files, POLL).toBeGreaterThan(0);
    },
    // what would have been heard is written
    meanwhile: (page) => page.locator('.captions').waitFor(),
    complaint: /Failed to load resource|\.(webm|m4a)$/,
  },
  {
    name: 'a mixer of sound',
    refuse: (context) =>
      context.addInitScript(() => {
        for (const name of ['AudioContext', 'webkitAudioContext']) Reflect.deleteProperty(globalThis, name);
      }),
    atDesk: async (page) => {
      expect(await page.evaluate(() => 'AudioContext' in globalThis)).toBe(false);
    },
    meanwhile: (page) => page.locator('.captions').waitFor(),
  },
  {
    name: 'storage',
    refuse: (context) =>
      context.addInitScript(() => {
        const refuse = (): never => {
          throw new DOMException('denied', 'SecurityError');
        };
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
          Object.defineProperty(globalThis, name, { get: refuse, configurable: true });
      }),
    atDesk: async (page) => {
      const refused = await page.evaluate(() => {
        try {
          return typeof localStorage;
        } catch (error) {
          return String(error);
        }
      });
      expect(refused).toContain('SecurityError');
      await page.getByText(say('site-storage')).waitFor();
    },
  },
];

test.concurrent.each(WAYS)(
  'without $name the lesson is played to its end, and its log verifies',
  async ({ refuse, atDesk, meanwhile, complaint }) => {
    const context = await at.browser.newContext({ acceptDownloads: true, reducedMotion: 'reduce' });
    const blocked: Blocked = { files: 0 };
    await context.addInitScript(() => {
      try {
        // everything that can be switched on is
        localStorage.setItem(
          'demarche.settings',
          JSON.stringify({ motion: 'off', sound: true, music: true }),
        );
      } catch {
        // a page that is still empty has no storage
      }
    });
    await refuse(context, blocked);
    const complaints = await gatherComplaints(context);
    const page = await context.newPage();
    await page.goto(`${at.url}#/play?scenario=${LESSON}&seed=BLOCKED.1`);
    const shown = meanwhile?.(page);
    await playLesson(page, { atDesk: () => Promise.all([atDesk(page, blocked), shown]) });
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: say('end-log-save') }).click();
    const text = readFileSync(await (await coming).path(), 'utf8');
    const parsed = parseLog(text);
    expect(parsed).toMatchObject({ ok: true, log: { header: { seed: 'BLOCKED.1' } } });
    expect(text.split('\n').filter((line) => line.includes('"kind":"turn"'))).toHaveLength(8);
    expect(verifyText(text, shippedLookup)).toMatchObject({ verdict: 'verified' });
    const own = (await complaints()).filter((said) => !complaint?.test(said));
    expect(own).toEqual([]);
    await context.close();
  },
  LONG,
);
