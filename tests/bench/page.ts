import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { Hands } from '../browser/hands.ts';
import type { ServedBuild } from './builds.ts';
import { atMost, type Measured, medianOf } from './measured.ts';
import { busyBetween, frameTimes, paintedAfter, traced } from './trace.ts';
import { counting, hasty, type Moments, type Watched } from './watching.ts';

const DESK = '#/play?scenario=september-2022-lesson&seed=BENCH.1';
const SLOWER = 4;
/** 1.6 Mbit/s down, 0.75 up, 150 ms: a weak mobile line. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const COLD_RUNS = 3;
const FRAMES = 300;
/** The map rests after so long without a change; idle is watched for so long. */
const REST = 20_000;
const IDLE = 5_000;
const DECISIONS = 5;
const KILO = 1000;

async function slowDown(page: Page, rate: number = SLOWER): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  return devtools;
}

/** What the runner that this file is started with leaves in functions that are sent into a page. */
const NAMING = 'globalThis.__name ??= (named) => named';

async function desktop(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addInitScript(NAMING);
  return context;
}

/** A desk whose briefing was skipped. */
async function sit(context: BrowserContext, build: ServedBuild): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${build.url}${DESK}`);
  await page.locator('.briefing-foot .btn').click();
  await page.locator('main.desk').waitFor();
  return page;
}

interface Cold extends Moments {
  /** Scripts asked for before the first démarche had answered, gzipped bytes. */
  readonly scripts: number;
  readonly everything: number;
  /** Main thread until both are painted, milliseconds. */
  readonly busy: number;
  /** When the page itself was told that both are painted. */
  readonly told: number;
}

/** The lesson's desk from an empty cache, on a weak line and a slow machine. */
export async function coldRoute(browser: Browser, build: ServedBuild, rate = SLOWER): Promise<Cold> {
  const context = await desktop(browser);
  await context.addInitScript(hasty);
  const page = await context.newPage();
  const devtools = await slowDown(page, rate);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', LINE);
  const events = await traced(browser, page, async () => {
    await page.goto(`${build.url}${DESK}`, { waitUntil: 'commit' });
    await page.waitForFunction(
      () => {
        const { moments } = globalThis as Watched;
        return moments.answered !== undefined && moments.cable !== undefined;
      },
      null,
      { polling: 250, timeout: 60_000 },
    );
  });
  const { moments, fetched, deskAt } = await page.evaluate(() => ({
    moments: (globalThis as Watched).moments,
    deskAt: performance.getEntriesByName('bench-desk')[0]?.startTime ?? 0,
    fetched: performance
      .getEntriesByType('resource')
      .map((entry) => ({ name: entry.name, start: entry.startTime })),
  }));
  await context.close();
  const { briefing = 0, pressed = 0, changed = 0 } = moments;
  const [desk, answer] = [paintedAfter(events, 'bench-desk'), paintedAfter(events, 'bench-changed')];
  const before = [
    ...new Set(
      fetched.filter(({ start }) => start < changed).map(({ name }) => name.slice(build.url.length)),
    ),
  ].filter((path) => path.startsWith('assets/'));
  const size = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + build.gzOf(path), 0);
  return {
    briefing,
    cable: deskAt + desk.after,
    answered: changed + answer.after,
    told: Math.max(moments.cable ?? 0, moments.answered ?? 0),
    pressed,
    changed,
    scripts: size(before.filter((path) => path.endsWith('.js'))),
    everything: size(before),
    busy: Math.max(desk.busy, answer.busy),
  };
}

const readyAt = ({ cable, answered }: Cold): number => Math.max(cable, answered);

/** The cold route beside the page whose map is fetched first; best of some runs each, for a line has no CPU time. */
export async function routeRows(
  browser: Browser,
  shipped: ServedBuild,
  eager: ServedBuild,
): Promise<readonly Measured[]> {
  const best = async (build: ServedBuild): Promise<Cold> => {
    const runs: Cold[] = [];
    for (let i = 0; i < COLD_RUNS; i++) runs.push(await coldRoute(browser, build));
    return runs.reduce((a, b) => (readyAt(b) < readyAt(a) ? b : a));
  };
  const here = await best(shipped);
  const there = await best(eager);
  // throttling stops a thread by the clock, so that on a machine with other work its own time grows as well
  const unthrottled = await coldRoute(browser, shipped, 1);
  const unthrottledPeer = await coldRoute(browser, eager, 1);
  const peer = 'the same page, Phaser first';
  const all = shipped.scripts.reduce((sum, path) => sum + shipped.gzOf(path), 0);
  return [
    atMost('JavaScript on the desk route before a démarche answers, gz', here.scripts / KILO, 'kB', 100, {
      peer,
      value: there.scripts / KILO,
    }),
    atMost('everything on that route (scripts, styles, fonts, scenario), gz', here.everything / KILO, 'kB'),
    atMost('all JavaScript, gz', all / KILO, 'kB', 600),
    atMost(
      'cold desk route at 4x, 1.6 Mbit/s, 150 ms: cable painted, démarche answers',
      readyAt(here),
      'ms',
      2000,
      {
        peer,
        value: readyAt(there),
      },
    ),
    atMost('the same: main thread until then, throttled', here.busy, 'ms', undefined, {
      peer,
      value: there.busy,
    }),
    atMost(
      'the same: main thread until then, unthrottled, times 4',
      unthrottled.busy * SLOWER,
      'ms',
      undefined,
      { peer, value: unthrottledPeer.busy * SLOWER },
    ),
    atMost('the same by the clock with the processor unthrottled', readyAt(unthrottled), 'ms', undefined, {
      peer,
      value: readyAt(unthrottledPeer),
    }),
    atMost('the same, as the page itself is told: after timers and often one frame more', here.told, 'ms'),
    atMost('the same: briefing painted', here.briefing, 'ms'),
    atMost('the same: first démarche, key to paint', here.answered - here.pressed, 'ms'),
  ];
}

/** Marks in the trace: a decision goes down, the first page of answers is painted. */
function markAnswers(): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey && event.key === 'Enter') performance.mark('bench-decided');
    },
    { capture: true },
  );
  let wasDesk = false;
  new MutationObserver(() => {
    const desk = document.querySelector('main.desk') !== null;
    if (document.querySelector('main.answers-page') !== null && wasDesk) {
      wasDesk = false;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          performance.mark('bench-answered');
          channel.port1.close();
        };
        channel.port2.postMessage(null);
      });
    }
    wasDesk ||= desk;
  }).observe(document, { subtree: true, childList: true });
}

/** From the key that seals a decision to the page of answers, painted. */
export async function decisionRows(browser: Browser, build: ServedBuild): Promise<readonly Measured[]> {
  const context = await desktop(browser);
  await context.addInitScript(markAnswers);
  const page = await sit(context, build);
  const hands = new Hands(page);
  const devtools = await page.context().newCDPSession(page);
  const busy: number[] = [];
  const clock: number[] = [];
  for (let turn = 0; turn < DECISIONS; turn++) {
    await hands.draft();
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const events = await traced(browser, page, async () => {
      await hands.press('Control+Enter');
      await page.locator('main.answers-page').waitFor();
      await page.waitForFunction((nth) => performance.getEntriesByName('bench-answered').length > nth, turn);
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    busy.push(busyBetween(events, 'bench-decided', 'bench-answered'));
    clock.push(
      await page.evaluate(() => {
        const last = (name: string): number => performance.getEntriesByName(name).at(-1)?.startTime ?? 0;
        return last('bench-answered') - last('bench-decided');
      }),
    );
    await hands.readOn();
  }
  await context.close();
  return [
    atMost('decision to painted answer at 4x, main thread, median of turns 1-5', medianOf(busy), 'ms', 200),
    atMost('the same by the clock', medianOf(clock), 'ms'),
  ];
}

/** The map while calls run over it and places burn. */
export async function mapRow(browser: Browser, build: ServedBuild): Promise<Measured> {
  const context = await desktop(browser);
  const page = await sit(context, build);
  await page.locator('.map-stage[data-drawn] canvas').waitFor();
  await slowDown(page);
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await page.waitForTimeout(500);
  const times: number[] = [];
  while (times.length < FRAMES) {
    const events = await traced(browser, page, async () => {
      await page.waitForTimeout(6000);
    });
    times.push(...frameTimes(events));
    // the map rests when nobody touches it
    await page.keyboard.press('1');
    await page.keyboard.press('1');
  }
  await context.close();
  return atMost(
    `map scripting a frame at 4x, median of ${FRAMES}`,
    medianOf(times.slice(0, FRAMES)),
    'ms',
    8,
  );
}

/** Frames and timers that a desk asks for which nobody touches. */
export async function idleRow(browser: Browser, build: ServedBuild): Promise<Measured> {
  const context = await desktop(browser);
  await context.addInitScript(counting);
  const page = await sit(context, build);
  await page.locator('.map-stage[data-drawn] canvas').waitFor();
  await page.waitForTimeout(REST + 1000);
  const read = () => page.evaluate(() => ({ ...(globalThis as Watched).idle }));
  const before = await read();
  await page.waitForTimeout(IDLE);
  const after = await read();
  await context.close();
  return atMost(
    'frames and timers in 5 s of an idle desk',
    after.frames - before.frames + (after.timers - before.timers),
    '',
    0,
  );
}
