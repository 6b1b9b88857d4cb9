import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { AxeResults, RunOnly, RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideFor, ministryFor } from '../../src/ministries/door.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { beginGame, turnOver } from '../../src/session/live.ts';
import { writeCode } from '../../src/session/resumeCode.ts';
import { type BuiltPage, gatherComplaints, openBuiltPage } from './builtPage.ts';
import { launchChromium } from './chromium.ts';

const LONG = 240_000;
const SCENARIOS = resolve(import.meta.dirname, '../../scenarios');
const LESSON = 'september-2022-lesson';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const THEMES = ['war-room', 'paper', 'contrast'] as const;
const SIZES = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;
type Size = keyof typeof SIZES;

let built: BuiltPage;
let browser: Browser;
beforeAll(async () => {
  [built, browser] = await Promise.all([openBuiltPage(), launchChromium()]);
}, LONG);
afterAll(async () => {
  await browser?.close();
  await built?.close();
});

/** The resume code of a game that a ministry played to its end: the short way to the end page. */
function codeOfEndedGame(): string {
  const fileName = (id: string): string => join(SCENARIOS, `${id}.yaml`);
  const read = (id: string): string | null => {
    try {
      return readFileSync(fileName(id), 'utf8');
    } catch {
      return null;
    }
  };
  const compiled = compileScenario({ id: LESSON, read, fileName, known: [LESSON] });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  const { scenario } = compiled;
  const ministry = ministryFor({ scenario, name: 'documented', desk: scenario.desk });
  if (!ministry) throw new Error('the lesson has a documented course');
  let live = beginGame({
    shipped: compiled,
    seed: 'PAGES.1',
    codeName: 'HERON',
    classCode: '7B',
    language: 'en',
    date: '2026-01-01',
  });
  while (!live.game.ending) {
    const decision = decideFor({ scenario, game: live.game, desk: live.desk, ministry });
    const turned = turnOver(live, { decision, memo: {}, seconds: 0 });
    if (!turned.ok) throw new Error(JSON.stringify(turned.refused));
    live = turned.live;
  }
  return writeCode(live.save);
}

async function contextOf(size: Size): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    // a phone is touched
    hasTouch: size === 'phone',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(() => {
    // a page that is still empty has no storage
    if (location.protocol.startsWith('http'))
      localStorage.setItem('demarche.settings', JSON.stringify({ theme: 'war-room' }));
  });
  return context;
}

/**
 * What is wrong with a page for those who see, hear or move otherwise: rule and place.
 * Structure is the same in every theme, so the others are asked for their colours only.
 */
async function violations(page: Page): Promise<readonly string[]> {
  const wrong: string[] = [];
  await page.evaluate(AXE);
  for (const theme of THEMES) {
    const runOnly: RunOnly =
      theme === THEMES[0] ? { type: 'tag', values: TAGS } : { type: 'rule', values: ['color-contrast'] };
    const results = await page.evaluate(
      ([name, only]) => {
        document.documentElement.dataset['theme'] = name;
        // The script above has put it there.
        const { axe } = globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } };
        return axe.run({ runOnly: only, resultTypes: ['violations'] });
      },
      [theme, runOnly] as const,
    );
    for (const { id, nodes } of results.violations)
      for (const { target, failureSummary } of nodes)
        wrong.push(`${theme}: ${id} ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`);
  }
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, THEMES[0]);
  return wrong;
}

/** Controls of a phone that a thumb would miss: under 44 pixels high, links in running text aside. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isShown = (e: Element): boolean => e.checkVisibility() && e.getBoundingClientRect().width > 1;
    return [...document.querySelectorAll('button, summary, select, input, textarea, a.btn, nav a')]
      .map((e) =>
        e instanceof HTMLInputElement && ['radio', 'checkbox'].includes(e.type)
          ? (e.closest('label') ?? e)
          : // the whole card is what a thumb meets
            e.classList.contains('card-take')
            ? (e.closest('.card') ?? e)
            : e,
      )
      .filter((e) => isShown(e) && e.getBoundingClientRect().height < 43.5)
      .map(
        (e) =>
          `${e.tagName}.${e.className} "${(e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 40)}"`,
      );
  });

interface Look {
  readonly page: Page;
  readonly size: Size;
  readonly found: Record<string, unknown>;
}

/** Looks at what is shown; what is in order leaves nothing behind. */
async function look({ page, size, found }: Look, name: string): Promise<void> {
  const wrong = await violations(page);
  if (wrong.length > 0) found[name] = wrong;
  if (size !== 'phone') return;
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) found[`${name}, wider than the screen`] = wide;
  const small = await smallTargets(page);
  if (small.length > 0) found[`${name}, too small to touch`] = small;
}

/** Every page, one after the other, as a visitor comes by them. */
async function walk(context: BrowserContext, size: Size): Promise<Record<string, unknown>> {
  const page = await context.newPage();
  const found: Record<string, unknown> = {};
  const at: Look = { page, size, found };
  await page.goto(built.url);
  await page.locator('.home-title').waitFor();
  await page.locator('.home-card-start summary').first().click();
  await page.locator('input[name=seed]').first().fill('no seed!');
  await page.keyboard.press('Enter');
  await page.locator('.site-fault').first().waitFor();
  await look(at, 'home');
  await page.locator('input[name=seed]').first().fill('PAGES.2');
  await page.locator('.site-options').click();
  await page.locator('.options-page').waitFor();
  await look(at, 'options');
  await page.locator('nav a[href="#/about"]').click();
  await page.locator('.about').waitFor();
  await look(at, 'about');
  await page.locator('.site-name').click();
  await page.locator('.home-card-first button[type=submit]').click();
  await page.locator('.briefing').waitFor();
  await page.locator('.briefing-q-options button').first().click();
  await look(at, 'briefing');
  await page.locator('.briefing-foot .btn').click();
  await page.locator('main.desk').waitFor();
  await look(at, 'desk');
  await page.keyboard.press('v');
  await page.locator('dialog').waitFor();
  await look(at, 'compare');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  // on the phone the codex lies beside the standing
  if (size === 'phone') await page.keyboard.press('l');
  await page.locator('.codex-open:visible').focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog.codex').waitFor();
  await look(at, 'codex');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('1');
  // on the phone the seal lies in a place of its own
  if (size === 'phone') await page.keyboard.press('g');
  await page.locator('.commit .btn.pri').click();
  const anyway = page.locator('dialog footer .btn.pri');
  if (await anyway.isVisible()) await anyway.click();
  await page.locator('main:not(.desk)').waitFor();
  await look(at, 'resolution');
  await page.goto(`${built.url}#/`);
  await page.locator('.home-saved-game').waitFor();
  await page.locator('.home-saved-code summary').click();
  await look(at, 'home with a saved game');
  await page.locator('.home-saved-code input').fill(codeOfEndedGame());
  await page.keyboard.press('Enter');
  await page.locator('.end').waitFor();
  await page.locator('.end-twin summary').click();
  await page.locator('[aria-controls=end-facts-list]').click();
  await look(at, 'end');
  for (const [i, type] of ['svg', 'png'].entries()) {
    const kept = page.waitForEvent('download');
    await page.locator('.end-picture .btn').nth(i).click();
    const file = await kept;
    expect(file.suggestedFilename()).toBe(`${LESSON}-PAGES.1.${type}`);
    const bytes = readFileSync(await file.path());
    if (type === 'svg') expect(bytes.toString()).toContain('PAGES.1');
    else expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  }
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  return found;
}

/** The first game with its hints, as somebody new comes to it. */
async function learn(context: BrowserContext, size: Size): Promise<Record<string, unknown>> {
  const page = await context.newPage();
  const found: Record<string, unknown> = {};
  const at: Look = { page, size, found };
  await page.goto(built.url);
  await page.locator('.home-learn .btn').focus();
  await page.keyboard.press('Enter');
  await page.locator('.briefing-foot .btn').click();
  const coach = page.locator('.coach');
  await coach.waitFor();
  await look(at, 'a hint at the desk');
  const first = await coach.locator('p').textContent();
  await page.keyboard.press('v');
  await page.locator('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  // done, and the next hint speaks
  await page.waitForFunction((was) => document.querySelector('.coach p')?.textContent !== was, first);
  await page.keyboard.press('a');
  if (size === 'phone') await page.keyboard.press('t');
  await page.locator('.card-take').first().focus();
  if (size === 'desk') {
    await page.locator('.effect-lines path').first().waitFor({ state: 'attached' });
    expect(await page.locator('.standing-mark b').count()).toBeGreaterThan(0);
  }
  await look(at, 'a card in focus');
  await page.locator('.coach .btn').click();
  await coach.waitFor({ state: 'detached' });
  return found;
}

test.each(['desk', 'phone'] as const)(
  'the first game can be used in every theme, and its hints be left, at a %s',
  async (size) => {
    const context = await contextOf(size);
    const complaints = await gatherComplaints(context);
    const found = await learn(context, size);
    await context.close();
    expect(found).toEqual({});
    expect(await complaints()).toEqual([]);
  },
  LONG,
);

test.each(['desk', 'phone'] as const)(
  'every page can be used in every theme, at a %s',
  async (size) => {
    const context = await contextOf(size);
    const complaints = await gatherComplaints(context);
    const found = await walk(context, size);
    await context.close();
    expect(found).toEqual({});
    expect(await complaints()).toEqual([]);
  },
  LONG,
);
