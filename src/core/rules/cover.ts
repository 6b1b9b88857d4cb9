import type { DeskId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { lookupOf } from '../world/lookup.ts';
import { type Broker, DIRECT_TEXT, OWN_TEXT, type World } from '../world/world.ts';

/** What a mediator's name alone is worth under a text, to a desk that asked for it. */
export const nameCover = (scenario: Scenario, desk: DeskId, broker: Broker): number =>
  lookupOf(scenario).addressees.get(broker)?.towards[desk]?.broker?.cover ?? 0;

/** R-13 (E7, P3): what the name under a text is worth to those who sign, less what failures cost it. */
export function coverOf(
  scenario: Scenario,
  world: World,
  desk: DeskId,
  broker: Broker,
  turn: number,
): number {
  const t = scenario.model.truce;
  const own = world.desks[desk];
  if (!own) throw new Error(`no desk ${desk}`);
  const informed = own.informed > 0 && turn - own.informed <= t.informedTurns ? t.informedCover : 0;
  const failures = t.coverFail * world.truce.breaks;
  if (broker === OWN_TEXT) return t.coverOwn + informed - own.coverLost - failures;
  if (broker === DIRECT_TEXT) return t.coverDirect + informed - own.coverLost - failures;
  const name = nameCover(scenario, desk, broker);
  return name + informed - (world.channels[desk]?.[broker]?.coverLost ?? 0) - failures;
}
