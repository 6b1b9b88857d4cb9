import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLogText } from '../../src/log/door.ts';
import { shippedScenarios } from '../core/shipped.ts';
import { playedGame } from '../log/playedGame.ts';
import { launchChromium } from './chromium.ts';
import { firefoxPath, launchFirefox, NO_FIREFOX } from './firefox.ts';
import { debriefed, playedFromBriefing, toldOfClass } from './insidePage.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LESSON = 'september-2022-lesson';
const LONG = 600_000;
/** Ceiling of the file, in bytes: it holds fonts, sounds, pictures and every scenario. */
const LARGEST = 5.2 * 1024 * 1024;

let folder = '';
let address = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-single-'));
  const built = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--mode', 'single', '--outDir', folder],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (built.status !== 0) throw new Error(`the file does not build\n${built.stdout}\n${built.stderr}`);
  address = pathToFileURL(join(folder, 'demarche.html')).href;
}, LONG);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Three logs of the lesson, as a class would hand them in. */
function logsOfClass(): readonly { readonly name: string; readonly text: string }[] {
  const lesson = shippedScenarios().find(({ id }) => id === LESSON);
  if (!lesson) throw new Error('no lesson');
  return ['S.1', 'S.2', 'S.3'].map((seed) => ({
    name: `${seed}.demarche.jsonl`,
    text: makeLogText(playedGame(lesson, seed)),
  }));
}

/** A page of either driver, as far as it is needed here. */
interface AnyPage {
  goto(address: string): Promise<unknown>;
  reload(): Promise<unknown>;
  /** Sends a function to the page as text, with what it is asked. */
  evaluate(script: string): Promise<unknown>;
}

/** Runs a function of the page's in the page. */
const inside = async <A, R>(page: AnyPage, run: (asked: A) => Promise<R>, asked: A): Promise<R> =>
  // what comes back is what the function gives, as data
  (await page.evaluate(`(${run.toString()})(${JSON.stringify(asked)})`)) as R;

/** A game, its debrief and a class report, one after the other, and nothing that breaks the policy. */
async function walkThrough(page: AnyPage): Promise<void> {
  await page.goto(`${address}#/play?scenario=${LESSON}&seed=SINGLE.1`);
  const game = await inside(page, playedFromBriefing, {});
  expect(game.turns).toBe(8);
  expect(game.title.length).toBeGreaterThan(4);
  expect(game.breaches).toEqual([]);

  await page.goto(`${address}#/debrief`);
  await page.reload();
  const [log] = logsOfClass();
  const debrief = await inside(page, debriefed, { name: log?.name ?? '', text: log?.text ?? '' });
  expect(debrief.parts).toBeGreaterThanOrEqual(10);
  expect(debrief.breaches).toEqual([]);

  await page.goto(`${address}#/class`);
  await page.reload();
  const report = await inside(page, toldOfClass, { files: logsOfClass() });
  expect(report.figures).toBeGreaterThan(1);
  expect(report.breaches).toEqual([]);
}

test(
  'from a file, without a server, a whole lesson, its debrief and a class report, in Chromium',
  async () => {
    const browser = await launchChromium();
    try {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, offline: true });
      const asked: string[] = [];
      context.on('request', (request) => asked.push(request.url()));
      await walkThrough(await context.newPage());
      expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    } finally {
      await browser.close();
    }
  },
  LONG,
);

const firefox = firefoxPath();
if (firefox === null) console.warn(NO_FIREFOX);
test.runIf(firefox !== null)(
  'the same in Firefox',
  async () => {
    const browser = await launchFirefox(firefox ?? '');
    try {
      const page = await browser.newPage();
      await page.setViewport({ width: 1366, height: 768 });
      await walkThrough(page);
    } finally {
      await browser.close();
    }
  },
  LONG,
);

test('the file is one, of a size to be sent, and its policy names what it holds by hashes', () => {
  const file = join(folder, 'demarche.html');
  expect(statSync(file).size).toBeLessThan(LARGEST);
  const page = readFileSync(file, 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  expect(policy).toMatch(/script-src 'sha256-[A-Za-z0-9+/=]{44}';/);
  expect(policy).toMatch(/style-src 'sha256-[A-Za-z0-9+/=]{44}';/);
  expect(policy).not.toContain('unsafe');
  // nothing is named that would have to be fetched
  expect(page.slice(0, page.indexOf('<style>'))).not.toMatch(/(?:src|href)="(?!#)/);
});
