/**
 * Takes pictures of every page and state, to be looked at:
 *
 *   npm run pictures                                       all of them, into pictures/ with a contact sheet
 *   npm run pictures -- --only desk,end --theme paper --size phone
 *
 * Themes at four sizes; the machine's own colours, text at 200 % and OpenDyslexic at two; eyes that see other colours
 * where colour stands for something.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright';
import { openBuiltPage } from './builtPage.ts';
import { launchChromium } from './chromium.ts';
import { contactSheet, type Shot } from './pictures/contactSheet.ts';
import {
  EYES,
  LOOKS,
  type Look,
  lendsEyes,
  SETTINGS_OF,
  SIZE_NAMES,
  SIZES,
  SIZES_OF,
  type Size,
} from './pictures/looks.ts';
import { COLOURED, REELS, SCENES, type Scene } from './pictures/scenes.ts';

/** Motion is off; a page has settled by then. */
const SETTLED = 150;
/** Longest wait for what a scene is made of. */
const PATIENCE = 20_000;

/** A comma-separated choice from a closed list; absent = all of it. */
function choose<T extends string>(name: string, list: readonly T[], given: string | undefined): readonly T[] {
  if (given === undefined) return list;
  const asked = given.split(',');
  const unknown = asked.filter((one) => !list.some((known) => known === one));
  if (unknown.length > 0) {
    process.stderr.write(`no ${name} called ${unknown.join(', ')}; there is ${list.join(', ')}\n`);
    process.exit(2);
  }
  return list.filter((one) => asked.includes(one));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    theme: { type: 'string' },
    size: { type: 'string' },
    eyes: { type: 'boolean', default: true },
    /** A page that is served already, instead of a new build. */
    url: { type: 'string' },
  },
  allowNegative: true,
});
const scenes = choose('scene', SCENES, values.only);
const looks = choose('theme', LOOKS, values.theme);
const sizes = choose('size', SIZE_NAMES, values.size);
const folder = resolve(positionals[0] ?? 'pictures');
const whole = scenes === SCENES && looks === LOOKS && sizes === SIZE_NAMES;

const shots: Shot[] = [];
const missed: string[] = [];
const say = (line: string): void => {
  const count = `${shots.length} pictures`;
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${count}  ${line}`);
  else process.stdout.write(`${count}  ${line}\n`);
};

interface Run {
  readonly look: Look;
  readonly size: Size;
}

/** Pictures a scene that lies open, and once more through each pair of eyes where that is asked. */
async function photograph(page: Page, { look, size }: Run, scene: Scene): Promise<void> {
  // a second of silence is over before fonts have been asked for
  if (scene !== 'silence') {
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(SETTLED);
  }
  const file = `${scene}-${size}-${look}.png`;
  await page.screenshot({ path: join(folder, file) });
  shots.push({ file, scene, size, look });
  if (!values.eyes || !COLOURED.includes(scene) || !lendsEyes(look, size)) return;
  const devtools = await page.context().newCDPSession(page);
  for (const eyes of EYES) {
    await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: eyes });
    const seen = `${scene}-${size}-${look}-${eyes}.png`;
    await page.screenshot({ path: join(folder, seen) });
    shots.push({ file: seen, scene, size, look, eyes });
  }
  await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
  await devtools.detach();
}

/** Thrown once a reel has shown all that was asked of it: what follows need not be played. */
class Enough extends Error {}

/** All scenes of one look at one size, reel by reel. */
async function take(browser: Browser, url: string, run: Run): Promise<void> {
  const { look, size } = run;
  for (const reel of REELS) {
    const wanted = reel.scenes.filter((scene) => scenes.includes(scene));
    if (wanted.length === 0) continue;
    say(`${look}, ${size}: ${wanted.join(' ')}`);
    const context = await browser.newContext({
      viewport: SIZES[size],
      hasTouch: size === 'phone',
      forcedColors: look === 'forced' ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(
      (settings) => localStorage.setItem('demarche.settings', JSON.stringify(settings)),
      { ...SETTINGS_OF[look], motion: 'off' },
    );
    const page = await context.newPage();
    const taken: Scene[] = [];
    try {
      await reel.run({
        page,
        url,
        size,
        shoot: async (scene) => {
          taken.push(scene);
          if (scenes.includes(scene)) await photograph(page, run, scene);
          if (scene === wanted.at(-1)) throw new Enough();
        },
      });
    } catch (error) {
      const after = taken.at(-1) ?? 'the start';
      if (!(error instanceof Enough))
        missed.push(`${look}, ${size}: after ${after}: ${error instanceof Error ? error.message : error}`);
    }
    await context.close();
  }
}

if (whole) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const built = values.url === undefined ? await openBuiltPage() : { url: values.url, close: async () => {} };
const browser = await launchChromium();
try {
  for (const look of looks)
    for (const size of SIZES_OF[look].filter((one) => sizes.includes(one)))
      await take(browser, built.url, { look, size });
} finally {
  await browser.close();
  await built.close();
}
writeFileSync(join(folder, 'index.html'), contactSheet(shots));
say(`${join(folder, 'index.html')}\n`);
const absent = scenes.filter((scene) => !shots.some((shot) => shot.scene === scene));
if (absent.length > 0) process.stdout.write(`not there: ${absent.join(', ')}\n`);
for (const line of missed) process.stderr.write(`not reached: ${line}\n`);
process.exitCode = missed.length > 0 ? 1 : 0;
