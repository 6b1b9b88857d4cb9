import { dimensionsOf } from '../../core/rules/score.ts';
import type { DeskId, TurnNumber } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import {
  advance,
  type Decisions,
  digest,
  type Entry,
  type Game,
  openGame,
  type Refusal,
} from '../../core/turn/door.ts';
import { decideFor, type Ministry, ministryFor } from '../../ministries/door.ts';
import { type Log, ministryInSeat, type TurnLine } from '../format/line.ts';
import type { Replay, ReplayedTurn } from '../replay/replay.ts';
import { equal } from './equal.ts';
import type { Difference } from './verdict.ts';

type Seats = readonly { readonly desk: DeskId; readonly ministry: Ministry }[];

/** The ministries of a log's seats; a name that no ministry has is a difference in the header. */
function seatsOf(scenario: Scenario, log: Log): Seats | Difference {
  const seats: { desk: DeskId; ministry: Ministry }[] = [];
  for (const desk of scenario.desks) {
    const seat = log.header.seats[desk];
    const field = `seat of ${desk}`;
    if (seat === undefined) return { turn: 0, field, why: 'nobody sits there' };
    const name = ministryInSeat(seat);
    if (name === null) continue;
    const ministry = ministryFor({ scenario, name, desk });
    if (!ministry) return { turn: 0, field, why: `there is no ministry ${name}` };
    seats.push({ desk, ministry });
  }
  return seats;
}

const isSeats = (found: Seats | Difference): found is Seats => Array.isArray(found);

/** What a replay gives otherwise than the log says, and the replay. */
export interface Compared {
  readonly difference: Difference | null;
  readonly replay: Replay;
}

/** Plays a log again and compares everything that it says; `whole` = plays on after the first difference. */
export function compare(scenario: Scenario, log: Log, whole: boolean): Compared {
  const seats = seatsOf(scenario, log);
  let difference: Difference | null = isSeats(seats) ? null : seats;
  const opened = openGame(scenario, log.header.seed);
  const turns: ReplayedTurn[] = [];
  let game = opened.game;
  const replayed = (refused: Replay['refused']): Replay => ({ opened, turns, last: game, refused });
  for (const line of log.turns) {
    const { turn } = game;
    if (!difference && isSeats(seats)) difference = differingTurn(scenario, game, seats, line);
    if (difference && !whole) return { difference, replay: replayed(null) };
    const { decisions } = line;
    const advanced = advance(scenario, game, decisions, { entries: true });
    if (!advanced.ok) {
      const refused = replayed({ turn, refusals: advanced.refused });
      return { difference: difference ?? refusedTurn(turn, advanced.refused), replay: refused };
    }
    turns.push({ turn, before: game, decisions, entries: advanced.entries, after: advanced.game });
    game = advanced.game;
    difference ??= differingOutcome(game, advanced.entries, line, turn);
  }
  return { difference: difference ?? differingClose(scenario, game, log), replay: replayed(null) };
}

/** The turn that a line says it is, and what the ministries decide there. */
function differingTurn(scenario: Scenario, game: Game, seats: Seats, line: TurnLine): Difference | null {
  const { turn } = game;
  if (line.turn !== turn) return { turn, field: 'turn', why: `the file goes on with turn ${line.turn}` };
  return askAgain(scenario, game, seats, line.decisions);
}

function refusedTurn(turn: TurnNumber, refused: readonly Refusal[]): Difference {
  const first = refused[0];
  const field = first ? `decision of ${first.desk}` : 'decision';
  return { turn, field, why: `the rules refuse it${first ? ` (${first.code})` : ''}` };
}

/** What a line says came of its turn. */
function differingOutcome(
  game: Game,
  entries: readonly Entry[],
  line: TurnLine,
  turn: TurnNumber,
): Difference | null {
  const sameGame = digest(game) === line.digest;
  const told =
    (sameGame ? null : differingDecision(entries, line.entries, turn)) ??
    differingEntry(entries, line.entries, turn);
  if (told) return told;
  return sameGame ? null : { turn, field: 'digest', why: 'the game is another one after this turn' };
}

function askAgain(scenario: Scenario, game: Game, seats: Seats, decisions: Decisions): Difference | null {
  for (const { desk, ministry } of seats) {
    if (!equal(decideFor({ scenario, game, desk, ministry }), decisions[desk])) {
      const why = `the ministry ${ministry.id} decides otherwise`;
      return { turn: game.turn, field: `decision of ${desk}`, why };
    }
  }
  return null;
}

/** Entries that only repeat what a desk decided. */
const DECIDED = new Set<string>([
  'step.taken',
  'posture.taken',
  'line.taken',
  'matter.answered',
  'matter.unanswered',
]);

/** Another game, and what is told of a decision is not what was decided: then the decision was edited. */
function differingDecision(
  replayed: readonly Entry[],
  written: readonly Entry[],
  turn: TurnNumber,
): Difference | null {
  const here = replayed.filter((entry) => DECIDED.has(entry.code));
  const there = written.filter((entry) => DECIDED.has(entry.code));
  const count = Math.max(here.length, there.length);
  for (let i = 0; i < count; i++) {
    if (equal(here[i], there[i])) continue;
    const desk = here[i]?.desk ?? there[i]?.desk;
    const field = desk === undefined ? 'decision' : `decision of ${desk}`;
    return { turn, field, why: 'what is told of it is not what was decided' };
  }
  return null;
}

function differingEntry(
  replayed: readonly Entry[],
  written: readonly Entry[],
  turn: TurnNumber,
): Difference | null {
  const count = Math.max(replayed.length, written.length);
  for (let i = 0; i < count; i++) {
    const here = replayed[i];
    const there = written[i];
    if (equal(here, there)) continue;
    const field = fieldOf(there ?? here);
    if (!there) return { turn, field, why: 'an entry is missing' };
    if (!here) return { turn, field, why: 'an entry was added' };
    return { turn, field, why: 'the replay gives another value' };
  }
  return null;
}

/** A gauge's or dimension's own name says more than that it moved. */
function fieldOf(entry: Entry | undefined): string {
  if (!entry) return 'entries';
  const moved = entry.code === 'gauge.moved' || entry.code === 'dimension.moved';
  return moved && entry.subject !== undefined ? entry.subject : entry.code;
}

function differingClose(scenario: Scenario, game: Game, log: Log): Difference | null {
  const { close } = log;
  if (!close) return null;
  const turn = log.turns.length;
  if (!game.ending) return { turn, field: 'close', why: 'the game had not ended' };
  if (!equal(game.ending, close.ending)) return { turn, field: 'ending', why: 'the replay ends otherwise' };
  for (const desk of scenario.desks) {
    const dimensions = close.dimensions[desk];
    for (const [id, value] of Object.entries(dimensionsOf(scenario, game, desk))) {
      // The key is a dimension of the scenario or nothing at all.
      if ((dimensions as Readonly<Record<string, number>> | undefined)?.[id] !== value) {
        return { turn, field: id, why: `the replay scores ${desk} otherwise` };
      }
    }
  }
  if (digest(game) !== close.digest) return { turn, field: 'digest', why: 'the end is another one' };
  return null;
}
