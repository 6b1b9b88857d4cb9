import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { advance, type Decision, type Decisions, type Game, openGame, prune } from '../core/turn/door.ts';
import { draftFor, type Ministry } from '../ministries/door.ts';

export type Seats = Readonly<Record<DeskId, Ministry>>;

export interface RunOptions {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly seats: Seats;
  /** Sees every game before it is decided: what matters lie open, what is lawful. */
  readonly watch?: (game: Game) => void;
}

/** Openings that are remembered of one scenario: a rehearsal opens the same nights for every ministry. */
const MOST_OPENINGS = 1200;
const openings = new WeakMap<Scenario, Map<string, Game>>();

/** The game before its first decision; no entries are kept. The same night opens alike, whoever plays. */
export function openingOf(scenario: Scenario, seed: string): Game {
  const known = openings.get(scenario) ?? new Map<string, Game>();
  openings.set(scenario, known);
  const opened = known.get(seed);
  if (opened) return opened;
  const { game } = openGame(scenario, seed, { entries: false });
  if (known.size >= MOST_OPENINGS) known.clear();
  known.set(seed, game);
  return game;
}

/** Plays one game to its end; no entries are kept. */
export function runGame({ scenario, seed, seats, watch }: RunOptions): Game {
  let game = openingOf(scenario, seed);
  while (!game.ending) {
    watch?.(game);
    game = runTurn(scenario, game, seats);
  }
  return game;
}

/** One turn, as the seats decide it. */
export const runTurn = (scenario: Scenario, game: Game, seats: Seats): Game =>
  turnWith(scenario, game, draftsOf(scenario, game, seats));

/** What the seats would do, lawful or not; a desk that has made up its mind is not asked again. */
export function draftsOf(scenario: Scenario, game: Game, seats: Seats, made: Decisions = {}): Decisions {
  const drafts: Record<DeskId, Decision> = {};
  for (const desk of scenario.desks) {
    const ministry = seats[desk];
    const draft = made[desk] ?? (ministry && draftFor({ scenario, game, desk, ministry }));
    if (draft) drafts[desk] = draft;
  }
  return drafts;
}

/** One turn. Drafts are tried as they are: pruning a lawful decision changes nothing, and most are lawful. */
export function turnWith(scenario: Scenario, game: Game, drafts: Decisions): Game {
  const tried = advance(scenario, game, drafts, { entries: false });
  if (tried.ok) return tried.game;
  const pruned = advance(scenario, game, prunedDecisions(scenario, game, drafts), {
    entries: false,
    judged: true,
  });
  if (!pruned.ok) throw new Error(`a pruned decision was refused: ${pruned.refused[0]?.code}`);
  return pruned.game;
}

function prunedDecisions(scenario: Scenario, game: Game, drafts: Decisions): Decisions {
  const decisions: Record<DeskId, Decision> = {};
  for (const [desk, draft] of Object.entries(drafts)) {
    decisions[desk] = prune(scenario, game, desk, draft).decision;
  }
  return decisions;
}
