import { clamp } from '../chance/arithmetic.ts';
import type { TermId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { lookupOf } from '../world/lookup.ts';
import type { World } from '../world/world.ts';

/** R-37 (P13): what these terms give the desk with the initiative of what its kind wanted, 0-1; less when they take. */
export function givenBy(scenario: Scenario, world: World, terms: readonly TermId[]): number {
  const { terms: known } = lookupOf(scenario);
  let given = 0;
  for (const id of terms) given += known.get(id)?.serves[world.front.kind] ?? 0;
  return given;
}

/** R-37 (P13): how far that desk has what it wanted: by the ground it went for, and by the text in force. */
export const servedOf = (scenario: Scenario, world: World): number =>
  clamp(world.front.aims + givenBy(scenario, world, world.truce.terms));

/**
 * R-37 (P13): what an order to halt adds to W. It is believed, at the line and across it, the longer it has been
 * kept, and as far as what was wanted has been got: whoever stops with nothing in hand is expected to come back.
 */
export function haltOf(scenario: Scenario, world: World): number {
  const { halted } = world.front;
  if (halted === 0) return 0;
  const { haltBonus, haltAims, haltHours } = scenario.model.truce;
  const share = servedOf(scenario, world) / haltAims;
  const kept = halted / haltHours;
  return haltBonus * (share < 1 ? share : 1) * (kept < 1 ? kept : 1);
}
