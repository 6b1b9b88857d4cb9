import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { advance, digest, openGame } from '../../src/core/turn/door.ts';
import { makeLogText, parseLog, replay, scenarioHash, verifyText } from '../../src/log/door.ts';
import { decideFor, ministryFor } from '../../src/ministries/door.ts';
import { runBatch } from '../../src/rehearsal/door.ts';
import { playedGame } from '../log/playedGame.ts';
import { atLeast, atMost, type Measured, medianOf, type Peer, shareOf } from './measured.ts';

const MIXED = ['documented', 'passive', 'random'] as const;
const ENOUGH = 4;

/** Seconds that this process kept a core busy: what others do on the machine is not a task's cost. */
export function busySeconds(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const play = (scenario: Scenario, ministry: string, from: number, count: number): number =>
  busySeconds(() => {
    runBatch({
      scenario,
      desk: scenario.desk,
      ministry,
      otherMinistry: 'willingness',
      seed: 'bench',
      from,
      count,
    });
  });

/**
 * Games by busy second, collecting garbage and compiling included. The best of many rounds, because the caches of
 * other processes still count.
 */
export function gamesASecond(scenario: Scenario, seconds: number = ENOUGH): number {
  for (const ministry of MIXED) play(scenario, ministry, 1, 400);
  const each = 100;
  let best = 0;
  let spent = 0;
  for (let round = 10; spent < seconds; round++) {
    let took = 0;
    for (const ministry of MIXED) took += play(scenario, ministry, round * each, each);
    spent += took;
    best = Math.max(best, (each * MIXED.length) / took);
  }
  return best;
}

export const gamesRow = (scenario: Scenario, games: number): Measured =>
  atLeast(
    `full games, ${scenario.clock.turns.length} turns, no entries (${MIXED.join(', ')})`,
    games,
    'games/s/core',
    2000,
  );

/** Turns of this simulation beside moves of a toy game in another engine, whose moves decide nothing. */
export const besideToy = (games: number, toy: Peer & { readonly turns: number }, turns: number): Measured => {
  const here = games * turns;
  const there = toy.value * toy.turns;
  return atLeast('turns of full games, beside the moves of a toy', here, 'turns/s/core', undefined, {
    peer: toy.peer,
    value: there,
  });
};

export function advanceWithEntries(scenario: Scenario): Measured {
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
  return atMost('advance with entries, p99', shareOf(times, 0.99), 'ms', 1);
}

const MILLI = 1000;

/** Median of the processor time of a task, once it is warm; milliseconds. What others take is not its cost. */
export function timed(task: () => void, times = 60): number {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const busy = busySeconds(task) * MILLI;
    if (i >= times / 3) took.push(busy);
  }
  return medianOf(took);
}

export function wholeLogs(scenario: Scenario): readonly Measured[] {
  const log = playedGame(scenario, 'bench.log');
  const text = makeLogText(log);
  const hash = scenarioHash(scenario);
  const last = replay({ scenario, log, before: 2, entries: false }).last;
  return [
    atMost(
      'replay of a whole log, with entries',
      timed(() => void replay({ scenario, log })),
      'ms',
      8,
    ),
    atMost(
      'read a log',
      timed(() => void parseLog(text)),
      'ms',
      8,
    ),
    atMost(
      'verify a log from its text',
      timed(() => void verifyText(text, (_, given) => (given === hash ? scenario : null))),
      'ms',
      16,
    ),
    atMost('size of a log', Math.round(text.length / 1024), 'kB'),
    atMost(
      'digest of a game',
      timed(() => void digest(last)),
      'ms',
    ),
  ];
}
