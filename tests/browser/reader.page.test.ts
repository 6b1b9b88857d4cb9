import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { sayIn } from '../../src/words/door.ts';
import { Reader } from './aloud.ts';
import { atPage, LONG } from './atPage.ts';
import { LESSON } from './endedGame.ts';
import { playLesson } from './lesson.ts';
import '../../src/words/resolution.ts';

const at = atPage();
const say = sayIn('en');

const NUMBER = /\d+(?:[:.,]\d+)*/g;

/** A text that the page shows and that has a number in it. */
interface Shown {
  readonly text: string;
  /** The part of the page it stands in. */
  readonly within: string;
}

/** Every text with a number that can be seen, hints of keys aside: they are no figures. */
const shownNumbers = (page: Page): Promise<readonly Shown[]> =>
  page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document.body;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Shown[] = [];
    while (texts.nextNode()) {
      const host = texts.currentNode.parentElement;
      const text = texts.currentNode.textContent ?? '';
      if (!host || !/\d/.test(text) || host.closest('kbd, .kbd, .sr, script, style')) continue;
      if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const part = host.closest('section, header, dialog, figure, article, main');
      found.push({ text: text.trim(), within: `${part?.tagName} ${part?.className}` });
    }
    return found;
  });

const countIn = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [number] of text.matchAll(NUMBER)) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
};

/** Numbers that are seen more often than they are said, with the places where they are seen. */
function unsaid(shown: readonly Shown[], said: readonly string[]): readonly string[] {
  const heard = countIn(said);
  const missing = [...countIn(shown.map(({ text }) => text))].filter(
    ([n, times]) => (heard.get(n) ?? 0) < times,
  );
  return missing.map(
    ([n, times]) =>
      `${n}: seen ${times}, said ${heard.get(n) ?? 0}, in ${shown
        .filter(({ text }) => text.match(NUMBER)?.includes(n))
        .map(({ text, within }) => `${within} "${text}"`)
        .join('; ')}`,
  );
}

/** The summary has at most so many phrases. */
const SUMMARY = 80;

/** Parts of a page that carry figures: each has to be there, or the test would see nothing. */
const FIGURES = {
  desk: ['.top-time', '.top-turns small', '.standing li', '.tray', '.cable'],
  answers: ['.top-time', '.top-turns small', '.ledger li', '.bar-value'],
  end: ['.end-six', '.end-dead'],
} as const;

test(
  'a screen reader says every number that a game shows, and announces each resolution once',
  async () => {
    const context = await at.browser.newContext({
      reducedMotion: 'reduce',
      viewport: { width: 1366, height: 768 },
    });
    await context.addInitScript(() => {
      // a page that is still empty has no storage
      if (location.protocol.startsWith('http'))
        localStorage.setItem('demarche.settings', JSON.stringify({ motion: 'off', figures: true }));
    });
    const page = await context.newPage();
    await page.goto(`${at.url}#/play?scenario=${LESSON}&seed=READER.1`);
    await page.locator('.briefing-foot .btn').waitFor();
    const reader = new Reader(page);
    await reader.open();
    const missing: Record<string, readonly string[]> = {};
    const strange: string[] = [];
    const transcript: string[] = [];
    const check = async (name: string, parts: readonly string[] = []): Promise<readonly string[]> => {
      for (const part of parts) {
        const texts = await page.locator(part).allTextContents();
        expect(
          texts.some((text) => /\d/.test(text)),
          `${name}: ${part} shows a number`,
        ).toBe(true);
      }
      const said = await reader.read();
      transcript.push(...said);
      const not = unsaid(await shownNumbers(page), said);
      if (not.length > 0) missing[name] = not;
      strange.push(...(await page.evaluate(foreignNames)));
      return said;
    };

    await check('briefing');
    const announced: (readonly string[])[] = [];
    await playLesson(page, {
      atTurn: async (turn) => {
        const said = await check(`desk ${turn}`, FIGURES.desk);
        const summary = said.indexOf(`heading, ${say('situation-title')}, level 2`);
        expect(summary, 'a summary before the desk').toBeGreaterThan(0);
        const short = said.slice(summary, summary + SUMMARY).join(' ');
        for (const sentence of [
          say('top-turn', { turn, turns: 8 }),
          say('dead-title').slice(0, 6),
          'steps drafted',
        ])
          expect(short).toContain(sentence);
        await reader.listen();
      },
      atAnswers: async (turn) => {
        announced.push(await reader.heard());
        await check(`answers ${turn}`, FIGURES.answers);
      },
    });
    await check('end', FIGURES.end);
    await context.close();

    expect(missing).toEqual({});
    expect(announced).toHaveLength(8);
    for (const [i, heard] of announced.entries())
      expect(heard, `after turn ${i + 1}`).toEqual([
        expect.stringContaining(
          `polite: ${say('resolution-announce', { turn: i + 1, count: 1 }).slice(0, 21)}`,
        ),
      ]);
    expect([...new Set(strange)]).toEqual([]);
    // the reader has read, and not only the bar over each page
    expect(transcript.length).toBeGreaterThan(2000);
  },
  LONG,
);

/** Names in letters of another language that do not say which: runs inside the page. */
function foreignNames(): readonly string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const wrong: string[] = [];
  let marked = 0;
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent ?? '';
    // Armenian, Cyrillic, and the letters that Azerbaijani adds to the Latin ones
    if (!/[\u0531-\u058f\u0400-\u04ff\u018f\u0259\u011e\u011f\u0130\u0131\u015e\u015f]/.test(text)) continue;
    const lang = texts.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
    if (['', 'en'].includes(lang)) wrong.push(`${lang || 'no language'}: ${text.trim().slice(0, 60)}`);
    else marked++;
  }
  return document.querySelector('.top-native') && marked === 0 ? [...wrong, 'no name is marked'] : wrong;
}

test(
  'what the map shows is reached and read as a table',
  async () => {
    const context = await at.browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${at.url}#/play?scenario=${LESSON}&seed=READER.1`);
    await page.locator('.briefing-foot .btn').click();
    await page.locator('main.desk').waitFor();
    const reader = new Reader(page);
    await reader.open();
    const places = await page.locator('.map-place .map-name').allTextContents();
    expect(places.length).toBeGreaterThan(3);
    expect(
      (await reader.read()).filter((phrase) => phrase.startsWith(`button, ${say('map-table')}`)),
    ).toHaveLength(1);
    await page.getByRole('button', { name: say('map-table') }).focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] table').waitFor();
    const said = await reader.read();
    for (const header of [say('map-place'), say('map-fire'), say('cables-title')])
      expect(
        said.some((phrase) => phrase.startsWith(`columnheader, ${header}`)),
        header,
      ).toBe(true);
    for (const place of places)
      expect(
        said.some((phrase) => phrase.startsWith(`rowheader, ${place}`)),
        place,
      ).toBe(true);
    await context.close();
  },
  LONG,
);
