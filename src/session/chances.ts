import {
  type AnswerForecast,
  type Chance,
  chanceOf,
  forecastAnswer,
  forecastText,
} from '../core/rules/forecast.ts';
import { LONG_TURN } from '../core/rules/longTurn.ts';
import type { DemarcheId, TermId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { View } from '../core/turn/door.ts';
import { lookupOf } from '../core/world/lookup.ts';

export type { AnswerForecast, Chance };

/** How likely each answer to a démarche is, as this desk can reckon it; null when nobody is asked. */
export const answerChances = (scenario: Scenario, view: View, demarche: DemarcheId): AnswerForecast | null =>
  forecastAnswer(scenario, view, demarche);

/** How likely the other desk is to sign a text, as this desk can reckon it; null at the desk with the initiative. */
export const textChance = (
  scenario: Scenario,
  view: View,
  text: { readonly terms: readonly TermId[]; readonly broker: string },
): Chance | null => forecastText(scenario, view, text);

/** When the answer to a démarche comes. */
export interface Landing {
  /** Hour of the game at which it comes; null when it is answered within the turn. */
  readonly hour: number | null;
  readonly turn: number;
}

/** Hour and turn at which a démarche taken now is answered; beyond the last turn when it comes too late. */
export function landingOf(scenario: Scenario, view: View, demarche: DemarcheId): Landing {
  const lookup = lookupOf(scenario);
  const to = lookup.demarches.get(demarche)?.to;
  const lead = to === undefined ? 0 : (lookup.addressees.get(to)?.lead ?? 0);
  if (lead === 0 || view.hours > LONG_TURN) return { hour: null, turn: view.turn };
  const hour = view.hour + lead;
  const at = scenario.clock.turns.findIndex((turn) => turn.start >= hour);
  return { hour, turn: at < 0 ? view.turns + 1 : at + 1 };
}

/** The word for a chance that is known exactly, once an answer has come. */
export const chanceOfShare = (share: number): Chance => chanceOf(share, share);
