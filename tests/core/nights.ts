import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { advance, type Decision, type Entry, type Game, openGame } from '../../src/core/turn/door.ts';
import { decideFor, ministryFor } from '../../src/ministries/door.ts';

/** Full counts when proving, a tenth otherwise. */
export const count = (full: number): number => (process.env['PROVE'] ? full : Math.ceil(full / 10));

export interface NightTurn {
  readonly before: Game;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly entries: readonly Entry[];
  readonly after: Game;
}

/** What every desk decides now, by the names of ministries. */
export function decisionsOf(
  scenario: Scenario,
  game: Game,
  names: Readonly<Record<string, string>>,
): Record<string, Decision> {
  const decisions: Record<string, Decision> = {};
  for (const desk of scenario.desks) {
    const ministry = ministryFor({ scenario, name: names[desk] ?? 'random', desk });
    if (!ministry) throw new Error(`no ministry ${names[desk]} for ${desk}`);
    decisions[desk] = decideFor({ scenario, game, desk, ministry });
  }
  return decisions;
}

/** All turns of one night; both desks at random unless named. */
export function* nightOf(
  scenario: Scenario,
  seed: string,
  names: Readonly<Record<string, string>> = {},
): Generator<NightTurn, Game> {
  let { game } = openGame(scenario, seed);
  while (!game.ending) {
    const decisions = decisionsOf(scenario, game, names);
    const advanced = advance(scenario, game, decisions, { entries: true });
    if (!advanced.ok) throw new Error(`${seed}, turn ${game.turn}: ${JSON.stringify(advanced.refused)}`);
    yield { before: game, decisions, entries: advanced.entries, after: advanced.game };
    game = advanced.game;
  }
  return game;
}

/** Freezes a value to its depth: whoever writes to it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
