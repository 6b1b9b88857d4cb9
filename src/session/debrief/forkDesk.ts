import { createStore } from 'zustand/vanilla';
import { type Decision, type Game, view } from '../../core/turn/door.ts';
import { RULES } from '../../core/turn/rules.ts';
import { openLog } from '../../log/door.ts';
import { makeDraftDesk } from '../draft.ts';
import type { LiveGame } from '../live.ts';
import { SAVE_FORMAT } from '../save.ts';
import type { Session, ShippedScenario } from '../session.types.ts';
import { trayOf } from '../tray.ts';

/** A desk that stands beside the game: its draft is that of a turn long decided, and nothing of it is kept. */
export interface ForkDesk {
  /** A session for the parts of the desk: they draft here and read the position before the turn. */
  readonly session: Session;
  draft(): Decision;
}

export interface ForkDeskParts {
  /** The page's own session: settings and sound stay its. */
  readonly session: Session;
  readonly shipped: ShippedScenario;
  readonly desk: string;
  readonly other: string;
  /** Position before the turn, and what was decided in it. */
  readonly game: Game;
  readonly decision: Decision;
}

/** Opens a draft at the position before a turn, seeded by what was decided there. */
export function makeForkDesk({ session, shipped, desk, other, game, decision }: ForkDeskParts): ForkDesk {
  const { scenario } = shipped;
  const seen = view(scenario, game, desk);
  const header = { scenario: { id: scenario.id, hash: shipped.hash }, seed: game.seed, seats: {} };
  const live: LiveGame = {
    shipped,
    desk,
    other,
    opponent: '',
    game,
    view: seen,
    before: null,
    entries: [],
    opened: null,
    log: openLog(header),
    save: {
      format: SAVE_FORMAT,
      scenario: scenario.id,
      hash: shipped.hash,
      rules: RULES,
      seed: game.seed,
      date: '',
      desk,
      opponent: '',
      turns: scenario.clock.turns.length,
      decisions: [],
      memos: [],
      seconds: [],
      reflections: [],
      writings: [],
      ended: false,
      draft: null,
    },
    rungs: [],
  };
  const drafting = makeDraftDesk();
  drafting.open(live, { decision, memo: {} });
  const store = createStore(() => ({
    ...session.view.getState(),
    stage: 'deciding' as const,
    shipped,
    view: seen,
    lawful: drafting.lawful(),
    tray: trayOf(live),
    entries: [],
    before: null,
    opened: null,
    closing: null,
  }));
  return {
    session: { ...session, send: () => {}, view: store, desk: drafting.store, actions: drafting.actions },
    draft: () => drafting.store.getState().draft,
  };
}
