import type { Scenario } from '../../src/core/scenario/scenario.ts';
import type { Memo } from '../../src/core/turn/door.ts';
import { appendMemo, appendTurn, closeLog, type Log, openLog } from '../../src/log/door.ts';
import { playedGame } from './playedGame.ts';

const BIRDS = [
  'heron',
  'stork',
  'crane',
  'swift',
  'ibis',
  'lark',
  'egret',
  'plover',
  'tern',
  'wren',
] as const;
const WAYS = ['documented', 'orchestrator', 'talker', 'cautious', 'hawk', 'random'] as const;
const REASONS = [
  'They answer when they are asked; nobody else will.',
  'One more night of this and there is nothing left to sign for.',
  '=who asks first, pays first',
] as const;

/** Logs as a class hands them in: one night, other ways to play it, memos, seconds; the last one was cut off. */
export function handedInClass(scenario: Scenario, seed: string): Readonly<Record<string, Log>> {
  return Object.fromEntries(
    BIRDS.map((bird, i) => {
      const played = playedGame(scenario, seed, WAYS[i % WAYS.length]);
      const { kind: _k, format: _f, engine: _e, seal: _s, ...header } = played.header;
      let log = openLog({ ...header, codeName: bird, date: '2026-09-14' });
      const until = i === BIRDS.length - 1 ? 3 : played.turns.length;
      for (const { kind: _kind, seal: _seal, ...turn } of played.turns.slice(0, until))
        log = appendTurn(log, {
          ...turn,
          memo: memoOf(scenario, turn.turn, i),
          seconds: 45 + ((i * 53 + turn.turn * 31) % 160),
        });
      if (!played.close || until < played.turns.length) return [bird, log];
      const { kind: _kc, seal: _sc, ...close } = played.close;
      return [bird, appendMemo(closeLog(log, close), { about: 'exit', text: 'Ask before you announce.' })];
    }),
  );
}

function memoOf(scenario: Scenario, turn: number, i: number): Memo {
  const question = scenario.forecasts.find((one) => one.turn === turn && one.desk === scenario.desk);
  const asked = scenario.rationales[scenario.desk]?.includes(turn);
  const options = (question?.bounds.length ?? 0) + 1;
  return {
    ...(question
      ? {
          forecast: {
            question: question.id,
            option: (i + turn) % options,
            confidence: 50 + 10 * ((i + turn) % 5),
          },
        }
      : {}),
    ...(asked ? { rationale: REASONS[i % REASONS.length] ?? '' } : {}),
  };
}
