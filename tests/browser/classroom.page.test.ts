import { readFileSync } from 'node:fs';
import type { BrowserContext, Download, Page } from 'playwright';
import { expect, test } from 'vitest';
import { makeLogText } from '../../src/log/door.ts';
import { sayIn } from '../../src/words/door.ts';
import '../../src/words/classroom.ts';
import { NAMES } from '../debrief/classOf.ts';
import { playedGame } from '../log/playedGame.ts';
import { shipped } from '../scenario/shipped.ts';
import { atPage, LONG } from './atPage.ts';
import { violationsIn } from './axe.ts';
import { gatherComplaints } from './builtPage.ts';
import { classFiles, fileOf, type LogFile } from './classFiles.ts';

const at = atPage();
const say = sayIn('en');
const MOST_STOPS = 120;

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const e = document.activeElement;
    const label = e?.id ? document.querySelector(`label[for="${e.id}"]`)?.textContent : null;
    return (e?.getAttribute('aria-label') ?? label ?? e?.textContent ?? '').trim();
  });
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < MOST_STOPS; i++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (typeof name === 'string' ? now.startsWith(name) : name.test(now)) return;
  }
  throw new Error(`the tab key never came to ${name}`);
}
/** Presses the key that opens the machine's own dialog, and chooses there. */
async function choose(page: Page, button: string, files: readonly LogFile[]): Promise<void> {
  await tabTo(page, button);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([...files]);
}
async function kept(page: Page, press: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('download');
  await press();
  const download: Download = await coming;
  return readFileSync(await download.path(), 'utf8');
}
const heading = (page: Page, name: string): Promise<string | null> => page.locator(name).textContent();

async function opened(size = { width: 1366, height: 768 }): Promise<{
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: () => Promise<readonly string[]>;
  readonly asked: () => readonly string[];
}> {
  const context = await at.browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  const complaints = await gatherComplaints(context);
  const asked: string[] = [];
  const page = await context.newPage();
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  // the driver looks out for choosers from now on, not from the moment at which one is opened
  page.on('filechooser', () => {});
  await page.goto(`${at.url}#/class`);
  await page.locator('.class-empty').waitFor();
  return { page, context, complaints, asked: () => asked };
}

test(
  'thirty logs are laid side by side by keyboard alone; what leaves the page names whom it may',
  async () => {
    const { page, context, complaints, asked } = await opened();
    expect(await violationsIn(page)).toEqual([]);
    await choose(page, say('class-open'), classFiles());
    await page.locator('.class-board').waitFor();
    expect(await heading(page, '.class-head h1')).toBe(say('class-title-of', { code: '7B', logs: 28 }));
    expect(await page.locator('.class-chips li').allTextContents()).toEqual([
      say('class-verdict-count', { verdict: 'verified', n: 27 }),
      say('class-verdict-count', { verdict: 'altered', n: 1 }),
      say('class-verdict-count', { verdict: 'other-rules', n: 1 }),
      say('class-verdict-count', { verdict: 'cut-off', n: 1 }),
    ]);
    const apart = await page.locator('.class-apart li').allTextContents();
    expect(apart).toHaveLength(3);
    expect(apart[0]).toContain('sable.demarche.jsonl');
    expect(apart[0]).toContain('Altered at turn 8: Lives');
    expect(apart[1]).toContain(say('class-verdict-cut-off', { turn: 6 }));
    expect(apart[2]).toContain(say('class-verdict-other-rules'));
    // one thread a game, and the table says the same
    expect(await page.locator('#threads .figure-picture .thread').count()).toBe(28);
    expect(await violationsIn(page)).toEqual([]);

    // two others are drawn out, and a turn is laid out by another question
    await tabTo(page, say('class-draw-first'));
    await page.keyboard.type('IBIS');
    await expect.poll(() => page.locator('#threads .figure-keys').textContent()).toContain('IBIS');
    await tabTo(page, say('class-record'));
    expect(await page.locator('.band-record').count()).toBe(0);
    await page.keyboard.press('Space');
    expect(await page.locator('#threads .figure-picture .band-record').count()).toBeGreaterThan(2);
    await tabTo(page, say('class-layout'));
    await page.keyboard.press('Enter');
    await tabTo(page, say('class-turn', { turn: 1 }));
    const before = await page.locator('#threads .thread-title').first().textContent();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('#threads .thread-title').first().textContent()).not.toBe(before);

    // the clock of the run sheet
    await tabTo(page, say('class-clock-start'));
    await page.keyboard.press('Enter');
    await page.locator('.class-sheet [aria-current=step]').waitFor();
    expect(await page.locator('.class-clock b').textContent()).toMatch(/^[45]:\d\d$/);
    await tabTo(page, say('class-clock-next'));
    await page.keyboard.press('Enter');
    expect(await page.locator('.class-sheet [aria-current=step] h3').textContent()).toBe(
      say('class-part-describe'),
    );

    // the report stands alone and names them; the table too
    const named = await kept(page, async () => {
      await page.locator('[data-title]').focus();
      await tabTo(page, say('class-html'));
      await page.keyboard.press('Enter');
    });
    expect(named).not.toMatch(/<script|src=|<link|url\(|https?:/);
    for (const name of ['IBIS', 'WREN', 'GORSE']) expect(named).toContain(name);
    expect(named.match(/figure-picture figure-wide/g)?.length).toBe(4);

    // nobody's name is in what leaves the page once they are hidden, and they come back
    await page.locator('[data-title]').focus();
    await tabTo(page, say('class-names'));
    await page.keyboard.press('Space');
    const inFigures = await page.locator('.class-board').textContent();
    const real = NAMES.filter(
      (name) => !['HAZEL', 'ROWAN', 'CEDAR', 'LARCH', 'ALDER', 'JUNIPER'].includes(name),
    );
    for (const name of real) expect(inFigures, name).not.toContain(name);
    const report = await kept(page, async () => {
      await tabTo(page, say('class-html'));
      await page.keyboard.press('Enter');
    });
    const table = await kept(page, async () => {
      await page.locator('[data-title]').focus();
      await tabTo(page, say('class-csv'));
      await page.keyboard.press('Enter');
    });
    for (const name of NAMES) {
      expect(report, name).not.toContain(name);
      expect(table, name).not.toContain(name);
      expect(table, name).not.toContain(`${name.toLowerCase()}.demarche`);
    }
    expect(report).toContain(say('class-report-anonymous'));
    expect(report).not.toContain('<q');
    expect(table.trim().split('\r\n')).toHaveLength(1 + 27 * 8 + 6 + 2);
    await page.locator('[data-title]').focus();
    await tabTo(page, say('class-names'));
    await page.keyboard.press('Space');
    await page.locator('.class-all summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.class-all').textContent()).toContain('GORSE');

    // the second of those that stand apart is taken out
    await page.locator('[data-title]').focus();
    await tabTo(page, say('class-remove', { name: 'gorse.demarche.jsonl' }));
    await page.keyboard.press('Enter');
    await expect
      .poll(() => heading(page, '.class-head h1'))
      .toBe(say('class-title-of', { code: '7B', logs: 27 }));
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

    // nothing was sent, and the browser has nothing to complain of
    expect(asked().filter((request) => !request.startsWith('GET '))).toEqual([]);
    expect(await complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);

test(
  'a second handful joins the first, another scenario is a group of its own, and all is there after another page',
  async () => {
    const { page, context, complaints } = await opened({ width: 390, height: 844 });
    const files = classFiles();
    await choose(page, say('class-open'), files.slice(0, 5));
    await page.locator('.class-board').waitFor();
    await expect
      .poll(() => heading(page, '.class-head h1'))
      .toBe(say('class-title-of', { code: '7B', logs: 5 }));
    // dropped, one of them a second time
    await page.evaluate(
      (given) => {
        const transfer = new DataTransfer();
        for (const { name, text } of given) transfer.items.add(new File([text], name));
        for (const type of ['dragover', 'drop'])
          dispatchEvent(new DragEvent(type, { dataTransfer: transfer, cancelable: true, bubbles: true }));
      },
      [files[0], files[5], files[9]].map((file) => ({
        name: file?.name ?? '',
        text: file?.buffer.toString() ?? '',
      })),
    );
    // beside the sentence that is only spoken
    await page.locator('.class-doubled').waitFor();
    expect(await heading(page, '.class-head h1')).toBe(say('class-title-of', { code: '7B', logs: 7 }));
    const rivers = shipped('two-rivers').scenario;
    await page.locator('[data-title]').focus();
    await choose(page, say('class-add'), [
      fileOf('rivers.demarche.jsonl', makeLogText(playedGame(rivers, 'CLASS.1', 'passive'))),
      fileOf('photo.png', '\u0089PNG'),
    ]);
    const groups = page.locator('.class-groups label');
    await groups.first().waitFor();
    expect(await groups.count()).toBe(2);
    expect(await page.locator('.class-apart').textContent()).toContain('photo.png');
    await page.locator('.class-groups input').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('#threads .figure-picture .thread').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await violationsIn(page)).toEqual([]);

    await page.evaluate(() => {
      location.hash = '#/about';
    });
    await page.locator('.about').waitFor();
    await page.goBack();
    await page.locator('.class-board').waitFor();
    expect(await groups.count()).toBe(2);
    // put away, nothing is left
    await page.locator('[data-title]').focus();
    await tabTo(page, say('class-clear'));
    await page.keyboard.press('Enter');
    await page.locator('.class-empty').waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/HERON|heron/);
    expect(await complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);
