import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atPage, LONG } from './atPage.ts';
import { gatherComplaints } from './builtPage.ts';
import { Hands } from './hands.ts';
import { watchKeyboard } from './keyboardWatch.ts';
import '../../src/words/home.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DESK = { viewport: { width: 1366, height: 768 } } as const;

const at = atPage();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-played-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface LogLine {
  readonly kind: string;
  readonly [field: string]: unknown;
}
const readLog = (path: string): readonly LogLine[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LogLine);
const closeOf = (path: string): LogLine | undefined => readLog(path).find(({ kind }) => kind === 'close');

function verdictOf(path: string): unknown {
  const ran = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/demarche.ts', 'verify', path, '--json'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return JSON.parse(ran.stdout);
}

/** The draft as it lies on the desk. */
async function draftOn({ page }: Hands) {
  return {
    steps: await page.locator('.card-take[aria-pressed=true]').allTextContents(),
    answers: await page.locator('.matter :checked').count(),
    posture: await page.locator('.posture label:has(:checked)').textContent(),
    forecast: await page.locator('.forecast label:has(:checked)').allTextContents(),
  };
}

async function sit(context: BrowserContext): Promise<Hands> {
  const hands = new Hands(await context.newPage());
  await hands.page.goto(at.url);
  return hands;
}

const SEED = 'KEYS.1';
const SAID = 'The first text was shorter than the quarrel.';

/** A whole game by keyboard in one go: its log, and what the browser complained of. */
async function playWhole() {
  const context = await at.browser.newContext({ ...DESK, acceptDownloads: true });
  const complaints = await gatherComplaints(context);
  const used = await watchKeyboard(context);
  const hands = await sit(context);
  await hands.sitDown(SEED);
  const lists = [
    await hands.rove('p', 'ArrowDown'),
    await hands.rove('m', 'ArrowDown'),
    await hands.rove('c', 'ArrowDown'),
    await hands.rove('t', 'ArrowRight'),
  ].filter((fault) => fault !== null);
  await hands.playUntil('end');
  await hands.tabTo('the reflection', (f) => f.tag === 'TEXTAREA');
  await hands.type(SAID);
  await hands.pressButton('end-reflect-keep');
  const path = join(folder, 'whole.demarche.jsonl');
  await hands.saveLog(path);
  await context.close();
  return { path, complaints: await complaints(), used: used(), lists };
}
/** Both tests look at the same game; whichever comes first plays it. */
let played: ReturnType<typeof playWhole> | null = null;
const wholeGame = (): ReturnType<typeof playWhole> => {
  played ??= playWhole();
  return played;
};

test(
  'the lesson is played to its end by keyboard alone, in silence, and its log verifies',
  async () => {
    const { path, complaints } = await wholeGame();
    const lines = readLog(path);
    expect(lines[0]).toMatchObject({
      kind: 'header',
      seed: SEED,
      codeName: 'HERON',
      scenario: { id: 'september-2022-lesson' },
    });
    const turns = lines.filter(({ kind }) => kind === 'turn');
    expect(turns).toHaveLength(8);
    // hands that take nothing would leave a log that verifies as well
    const decided = turns.map(
      ({ decisions }) => (decisions as Record<string, { steps: unknown[] }>)['yerevan'],
    );
    expect(decided.filter((decision) => (decision?.steps.length ?? 0) > 0).length).toBeGreaterThan(4);
    expect(lines.at(-1)).toMatchObject({ kind: 'memo', text: SAID });
    expect(verdictOf(path)).toMatchObject([{ verdict: 'verified' }]);
    expect(complaints).toEqual([]);
  },
  LONG,
);

test(
  'no pointer was used, every place that had the focus showed it, and the focus was never lost',
  async () => {
    const { used, lists } = await wholeGame();
    expect(used).toEqual([]);
    expect(lists).toEqual([]);
  },
  LONG,
);

test(
  'a tab killed in the middle of a draft is taken up where it was, and ends as its twin does',
  async () => {
    const context = await at.browser.newContext({ ...DESK, acceptDownloads: true });
    const killed = await sit(context);
    await killed.sitDown(SEED);
    await killed.playUntil(3);
    await killed.draft();
    const drafted = await draftOn(killed);
    expect(drafted.steps.length + drafted.answers).toBeGreaterThan(0);
    // the draft is written a moment after the last change: wait for what the disk says, not for a time
    await killed.page.waitForFunction(() =>
      ['demarche.game.a', 'demarche.game.b'].some((key) =>
        /"draft":\{.*"memo":\{"forecast"/.test(localStorage.getItem(key) ?? ''),
      ),
    );
    await killed.page.close({ runBeforeUnload: false });

    const taken = await sit(context);
    await taken.pressButton('home-resume');
    await taken.page.locator('main.desk').waitFor();
    expect(await taken.turn()).toBe(3);
    expect(await draftOn(taken)).toEqual(drafted);
    // killed once more between two turns
    await taken.seal();
    await taken.page.close({ runBeforeUnload: false });
    const again = await sit(context);
    await again.pressButton('home-resume');
    await again.page.locator('main.desk').waitFor();
    expect(await again.turn()).toBe(4);
    await again.playUntil('end');
    const broken = join(folder, 'broken.demarche.jsonl');
    await again.saveLog(broken);
    await context.close();

    const whole = (await wholeGame()).path;
    expect(closeOf(broken)?.['digest']).toMatch(/^[0-9a-f]+$/);
    expect(closeOf(broken)?.['digest']).toBe(closeOf(whole)?.['digest']);
    expect(verdictOf(broken)).toMatchObject([{ verdict: 'verified' }]);
  },
  LONG,
);
