import { dimensionsOf } from '../../core/rules/score.ts';
import type { DimensionId } from '../../core/scenario/dimension.ts';
import type { DeskId } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import {
  advance,
  type Decision,
  type Decisions,
  digest,
  type Game,
  openGame,
  type Refusal,
} from '../../core/turn/door.ts';
import type { CloseContent, HeaderContent, Log } from './line.ts';
import { appendTurn, closeLog, openLog } from './write.ts';

export interface Playing {
  readonly scenario: Scenario;
  readonly header: Omit<HeaderContent, 'rules'>;
  /** Decision of a desk, or null when it has none left: the game stops there. */
  readonly decide: (desk: DeskId, game: Game) => Decision | null;
}

export type Played =
  | { readonly ok: true; readonly log: Log; readonly game: Game }
  | { readonly ok: false; readonly turn: number; readonly refused: readonly Refusal[] };

/** What a game's last line says. */
export function closeOf(scenario: Scenario, game: Game): CloseContent {
  const dimensions: Record<DeskId, Readonly<Record<DimensionId, number>>> = {};
  for (const desk of scenario.desks) dimensions[desk] = dimensionsOf(scenario, game, desk);
  return { ending: game.ending ?? {}, dimensions, digest: digest(game) };
}

/** Plays a game from its first turn to its last and writes it down. */
export function playLog({ scenario, header, decide }: Playing): Played {
  let log = openLog(header);
  let { game } = openGame(scenario, header.seed);
  while (!game.ending) {
    const decisions: Record<DeskId, Decision> = {};
    for (const desk of scenario.desks) {
      const decision = decide(desk, game);
      if (!decision) return { ok: true, log, game };
      decisions[desk] = decision;
    }
    const made: Decisions = decisions;
    const { turn } = game;
    const advanced = advance(scenario, game, made, { entries: true });
    if (!advanced.ok) return { ok: false, turn, refused: advanced.refused };
    game = advanced.game;
    log = appendTurn(log, { turn, decisions: made, entries: advanced.entries, digest: digest(game) });
  }
  return { ok: true, log: closeLog(log, closeOf(scenario, game)), game };
}
