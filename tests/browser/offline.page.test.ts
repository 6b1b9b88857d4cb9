import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { makeLogText } from '../../src/log/door.ts';
import { sayIn } from '../../src/words/door.ts';
import '../../src/words/home.ts';
import { shippedScenarios } from '../core/shipped.ts';
import { playedGame } from '../log/playedGame.ts';
import { atPage, LONG } from './atPage.ts';
import { gatherComplaints, serveFolder } from './builtPage.ts';
import { debriefed, playedFromBriefing, toldOfClass } from './insidePage.ts';

const at = atPage();
const say = sayIn('en');
const LESSON = 'september-2022-lesson';

const contextOf = (): Promise<BrowserContext> =>
  at.browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'allow' });

/** The title page says that it is kept. */
async function kept(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByText(say('home-kept')).waitFor({ timeout: 60_000 });
}

/** Opens an address as a new visit: another hash alone would go on in the same page. */
async function openAnew(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}

function logOfLesson(seed: string): { readonly name: string; readonly text: string } {
  const lesson = shippedScenarios().find(({ id }) => id === LESSON);
  if (!lesson) throw new Error('no lesson');
  return { name: `${seed}.demarche.jsonl`, text: makeLogText(playedGame(lesson, seed)) };
}

test(
  'after the first visit a whole lesson, its debrief and a class report need no network',
  async () => {
    const context = await contextOf();
    const complaints = await gatherComplaints(context);
    const page = await context.newPage();
    await kept(page, at.url);
    await context.setOffline(true);
    await openAnew(page, `${at.url}#/play?scenario=${LESSON}&seed=OFFLINE.1`);
    const game = await page.evaluate(playedFromBriefing, {});
    expect(game).toMatchObject({ turns: 8, breaches: [] });
    await openAnew(page, `${at.url}#/debrief`);
    expect((await page.evaluate(debriefed, logOfLesson('O.1'))).parts).toBeGreaterThanOrEqual(10);
    await openAnew(page, `${at.url}#/class`);
    const files = ['O.1', 'O.2', 'O.3'].map(logOfLesson);
    expect((await page.evaluate(toldOfClass, { files })).figures).toBeGreaterThan(1);
    await context.close();
    expect(await complaints()).toEqual([]);
  },
  LONG,
);

test(
  'a newer edition waits until it is asked for, and takes no game away',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-editions-'));
    cpSync(join(inject('buildFolder'), 'dist'), folder, { recursive: true });
    const served = await serveFolder(folder);
    const context = await contextOf();
    try {
      const page = await context.newPage();
      await kept(page, served.url);
      const playing = await context.newPage();
      await playing.goto(`${served.url}#/play?scenario=tutorial&seed=EDITION.1`);
      await playing.locator('.briefing-foot .btn').click();
      await playing.locator('main.desk').waitFor();
      await playing.evaluate(() => document.body.setAttribute('data-not-reloaded', ''));

      const worker = join(folder, 'sw.js');
      writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// another edition\n`);
      await page.reload();
      await page.getByText(say('home-newer')).waitFor({ timeout: 60_000 });
      // it waits: whoever loads the page again is asked again
      await page.reload();
      await page.getByText(say('home-newer')).waitFor({ timeout: 60_000 });
      const loaded = page.waitForEvent('load');
      await page.getByRole('button', { name: say('home-newer-load') }).click();
      await loaded;
      await page.getByText(say('home-kept')).waitFor({ timeout: 60_000 });
      expect(await playing.locator('body[data-not-reloaded] main.desk').count()).toBe(1);
      // what the game has still to fetch is there
      await context.setOffline(true);
      await playing.bringToFront();
      await playing.locator('main.desk').press('?');
      await playing.locator('dialog[open]').waitFor();
    } finally {
      await context.close();
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  LONG,
);
