import { clamp, exp, lnPlusOne, logistic, power } from '../chance/arithmetic.ts';
import type { TermId } from '../scenario/ids.ts';
import type { Kind } from '../scenario/model.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Part } from '../turn/entry.ts';
import { type Lookup, lookupOf } from '../world/lookup.ts';
import { type Broker, LULL, type World } from '../world/world.ts';
import { part } from './part.ts';

/** What E4 may be asked under other circumstances: at the end of the horizon, or for a kind only supposed. */
export interface WillingnessOptions {
  readonly pressure?: number;
  readonly salience?: number;
  readonly text?: boolean;
  readonly kind?: Kind;
  readonly resolve?: number;
  readonly because?: Part[];
}

export interface Willingness {
  /** W with a standing offer and, if asked, a text on the table. */
  readonly w: number;
  /** W' of P3: without offer and text. */
  readonly bare: number;
}

export function kindOf(lookup: Lookup, world: World): Kind {
  const kind = lookup.kinds.get(world.front.kind) ?? lookup.scenario.kinds[0];
  if (!kind) throw new Error('a scenario declares at least one kind');
  return kind;
}

/** What a standing backer's word adds to W: the level it stands at towards the initiative desk. */
function backingOf(lookup: Lookup, world: World): number {
  let sum = 0;
  for (const { addressee, ladder } of lookup.answerers[lookup.initiative] ?? []) {
    const level = world.channels[lookup.initiative]?.[addressee.id]?.level ?? 0;
    sum += ladder.levels[level]?.willingness ?? 0;
  }
  return sum;
}

/** R-4 (E4): willingness of the initiative desk to stop, in logit units. */
export function willingnessOf(
  scenario: Scenario,
  world: World,
  hour: number,
  options: WillingnessOptions = {},
): Willingness {
  const lookup = lookupOf(scenario);
  const m = scenario.model.willingness;
  const kind = options.kind ?? kindOf(lookup, world);
  const guard = world.desks[lookup.guard];
  const initiative = world.desks[lookup.initiative];
  if (!guard || !initiative) throw new Error('two desks always');
  const posture = lookup.postures.get(guard.posture);
  const y = posture && 'guard' in posture ? posture.guard : 0.5;
  const countering = posture && 'guard' in posture && posture.counters;
  const salience = options.salience ?? world.salience;
  const resolve = options.resolve ?? world.front.resolve;
  const { because } = options;
  let bare = part(because, 'base', m.base);
  bare += part(because, 'resolve', resolve);
  bare += part(because, 'aims', m.aims * kind.aim * world.front.aims);
  bare += part(because, 'pressure', m.pressure * kind.pressure * (options.pressure ?? world.pressure));
  bare += part(because, 'risk', m.risk * kind.risk * world.risk);
  bare += part(because, 'losses', m.losses * lnPlusOne(initiative.dead / m.lossScale));
  bare += part(because, 'window', m.window);
  bare += part(because, 'denial', m.denial * y);
  if (countering) bare += part(because, 'provoke', m.provoke);
  bare += part(because, 'image', m.image * guard.legitimacy * salience);
  bare += part(because, 'fatigue', m.fatigue * lnPlusOne(hour / 24));
  bare += part(because, 'direct', m.direct * world.direct);
  bare += part(because, 'backing', backingOf(lookup, world));
  const offer = part(because, 'offer', m.offer * kind.offer * guard.offer);
  const text = part(because, 'text', options.text ? m.text : 0);
  return { w: bare + offer + text, bare };
}

/** R-12 (P3): how ripe the moment is, 0-1. */
export const ripenessOf = (scenario: Scenario, bare: number): number =>
  logistic(scenario.model.truce.ripeGain * (bare - scenario.model.truce.ripeAt));

/** R-12 (P3): what the terms and the mediator's name are worth to the initiative desk. */
export function pullOf(
  scenario: Scenario,
  kind: Kind,
  text: { readonly terms: readonly TermId[]; readonly broker: Broker | null },
  bare: number,
): number {
  const lookup = lookupOf(scenario);
  const ripe = ripenessOf(scenario, bare);
  let sum = 0;
  for (const id of text.terms) sum += lookup.terms.get(id)?.pull[kind.id] ?? 0;
  const fit = text.broker === null ? 0 : (kind.fit[text.broker] ?? 0);
  const floor = scenario.model.truce.fitFloor;
  return ripe * sum + fit * (ripe > floor ? ripe : floor);
}

/** R-15 (E8): quality of a truce, 0-1. A lull without a paper has none. */
export function qualityOf(
  scenario: Scenario,
  world: World,
  truce: { readonly broker: Broker | null; readonly terms: readonly TermId[] },
  mediated: boolean,
): number {
  if (truce.broker === LULL) return 0;
  const q = scenario.model.quality;
  const lookup = lookupOf(scenario);
  let quality =
    q.base +
    q.direct * clamp(world.direct) +
    q.monitors * world.monitors +
    q.guarantee * world.guarantee +
    (mediated ? q.mediator : 0) +
    world.truce.quality -
    scenario.model.truce.brokenQuality * world.truce.breaks;
  for (const id of truce.terms) quality += lookup.terms.get(id)?.quality ?? 0;
  return clamp(quality);
}

/** R-15 (E8): hazard of a young truce, per hour, before ageing. */
export const hazardOf = (scenario: Scenario, w: number, quality: number): number => {
  const t = scenario.model.truce;
  return t.hazard * exp(-t.hazardWillingness * w - t.hazardQuality * quality);
};

/** R-15 (E8): the enduring rivalry's background, per hour. */
export const backgroundOf = (scenario: Scenario, w: number, quality: number): number => {
  const t = scenario.model.truce;
  return t.background * exp(-t.backgroundQuality * quality - t.backgroundWillingness * w);
};

/** the share of the hazard left at this age. */
export const ageingOf = (scenario: Scenario, age: number): number =>
  power(1 + age / scenario.model.truce.ageScale, -scenario.model.truce.agePower);

/** Integral of the ageing over `hours` from `age`, in hours: the closed form of the power law. */
export function ageingOver(scenario: Scenario, age: number, hours: number): number {
  const { ageScale, agePower } = scenario.model.truce;
  const k = agePower - 1;
  return (ageScale / k) * (power(1 + age / ageScale, -k) - power(1 + (age + hours) / ageScale, -k));
}
