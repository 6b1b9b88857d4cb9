import { advance } from '../core/turn/advance.ts';
import { type Decision, digest, type Entry, type Game, type Memo, type Refusal } from '../core/turn/door.ts';
import { cameOf } from '../core/turn/outcome.ts';
import { RULES } from '../core/turn/rules.ts';
import { view } from '../core/turn/view.ts';
import { isVisible } from '../core/turn/visible.ts';
import { appendTurn, closeLog, closeOf } from '../log/door.ts';
import { decideFor, ministryFor } from '../ministries/door.ts';
import { type Begin, beginGame, type LiveGame, reflect, type Sealed, writeMemo } from './live.ts';
import type { Save } from './save.ts';

export interface Committed {
  readonly decision: Decision;
  readonly memo: Memo;
  readonly seconds?: number;
}
export type Turned =
  | { readonly ok: true; readonly live: LiveGame }
  | { readonly ok: false; readonly refused: readonly Refusal[] };

/** One turn: the other desk decides without knowing this decision, the simulation resolves both, the log grows. */
export function turnOver(live: LiveGame, committed: Committed): Turned {
  const { shipped, desk, other, opponent, game } = live;
  const { scenario } = shipped;
  const { decision, memo, seconds } = committed;
  const ministry = ministryFor({ scenario, name: opponent, desk: other });
  if (!ministry) throw new Error(`no ministry ${opponent}`);
  const theirs = decideFor({ scenario, game, desk: other, ministry });
  const decisions = { [desk]: decision, [other]: theirs };
  const advanced = advance(scenario, game, decisions);
  if (!advanced.ok) return { ok: false, refused: advanced.refused };
  const after = advanced.game;
  const seen = view(scenario, after, desk);
  const turn = appendTurn(live.log, {
    turn: game.turn,
    decisions,
    ...(Object.keys(memo).length === 0 ? {} : { memo }),
    entries: advanced.entries,
    digest: digest(after),
    ...(seconds === undefined ? {} : { seconds }),
  });
  return {
    ok: true,
    live: {
      ...live,
      game: after,
      view: seen,
      before: live.view,
      entries: advanced.entries.filter((entry) => isVisible(scenario, desk, entry)),
      opened: openForecast(live, memo, after, advanced.entries),
      log: after.ending ? closeLog(turn, closeOf(scenario, after)) : turn,
      save: {
        ...live.save,
        decisions: [...live.save.decisions, decision],
        memos: [...live.save.memos, memo],
        seconds: [...live.save.seconds, seconds ?? 0],
        ended: after.ending !== undefined,
        draft: null,
      },
      rungs: [...live.rungs, seen.rung],
    },
  };
}

/** The newest forecast, opened as soon as what it asks about is known. */
function openForecast(live: LiveGame, memo: Memo, game: Game, entries: readonly Entry[]): Sealed | null {
  const pending = live.opened?.came === null ? live.opened : null;
  const sealed: Sealed | null = memo.forecast ? { ...memo.forecast, came: null } : pending;
  const { scenario } = live.shipped;
  const question = scenario.forecasts.find((q) => q.id === sealed?.question);
  return sealed && question ? { ...sealed, came: cameOf(question, { scenario, game, entries }) } : sealed;
}

export type Resumed =
  | { readonly ok: true; readonly live: LiveGame }
  | { readonly ok: false; readonly why: 'other-scenario' | 'other-rules' | 'refused' };

/** Plays a save again, turn by turn: the same decisions give the same game. */
export function resumeGame(save: Save, begin: Pick<Begin, 'shipped' | 'language'>): Resumed {
  if (save.hash !== begin.shipped.hash) return { ok: false, why: 'other-scenario' };
  if (save.rules !== RULES) return { ok: false, why: 'other-rules' };
  let live = beginGame({
    ...begin,
    seed: save.seed,
    date: save.date,
    opponent: save.opponent,
    codeName: save.codeName,
    classCode: save.classCode,
  });
  for (const [i, decision] of save.decisions.entries()) {
    const turned = turnOver(live, { decision, memo: save.memos[i] ?? {}, seconds: save.seconds[i] ?? 0 });
    if (!turned.ok) return { ok: false, why: 'refused' };
    live = turned.live;
  }
  for (const text of save.reflections) live = reflect(live, text);
  for (const { about, text } of save.writings) live = writeMemo(live, about, text);
  return { ok: true, live };
}
