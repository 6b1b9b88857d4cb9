import type { Addressee } from '../../core/scenario/addressee.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';

/**
 * What a class may argue with: each moves cited parameters of the model (docs/model.md) and plays the same
 * decisions again. Zero is the rules as written.
 */
export const ASSUMPTIONS = ['ally', 'aims', 'home', 'provocation'] as const;
export type AssumptionId = (typeof ASSUMPTIONS)[number];

export interface AssumptionRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}
/** - `ally`: added to the ally's and the alliance's readiness to answer (V of E1; +1 is about one rung of their ladder).
 *  - `aims`: how much the other desk's aims weigh against outside pressure in W (E4), as a power of two.
 *  - `home`: what the dead, the ground and a signature cost at home (E11, P3), as a power of two.
 *  - `provocation`: how much of the fire the other desk's choices sustain (E5; PLAY.md, fairness). */
export const ASSUMPTION_RANGES: Readonly<Record<AssumptionId, AssumptionRange>> = {
  ally: { min: -2, max: 2, step: 0.5 },
  aims: { min: -1, max: 1, step: 0.25 },
  home: { min: -1, max: 1, step: 0.25 },
  provocation: { min: 0, max: 1, step: 0.25 },
};

export type Assumptions = Readonly<Record<AssumptionId, number>>;
export const AS_WRITTEN: Assumptions = { ally: 0, aims: 0, home: 0, provocation: 0 };

const readier = (addressee: Addressee, by: number): Addressee =>
  addressee.instrument === undefined
    ? addressee
    : {
        ...addressee,
        towards: Object.fromEntries(
          Object.entries(addressee.towards).map(([desk, ladder]) => [
            desk,
            { ...ladder, base: ladder.base + by },
          ]),
        ),
      };

/** The scenario under other assumptions; as written it is the same object. */
export function assume(scenario: Scenario, assumed: Assumptions): Scenario {
  if (ASSUMPTIONS.every((id) => assumed[id] === 0)) return scenario;
  const { model } = scenario;
  const aims = 2 ** assumed.aims;
  const home = 2 ** assumed.home;
  return {
    ...scenario,
    addressees: scenario.addressees.map((addressee) => readier(addressee, assumed.ally)),
    terms: scenario.terms.map((term) => ({ ...term, price: term.price * home })),
    model: {
      ...model,
      willingness: {
        ...model.willingness,
        aims: model.willingness.aims * aims,
        pressure: model.willingness.pressure / aims,
      },
      effort: { ...model.effort, provocation: Math.max(model.effort.provocation, assumed.provocation) },
      home: { ...model.home, losses: model.home.losses * home, ground: model.home.ground * home },
    },
  };
}
