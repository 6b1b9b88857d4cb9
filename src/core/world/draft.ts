import type { Charts } from '../charts/charts.ts';
import { hasTag } from '../charts/step.ts';
import type { Turn } from '../scenario/clock.ts';
import type { DimensionId } from '../scenario/dimension.ts';
import type { AddresseeId, DeskId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Entry, Part } from '../turn/entry.ts';
import type { Game } from '../turn/game.ts';
import { copyChannel, copyWorld } from './copy.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import type { Channel, DeskWorld, World } from './world.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
/** Charts of a draft: a state is changed by putting a new record in the place of the old one. */
export type DraftCharts = Writable<Charts>;

/** One line of the ledger while it is being written. */
export interface LedgerLine {
  readonly gauge: string;
  readonly desk: DeskId | null;
  readonly subject: string | null;
  readonly from: number;
  to: number;
  readonly parts: Writable<Part>[];
}

/** A game being turned: a private copy that rules may write, thrown away or handed on. */
export interface Draft {
  readonly scenario: Scenario;
  readonly lookup: Lookup;
  readonly seed: string;
  readonly turn: number;
  readonly clock: Turn;
  readonly world: World;
  /** The world before the turn: what the draft has not copied yet it shares with this one. */
  readonly before: World;
  readonly charts: DraftCharts;
  /** Kept only when asked for: sweeps of many games do without. */
  readonly entries: Entry[] | null; // written as `entries?.push(...)`, so that nothing is built when not kept
  readonly ledger: Map<string, LedgerLine> | null;
  /** Dimensions of the player's desk as last reckoned, for the ledger. */
  readonly dimensions: Map<string, number> | null;
}

export interface DraftOptions {
  readonly entries: boolean;
}

export function draftOf(scenario: Scenario, game: Game, options: DraftOptions): Draft {
  const turn = scenario.clock.turns[game.turn - 1] ?? scenario.clock.turns[scenario.clock.turns.length - 1];
  if (!turn) throw new Error('a scenario has at least one turn');
  return {
    scenario,
    lookup: lookupOf(scenario),
    seed: game.seed,
    turn: game.turn,
    clock: turn,
    world: copyWorld(game.world),
    before: game.world,
    charts: { ...game.charts },
    entries: options.entries ? [] : null,
    ledger: options.entries ? new Map() : null,
    dimensions: options.entries ? new Map<DimensionId, number>() : null,
  };
}

/** The last reading: ministries and `judge` ask of one game many times, then never again. */
let lastRead: { readonly game: Game; readonly reading: Draft } | null = null;

/** A draft that is only read, without a copy: for what `lawful` and `view` ask of a game. Rules that write refuse it by type of use: never book on it. */
export function readingOf(scenario: Scenario, game: Game): Draft {
  if (lastRead !== null && lastRead.game === game && lastRead.reading.scenario === scenario)
    return lastRead.reading;
  const turns = scenario.clock.turns;
  const clock = turns[Math.min(game.turn, turns.length) - 1];
  if (!clock) throw new Error(`no turn ${game.turn}`);
  const made: Draft = {
    scenario,
    lookup: lookupOf(scenario),
    seed: game.seed,
    turn: game.turn,
    clock,
    world: game.world,
    before: game.world,
    charts: game.charts,
    entries: null,
    ledger: null,
    dimensions: null,
  };
  lastRead = { game, reading: made };
  return made;
}

/** The same private copy, one turn on, with a ledger of its own. */
export function nextTurnOf(draft: Draft, turn: number): Draft {
  const clock = draft.scenario.clock.turns[turn - 1];
  if (!clock) throw new Error(`no turn ${turn}`);
  return {
    scenario: draft.scenario,
    lookup: draft.lookup,
    seed: draft.seed,
    turn,
    clock,
    world: draft.world,
    before: draft.before,
    charts: draft.charts,
    entries: draft.entries,
    ledger: draft.ledger ? new Map() : null,
    dimensions: draft.dimensions,
  };
}

/** The desk of this id; a missing one is a bug, never input. */
export function deskIn(world: World, id: DeskId): DeskWorld {
  const desk = world.desks[id];
  if (!desk) throw new Error(`no desk ${id}`);
  return desk;
}

export function channelIn(world: World, desk: DeskId, addressee: AddresseeId): Readonly<Channel> {
  const channel = world.channels[desk]?.[addressee];
  if (!channel) throw new Error(`no channel from ${desk} to ${addressee}`);
  return channel;
}

/** The draft's own copy of a channel, made when it is first written to. */
export function channelToWrite(draft: Draft, desk: DeskId, addressee: AddresseeId): Channel {
  const row = draft.world.channels[desk];
  const channel = row?.[addressee];
  if (!row || !channel) throw new Error(`no channel from ${desk} to ${addressee}`);
  if (channel !== draft.before.channels[desk]?.[addressee]) return channel;
  const own = copyChannel(channel);
  row[addressee] = own;
  return own;
}

/** Whether the guns are silent. */
export function gunsSilent(charts: { readonly truce: string }): boolean {
  const known = silentStates.get(charts.truce);
  if (known !== undefined) return known;
  const silent = hasTag('truce', charts.truce, 'guns-silent');
  silentStates.set(charts.truce, silent);
  return silent;
}
/** The chart's own answer by state, kept because every rule asks it. */
const silentStates = new Map<string, boolean>();

export const otherDesk = (scenario: Scenario, desk: DeskId): DeskId =>
  (scenario.desks[0] === desk ? scenario.desks[1] : scenario.desks[0]) ?? desk;
