import type { DeskId } from '../core/scenario/ids.ts';
import type { Entry, Game, View } from '../core/turn/door.ts';
import { openGame } from '../core/turn/openGame.ts';
import { RULES } from '../core/turn/rules.ts';
import { view } from '../core/turn/view.ts';
import { isVisible } from '../core/turn/visible.ts';
import { type Log, PERSON, seatOfMinistry } from '../log/format/line.ts';
import { appendMemo, openLog, rewriteMemos } from '../log/format/write.ts';
import { ministriesFor } from '../ministries/names.ts';
import { SAVE_FORMAT, type Save } from './save.ts';
import type { Closing, ShippedScenario, ViewStore, WrittenGame } from './session.types.ts';

const REFLECTION = 'reflection';
const DEFAULT_MINISTRY = 'willingness';

/** Sealed, and waiting for what it asks about. */
export type Sealed = NonNullable<ViewStore['opened']>;

/** A game in play. A new one is made for each turn; nothing in it is changed. */
export interface LiveGame {
  readonly shipped: ShippedScenario;
  readonly desk: DeskId;
  readonly other: DeskId;
  /** Name of the ministry at the other desk. */
  readonly opponent: string;
  readonly game: Game;
  readonly view: View;
  readonly before: View | null;
  /** Entries of the last resolution that this desk may see. */
  readonly entries: readonly Entry[];
  readonly opened: Sealed | null;
  readonly log: Log;
  readonly save: Save;
  readonly rungs: readonly number[];
  /** Keeps a game of a scenario that is being written; absent for those of the shelf. */
  readonly written?: WrittenGame['keep'];
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
  readonly written?: WrittenGame['keep'] | undefined;
}

/** Sits the person at the scenario's desk and a ministry at the other. */
export function beginGame(begin: Begin): LiveGame {
  const { shipped, seed, codeName, classCode, language, date, written } = begin;
  const { scenario } = shipped;
  const { desk } = scenario;
  const other = scenario.desks.find((d) => d !== desk) ?? desk;
  const asked = begin.opponent ?? scenario.ministry[other] ?? DEFAULT_MINISTRY;
  const opponent = ministriesFor(scenario, other).includes(asked) ? asked : DEFAULT_MINISTRY;
  const names = {
    ...(codeName === undefined || codeName === '' ? {} : { codeName }),
    ...(classCode === undefined || classCode === '' ? {} : { classCode }),
  };
  const { game, entries } = openGame(scenario, seed);
  const log = openLog({
    // what is on no shelf goes along in its log
    scenario: { id: scenario.id, hash: shipped.hash, ...(written ? { enclosed: scenario } : {}) },
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
    writings: [],
    ended: false,
    draft: null,
  };
  const seen = view(scenario, game, desk);
  return {
    shipped,
    desk,
    other,
    opponent,
    game,
    view: seen,
    before: null,
    entries: entries.filter((entry) => isVisible(scenario, desk, entry)),
    opened: null,
    log,
    save,
    rungs: [],
    ...(written ? { written } : {}),
  };
}

/** Debrief writing: kept with the log, changes nothing. */
export const reflect = (live: LiveGame, text: string): LiveGame => ({
  ...live,
  log: appendMemo(live.log, { about: REFLECTION, text }),
  save: { ...live.save, reflections: [...live.save.reflections, text] },
});

/** Debrief writing under a name: the latest text counts, and an empty one takes it out. */
export function writeMemo(live: LiveGame, about: string, text: string): LiveGame {
  const { reflections, writings } = live.save;
  const others = writings.filter((one) => one.about !== about);
  const kept = text === '' ? others : [...others, { about, text }];
  return {
    ...live,
    log: rewriteMemos(live.log, [...reflections.map((one) => ({ about: REFLECTION, text: one })), ...kept]),
    save: { ...live.save, writings: kept },
  };
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
