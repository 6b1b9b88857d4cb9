import { clamp, exp, logistic } from '../chance/arithmetic.ts';
import type { Anchors, DimensionId, MeasureId, Score } from '../scenario/dimension.ts';
import type { DeskId } from '../scenario/ids.ts';
import type { Kind } from '../scenario/model.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { gunsSilent } from '../world/draft.ts';
import { type Lookup, lookupOf } from '../world/lookup.ts';
import { DIRECT_TEXT, LULL, OWN_TEXT, type World } from '../world/world.ts';
import { coverOf } from './cover.ts';
import { ordersFire } from './order.ts';
import { haltOf, servedOf } from './served.ts';
import {
  ageingOver,
  backgroundOf,
  hazardOf,
  kindOf,
  pullOf,
  qualityOf,
  willingnessOf,
} from './willingness.ts';

/** What the score reads: a game, or a draft of one. */
export interface Scored {
  readonly turn: number;
  readonly world: World;
  readonly charts: { readonly truce: string; readonly government: Readonly<Record<DeskId, string>> };
}

/** Points on the piecewise linear scale 0 / 50 / 100. */
export function pointsOf(value: number, [zero, fifty, hundred]: Anchors): number {
  const rising = hundred > zero ? 1 : -1;
  const v = value * rising;
  const a = zero * rising;
  const b = fifty * rising;
  const c = hundred * rising;
  return clamp(v <= b ? (50 * (v - a)) / (b - a) : 50 + (50 * (v - b)) / (c - b), 0, 100);
}

const deskOf = (world: World, id: DeskId) => {
  const desk = world.desks[id];
  if (!desk) throw new Error(`no desk ${id}`);
  return desk;
};

/** Share of a deaths' count that is drawn; the rest is expected (P7). */
const DRAWN = 0.5;

/** Dead of both sides, half drawn and half expected (P7). */
function deadOfBoth(scenario: Scenario, world: World): number {
  let drawn = 0;
  let expected = 0;
  for (const id of scenario.desks) {
    const desk = deskOf(world, id);
    drawn += desk.dead + desk.civilians;
    expected += desk.expectedDead + desk.expectedCivilians;
  }
  return DRAWN * drawn + (1 - DRAWN) * expected;
}

const TRUST_SHARE = 0.6;
const FULL_ENGAGEMENT_LEVEL = 3;
const FALLEN_SUPPORT = 5;

function partnersOf(lookup: Lookup, world: World, desk: DeskId): number {
  let sum = 0;
  for (const { addressee } of lookup.answerers[desk] ?? []) {
    const weight = addressee.weight[desk] ?? 0;
    const channel = world.channels[desk]?.[addressee.id];
    if (weight === 0 || !channel) continue;
    const reached = channel.best / FULL_ENGAGEMENT_LEVEL;
    sum += weight * (TRUST_SHARE * channel.trust + (1 - TRUST_SHARE) * (reached < 1 ? reached : 1));
  }
  return sum;
}

export interface SurvivalOptions {
  /** Suppose this kind and its mean resolve: what a desk that does not know can reckon. */
  readonly kind?: Kind;
}

/**
 * R-16 (E8, P5, P7): chance that the quiet outlives the horizon with `pressure` of today's outside pressure.
 * Analytic, nothing is drawn. Without a truce a text on its way counts by its chance; a lull counts a quarter.
 */
export function survivalOf(
  scenario: Scenario,
  scored: Scored,
  score: Score,
  options: SurvivalOptions = {},
): number {
  const { world } = scored;
  const lookup = lookupOf(scenario);
  const t = scenario.model.truce;
  const holding = gunsSilent(scored.charts);
  const end = world.hour;
  const { days, pressure: kept } = score.durability;
  const kind = options.kind ?? kindOf(lookup, world);
  const supposed = options.kind ? { kind, resolve: kind.base } : {};
  let broker = world.truce.broker;
  let terms: readonly string[] = world.truce.terms;
  let chance = 0;
  if (holding) chance = broker === LULL ? t.lullShare : 1;
  // no text on its way ends anything while fire is ordered
  else if (ordersFire(lookup.postures.get(world.desks[lookup.initiative]?.posture ?? ''))) return 0;
  else {
    const text = world.underWay.find(
      (u) => u.what === 'text' && !(pausedUntil(world, u.desk, u.addressee) > end),
    );
    if (text?.what !== 'text') return 0;
    broker = text.addressee;
    terms = text.terms.filter((id) => !((world.burned[id] ?? 0) > scored.turn));
    const now = willingnessOf(scenario, world, end, { text: true, ...supposed });
    const pull = pullOf(scenario, kind, { terms, broker }, now.bare);
    chance = logistic(
      t.gain * (now.w + t.announceBonus + coverOf(scenario, world, text.desk, broker, scored.turn) + pull),
    );
  }
  const horizon = willingnessOf(scenario, world, end + days * 12, {
    pressure: world.pressure * kept,
    salience: FAR_SALIENCE,
    ...supposed,
  });
  const w =
    horizon.w +
    t.termWeight * pullOf(scenario, kind, { terms, broker }, horizon.bare) +
    haltOf(scenario, world);
  const quality = qualityOf(scenario, world, { broker, terms }, false);
  const hours = days * 24;
  const age = holding ? world.truce.age : 0;
  const young = hazardOf(scenario, w, quality) * (holding ? world.truce.hazard : 1);
  const total = hours * backgroundOf(scenario, w, quality) + young * ageingOver(scenario, age, hours);
  return exp(-total) * chance;
}

/** Media attention weeks later. */
const FAR_SALIENCE = 0.3;

const pausedUntil = (world: World, desk: DeskId, addressee: string): number =>
  addressee === OWN_TEXT || addressee === DIRECT_TEXT
    ? 0
    : (world.channels[desk]?.[addressee]?.pauseUntil ?? 0);

/** The raw value of a measure for one desk. */
export function measureOf(
  scenario: Scenario,
  scored: Scored,
  desk: DeskId,
  measure: MeasureId,
  options: SurvivalOptions = {},
): number {
  const { world } = scored;
  const lookup = lookupOf(scenario);
  const own = deskOf(world, desk);
  const score = scenario.score[desk];
  if (!score) throw new Error(`no score for ${desk}`);
  switch (measure) {
    case 'dead-of-both':
      return deadOfBoth(scenario, world);
    case 'ground-and-price': {
      const given = own.offer + own.pricePaid;
      return world.front.ground + score.landPerOffer * (given < 1 ? given : 1);
    }
    case 'aims':
      return world.front.aims;
    case 'served':
      return servedOf(scenario, world);
    case 'partners':
      return partnersOf(lookup, world, desk);
    case 'standing':
      return own.legitimacy * (TRUST_SHARE + (1 - TRUST_SHARE) * own.credibility);
    case 'support':
      return scored.charts.government[desk] === 'fallen' ? FALLEN_SUPPORT : own.support;
    case 'survival':
      return survivalOf(scenario, scored, score, options);
  }
}

/** The six dimensions of one desk, 0-100 (MODEL.md section 7). */
export function dimensionsOf(
  scenario: Scenario,
  scored: Scored,
  desk: DeskId,
  options: SurvivalOptions = {},
): Record<DimensionId, number> {
  const made = noneOfAll();
  for (const dimension of scenario.score[desk]?.dimensions ?? []) {
    made[dimension.id] = pointsOf(
      measureOf(scenario, scored, desk, dimension.of, options),
      dimension.anchors,
    );
  }
  return made;
}

/** The six dimensions from their raw measures. */
export function pointsOfAll(
  scenario: Scenario,
  desk: DeskId,
  measures: Readonly<Record<DimensionId, number>>,
): Record<DimensionId, number> {
  const made = noneOfAll();
  for (const { id, anchors } of scenario.score[desk]?.dimensions ?? [])
    made[id] = pointsOf(measures[id], anchors);
  return made;
}

const noneOfAll = (): Record<DimensionId, number> => ({
  lives: 0,
  sovereignty: 0,
  partners: 0,
  legitimacy: 0,
  domestic: 0,
  durability: 0,
});

/** Raw measures by dimension: what anchors are made from. */
export function measuresOf(scenario: Scenario, scored: Scored, desk: DeskId): Record<DimensionId, number> {
  const made = noneOfAll();
  for (const dimension of scenario.score[desk]?.dimensions ?? []) {
    made[dimension.id] = measureOf(scenario, scored, desk, dimension.of);
  }
  return made;
}
