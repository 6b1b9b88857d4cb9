import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright';
import { expect, test } from 'vitest';
import { atPage, LONG } from './atPage.ts';
import { gatherComplaints } from './builtPage.ts';

const LINK = '#/play?scenario=september-2022-lesson&seed=MAP.1';
const DRAWN = '.map-stage[data-drawn] canvas';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Idle is watched for so long: where nothing is pending, nothing comes later either. */
const IDLE = 1_000;
/** After so long without a change even what lives on the picture rests. */
const REST = 20_000;

const at = atPage();

interface Asked {
  frames: number;
  timers: number;
}
type Counting = typeof globalThis & {
  asked: Asked;
  /** Frames and timers that were asked for and have not come. */
  pending: Set<string>;
  /** Milliseconds by which the page's clock is ahead. */
  ahead: number;
};

/** A desk, with every frame and timer that the page asks for counted, and a clock that can be put forward. */
async function sit(
  options: { readonly motion: 'full' | 'reduced' | 'off'; readonly link?: string },
  context: BrowserContext,
): Promise<Page> {
  await context.addInitScript((motion) => {
    const counting = globalThis as Counting;
    const asked = { frames: 0, timers: 0 };
    const pending = new Set<string>();
    Object.assign(counting, { asked, pending, ahead: 0 });
    const now = performance.now.bind(performance);
    performance.now = () => now() + counting.ahead;
    const frame = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (run) => {
      asked.frames++;
      const id = frame((time) => {
        pending.delete(`frame ${id}`);
        run(time + counting.ahead);
      });
      pending.add(`frame ${id}`);
      return id;
    };
    const cancel = globalThis.cancelAnimationFrame.bind(globalThis);
    globalThis.cancelAnimationFrame = (id) => {
      pending.delete(`frame ${id}`);
      cancel(id);
    };
    for (const [name, end] of [
      ['setTimeout', 'clearTimeout'],
      ['setInterval', 'clearInterval'],
    ] as const) {
      const set = globalThis[name].bind(globalThis) as (run: () => void, wait?: number) => number;
      const clear = globalThis[end].bind(globalThis);
      const setCounted = (run: () => void, wait?: number): number => {
        asked.timers++;
        const id = set(() => {
          if (name === 'setTimeout') pending.delete(`timer ${id}`);
          run();
        }, wait);
        pending.add(`timer ${id}`);
        return id;
      };
      // these differ in their types by what Node adds to them
      globalThis[name] = setCounted as never;
      globalThis[end] = ((id: number) => {
        pending.delete(`timer ${id}`);
        clear(id);
      }) as never;
    }
    // a page that is still empty has no storage
    if (location.protocol.startsWith('http'))
      localStorage.setItem('demarche.settings', JSON.stringify({ theme: 'war-room', motion }));
  }, options.motion);
  const page = await context.newPage();
  await page.goto(`${at.url}${LINK}${options.link ?? ''}`);
  await page.locator('.briefing-foot .btn').click();
  await page.locator('main.desk').waitFor();
  return page;
}

/** Frames and timers that the page asks for while nobody touches it. */
async function askedIn(page: Page, time: number): Promise<Asked> {
  const read = (): Promise<Asked> => page.evaluate(() => ({ ...(globalThis as Counting).asked }));
  const before = await read();
  await page.waitForTimeout(time);
  const after = await read();
  return { frames: after.frames - before.frames, timers: after.timers - before.timers };
}

/** Nothing is pending any more, and nothing is asked for: the page sleeps until somebody touches it. */
async function expectSleep(page: Page): Promise<void> {
  const pending = () => page.evaluate(() => [...(globalThis as Counting).pending]);
  await expect.poll(pending, { timeout: 20_000 }).toEqual([]);
  expect(await askedIn(page, IDLE)).toEqual({ frames: 0, timers: 0 });
  expect(await pending()).toEqual([]);
}

/** What the canvas shows. */
const pictureOf = (page: Page): Promise<string> =>
  page.evaluate((drawn) => document.querySelector<HTMLCanvasElement>(drawn)?.toDataURL() ?? '', DRAWN);

test.each(['off', 'reduced'] as const)(
  'with motion %s the map asks for no frame and no timer',
  async (motion) => {
    const context = await at.browser.newContext();
    const complaints = await gatherComplaints(context);
    const page = await sit({ motion }, context);
    await page.locator(DRAWN).waitFor();
    await page.keyboard.press('1');
    await expectSleep(page);
    // and wakes for a change, to go to sleep again
    const before = await pictureOf(page);
    await page.locator('.map-place').first().press('Enter');
    await expect.poll(() => pictureOf(page)).not.toBe(before);
    await expectSleep(page);
    await context.close();
    expect(await complaints()).toEqual([]);
  },
  LONG,
);

test(
  'with full motion the map lives while a call is drafted, and rests when nobody has changed anything for a while',
  async () => {
    const context = await at.browser.newContext();
    const page = await sit({ motion: 'full' }, context);
    await page.locator(DRAWN).waitFor();
    await page.keyboard.press('1');
    await page.waitForTimeout(500);
    expect((await askedIn(page, 1000)).frames).toBeGreaterThan(5);
    await page.evaluate((rest) => {
      (globalThis as Counting).ahead = rest;
    }, REST);
    await expectSleep(page);
    await context.close();
  },
  LONG,
);

/** How many different colours a picture of the map has, roughly: an empty canvas has one. */
const coloursOf = (page: Page): Promise<number> =>
  page.evaluate((drawn) => {
    const canvas = document.querySelector<HTMLCanvasElement>(drawn);
    const copy = document.createElement('canvas');
    if (!canvas) return 0;
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext('2d');
    context?.drawImage(canvas, 0, 0);
    const pixels = context?.getImageData(0, 0, copy.width, copy.height).data ?? [];
    const found = new Set<number>();
    for (let i = 0; i < pixels.length; i += 4)
      found.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
    return found.size;
  }, DRAWN);

test.each(['canvas', 'webgl'] as const)(
  'the picture is drawn by %s',
  async (renderer) => {
    const context = await at.browser.newContext();
    const complaints = await gatherComplaints(context);
    const page = await sit({ motion: 'off', link: `&renderer=${renderer}` }, context);
    await page.locator(DRAWN).waitFor();
    await page.keyboard.press('1');
    const picture = await page.locator('.map-stage').screenshot();
    expect(picture.length).toBeGreaterThan(20_000);
    const drawnBy = await page.evaluate((drawn) => {
      const canvas = document.querySelector<HTMLCanvasElement>(drawn);
      return canvas?.getContext('2d') ? 'canvas' : 'webgl';
    }, DRAWN);
    expect(drawnBy).toBe(renderer);
    await context.close();
    // the browser tells how long a picture of the graphics card took
    expect((await complaints()).filter((said) => !said.includes('GL Driver Message'))).toEqual([]);
  },
  LONG,
);

test(
  'without WebGL the picture is drawn all the same',
  async () => {
    const context = await at.browser.newContext();
    await context.addInitScript(() => {
      const get = HTMLCanvasElement.prototype.getContext;
      // only the kinds that a machine without WebGL refuses
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: []) {
        return kind.startsWith('webgl') ? null : get.call(this, kind as '2d', ...more);
      } as typeof get;
    });
    const page = await sit({ motion: 'off' }, context);
    await page.locator(DRAWN).waitFor();
    expect(await coloursOf(page)).toBeGreaterThan(1000);
    await context.close();
  },
  LONG,
);

test(
  'the desk with the map drawn has nothing that axe finds, and breaks no policy',
  async () => {
    const context = await at.browser.newContext({ reducedMotion: 'reduce' });
    const complaints = await gatherComplaints(context);
    const page = await sit({ motion: 'full' }, context);
    await page.locator(DRAWN).waitFor();
    await page.keyboard.press('1');
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      // The script above has put it there.
      const { axe } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
    await context.close();
    expect(await complaints()).toEqual([]);
  },
  LONG,
);
