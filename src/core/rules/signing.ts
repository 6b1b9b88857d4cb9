import { lnPlusOne, logistic } from '../chance/arithmetic.ts';
import type { DeskId, TermId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { lookupOf } from '../world/lookup.ts';
import { type Broker, OWN_TEXT } from '../world/world.ts';
import { nameCover } from './cover.ts';

/** What weighs on the desk that holds the line when a text asks something of it. */
export interface Burden {
  /** Effort at the front; nothing while the guns are silent. */
  readonly fire: number;
  /** Its own dead made known. */
  readonly dead: number;
  readonly commitment: number;
  /** What its last public line makes of a price. */
  readonly priceTimes: number;
  readonly direct: number;
}

/** what the name under a text is worth to the one who did not ask for it. */
function nameOf(scenario: Scenario, from: DeskId, broker: Broker, direct: number): number {
  const t = scenario.model.truce;
  if (broker === OWN_TEXT) return direct > t.directFrom ? t.coverDirect : t.coverOwn;
  return nameCover(scenario, from, broker);
}

/**
 * chance that the desk which holds the line signs what another desk had tabled. A bare halt is signed almost
 * always; terms that cost at home are signed under fire and losses, and no longer once the fire has stopped.
 */
export function signingOdds(
  scenario: Scenario,
  text: { readonly desk: DeskId; readonly broker: Broker; readonly terms: readonly TermId[] },
  burden: Burden,
): number {
  const s = scenario.model.signing;
  const { terms } = lookupOf(scenario);
  const times = (1 + scenario.model.truce.priceCommit * burden.commitment) * burden.priceTimes;
  let price = 0;
  for (const id of text.terms) {
    const asked = terms.get(id)?.price ?? 0;
    price += asked > 0 ? asked * times : asked;
  }
  const ease =
    s.base +
    nameOf(scenario, text.desk, text.broker, burden.direct) +
    s.fire * burden.fire +
    s.losses * lnPlusOne(burden.dead / scenario.model.home.lossScale) +
    s.direct * burden.direct;
  return logistic(s.gain * (ease - price));
}
