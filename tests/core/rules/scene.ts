/**
 * Scenes: a game put together by hand, one turn played through the door, and the account that the turn gave
 * of itself. Every test of a rule starts here.
 */
import type { Charts } from '../../../src/core/charts/charts.ts';
import type { Addressee, Ladder } from '../../../src/core/scenario/addressee.ts';
import type { Model } from '../../../src/core/scenario/model.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import { advance, type Decision, type Entry, type Game, openGame } from '../../../src/core/turn/door.ts';
import { CROSSING } from '../crossing.ts';

type World = Game['world'];
type DeskWorld = World['desks'][string];
type Channel = World['channels'][string][string];

/** The crossing without matters, incidents and reports: nothing happens but what the test decides. */
export const PLAIN: Scenario = { ...CROSSING, matters: [], incidents: [], reports: [] };

/** The same scenario with other parameters in one section of the model. */
export function withModel<S extends keyof Model>(
  scenario: Scenario,
  section: S,
  change: Partial<Model[S]>,
): Scenario {
  return {
    ...scenario,
    model: { ...scenario.model, [section]: { ...scenario.model[section], ...change } },
  };
}

/** The same scenario where one addressee answers one desk otherwise. */
export function withLadder(
  scenario: Scenario,
  addressee: string,
  desk: string,
  change: Partial<Ladder>,
): Scenario {
  const changed = (a: Addressee): Addressee => {
    const ladder = a.towards[desk];
    return a.id === addressee && ladder
      ? { ...a, towards: { ...a.towards, [desk]: { ...ladder, ...change } } }
      : a;
  };
  return { ...scenario, addressees: scenario.addressees.map(changed) };
}

/** The same scenario with turns of other lengths, all in one phase and out of season unless said. */
export function withTurns(scenario: Scenario, hours: readonly number[], season = false): Scenario {
  let start = 0;
  const turns = hours.map((length) => {
    const turn = { start, hours: length, phase: 'first', season };
    start += length;
    return turn;
  });
  return { ...scenario, clock: { ...scenario.clock, turns } };
}

export interface Scene {
  readonly scenario?: Scenario;
  readonly seed?: string;
  readonly turn?: number;
  readonly charts?: Partial<Charts>;
  readonly set?: (world: World) => void;
}

/** A game at the beginning of a turn, with whatever the test sets. */
export function sceneOf({ scenario = PLAIN, seed = 'scene', turn = 2, charts = {}, set }: Scene = {}): Game {
  const { game } = openGame(scenario, seed);
  const world = structuredClone(game.world);
  world.hour = scenario.clock.turns[turn - 1]?.start ?? 0;
  set?.(world);
  return { seed, turn, world, charts: { ...game.charts, ...charts } };
}

export function deskOf(world: World, id: string): DeskWorld {
  const desk = world.desks[id];
  if (!desk) throw new Error(`no desk ${id}`);
  return desk;
}
export const north = (world: World): DeskWorld => deskOf(world, 'north');
export const south = (world: World): DeskWorld => deskOf(world, 'south');

export function channelOf(world: World, addressee: string, desk = 'north'): Channel {
  const channel = world.channels[desk]?.[addressee];
  if (!channel) throw new Error(`no channel to ${addressee}`);
  return channel;
}

/** Sets fields of a channel in a world that the test owns. */
export function setChannel(world: World, addressee: string, change: Partial<Channel>, desk = 'north'): void {
  const row = world.channels[desk];
  if (!row) throw new Error(`no desk ${desk}`);
  row[addressee] = { ...channelOf(world, addressee, desk), ...change };
}

/** A truce that has held for some hours. */
export function holdTruce(world: World, change: Partial<World['truce']> = {}): void {
  world.truce = { ...world.truce, broker: 'harbour', age: 24, ...change };
  world.front.effort = 0.03;
}

export interface Turned {
  readonly before: Game;
  readonly after: Game;
  readonly world: World;
  readonly entries: readonly Entry[];
}

export interface Both {
  readonly north?: Partial<Decision>;
  readonly south?: Partial<Decision>;
}

const IDLE = { steps: [], replies: {}, matters: {} } as const;

/** One turn through the door, the other desk as willing; a refused decision is the test's own mistake. */
export function play(scenario: Scenario, game: Game, both: Both = {}): Turned {
  const replies: Record<string, 'as-willing'> = {};
  for (const text of game.world.table)
    if (text.desk !== 'south' || text.broker !== 'own') replies[text.id] = 'as-willing';
  const advanced = advance(scenario, game, {
    north: { ...IDLE, posture: 'hold', ...both.north },
    south: { ...IDLE, posture: 'as-willing', replies, ...both.south },
  });
  if (!advanced.ok) throw new Error(`refused: ${JSON.stringify(advanced.refused)}`);
  return { before: game, after: advanced.game, world: advanced.game.world, entries: advanced.entries };
}

/** Steps without completion, by their names. */
export const steps = (...names: readonly string[]): Decision['steps'] =>
  names.map((demarche) => ({ demarche }));

export const entriesOf = (turned: Turned, code: Entry['code'], subject?: string): readonly Entry[] =>
  turned.entries.filter((e) => e.code === code && (subject === undefined || e.subject === subject));

export function entryOf(turned: Turned, code: Entry['code'], subject?: string): Entry {
  const [entry] = entriesOf(turned, code, subject);
  if (!entry) throw new Error(`no ${code} ${subject ?? ''}`);
  return entry;
}

export function numberIn(entry: Entry, param: string): number {
  const value = entry.params?.[param];
  if (typeof value !== 'number') throw new Error(`${entry.code} has no number ${param}`);
  return value;
}

/** What one cause did to one gauge in the turn, by the ledger; 0 when it did nothing. */
export function partOf(turned: Turned, gauge: string, cause: string, of?: string): number {
  let sum = 0;
  for (const entry of turned.entries) {
    if (entry.code !== 'gauge.moved' || entry.subject !== gauge) continue;
    if (of !== undefined && entry.desk !== of && entry.params?.['of'] !== of) continue;
    for (const part of entry.because ?? []) if (part.cause === cause) sum += part.value;
  }
  return sum;
}

/** Seeds of a test's own. */
export const seedsOf = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${name}.${i + 1}`);
