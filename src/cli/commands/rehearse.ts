import { SEED_PATTERN } from '../../core/turn/door.ts';
import { ministriesFor } from '../../ministries/door.ts';
import {
  batchesOf,
  GAME_TESTS,
  type GameTestId,
  type GameTestResult,
  type PlayedBatch,
  planOf,
  type Quantiles,
  type RehearsalPlan,
  type RehearsalReport,
  reportOf,
  runBatch,
} from '../../rehearsal/door.ts';
import { CommandFailure, DONE, type ExitCode, MISUSE, tableOf, writeJson, writeLine } from '../console.ts';
import { type Pool, poolOf } from '../pool.ts';
import { progressOf } from '../progress.ts';
import { work } from '../rehearsalWorker.ts';
import { compiledScenario } from '../shelf.ts';

export interface RehearseCommand {
  readonly games: string;
  readonly seed: string;
  readonly ministry?: readonly string[];
  readonly opponent?: string;
  readonly desk?: string;
  readonly game?: boolean;
  readonly anchors?: boolean;
  readonly json?: boolean;
}

/** Fewer games are played faster than threads are started. */
const WORTH_THREADS = 500;
const BATCH = 100;
const MOST_GAMES = 1_000_000;

export async function rehearse(file: string, options: RehearseCommand): Promise<ExitCode> {
  const { scenario } = compiledScenario(file);
  const plan = checkedPlan(
    planOf({
      scenario,
      seed: options.seed,
      games: gamesOf(options.games),
      anchors: options.anchors ?? false,
      ...(options.desk === undefined ? {} : { desk: options.desk }),
      ...(options.ministry === undefined ? {} : { ministries: options.ministry }),
      ...(options.opponent === undefined ? {} : { otherMinistry: options.opponent }),
    }),
  );
  const batches = batchesOf(plan, BATCH);
  const total = batches.reduce((sum, batch) => sum + batch.count, 0);
  const pool = total > WORTH_THREADS || options.game ? poolOf(scenario) : null;
  try {
    const quiet = options.json ?? false;
    const played = await playBatches(batches, pool, progressOf('games', total, quiet));
    const game = options.game
      ? await judgeGame(plan, pool, progressOf('tests', GAME_TESTS.length, quiet))
      : undefined;
    const report = reportOf(plan, played, game);
    if (options.json) writeJson(report.game ? { ...report, game: bare(report.game) } : report);
    else tell(report);
  } finally {
    await pool?.close();
  }
  return DONE;
}

function gamesOf(text: string): number {
  const games = Number(text);
  if (!Number.isInteger(games) || games < 1 || games > MOST_GAMES) {
    throw new CommandFailure(MISUSE, `--games is a whole number from 1 to ${MOST_GAMES}, not ${text}.`);
  }
  return games;
}

function checkedPlan(plan: RehearsalPlan): RehearsalPlan {
  const { scenario, desk, seed, games } = plan;
  if (!scenario.desks.includes(desk)) {
    throw new CommandFailure(MISUSE, `There is no desk ${desk}; there are ${scenario.desks.join(' and ')}.`);
  }
  // Fitting a plan uses nights of its own, SEED.fit.i.
  if (!SEED_PATTERN.test(`${seed}.${Math.max(games, 9999)}`) || !SEED_PATTERN.test(`${seed}.fit.9999`)) {
    throw new CommandFailure(
      MISUSE,
      'A seed is letters, digits, dots and hyphens, at most 23 for a rehearsal.',
    );
  }
  const other = scenario.desks.find((id) => id !== desk) ?? desk;
  for (const name of plan.ministries) demandMinistry(name, ministriesFor(scenario, desk), desk);
  demandMinistry(plan.otherMinistry, ministriesFor(scenario, other), other);
  return plan;
}

export function demandMinistry(name: string, known: readonly string[], desk: string): void {
  if (known.includes(name)) return;
  throw new CommandFailure(MISUSE, `No ministry ${name} sits at ${desk}; there are ${known.join(', ')}.`);
}

async function playBatches(
  batches: ReturnType<typeof batchesOf>,
  pool: Pool | null,
  progress: ReturnType<typeof progressOf>,
): Promise<readonly PlayedBatch[]> {
  const played = await Promise.all(
    batches.map(async (batch) => {
      const { scenario: _, ...job } = batch;
      const result = pool ? await pool.run({ what: 'batch', batch: job }) : runBatch(batch);
      progress.step(batch.count);
      return { batch, result };
    }),
  );
  progress.stop();
  return played;
}

async function judgeGame(
  { scenario, desk, seed, games, otherMinistry }: RehearsalPlan,
  pool: Pool | null,
  progress: ReturnType<typeof progressOf>,
): Promise<Readonly<Record<GameTestId, GameTestResult>>> {
  const results: Partial<Record<GameTestId, GameTestResult>> = {};
  await Promise.all(
    // The longest first: they decide when the last thread is done.
    [...GAME_TESTS]
      .sort((a, b) => LONG.indexOf(b) - LONG.indexOf(a))
      .map(async (id) => {
        const job = { what: 'test', id, options: { desk, seed, games, otherMinistry } } as const;
        // `work` answers a test with a test's result.
        results[id] = pool ? await pool.run(job) : (work(scenario, job) as GameTestResult);
        progress.step();
      }),
  );
  progress.stop();
  const ordered: Partial<Record<GameTestId, GameTestResult>> = {};
  for (const id of GAME_TESTS) {
    const result = results[id];
    if (result) ordered[id] = result;
  }
  // Every test was run.
  return ordered as Record<GameTestId, GameTestResult>;
}
const LONG: readonly GameTestId[] = ['G3', 'G5', 'G7'];

const bare = (
  game: NonNullable<RehearsalReport['game']>,
): Record<string, { value: number; holds: boolean }> =>
  Object.fromEntries(Object.entries(game).map(([id, { value, holds }]) => [id, { value, holds }]));

const shown = (q: Quantiles, digits = 0): string => (q.p50 === null ? '-' : q.p50.toFixed(digits));

function tell(report: RehearsalReport): void {
  writeLine(
    `${report.scenario}, desk ${report.desk}, seed ${report.seed}: ${report.games} games each, ${report.gamesPerSecond} a second and thread`,
  );
  writeLine();
  const dimensions = Object.keys(Object.values(report.ministries)[0]?.dimensions ?? {});
  const rows = [
    ['medians', 'score', ...dimensions, 'own dead', 'their dead', 'km2', 'end h', 'truce h', 'holds'],
  ];
  for (const [name, ministry] of Object.entries(report.ministries)) {
    const { facts } = ministry;
    rows.push([
      name,
      shown(ministry.score, 1),
      ...Object.values(ministry.dimensions).map((q) => shown(q)),
      shown(facts.ownDead),
      shown(facts.opponentDead),
      shown(facts.groundKm2),
      shown(facts.fightingEndsHour),
      shown(facts.firstTruceHour, 1),
      `${((facts.truceHolds.mean ?? 0) * 100).toFixed(0)}%`,
    ]);
  }
  writeLine(tableOf(rows));
  if (report.anchors) {
    writeLine();
    for (const [id, anchors] of Object.entries(report.anchors)) writeLine(`${id}: [${anchors.join(', ')}]`);
  }
  if (report.game) {
    writeLine();
    for (const [id, { value, holds, detail }] of Object.entries(report.game)) {
      writeLine(`${id} ${holds ? 'holds' : 'FAILS'} ${value}  ${detail}`);
    }
  }
  if (report.findings.length > 0) writeLine();
  for (const finding of report.findings) writeLine(`${finding.code}: ${finding.message}`);
}
