import { dimensionsOf } from '../../core/rules/score.ts';
import type { DeskId, TurnNumber } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { canonical, hashText } from '../../core/turn/digest.ts';
import { advance, type Decisions, digest, type Entry, type Game, openGame } from '../../core/turn/door.ts';
import { RULES } from '../../core/turn/rules.ts';
import { decideFor, type Ministry, ministryFor } from '../../ministries/door.ts';
import { type Log, ministryInSeat } from '../format/line.ts';
import { parseLog, type ScenarioLookup } from '../format/parse.ts';
import { bodyOf, sealOf } from '../format/seal.ts';
import { equal } from './equal.ts';
import {
  altered,
  cutOff,
  type Difference,
  otherRules,
  unreadable,
  type Verdict,
  verified,
} from './verdict.ts';

/** Reads a file and says whether its result follows from its decisions. Never throws. */
export function verifyText(text: string, lookup: ScenarioLookup): Verdict {
  const parsed = parseLog(text);
  if (!parsed.ok) return unreadable(parsed.problem);
  return verifyLog(parsed.log, lookup, parsed.cut !== null);
}

/** A turn that verifying has played and found as it is written. */
export interface SeenTurn {
  readonly scenario: Scenario;
  readonly turn: TurnNumber;
  readonly entries: readonly Entry[];
  readonly after: Game;
}

/**
 * As `verifyText`, for a log already read; `cut` = its last line broke off. `watch` is told each turn on the way, so
 * that nobody has to play the log a second time.
 */
export function verifyLog(
  log: Log,
  lookup: ScenarioLookup,
  cut = false,
  watch?: (seen: SeenTurn) => void,
): Verdict {
  const broken = firstBrokenSeal(log);
  const { rules, scenario: reference } = log.header;
  if (rules !== RULES) return broken ? altered(broken) : otherRules(`${rules}, here ${RULES}`);
  const found = scenarioOf(log, lookup);
  if (found === 'altered')
    return altered({ turn: 0, field: 'scenario', why: 'the enclosed scenario is not the one named' });
  if (!found) {
    return broken
      ? altered(broken)
      : otherRules(`scenario ${reference.id} is not known here in that version`);
  }
  let difference: Difference | null;
  try {
    difference = firstDifference(found, log, watch);
  } catch {
    // An enclosed scenario comes from outside and may be no scenario at all.
    return unreadable({ code: 'bad-field', line: 1, column: 1, field: 'scenario' });
  }
  if (broken && (!difference || broken.turn < difference.turn)) return altered(broken);
  if (difference) return altered(difference);
  return cut || !log.close ? cutOff(log.turns.length) : verified(log.turns.length);
}

/** The scenario of a log: shipped, or enclosed and then exactly the one that its hash names. */
function scenarioOf(log: Log, lookup: ScenarioLookup): Scenario | 'altered' | null {
  const { id, hash, enclosed } = log.header.scenario;
  const shipped = lookup(id, hash);
  if (shipped) return shipped;
  if (!enclosed) return null;
  const text = canonical(enclosed);
  if (hashText(text) !== hash) return 'altered';
  // A class plays one scenario: what is looked up once a scenario is then looked up once a class.
  const known = enclosedBefore.get(text);
  if (known) return known;
  if (enclosedBefore.size >= MOST_ENCLOSED) enclosedBefore.clear();
  enclosedBefore.set(text, enclosed);
  return enclosed;
}

const MOST_ENCLOSED = 8;
const enclosedBefore = new Map<string, Scenario>();

/** The scenario that a log is played by, if it is to be had; enclosed ones are taken when their hash holds. */
export function scenarioOfLog(log: Log, lookup: ScenarioLookup): Scenario | null {
  const found = scenarioOf(log, lookup);
  return found === 'altered' ? null : found;
}

function firstBrokenSeal(log: Log): Difference | null {
  let previous = '';
  let turn = 0;
  for (const line of log.lines) {
    if (line.kind === 'turn') turn = line.turn;
    // A line is a plain JSON map.
    const body = bodyOf(line as unknown as Readonly<Record<string, unknown>>);
    if (sealOf(previous, body) !== line.seal) {
      return { turn, field: 'seal', why: `the ${line.kind} line is not as it was sealed` };
    }
    previous = line.seal;
  }
  return null;
}

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

/** Plays the log again and compares everything that it says. */
function firstDifference(scenario: Scenario, log: Log, watch?: (seen: SeenTurn) => void): Difference | null {
  const seats = seatsOf(scenario, log);
  if (!isSeats(seats)) return seats;
  let { game } = openGame(scenario, log.header.seed);
  for (const line of log.turns) {
    const { turn } = game;
    if (line.turn !== turn) return { turn, field: 'turn', why: `the file goes on with turn ${line.turn}` };
    const asked = askAgain(scenario, game, seats, line.decisions);
    if (asked) return asked;
    const advanced = advance(scenario, game, line.decisions, { entries: true });
    if (!advanced.ok) {
      const refusal = advanced.refused[0];
      const field = refusal ? `decision of ${refusal.desk}` : 'decision';
      return { turn, field, why: `the rules refuse it${refusal ? ` (${refusal.code})` : ''}` };
    }
    game = advanced.game;
    const sameGame = digest(game) === line.digest;
    const told =
      (sameGame ? null : differingDecision(advanced.entries, line.entries, turn)) ??
      differingEntry(advanced.entries, line.entries, turn);
    if (told) return told;
    if (!sameGame) return { turn, field: 'digest', why: 'the game is another one after this turn' };
    watch?.({ scenario, turn, entries: advanced.entries, after: game });
  }
  return log.close ? differingClose(scenario, game, log) : null;
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
