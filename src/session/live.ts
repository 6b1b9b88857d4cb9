import type { DeskId } from '../core/scenario/ids.ts';
import {
  advance,
  type Decision,
  digest,
  type Entry,
  type Game,
  type Memo,
  openGame,
  type Refusal,
  type View,
  view,
} from '../core/turn/door.ts';
import { cameOf } from '../core/turn/outcome.ts';
import { RULES } from '../core/turn/rules.ts';
import { isVisible } from '../core/turn/visible.ts';
import {
  appendMemo,
  appendTurn,
  closeLog,
  closeOf,
  type Log,
  openLog,
  PERSON,
  seatOfMinistry,
} from '../log/door.ts';
import { decideFor, type Ministry, ministryFor } from '../ministries/door.ts';
import { SAVE_FORMAT, type Save } from './save.ts';
import type { Closing, ShippedScenario, ViewStore } from './session.types.ts';

const REFLECTION = 'reflection';
const DEFAULT_MINISTRY = 'willingness';

/** Sealed, and waiting for what it asks about. */
type Sealed = NonNullable<ViewStore['opened']>;

/** A game in play. A new one is made for each turn; nothing in it is changed. */
export interface LiveGame {
  readonly shipped: ShippedScenario;
  readonly desk: DeskId;
  readonly other: DeskId;
  readonly opponent: string;
  readonly ministry: Ministry;
  readonly game: Game;
  readonly view: View;
  readonly before: View | null;
  /** Entries of the last resolution that this desk may see. */
  readonly entries: readonly Entry[];
  readonly opened: Sealed | null;
  readonly log: Log;
  readonly save: Save;
  readonly rungs: readonly number[];
}

export interface Begin {
  readonly shipped: ShippedScenario;
  readonly seed: string;
  readonly opponent?: string | undefined;
  readonly codeName?: string | undefined;
  readonly classCode?: string | undefined;
  readonly language: string;
  /** Date without time. */
  readonly date: string;
}

/** Sits the person at the scenario's desk and a ministry at the other. */
export function beginGame(begin: Begin): LiveGame {
  const { shipped, seed, codeName, classCode, language, date } = begin;
  const { scenario } = shipped;
  const { desk } = scenario;
  const other = scenario.desks.find((d) => d !== desk) ?? desk;
  const asked = begin.opponent ?? scenario.ministry[other] ?? DEFAULT_MINISTRY;
  const found = ministryFor({ scenario, name: asked, desk: other });
  const opponent = found ? asked : DEFAULT_MINISTRY;
  const ministry = found ?? ministryFor({ scenario, name: opponent, desk: other });
  if (!ministry) throw new Error(`no ministry ${opponent}`);
  const names = {
    ...(codeName === undefined || codeName === '' ? {} : { codeName }),
    ...(classCode === undefined || classCode === '' ? {} : { classCode }),
  };
  const { game, entries } = openGame(scenario, seed);
  const log = openLog({
    scenario: { id: scenario.id, hash: shipped.hash },
    seed,
    seats: { [desk]: PERSON, [other]: seatOfMinistry(opponent) },
    ...names,
    language,
    date,
  });
  const save: Save = {
    format: SAVE_FORMAT,
    scenario: scenario.id,
    hash: shipped.hash,
    rules: RULES,
    seed,
    date,
    desk,
    opponent,
    ...names,
    turns: scenario.clock.turns.length,
    decisions: [],
    memos: [],
    seconds: [],
    reflections: [],
    ended: false,
    draft: null,
  };
  const seen = view(scenario, game, desk);
  return {
    shipped,
    desk,
    other,
    opponent,
    ministry,
    game,
    view: seen,
    before: null,
    entries: entries.filter((entry) => isVisible(scenario, desk, entry)),
    opened: null,
    log,
    save,
    rungs: [],
  };
}

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
  const { shipped, desk, other, ministry, game } = live;
  const { scenario } = shipped;
  const { decision, memo, seconds } = committed;
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

/** Debrief writing: kept with the log, changes nothing. */
export const reflect = (live: LiveGame, text: string): LiveGame => ({
  ...live,
  log: appendMemo(live.log, { about: REFLECTION, text }),
  save: { ...live.save, reflections: [...live.save.reflections, text] },
});

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
  return { ok: true, live };
}

/** The truth, opened at the end. */
export function closingOf(live: LiveGame): Closing | null {
  const { game, desk, other, rungs } = live;
  const ending = game.ending?.[desk];
  const own = game.world.desks[desk];
  const theirs = game.world.desks[other];
  const close = live.log.close;
  const dimensions = close?.dimensions[desk];
  if (ending === undefined || !own || !theirs || !close || !dimensions) return null;
  const { firstTruce, firstBroke, fightingEnded } = game.world.milestones;
  return {
    ending,
    dimensions,
    dead: {
      own: own.dead,
      other: theirs.dead,
      ownCivilians: own.civilians,
      otherCivilians: theirs.civilians,
    },
    ground: game.world.front.ground,
    digest: close.digest,
    kind: game.world.front.kind,
    firstTruce,
    firstBroke,
    fightingEnded,
    rungs,
  };
}
