/**
 * What it costs, in milliseconds and games: `npm run bench`, or `npm run bench -- --json`. Budgets are those
 * of the design; tests never assert time.
 */

import { openScenario } from '../../src/cli/shelf.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { advance, digest, openGame } from '../../src/core/turn/door.ts';
import { makeLogText, parseLog, replay, scenarioHash, verifyText } from '../../src/log/door.ts';
import { decideFor, ministryFor } from '../../src/ministries/door.ts';
import { quantilesOf, runBatch } from '../../src/rehearsal/door.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { CROSSING } from '../core/crossing.ts';
import { playedGame } from '../log/playedGame.ts';

export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: number;
  readonly within?: boolean;
  /** The same task in another library, and how many times faster this one is. */
  readonly peer?: string;
  readonly ratio?: number;
}

const MIXED = ['documented', 'passive', 'random'] as const;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4);

/** The flagship when it compiles, else the hand-made crossing. */
function scenarioToMeasure(): Scenario {
  try {
    const compiled = compileScenario(openScenario('september-2022').options);
    if (compiled.ok) return compiled.scenario;
  } catch {
    // Not shipped in this checkout.
  }
  return CROSSING;
}

const atLeast = (name: string, value: number, unit: string, budget: number): Measured => ({
  name,
  value: Math.round(value),
  unit,
  budget,
  within: value >= budget,
});
const atMost = (name: string, value: number, unit: string, budget: number): Measured => ({
  name,
  value: Number(value.toFixed(3)),
  unit,
  budget,
  within: value <= budget,
});

/**
 * Games by the seconds that this process kept a core busy, collecting its garbage and compiling included: what
 * others do on the machine is not a game's cost. The best of many rounds, because their caches still are.
 */
function gamesASecond(scenario: Scenario): Measured {
  const play = (ministry: string, from: number, count: number): number => {
    const before = process.cpuUsage();
    runBatch({
      scenario,
      desk: scenario.desk,
      ministry,
      otherMinistry: 'willingness',
      seed: 'bench',
      from,
      count,
    });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  for (const ministry of MIXED) play(ministry, 1, 400);
  const each = 100;
  let best = 0;
  let spent = 0;
  for (let round = 10; spent < SECONDS; round++) {
    let seconds = 0;
    for (const ministry of MIXED) seconds += play(ministry, round * each, each);
    spent += seconds;
    best = Math.max(best, (each * MIXED.length) / seconds);
  }
  return atLeast(
    `full games, ${scenario.clock.turns.length} turns, no entries (${MIXED.join(', ')})`,
    best,
    'games/s/core',
    2000,
  );
}

function advanceWithEntries(scenario: Scenario): Measured {
  const times: number[] = [];
  for (let i = 0; i < 300; i++) {
    let { game } = openGame(scenario, `advance.${i}`);
    while (!game.ending) {
      const decisions: Record<string, ReturnType<typeof decideFor>> = {};
      for (const desk of scenario.desks) {
        const ministry = ministryFor({
          scenario,
          name: desk === scenario.desk ? 'random' : 'willingness',
          desk,
        });
        if (ministry) decisions[desk] = decideFor({ scenario, game, desk, ministry });
      }
      // Best of three: what others on the machine take is not this turn's cost.
      let advanced = advance(scenario, game, decisions, { entries: true });
      let took = Number.POSITIVE_INFINITY;
      for (let again = 0; again < 3; again++) {
        const began = performance.now();
        advanced = advance(scenario, game, decisions, { entries: true });
        took = Math.min(took, performance.now() - began);
      }
      if (i >= 50) times.push(took);
      if (!advanced.ok) throw new Error('refused');
      game = advanced.game;
    }
  }
  times.sort((a, b) => a - b);
  return atMost('advance with entries, p99', times[Math.floor(times.length * 0.99)] ?? 0, 'ms', 1);
}

function median(times: readonly number[]): number {
  return quantilesOf(times).p50 ?? 0;
}

function wholeLogs(scenario: Scenario): readonly Measured[] {
  const log = playedGame(scenario, 'bench.log');
  const text = makeLogText(log);
  const hash = scenarioHash(scenario);
  const timed = (task: () => void, times = 60): number => {
    const took: number[] = [];
    for (let i = 0; i < times; i++) {
      const began = performance.now();
      task();
      if (i >= times / 3) took.push(performance.now() - began);
    }
    return median(took);
  };
  return [
    atMost(
      'replay of a whole log, with entries',
      timed(() => {
        replay({ scenario, log });
      }),
      'ms',
      8,
    ),
    atMost(
      'read a log',
      timed(() => {
        parseLog(text);
      }),
      'ms',
      8,
    ),
    atMost(
      'verify a log from its text',
      timed(() => {
        verifyText(text, (_, given) => (given === hash ? scenario : null));
      }),
      'ms',
      16,
    ),
    { name: 'size of a log', value: Math.round(text.length / 1024), unit: 'kB' },
    {
      name: 'digest of a game',
      value: Number(
        timed(() => {
          digest(replay({ scenario, log, before: 2, entries: false }).last);
        }).toFixed(3),
      ),
      unit: 'ms',
    },
  ];
}

const scenario = scenarioToMeasure();
const measured: readonly Measured[] = [
  gamesASecond(scenario),
  advanceWithEntries(scenario),
  ...wholeLogs(scenario),
];
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(measured)}\n`);
else {
  process.stdout.write(`scenario ${scenario.id}\n`);
  for (const { name, value, unit, budget, within } of measured) {
    const judged = budget === undefined ? '' : `  budget ${budget}${within ? '' : '  OVER'}`;
    process.stdout.write(`${name.padEnd(64)} ${String(value).padStart(9)} ${unit.padEnd(13)}${judged}\n`);
  }
}
