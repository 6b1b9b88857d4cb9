import type { BrowserContext, Page } from 'playwright';
import { expect, test } from 'vitest';
import { sayIn } from '../../src/words/door.ts';
import { atPage, LONG } from './atPage.ts';
import { gatherComplaints } from './builtPage.ts';
import '../../src/words/options.ts';

const LESSON = 'september-2022-lesson';
const FILES = /\.(webm|m4a)$/;
const say = sayIn('en');

const at = atPage();

interface Room {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: () => Promise<readonly string[]>;
  /** Scripts that carry Howler, and files of sound, that were asked for. */
  readonly fetched: () => Promise<{ readonly howler: boolean; readonly files: readonly string[] }>;
}
async function enter(settings: object, address: string, before?: (c: BrowserContext) => Promise<void>) {
  const context = await at.browser.newContext({ reducedMotion: 'reduce' });
  await context.addInitScript((kept) => {
    if (!location.protocol.startsWith('http')) return;
    if (localStorage.getItem('demarche.settings') === null) localStorage.setItem('demarche.settings', kept);
  }, JSON.stringify(settings));
  await before?.(context);
  const complaints = await gatherComplaints(context);
  const files: string[] = [];
  const scripts: Promise<string>[] = [];
  context.on('response', (response) => {
    const url = response.url();
    if (FILES.test(url)) files.push(url.slice(url.lastIndexOf('/') + 1));
    if (url.endsWith('.js')) scripts.push(response.text());
  });
  const fetched = async () => ({
    howler: (await Promise.all(scripts)).some((script) => script.includes('_howls')),
    files,
  });
  const page = await context.newPage();
  await page.goto(`${at.url}${address}`);
  return { page, context, complaints, fetched } satisfies Room;
}
const seal = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  const anyway = page.getByRole('button', { name: say('commit-anyway') });
  await anyway.or(page.locator('.answers-page')).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await page.locator('.answers-page').waitFor();
};
test(
  'sound comes after the first gesture, keeps the policy, and plays on',
  async () => {
    const room = await enter({ sound: true, music: true }, `#/play?scenario=${LESSON}&seed=EAR.1`);
    const { page, context } = room;
    await page.locator('.briefing').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await room.fetched()).toEqual({ howler: false, files: [] });
    const fetchedOnce = (name: RegExp) => page.waitForResponse((response) => name.test(response.url()));
    // the first cue may come with the desk or with its answers
    const coming = [fetchedOnce(/stem-\w+-[^/]*\.webm$/), fetchedOnce(/sprite-[^/]*\.webm$/)];
    await page.locator('.briefing-foot .btn').click();
    await page.locator('main.desk').waitFor();
    await seal(page);
    for (const response of await Promise.all(coming)) expect(response.ok()).toBe(true);
    // what is heard is written too
    await page.locator('.captions').waitFor();
    expect((await room.fetched()).howler).toBe(true);
    expect(await room.complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);

test(
  'with sound off, nothing of it is fetched, and captions are shown all the same',
  async () => {
    const room = await enter({}, `#/play?scenario=${LESSON}&seed=EAR.1`);
    await room.page.locator('.briefing').waitFor();
    await room.page.locator('.briefing-foot .btn').click();
    await room.page.locator('main.desk').waitFor();
    await seal(room.page);
    await room.page.locator('.captions').waitFor();
    await room.page.keyboard.press('n');
    await room.page.locator('main.desk').waitFor();
    expect(await room.fetched()).toEqual({ howler: false, files: [] });
    expect(await room.complaints()).toEqual([]);
    await room.context.close();
  },
  LONG,
);

test(
  'a class link is quiet until somebody switches sound on',
  async () => {
    const room = await enter({ sound: true, music: true }, `#/play?scenario=${LESSON}&seed=EAR.1&class=7B`);
    const { page } = room;
    await page.locator('.briefing').waitFor();
    await page.locator('.briefing-foot .btn').click();
    await page.locator('main.desk').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await room.fetched()).toEqual({ howler: false, files: [] });
    await page.getByRole('button', { name: say('top-options') }).click();
    const music = page.getByRole('checkbox', { name: say('options-music') });
    expect(await music.isChecked()).toBe(false);
    await Promise.all([page.waitForResponse((response) => FILES.test(response.url())), music.check()]);
    expect((await room.fetched()).howler).toBe(true);
    await room.context.close();
  },
  LONG,
);

test(
  'cables and answers are read aloud when asked, in their language, and stop at the figures of the dead',
  async () => {
    const room = await enter({ aloud: true }, `#/play?scenario=${LESSON}&seed=EAR.1`, async (context) => {
      await context.addInitScript(() => {
        const spoken: string[] = [];
        Object.assign(globalThis, { spoken });
        speechSynthesis.speak = ({ lang, text, voice }) =>
          void spoken.push(`${lang}${voice?.localService ? '' : ' elsewhere'}: ${text}`);
        speechSynthesis.cancel = () => void spoken.push('cancel');
        // this browser has no voices: one of the machine's own, and one that would send the text away
        const voices = [
          { lang: 'en-GB', localService: false },
          { lang: 'en-US', localService: true },
        ];
        Object.assign(speechSynthesis, { getVoices: () => voices });
        Object.assign(globalThis, {
          SpeechSynthesisUtterance: class {
            constructor(readonly text: string) {}
          },
        });
      });
    });
    const { page, context } = room;
    const spoken = (): Promise<string[]> =>
      // The script above has put it there.
      page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
    await page.locator('.briefing').waitFor();
    await page.locator('.briefing-foot .btn').click();
    await page.locator('main.desk').waitFor();
    const button = page.locator('.cable').getByRole('button', { name: 'Read aloud' });
    await button.waitFor();
    expect(await spoken()).toEqual([]);
    await button.click();
    await page.locator('.cable').getByRole('button', { name: 'Stop reading' }).waitFor();
    expect((await spoken()).at(-1)).toMatch(/^en: .{20,}/);
    await page.locator('.cable').getByRole('button', { name: 'Stop reading' }).click();
    await button.waitFor();
    expect((await spoken()).at(-1)).toBe('cancel');
    // a call, so that somebody answers
    await page.keyboard.press('1');
    await seal(page);
    await page.locator('.why').getByRole('button', { name: 'Read aloud' }).click();
    await page.locator('.why').getByRole('button', { name: 'Stop reading' }).waitFor();
    expect((await spoken()).at(-1)).toMatch(/^en: .{20,}/);
    await page.keyboard.press('n');
    await page.locator('.silence').waitFor();
    expect((await spoken()).at(-1)).toBe('cancel');
    expect(await page.locator('.captions').count()).toBe(0);
    expect(await room.complaints()).toEqual([]);
    await context.close();
  },
  LONG,
);
