import { logistic } from '../chance/arithmetic.ts';
import { ladderOdds } from '../chance/ladder.ts';
import type { DemarcheId, TermId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { View } from '../turn/viewShape.ts';
import { lookupOf } from '../world/lookup.ts';

/** How chances are said: never as a bare per cent (PLAY.md, small things that matter). */
export const CHANCE_WORDS = ['very-unlikely', 'unlikely', 'possible', 'likely', 'very-likely'] as const;
export type ChanceWord = (typeof CHANCE_WORDS)[number];

/** Upper bounds of the first four words, by the middle of the range (after Sherman Kent's and the IPCC's scales). */
const WORD_BOUNDS: readonly number[] = [0.1, 0.33, 0.6, 0.85];
/** A desk knows V to half a unit, the other's resolve to .6, pressure to .1 (DESIGN.md section 3). */
const V_MARGIN = 0.5;
const RESOLVE_MARGIN = 0.6;
const PRESSURE_MARGIN = 0.1;
/** Figures are rounded outward to this. */
const ROUNDING = 0.05;

export interface Chance {
  readonly low: number;
  readonly high: number;
  readonly word: ChanceWord;
}

export function chanceOf(low: number, high: number): Chance {
  const middle = (low + high) / 2;
  const at = WORD_BOUNDS.findIndex((bound) => middle < bound);
  return {
    low: Math.floor(low / ROUNDING) * ROUNDING,
    high: Math.min(1, Math.ceil(high / ROUNDING) * ROUNDING),
    word: CHANCE_WORDS[at < 0 ? CHANCE_WORDS.length - 1 : at] ?? 'possible',
  };
}

export interface AnswerForecast {
  readonly levels: readonly ({ readonly level: number; readonly id: string } & Chance)[];
}

/** the ladder of answers to a démarche as the desk can reckon it: chance of each level above the lowest. */
export function forecastAnswer(
  scenario: Scenario,
  view: View,
  demarcheId: DemarcheId,
): AnswerForecast | null {
  const lookup = lookupOf(scenario);
  const demarche = lookup.demarches.get(demarcheId);
  const addressee = demarche?.to === undefined ? undefined : lookup.addressees.get(demarche.to);
  const ladder = addressee?.towards[view.desk];
  const reckoned = demarche?.to === undefined ? undefined : view.reckoning[demarche.to]?.[demarche.form];
  if (!ladder || !reckoned) return null;
  const odds = [-V_MARGIN, V_MARGIN].map((margin) =>
    ladderOdds(reckoned.v + margin, ladder.thresholds, ladder.sharp, reckoned.cap),
  );
  const levels: AnswerForecast['levels'][number][] = [];
  for (let level = 1; level <= reckoned.cap; level++) {
    const [a, b] = odds.map((o) => o[level] ?? 0);
    const low = Math.min(a ?? 0, b ?? 0);
    const high = Math.max(a ?? 0, b ?? 0);
    levels.push({ level, id: ladder.levels[level]?.id ?? '', ...chanceOf(low, high) });
  }
  return { levels };
}

/** the chance that the other desk announces a text, by the honest odds over its kinds. */
export function forecastText(
  scenario: Scenario,
  view: View,
  text: { readonly terms: readonly TermId[]; readonly broker: string },
): Chance | null {
  const reckoned = view.textReckoning;
  if (!reckoned) return null;
  const t = scenario.model.truce;
  const lookup = lookupOf(scenario);
  const cover = view.covers[text.broker] ?? 0;
  const bounds = [-1, 1].map((side) => {
    let sum = 0;
    for (const kind of scenario.kinds) {
      const odds = view.odds[kind.id] ?? 0;
      const at = reckoned[kind.id];
      if (!at) continue;
      const w =
        at.w +
        side *
          (RESOLVE_MARGIN / 2 + PRESSURE_MARGIN * scenario.model.willingness.pressure * kind.pressure * 0.5);
      const bare = at.bare + (w - at.w);
      const ripe = logistic(t.ripeGain * (bare - t.ripeAt));
      let pull = 0;
      for (const id of text.terms) pull += lookup.terms.get(id)?.pull[kind.id] ?? 0;
      const fit = kind.fit[text.broker] ?? 0;
      sum +=
        odds *
        logistic(t.gain * (w + t.announceBonus + cover + ripe * pull + fit * Math.max(ripe, t.fitFloor)));
    }
    return sum;
  });
  return chanceOf(bounds[0] ?? 0, bounds[1] ?? 0);
}
