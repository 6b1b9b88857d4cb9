import type { Addressee, Ladder } from '../scenario/addressee.ts';
import type { Demarche } from '../scenario/demarche.ts';
import type { AddresseeId, DeskId } from '../scenario/ids.ts';
import type { Matter } from '../scenario/matter.ts';
import type { Kind, Line, Term } from '../scenario/model.ts';
import type { Posture, Scenario } from '../scenario/scenario.ts';

/** A scenario indexed by id, made once per scenario. */
export interface Lookup {
  readonly scenario: Scenario;
  /** The desk without the initiative: it holds the line. */
  readonly guard: DeskId;
  readonly initiative: DeskId;
  readonly demarches: ReadonlyMap<string, Demarche>;
  readonly addressees: ReadonlyMap<AddresseeId, Addressee>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly lines: ReadonlyMap<string, Line>;
  readonly postures: ReadonlyMap<string, Posture>;
  readonly matters: ReadonlyMap<string, Matter>;
  /** Addressees that answer each desk, in order, with the ladder they use. */
  readonly answerers: Readonly<
    Record<DeskId, readonly { readonly addressee: Addressee; readonly ladder: Ladder }[]>
  >;
  /** The ally by treaty of each desk, and the alliance's body. */
  readonly ally: Readonly<Record<DeskId, AddresseeId | null>>;
  readonly alliance: Readonly<Record<DeskId, AddresseeId | null>>;
}

const known = new WeakMap<Scenario, Lookup>();

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((x) => [x.id, x]));

export function lookupOf(scenario: Scenario): Lookup {
  const found = known.get(scenario);
  if (found) return found;
  const guard = scenario.desks.find((d) => d !== scenario.initiative) ?? scenario.initiative;
  const answerers: Record<DeskId, { addressee: Addressee; ladder: Ladder }[]> = {};
  const ally: Record<DeskId, AddresseeId | null> = {};
  const alliance: Record<DeskId, AddresseeId | null> = {};
  for (const desk of scenario.desks) {
    const list: { addressee: Addressee; ladder: Ladder }[] = [];
    for (const addressee of scenario.addressees) {
      const ladder = addressee.towards[desk];
      if (ladder) list.push({ addressee, ladder });
    }
    answerers[desk] = list;
    ally[desk] = list.find((x) => x.addressee.instrument === 'ally')?.addressee.id ?? null;
    alliance[desk] = list.find((x) => x.addressee.instrument === 'alliance')?.addressee.id ?? null;
  }
  const made: Lookup = {
    scenario,
    guard,
    initiative: scenario.initiative,
    demarches: byId(scenario.demarches),
    addressees: byId(scenario.addressees),
    terms: byId(scenario.terms),
    kinds: byId(scenario.kinds),
    lines: byId(scenario.lines),
    postures: byId(scenario.postures),
    matters: byId(scenario.matters),
    answerers,
    ally,
    alliance,
  };
  known.set(scenario, made);
  return made;
}
