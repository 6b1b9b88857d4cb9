import type { Branch, ClassGroup } from '../../debrief/door.ts';
import { type ClassView, MOST_THREADS, partingAt } from './view.ts';

/** Games that went one way, and where their band lies along the column. */
export interface Band {
  /** Null: the question did not come to them. */
  readonly option: string | null;
  /** Ways that were put together because there is no room for each; 0 = one way. */
  readonly others: number;
  readonly games: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** A turn or the end, laid out by one question: its bands, and the place of each game in them. */
export interface Column {
  /** Place in the group's turns; null = the end. */
  readonly turn: number | null;
  readonly bands: readonly Band[];
  readonly at: ReadonlyMap<number, number>;
}

/** A band before it has a place. */
export type Way = Pick<Band, 'option' | 'others' | 'games'>;

export interface ColumnsOptions {
  readonly view: Pick<ClassView, 'group' | 'layout'>;
  /** Room that one game takes up along a column. */
  readonly unit: number;
  /** Room before a band: for its label, or to set it off from the one before. */
  readonly before: (turn: number | null, way: Way, i: number) => number;
}

const MOST_BANDS = 6;
/** Sweeps in which games are put in the order of their places in the next column; few crossings are left after these. */
const SWEEPS = 6;

type Ways = readonly Way[];

/** The most frequent ways, the rest put together, and those who were not asked at the end. */
function waysOf(branches: readonly Branch[]): Ways {
  const asked = branches.filter(({ option }) => option !== null);
  const spared = branches.filter(({ option }) => option === null);
  const room = MOST_BANDS - spared.length;
  const single = asked.length <= room ? asked : asked.slice(0, room - 1);
  const rest = asked.slice(single.length);
  return [
    ...single.map((branch) => ({ ...branch, others: 0 })),
    ...(rest.length === 0
      ? []
      : [{ option: 'others', games: rest.flatMap(({ games }) => games), others: rest.length }]),
    ...spared.map((branch) => ({ ...branch, others: 0 })),
  ];
}

const endWays = ({ endings }: ClassGroup): Ways =>
  waysOf(endings.map(({ ending, games }) => ({ option: ending, games })));

function laidOut(
  ways: Ways,
  unit: number,
  before: (way: Way, i: number) => number,
  orderOf: (game: number) => number,
  placed: boolean,
): Omit<Column, 'turn'> {
  const bands: Band[] = [];
  const at = new Map<number, number>();
  let end = 0;
  for (const [i, way] of ways.entries()) {
    const from = end + before(way, i);
    const games = way.games.slice().sort((a, b) => orderOf(a) - orderOf(b) || a - b);
    if (placed) for (const [place, game] of games.entries()) at.set(game, from + (place + 0.5) * unit);
    end = from + games.length * unit;
    bands.push({ ...way, games, from, to: end });
  }
  return { bands, at };
}

/** Where the lowest band of any column ends. */
export const lengthOf = (columns: readonly Column[]): number =>
  columns.reduce((most, { bands }) => Math.max(most, bands.at(-1)?.to ?? 0), 0);

/** Turns and end as columns; within a band games lie so that their threads cross little. */
export function columnsOf({ view, unit, before }: ColumnsOptions): readonly Column[] {
  const { group } = view;
  const threads = group.members.length <= MOST_THREADS;
  const turns = group.turns.map((_, i) => i);
  const ways: { readonly turn: number | null; readonly ways: Ways }[] = turns.map((i) => ({
    turn: i,
    ways: waysOf(partingAt(view, i)?.branches ?? [{ option: null, games: group.turns[i]?.reached ?? [] }]),
  }));
  if (group.endings.length > 0) ways.push({ turn: null, ways: endWays(group) });
  const spaceIn =
    (turn: number | null) =>
    (way: Way, i: number): number =>
      before(turn, way, i);
  let columns: Column[] = ways.map((column) => ({
    turn: column.turn,
    ...laidOut(column.ways, unit, spaceIn(column.turn), (game) => game, threads),
  }));
  // what is drawn as bands needs no places
  for (let sweep = 0; threads && sweep < SWEEPS; sweep++) {
    const forward = sweep % 2 === 0;
    const laid: Column[] = [...columns];
    const order = columns.map((_, i) => i);
    for (const i of forward ? order : order.reverse()) {
      const beside = laid[forward ? i - 1 : i + 1];
      const column = laid[i];
      const own = ways[i];
      if (!beside || !column || !own) continue;
      const orderOf = (game: number): number => beside.at.get(game) ?? column.at.get(game) ?? 0;
      laid[i] = { turn: column.turn, ...laidOut(own.ways, unit, spaceIn(column.turn), orderOf, threads) };
    }
    columns = laid;
  }
  return columns;
}
