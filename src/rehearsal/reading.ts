import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Game } from '../core/turn/door.ts';

/** Words of what is read in a turn, by id; of texts that take turns, each. */
export interface WordCounts {
  readonly reports: Readonly<Record<string, number>>;
  readonly matters: Readonly<Record<string, readonly number[]>>;
}

/** A game in which a turn had the most to read. */
export interface Fullest {
  readonly words: number;
  readonly ministry: string;
  readonly index: number;
}

/** What was read on one turn, summed over games. */
export interface TurnReading {
  readonly games: number;
  readonly cables: number;
  readonly matters: number;
  /** Games in which the new cables were longer than a turn has time for. */
  readonly over: number;
  readonly fullest: Fullest;
}
/** By turn. */
export type Reading = Record<number, TurnReading>;

/** New words of cables that a turn of two and a half minutes has time for (PLAY.md, pace). */
export const MOST_CABLE_WORDS = 120;
/** Words a minute of somebody who reads with care in a second language. */
export const WORDS_A_MINUTE = 180;

const NONE: Fullest = { words: 0, ministry: '', index: 0 };
const UNREAD: TurnReading = { games: 0, cables: 0, matters: 0, over: 0, fullest: NONE };
export const emptyReading = (): Reading => ({});

const wordsIn = (text = ''): number => text.trim().split(/\s+/).filter(Boolean).length;

/** What has to be read, as far as it is counted here: the shape of a scenario's texts. */
export interface ReadTexts {
  readonly reports: Readonly<Record<string, { readonly text: string }>>;
  readonly matters: Readonly<
    Record<
      string,
      {
        readonly title: string;
        /** Several take turns, by the number of the turn. */
        readonly text: readonly string[];
        readonly options: Readonly<Record<string, { readonly label: string; readonly note?: string }>>;
      }
    >
  >;
}

/** Counts the words of cables and of matters with their options. */
export function countWords({ reports, matters }: ReadTexts): WordCounts {
  return {
    reports: Object.fromEntries(Object.entries(reports).map(([id, { text }]) => [id, wordsIn(text)])),
    matters: Object.fromEntries(
      Object.entries(matters).map(([id, { title, text, options }]) => {
        const around = Object.values(options).reduce(
          (sum, { label, note }) => sum + wordsIn(label) + wordsIn(note),
          wordsIn(title),
        );
        return [id, text.length === 0 ? [around] : text.map((one) => around + wordsIn(one))];
      }),
    ),
  };
}

/** A matter that came up: one that comes back is read again. */
export interface Raised {
  readonly id: string;
  readonly turn: number;
}

/** The matters that are new before a desk. */
export const raisedIn = ({ turn, world }: Game, desk: DeskId): readonly Raised[] =>
  world.matters.open.flatMap(({ id, desk: of, opened }) =>
    of === desk && opened === turn ? [{ id, turn }] : [],
  );

export interface ReadGame {
  readonly desk: DeskId;
  readonly words: WordCounts;
  readonly ministry: string;
  readonly index: number;
  readonly raised: readonly Raised[];
}

/** Adds what one desk had to read in a finished game. */
export function read(
  reading: Reading,
  scenario: Scenario,
  game: Game,
  { desk, words, ministry, index, raised }: ReadGame,
): void {
  const cables: number[] = [];
  const matters: number[] = [];
  const ours = reportsOf(scenario, desk);
  for (const { id, turn } of game.world.reports)
    if (ours.has(id)) cables[turn] = (cables[turn] ?? 0) + (words.reports[id] ?? 0);
  for (const { id, turn } of raised) {
    const tellings = words.matters[id] ?? [];
    matters[turn] = (matters[turn] ?? 0) + (tellings[turn % tellings.length] ?? 0);
  }
  const last = Math.min(game.turn, scenario.clock.turns.length);
  for (let turn = 1; turn <= last; turn++) {
    const now = cables[turn] ?? 0;
    addTurn(reading, turn, {
      games: 1,
      cables: now,
      matters: matters[turn] ?? 0,
      over: now > MOST_CABLE_WORDS ? 1 : 0,
      fullest: { words: now, ministry, index },
    });
  }
}

const known = new WeakMap<Scenario, Map<DeskId, ReadonlySet<string>>>();
function reportsOf(scenario: Scenario, desk: DeskId): ReadonlySet<string> {
  const byDesk = known.get(scenario) ?? new Map<DeskId, ReadonlySet<string>>();
  known.set(scenario, byDesk);
  const found = byDesk.get(desk) ?? new Set(scenario.reports.filter((r) => r.desk === desk).map((r) => r.id));
  byDesk.set(desk, found);
  return found;
}

function addTurn(into: Reading, turn: number, more: TurnReading): void {
  const had = into[turn] ?? UNREAD;
  into[turn] = {
    games: had.games + more.games,
    cables: had.cables + more.cables,
    matters: had.matters + more.matters,
    over: had.over + more.over,
    fullest: more.fullest.words > had.fullest.words ? more.fullest : had.fullest,
  };
}

export function addReading(into: Reading, more: Reading): void {
  for (const [turn, read] of Object.entries(more)) addTurn(into, Number(turn), read);
}
