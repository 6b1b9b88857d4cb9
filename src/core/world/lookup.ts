import type { Addressee, Ladder } from '../scenario/addressee.ts';
import type { Demarche } from '../scenario/demarche.ts';
import type { AddresseeId, DeskId } from '../scenario/ids.ts';
import type { Matter } from '../scenario/matter.ts';
import type { Kind, Line, Term } from '../scenario/model.ts';
import type { Posture, Scenario } from '../scenario/scenario.ts';

/** One who answers a desk, with what its rules need at hand. */
export interface Answerer {
  readonly addressee: Addressee;
  readonly ladder: Ladder;
  /** Subject of its roll, and the cause its answers are booked under. */
  readonly key: string;
  readonly cause: string;
  readonly rivals: readonly Weighted[];
  readonly calm: readonly Weighted[];
}
export interface Weighted {
  readonly id: AddresseeId;
  readonly weight: number;
  readonly cause: string;
}

const weighted = (weights: Readonly<Record<AddresseeId, number>>, name: string): readonly Weighted[] =>
  Object.entries(weights).map(([id, weight]) => ({ id, weight, cause: `${name}:${id}` }));

/** A scenario indexed by id, made once per scenario. */
export interface Lookup {
  readonly scenario: Scenario;
  /** The desk without the initiative: it holds the line. */
  readonly guard: DeskId;
  readonly initiative: DeskId;
  /** Both, in the order of resolution. */
  readonly inTurn: readonly [DeskId, DeskId];
  readonly demarches: ReadonlyMap<string, Demarche>;
  readonly addressees: ReadonlyMap<AddresseeId, Addressee>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly lines: ReadonlyMap<string, Line>;
  readonly postures: ReadonlyMap<string, Posture>;
  readonly matters: ReadonlyMap<string, Matter>;
  /** Démarches and postures of each desk, in file order. */
  readonly demarchesOf: Readonly<Record<DeskId, readonly Demarche[]>>;
  readonly posturesOf: Readonly<Record<DeskId, readonly Posture[]>>;
  /** Addressees that answer each desk, in order, with the ladder they use. */
  readonly answerers: Readonly<Record<DeskId, readonly Answerer[]>>;
  /** The ally by treaty of each desk, and the alliance's body. */
  readonly ally: Readonly<Record<DeskId, AddresseeId | null>>;
  readonly alliance: Readonly<Record<DeskId, AddresseeId | null>>;
}

const known = new WeakMap<Scenario, Lookup>();

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((x) => [x.id, x]));

const byDesk = <T extends { readonly desk: DeskId }>(
  scenario: Scenario,
  list: readonly T[],
): Readonly<Record<DeskId, readonly T[]>> =>
  Object.fromEntries(scenario.desks.map((desk) => [desk, list.filter((x) => x.desk === desk)]));

export function lookupOf(scenario: Scenario): Lookup {
  const found = known.get(scenario);
  if (found) return found;
  const guard = scenario.desks.find((d) => d !== scenario.initiative) ?? scenario.initiative;
  const answerers: Record<DeskId, Answerer[]> = {};
  const ally: Record<DeskId, AddresseeId | null> = {};
  const alliance: Record<DeskId, AddresseeId | null> = {};
  for (const desk of scenario.desks) {
    const list: Answerer[] = [];
    for (const addressee of scenario.addressees) {
      const ladder = addressee.towards[desk];
      if (ladder)
        list.push({
          addressee,
          ladder,
          key: `${desk}|${addressee.id}`,
          cause: `answer:${addressee.id}`,
          rivals: weighted(ladder.rivals, 'rival'),
          calm: weighted(ladder.calm, 'calm'),
        });
    }
    answerers[desk] = list;
    ally[desk] = list.find((x) => x.addressee.instrument === 'ally')?.addressee.id ?? null;
    alliance[desk] = list.find((x) => x.addressee.instrument === 'alliance')?.addressee.id ?? null;
  }
  const made: Lookup = {
    scenario,
    guard,
    initiative: scenario.initiative,
    inTurn: [guard, scenario.initiative],
    demarches: byId(scenario.demarches),
    addressees: byId(scenario.addressees),
    terms: byId(scenario.terms),
    kinds: byId(scenario.kinds),
    lines: byId(scenario.lines),
    postures: byId(scenario.postures),
    matters: byId(scenario.matters),
    demarchesOf: byDesk(scenario, scenario.demarches),
    posturesOf: byDesk(scenario, scenario.postures),
    answerers,
    ally,
    alliance,
  };
  known.set(scenario, made);
  return made;
}
