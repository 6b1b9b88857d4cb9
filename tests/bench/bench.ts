/**
 * What it costs, in milliseconds, bytes and games: `npm run bench`, `-- --json`, `-- --sweep`. Budgets are those of
 * the design; tests never assert time.
 */

import { openScenario } from '../../src/cli/shelf.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { launchChromium } from '../browser/chromium.ts';
import { CROSSING } from '../core/crossing.ts';
import { shippedScenarios } from '../core/shipped.ts';
import { signatureOfAll } from '../core/signature.ts';
import { serveBuild } from './builds.ts';
import { classRow, compareRows } from './classroom.ts';
import { advanceWithEntries, besideToy, gamesASecond, gamesRow, wholeLogs } from './core.ts';
import { logRows } from './logs.ts';
import { lineOf, type Measured } from './measured.ts';
import { decisionRows, idleRow, mapRow, routeRows } from './page.ts';
import { xstatePeer } from './peers.ts';
import { makeProgress } from './progress.ts';
import { scenarioRows } from './scenario.ts';
import { sweepRows } from './sweep.ts';

function shipped(id: string): readonly Scenario[] {
  const compiled = compileScenario(openScenario(id).options);
  return compiled.ok ? [compiled.scenario] : [];
}

/** The flagship when it compiles, else the hand-made crossing. */
const scenarioToMeasure = (): Scenario => shipped('september-2022')[0] ?? CROSSING;

/** As many games as the signature that a test holds. */
const SIGNED_GAMES = 200;

/** From large to small: how cost grows with a scenario. */
const SWEPT = ['september-2022', 'two-rivers', 'september-2022-lesson', 'smallest'] as const;

type Task = readonly [what: string, () => Promise<readonly Measured[]> | readonly Measured[]];

const json = process.argv.includes('--json');
/** `-- --only map` runs the tasks whose name has that word. */
const only = process.argv[process.argv.indexOf('--only') + 1];
const wanted = (what: string): boolean =>
  !process.argv.includes('--only') || only === undefined || what.includes(only);

const core = (scenario: Scenario): readonly Task[] => [
  [
    'games',
    () => {
      const games = gamesASecond(scenario);
      return [gamesRow(scenario, games), besideToy(games, xstatePeer(), scenario.clock.turns.length)];
    },
  ],
  ['turns', () => [advanceWithEntries(scenario)]],
  ['logs', () => [...wholeLogs(scenario), ...shipped('september-2022-lesson').flatMap(logRows)]],
  ['class', () => shipped('september-2022-lesson').map(classRow)],
  ['compare', async () => (await Promise.all(shipped('september-2022-lesson').map(compareRows))).flat()],
  ['scenario', () => scenarioRows()],
];

async function pages(tell: (what: string) => void): Promise<readonly Measured[]> {
  const names = ['route', 'decision', 'map', 'idle'].filter(wanted);
  if (names.length === 0) return [];
  tell('builds of the page');
  const shipped = await serveBuild('shipped');
  const browser = await launchChromium();
  const rows: Measured[] = [];
  try {
    if (wanted('route')) {
      const eager = await serveBuild('eager');
      tell('route');
      rows.push(...(await routeRows(browser, shipped, eager)));
      await eager.close();
    }
    if (wanted('decision')) {
      tell('decision');
      rows.push(...(await decisionRows(browser, shipped)));
    }
    if (wanted('map')) {
      tell('map');
      rows.push(await mapRow(browser, shipped));
    }
    if (wanted('idle')) {
      tell('idle');
      rows.push(await idleRow(browser, shipped));
    }
  } finally {
    await browser.close();
    await shipped.close();
  }
  return rows;
}

/** `-- --signature [GAMES]`: many games over all shipped scenarios, and the one hash they come to. */
function tellSignature(): void {
  const given = Number(process.argv[process.argv.indexOf('--signature') + 1]);
  const { games, signature, scenarios } = signatureOfAll(
    shippedScenarios(),
    Number.isInteger(given) && given > 0 ? given : SIGNED_GAMES,
  );
  if (json) process.stdout.write(`${JSON.stringify({ games, signature, scenarios })}\n`);
  else {
    const each = Object.entries(scenarios).map(([id, hash]) => `  ${hash}  ${id}\n`);
    process.stdout.write(`${signature}  ${games} games\n${each.join('')}`);
  }
}

async function main(): Promise<void> {
  if (process.argv.includes('--signature')) {
    tellSignature();
    return;
  }
  const scenario = scenarioToMeasure();
  const sweep: readonly Task[] = [['sweep', () => sweepRows(SWEPT.flatMap(shipped))]];
  const sweeping = process.argv.includes('--sweep');
  const tasks = sweeping ? sweep : core(scenario).filter(([what]) => wanted(what));
  const progress = makeProgress(tasks.length + 5);
  const measured: Measured[] = [];
  for (const [what, run] of tasks) {
    progress.doing(what);
    measured.push(...(await run()));
  }
  if (!sweeping) measured.push(...(await pages(progress.doing)));
  progress.done();
  if (json) process.stdout.write(`${JSON.stringify(measured)}\n`);
  else process.stdout.write(`scenario ${scenario.id}\n${measured.map(lineOf).join('\n')}\n`);
}

await main();
