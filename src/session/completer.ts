import type { Scenario } from '../core/scenario/scenario.ts';
import type { ShippedScenario } from './session.types.ts';

/** Completes a scenario with the texts that were left out of its first file; asked again, it gives the same one. */
export function makeCompleter(): (shipped: ShippedScenario) => Promise<ShippedScenario> {
  const known = new WeakMap<Scenario, Promise<ShippedScenario>>();
  const fetchRest = async ({ later, ...first }: ShippedScenario): Promise<ShippedScenario> => ({
    ...first,
    texts: { ...first.texts, ...(await later?.()) },
  });
  return (shipped) => {
    const { scenario } = shipped;
    if (!shipped.later) return Promise.resolve(shipped);
    const asked = known.get(scenario) ?? fetchRest(shipped);
    known.set(scenario, asked);
    // what could not be had is asked for again
    asked.catch(() => known.delete(scenario));
    return asked;
  };
}
