import { roll } from '../core/chance/chance.ts';
import { holds } from '../core/rules/condition.ts';
import type { Condition } from '../core/scenario/condition.ts';
import type { DeskId, TurnNumber } from '../core/scenario/ids.ts';
import type { Matter } from '../core/scenario/matter.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { type Game, type Lawful, lawful, type View, view } from '../core/turn/door.ts';
import { gunsSilent, readingOf } from '../core/world/draft.ts';
import { lookupOf } from '../core/world/lookup.ts';
import type { Text } from '../core/world/world.ts';
import { answersText } from './answersText.ts';
import type { Seat } from './ministry.ts';

export interface SeatOptions {
  readonly scenario: Scenario;
  readonly game: Game;
  readonly desk: DeskId;
}

/** A seat over a game. View and lawful are lazy: a script that needs neither costs nothing in a sweep. */
class GameSeat implements Seat {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly #game: Game;
  #view: View | undefined;
  #lawful: Lawful | undefined;

  constructor(options: SeatOptions) {
    this.scenario = options.scenario;
    this.desk = options.desk;
    this.#game = options.game;
  }

  get turn(): TurnNumber {
    return this.#game.turn;
  }

  get gunsSilent(): boolean {
    return gunsSilent(this.#game.charts);
  }

  get texts(): readonly Text[] {
    const { table } = this.#game.world;
    return table.length === 0 ? table : table.filter((text) => answersText(this.desk, text));
  }

  get matters(): readonly Matter[] {
    const { matters } = lookupOf(this.scenario);
    const open: Matter[] = [];
    for (const entry of this.#game.world.matters.open) {
      const matter = entry.desk === this.desk ? matters.get(entry.id) : undefined;
      if (matter) open.push(matter);
    }
    return open;
  }

  get view(): View {
    this.#view ??= view(this.scenario, this.#game, this.desk);
    return this.#view;
  }

  get lawful(): Lawful {
    this.#lawful ??= lawful(this.scenario, this.#game, this.desk);
    return this.#lawful;
  }

  holds(condition: Condition): boolean {
    return holds(readingOf(this.scenario, this.#game), this.desk, condition);
  }

  chance(purpose: string, index = 0): number {
    return roll(this.#game.seed, this.#game.turn, 'ministry', `${this.desk}/${purpose}`, index);
  }
}

export const seatOf = (options: SeatOptions): Seat => new GameSeat(options);
