import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { makeLogText, replay, scenarioHash, verifyText } from '../../src/log/door.ts';
import { runBatch } from '../../src/rehearsal/door.ts';
import { playedGame } from '../log/playedGame.ts';
import { busySeconds, timed } from './core.ts';
import { atMost, type Measured } from './measured.ts';

const DOUBLINGS = [1, 2, 4, 8] as const;
const SOME_GAMES = 250;
const SOME_LOGS = 50;

const played = (scenario: Scenario, count: number): number =>
  busySeconds(() => {
    runBatch({
      scenario,
      desk: scenario.desk,
      ministry: 'cautious',
      otherMinistry: 'willingness',
      seed: 'sweep',
      from: 1,
      count,
    });
  });

/** How cost grows: with games, with turns, with logs, and with the size of a scenario. */
export function sweepRows(scenarios: readonly Scenario[]): readonly Measured[] {
  const [scenario] = scenarios;
  if (!scenario) return [];
  const MILLI = 1000;
  played(scenario, SOME_GAMES);
  const log = playedGame(scenario, 'sweep.log');
  const turns = scenario.clock.turns.length;
  const text = makeLogText(log);
  const hash = scenarioHash(scenario);
  const verify = (): void => void verifyText(text, (_, given) => (given === hash ? scenario : null));
  return [
    ...DOUBLINGS.map((times) =>
      atMost(`games: ${times * SOME_GAMES}`, played(scenario, times * SOME_GAMES) * MILLI, 'ms'),
    ),
    ...[2, 4, 8, turns].map((before) =>
      atMost(
        `turns: replay of the first ${before} of a log`,
        timed(() => void replay({ scenario, log, before: before + 1 })),
        'ms',
      ),
    ),
    ...DOUBLINGS.map((times) =>
      atMost(
        `logs: ${times * SOME_LOGS} verified`,
        busySeconds(() => {
          for (let i = 0; i < times * SOME_LOGS; i++) verify();
        }) * MILLI,
        'ms',
      ),
    ),
    ...scenarios.map((one) => {
      const size = Math.round(JSON.stringify(one).length / 1024);
      played(one, SOME_GAMES);
      const each = (played(one, SOME_GAMES) * MILLI) / SOME_GAMES / one.clock.turns.length;
      return atMost(`scenario size: a turn of ${one.id}, ${size} kB compiled`, each, 'ms');
    }),
  ];
}
