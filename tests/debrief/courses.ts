import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { type Course, openCourse } from '../../src/debrief/door.ts';
import {
  appendTurn,
  closeLog,
  type Log,
  openLog,
  type ScenarioLookup,
  scenarioHash,
  seatOfMinistry,
} from '../../src/log/door.ts';
import { playedGame } from '../log/playedGame.ts';
import { shipped } from '../scenario/shipped.ts';

export const LESSON = shipped('september-2022-lesson').scenario;

export const lookupOf =
  (...scenarios: readonly Scenario[]): ScenarioLookup =>
  (id, hash) =>
    scenarios.find((scenario) => scenario.id === id && scenarioHash(scenario) === hash) ?? null;

export function courseFrom(log: Log, scenario: Scenario = LESSON): Course {
  const opened = openCourse(log, lookupOf(scenario));
  if (!opened.ok) throw new Error(opened.verdict.reason);
  return opened.course;
}

export const courseOf = (seed: string, ministry = 'orchestrator', scenario: Scenario = LESSON): Course =>
  courseFrom(playedGame(scenario, seed, ministry), scenario);

/** The same log with a forecast sealed on every turn on which one is asked, one after the other option. */
export function withForecasts(log: Log, scenario: Scenario, confidence = 70): Log {
  const { kind: _k, format: _f, engine: _e, seal: _s, ...header } = log.header;
  let written = openLog(header);
  for (const { kind: _kind, seal: _seal, ...turn } of log.turns) {
    const asked = scenario.forecasts.find((q) => q.turn === turn.turn && q.desk === scenario.desk);
    const option = asked ? turn.turn % (asked.bounds.length + 1) : 0;
    written = appendTurn(written, {
      ...turn,
      ...(asked ? { memo: { forecast: { question: asked.id, option, confidence } } } : {}),
    });
  }
  if (!log.close) return written;
  const { kind: _kc, seal: _sc, ...close } = log.close;
  return closeLog(written, close);
}

/** The same log, told as what it was: a ministry sat at the player's desk. */
export function byMinistry(log: Log, name: string, scenario: Scenario = LESSON): Log {
  const { kind: _k, format: _f, engine: _e, seal: _s, ...header } = log.header;
  let written = openLog({ ...header, seats: { ...header.seats, [scenario.desk]: seatOfMinistry(name) } });
  for (const { kind: _kind, seal: _seal, ...turn } of log.turns) written = appendTurn(written, turn);
  if (!log.close) return written;
  const { kind: _kc, seal: _sc, ...close } = log.close;
  return closeLog(written, close);
}
