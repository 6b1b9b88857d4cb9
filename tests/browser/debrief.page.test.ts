import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import { expect, test } from 'vitest';
import {
  appendTurn,
  openLog as beginLog,
  type Log,
  makeLogText,
  parseLog,
  verifyText,
} from '../../src/log/door.ts';
import { sayIn } from '../../src/words/door.ts';
import '../../src/words/debrief.ts';
import '../../src/words/end.ts';
import { lookupOf, withForecasts } from '../debrief/courses.ts';
import { playedGame } from '../log/playedGame.ts';
import { shipped } from '../scenario/shipped.ts';
import { atPage, LONG } from './atPage.ts';
import { violationsIn } from './axe.ts';
import { gatherComplaints } from './builtPage.ts';
import { codeOfEndedGame, LESSON } from './endedGame.ts';

const at = atPage();
const say = sayIn('en');
const MOST_STOPS = 120;
/** Games that are played for a page, on a busy machine. */
const PLAYED = 60_000;
/** What follows a key, on a busy machine. */
const SOON = { timeout: 15_000 };
/** Parts of the page, in the order of its index. */
const PARTS = [
  'timeline',
  'why',
  'whatif',
  'worth',
  'forecasts',
  'record',
  'other',
  'points',
  'argue',
  'write',
];
/** Every scenario that the build ships and a ministry can play from beginning to end. */
const SHIPPED = [
  'smallest',
  'tutorial',
  'two-rivers',
  'november-2021',
  'september-2022',
  'september-2022-lesson',
  'september-2022-baku',
  'september-2022-baku-lesson',
];

const logOf = (id: string, seed = 'DEBRIEF.1', ministry = 'orchestrator'): string => {
  const { scenario } = shipped(id);
  return makeLogText(withForecasts(playedGame(scenario, seed, ministry), scenario));
};

/** The same game, as another build would have written it. */
function byOtherRules(text: string): Log {
  const parsed = parseLog(text);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  const { kind: _k, format: _f, engine: _e, seal: _s, ...header } = parsed.log.header;
  return parsed.log.turns.reduce(
    (log, { kind: _kind, seal: _seal, ...turn }) => appendTurn(log, turn),
    beginLog({ ...header, rules: 'another' }),
  );
}

async function contextOf(phone = false): Promise<BrowserContext> {
  const context = await at.browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1366, height: 768 },
    hasTouch: phone,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  return context;
}

const give = (page: Page, text: string, name = 'HERON.demarche.jsonl'): Promise<void> =>
  page.setInputFiles('.debrief-file', {
    name,
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(text),
  });
/** Waits until nothing is played for the page any more. */
const played = (page: Page): Promise<void> =>
  page.locator('.debrief-work').waitFor({ state: 'detached', timeout: PLAYED });

async function openLog(page: Page, text: string): Promise<void> {
  await page.goto(`${at.url}#/debrief`);
  await page.locator('.debrief-open').waitFor();
  await give(page, text);
  await page.locator('.debrief-parts').waitFor();
  await page.locator('.debrief_points .debrief-card').first().waitFor({ timeout: PLAYED });
  await played(page);
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const e = document.activeElement;
    const label = e?.id ? document.querySelector(`label[for="${e.id}"]`)?.textContent : null;
    return (e?.getAttribute('aria-label') ?? label ?? e?.textContent ?? '').trim();
  });
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < MOST_STOPS; i++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).includes(name)) return;
  }
  throw new Error(`the tab key never came to ${name}`);
}
/** By the index to a part, with arrows; the heading has the focus then. */
async function goTo(page: Page, part: string): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-title]')?.focus());
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('.debrief-index') !== null)) break;
  }
  await page.keyboard.press('Home');
  for (let i = 0; i < PARTS.indexOf(part); i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), SOON).toBe(`part-${part}`);
}
const textOf = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .textContent()
    .then((text) => text ?? '');

test.each(SHIPPED)(
  'a log of %s opens with all its parts',
  async (id) => {
    const context = await contextOf();
    const complaints = await gatherComplaints(context);
    const page = await context.newPage();
    await openLog(page, logOf(id));
    for (const part of PARTS) expect(await page.locator(`.debrief_${part} h2`).count(), part).toBe(1);
    expect(await page.locator('.verdict-verified').count()).toBe(1);
    // both sides' dead stand together wherever they stand
    for (const dead of await page.locator('.debrief-dead').all())
      expect(await dead.locator('dd').count()).toBe(2);
    // nothing is said by the name of its message
    expect(await page.locator('main').textContent()).not.toMatch(/debrief-[a-z]/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);

test(
  'every part is walked by keyboard alone, and what is written goes into the log',
  async () => {
    const context = await contextOf();
    const complaints = await gatherComplaints(context);
    const page = await context.newPage();
    await openLog(page, logOf(LESSON));

    await goTo(page, 'timeline');
    const first = await textOf(page, '.debrief-told h3');
    await tabTo(page, say('debrief-scrub'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await textOf(page, '.debrief-told h3')).toContain('3');
    expect(await textOf(page, '.debrief-told h3')).not.toBe(first);
    expect(await page.locator('.debrief-map svg').getAttribute('aria-label')).toContain('3');

    await goTo(page, 'why');
    const why = await textOf(page, '.debrief_why h2');
    await tabTo(page, say('debrief-why-choose'));
    await page.keyboard.press('End');
    await expect.poll(() => textOf(page, '.debrief_why h2'), SOON).not.toBe(why);
    await tabTo(page, say('debrief-ledger'));
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.debrief_why .figure').count()).toBe(2);

    // a decision is changed in the tray, played, and saved as a log that names its parent
    await goTo(page, 'whatif');
    await tabTo(page, say('debrief-whatif-turn'));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, say('debrief-whatif-change'));
    await page.keyboard.press('Enter');
    await page.locator('.debrief-editor').waitFor();
    await page.locator('.debrief-editor .card-take[aria-pressed=true]').first().focus();
    await page.keyboard.press('Enter');
    await tabTo(page, say('debrief-editor-play', { turn: 2 }));
    await page.keyboard.press('Enter');
    await page.locator('.debrief-change').waitFor();
    expect(await textOf(page, '.debrief-change')).toContain('Without');
    expect(await page.locator('.debrief_whatif .debrief-dead dd').count()).toBe(4);
    await tabTo(page, say('debrief-fork-save'));
    const forked = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const fork = readFileSync(await (await forked).path(), 'utf8');
    const parsed = parseLog(fork);
    if (!parsed.ok) throw new Error(parsed.problem.code);
    expect(parsed.log.header.parent?.turn).toBe(2);
    expect(verifyText(fork, lookupOf(shipped(LESSON).scenario)).verdict).toBe('verified');

    await goTo(page, 'worth');
    await tabTo(page, say('debrief-worth-choose'));
    const worth = await textOf(page, '.debrief_worth .debrief-lead');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => textOf(page, '.debrief_worth .debrief-lead'), SOON).not.toBe(worth);

    await goTo(page, 'other');
    expect(await page.locator('.debrief-meant').count()).toBe(0);
    await tabTo(page, say('debrief-truth-open'));
    await page.keyboard.press('Enter');
    await page.locator('.debrief-meant').waitFor();

    await goTo(page, 'points');
    await tabTo(page, say('debrief-point-write'));
    await page.keyboard.type('We were too sure.');

    await goTo(page, 'argue');
    await tabTo(page, say('debrief-argue-ally'));
    await page.keyboard.press('End');
    await page.locator('.debrief_argue .figure').waitFor({ timeout: PLAYED });
    await played(page);
    expect(await page.locator('.debrief_argue .debrief-dead dd').count()).toBe(4);

    await goTo(page, 'write');
    await tabTo(page, say('debrief-cool-word'));
    await page.keyboard.type('Ask');
    await tabTo(page, say('debrief-exit-label'));
    await page.keyboard.type('A no is an answer too.');
    await tabTo(page, say('debrief-keep-log'));
    const saving = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const written = readFileSync(await (await saving).path(), 'utf8');
    const log = parseLog(written);
    if (!log.ok) throw new Error(log.problem.code);
    const said = Object.fromEntries(log.log.memos.map(({ about, text }) => [about, text]));
    expect(said['cool-down-word']).toBe('Ask');
    expect(said['exit-ticket']).toBe('A no is an answer too.');
    expect(Object.values(said)).toContain('We were too sure.');
    expect(verifyText(written, lookupOf(shipped(LESSON).scenario)).verdict).toBe('verified');

    // the same page again, from the file that was saved
    await page.reload();
    await page.locator('.debrief-open').waitFor();
    await give(page, written);
    await page.locator('.debrief-parts').waitFor();
    expect(await page.getByLabel(say('debrief-exit-label')).inputValue()).toBe('A no is an answer too.');
    expect(await complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);

test(
  'a game that has ended opens its debrief, keeps what is written there, and has it after a reload',
  async () => {
    const context = await contextOf();
    const complaints = await gatherComplaints(context);
    const page = await context.newPage();
    // a file that was opened before does not stand in the way
    await page.goto(`${at.url}#/debrief`);
    await page.locator('.debrief-open').waitFor();
    await give(page, logOf(LESSON, 'ANOTHER'));
    await page.locator('.debrief-parts').waitFor();
    await page.locator('.site-name').press('Enter');
    await page.locator('.home-saved-code summary').click();
    await page.locator('.home-saved-code input').fill(codeOfEndedGame('DEBRIEF.2'));
    await page.keyboard.press('Enter');
    await page.locator('.end').waitFor();
    await page.locator('.end-next a').focus();
    await page.keyboard.press('Enter');
    await page.locator('.debrief-parts').waitFor();
    expect(await textOf(page, '.debrief-who')).toContain('DEBRIEF.2');
    const ownPage = await textOf(page, '.debrief-parts h2');
    await page.getByLabel(say('debrief-exit-label')).fill('Ask earlier.');
    await page.getByLabel(say('debrief-cool-word')).focus();
    await expect
      .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })), SOON)
      .toContain('Ask earlier.');
    await played(page);
    await page.reload();
    await page.locator('.debrief-open').waitFor();
    await page.locator('.debrief-open .btn').nth(1).press('Enter');
    await page.locator('.debrief-parts').waitFor();
    expect(new URL(page.url()).hash).toContain('#/debrief');
    expect(await textOf(page, '.debrief-parts h2')).toBe(ownPage);
    expect(await page.getByLabel(say('debrief-exit-label')).inputValue()).toBe('Ask earlier.');
    expect(await complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);

test(
  'files that are no whole log of these rules are told apart in plain sentences',
  async () => {
    const context = await contextOf();
    const page = await context.newPage();
    await page.goto(`${at.url}#/debrief`);
    await page.locator('.debrief-open').waitFor();
    const text = logOf(LESSON);
    const lines = text.trimEnd().split('\n');

    await give(page, 'a picture', 'picture.png');
    await expect
      .poll(() => textOf(page, '.debrief-verdict'), SOON)
      .toContain(say('debrief-problem-not-json'));
    await give(page, '', 'empty.demarche.jsonl');
    await expect.poll(() => textOf(page, '.debrief-verdict'), SOON).toContain(say('debrief-problem-empty'));

    // other rules: told, not replayed
    await give(page, makeLogText(byOtherRules(text)));
    await expect.poll(() => textOf(page, '.debrief-verdict'), SOON).toBe(say('debrief-verdict-other-rules'));
    expect(await page.locator('.debrief-told-turns li').count()).toBe(8);
    expect(await page.locator('.debrief-parts').count()).toBe(0);

    // cut off: no record before the end
    await give(page, `${lines.slice(0, 5).join('\n')}\n`);
    await page.locator('.debrief-parts').waitFor();
    expect(await textOf(page, '.debrief-verdict')).toBe(say('debrief-verdict-cut-off', { turn: 4 }));
    expect(await textOf(page, '.debrief_record .debrief-empty')).toBe(say('debrief-record-shut'));
    expect(await page.locator('.debrief_timeline .documented-line').count()).toBe(0);

    // altered: what it claims of its score does not follow
    await page.reload();
    await give(page, text.replace(/"lives":[\d.]+/, '"lives":99'));
    await page.locator('.debrief-parts').waitFor();
    expect(await page.locator('.verdict-altered').count()).toBe(1);
    await context.close();
  },
  LONG,
);

test(
  'a file may be dropped, games may be stopped, figures kept, and the page printed on two sheets',
  async () => {
    const context = await contextOf();
    const page = await context.newPage();
    await page.goto(`${at.url}#/debrief`);
    await page.locator('.debrief-open').waitFor();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'DROPPED.demarche.jsonl'));
      dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, logOf(LESSON));
    await page.locator('.debrief-parts').waitFor();
    await page.locator('.debrief-work .btn').click();
    await played(page);
    await page.getByText(say('debrief-not-played')).first().waitFor();
    await page
      .getByRole('button', { name: say('debrief-go-on') })
      .first()
      .click();
    await page.locator('.debrief_points .debrief-card').first().waitFor({ timeout: PLAYED });
    await played(page);
    for (const [i, type] of ['svg', 'png'].entries()) {
      const kept = page.waitForEvent('download');
      await page.locator('.debrief_timeline .debrief-keep .btn').nth(i).click();
      const file = await kept;
      expect(file.suggestedFilename()).toMatch(new RegExp(`timeline\\.${type}$`));
      const bytes = readFileSync(await file.path());
      if (type === 'svg') expect(bytes.toString()).toContain('DEBRIEF.1');
      else expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    }
    const table = page.waitForEvent('download');
    await page.getByRole('button', { name: say('debrief-keep-csv') }).click();
    expect(readFileSync(await (await table).path(), 'utf8').split('\n').length).toBeGreaterThan(20);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    await context.close();
  },
  LONG,
);

test.each([false, true])(
  'axe finds nothing in three themes (on a phone: %s)',
  async (phone) => {
    const context = await contextOf(phone);
    const page = await context.newPage();
    await page.goto(`${at.url}#/debrief`);
    await page.locator('.debrief-open').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await give(page, logOf(LESSON));
    await page.locator('.debrief-parts').waitFor();
    await page.waitForTimeout(500);
    await played(page);
    const found: Record<string, readonly string[]> = {};
    if (phone) {
      for (let i = 0; i < 5; i++) {
        await page.locator('.debrief-foot a').nth(i).click();
        const wrong = await violationsIn(page);
        if (wrong.length > 0) found[String(i)] = wrong;
      }
    } else {
      await page.locator('.debrief_whatif .btn').first().click();
      await page.locator('.debrief-editor').waitFor();
      const wrong = await violationsIn(page);
      if (wrong.length > 0) found['desk'] = wrong;
    }
    expect(found).toEqual({});
    await context.close();
  },
  LONG,
);
