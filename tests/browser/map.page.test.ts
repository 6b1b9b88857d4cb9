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
/** Idle is watched for so long. */
const IDLE = 5_000;
/** After so long without a change even what lives on the picture rests. */
const REST = 20_000;

const at = atPage();

interface Asked {
  frames: number;
  timers: number;
}
type Counting = typeof globalThis & { asked: Asked };

/** A desk, with every frame and timer that the page asks for counted. */
async function sit(
  options: { readonly motion: 'full' | 'reduced' | 'off'; readonly link?: string },
  context: BrowserContext,
): Promise<Page> {
  await context.addInitScript((motion) => {
    const counting = globalThis as Counting;
    const asked = { frames: 0, timers: 0 };
    counting.asked = asked;
    const frame = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (run) => {
      asked.frames++;
      return frame(run);
    };
    for (const name of ['setTimeout', 'setInterval'] as const) {
      const set = globalThis[name].bind(globalThis) as typeof setTimeout;
      // the two differ in their types by what Node adds to one of them
      globalThis[name] = ((...given: Parameters<typeof setTimeout>) => {
        asked.timers++;
        return set(...given);
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

/** What the canvas shows. */
const pictureOf = (page: Page): Promise<string> =>
  page.evaluate((drawn) => document.querySelector<HTMLCanvasElement>(drawn)?.toDataURL() ?? '', DRAWN);

test.each(['off', 'reduced'] as const)(
  'with motion %s the map asks for no frame and no timer in five seconds',
  async (motion) => {
    const context = await at.browser.newContext();
    const complaints = await gatherComplaints(context);
    const page = await sit({ motion }, context);
    await page.locator(DRAWN).waitFor();
    await page.keyboard.press('1');
    await page.waitForTimeout(1500);
    expect(await askedIn(page, IDLE)).toEqual({ frames: 0, timers: 0 });
    // and wakes for a change, to go to sleep again
    const before = await pictureOf(page);
    await page.locator('.map-place').first().press('Enter');
    await expect.poll(() => pictureOf(page)).not.toBe(before);
    await page.waitForTimeout(500);
    expect(await askedIn(page, IDLE)).toEqual({ frames: 0, timers: 0 });
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
    await page.waitForTimeout(REST);
    expect(await askedIn(page, IDLE)).toEqual({ frames: 0, timers: 0 });
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
