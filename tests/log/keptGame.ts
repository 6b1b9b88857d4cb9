import type { Scenario } from '../../src/core/scenario/scenario.ts';
import type { Memo } from '../../src/core/turn/door.ts';
import { appendMemo, appendTurn, closeLog, type Log, openLog } from '../../src/log/door.ts';
import { playedGame } from './playedGame.ts';

/** A game with all that a page may write beside it: what is kept for the day on which the form changes. */
export function keptGame(scenario: Scenario, isShipped = true): Log {
  const played = playedGame(scenario, 'kept.1', 'cautious', isShipped);
  const { kind: _k, format: _f, engine: _e, seal: _s, ...header } = played.header;
  let log = openLog({ ...header, date: '2026-09-13', options: { provocation: 0 } });
  for (const { kind: _kind, seal: _seal, ...turn } of played.turns) {
    const question = scenario.forecasts.find((q) => q.turn === turn.turn && q.desk === scenario.desk);
    const memo: Memo = {
      ...(question ? { forecast: { question: question.id, option: 1, confidence: 70 } } : {}),
      ...(turn.turn % 3 === 2 ? { rationale: 'They answer when they are asked; nobody else will.' } : {}),
      ...(turn.turn === 4 ? { votes: { posture: { hold: 14, restrain: 9 } } } : {}),
    };
    log = appendTurn(log, {
      ...turn,
      ...(Object.keys(memo).length > 0 ? { memo } : {}),
      seconds: 60 + 7 * turn.turn,
    });
  }
  if (played.close) {
    const { kind: _kc, seal: _sc, ...close } = played.close;
    log = closeLog(log, close);
  }
  return appendMemo(log, { about: 'exit', text: 'Next time the line to the other desk comes first.' });
}
