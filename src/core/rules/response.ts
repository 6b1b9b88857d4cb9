import { clamp, ln, lnPlusOne } from '../chance/arithmetic.ts';
import type { Form, Ladder } from '../scenario/addressee.ts';
import type { DeskId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Part } from '../turn/entry.ts';
import { gunsSilent } from '../world/draft.ts';
import { type Answerer, lookupOf } from '../world/lookup.ts';
import type { World } from '../world/world.ts';
import { part } from './part.ts';
import type { Scored } from './score.ts';

/** Severity counts at most this much (E1). */
const SEVEREST = 1.3;

export interface AnswerContext {
  readonly scenario: Scenario;
  readonly scored: Scored;
  readonly desk: DeskId;
  readonly answerer: Answerer;
  /** Absent when it speaks unasked. */
  readonly form?: Form;
  /** Odds that an open smaller door adds (PLAY.md P11). */
  readonly door?: number;
  readonly season: boolean;
}

/** R-1 (E1): why an addressee answers so: the sum of named contributions, in logit units. */
export function answerValue(context: AnswerContext, because?: Part[]): number {
  const { scenario, scored, desk, answerer, form } = context;
  const { addressee, ladder } = answerer;
  const { world } = scored;
  const own = world.desks[desk];
  const channels = world.channels[desk];
  const channel = channels?.[addressee.id];
  if (!own || !channel) throw new Error(`no channel from ${desk} to ${addressee.id}`);
  const model = scenario.model;
  let v = 0;
  if (ladder.severity !== 0) v += part(because, 'severity', ladder.severity * severityOf(scenario, world));
  v += part(because, 'base', ladder.base);
  v += part(because, 'salience', ladder.salience * (2 * world.salience - 0.6));
  v += part(because, 'legitimacy', ladder.legitimacy * (2 * own.legitimacy - 1));
  if (form !== undefined) v += part(because, 'form', ladder.form[form]);
  if (form === 'formal') v += part(because, 'obligation', ladder.obligation);
  v += part(because, 'distraction', -ladder.distraction);
  v += part(because, 'ties', -ladder.ties);
  v += part(because, 'trust', ladder.trust.weight * (2 * channel.trust - 1));
  v += part(because, 'asks', -ladder.fatigue * model.answers.fatigue * channel.asks);
  for (const rival of answerer.rivals)
    v += part(because, rival.cause, -rival.weight * 2 * (channels[rival.id]?.engagement ?? 0));
  for (const caller of answerer.calm)
    v += part(because, caller.cause, -caller.weight * 2 * calmingOf(context, caller.id));
  if (ladder.follow) {
    v += part(because, 'follow', ladder.follow.values[channels[ladder.follow.addressee]?.best ?? 0] ?? 0);
    if (own.invoked > 0) v += part(because, 'follow-invoked', ladder.follow.invoked);
  }
  if (ladder.sponsor) {
    const carried = (channels[ladder.sponsor.addressee]?.best ?? 0) >= ladder.sponsor.level;
    v += part(because, 'sponsor', carried ? ladder.sponsor.carried : ladder.sponsor.without);
    if (carried && own.invoked > 0) v += part(because, 'sponsor-invoked', ladder.sponsor.invoked);
  }
  if (own.abandoned) v += part(because, 'abandoned', ladder.abandoned);
  if (ladder.ground !== 0) v += part(because, 'ground', ladder.ground * world.front.ground);
  if (context.season) v += part(because, 'season', ladder.season);
  if (
    addressee.instrument === 'ally' &&
    own.entrapped > 0 &&
    scored.turn - own.entrapped <= model.entrapment.turns
  )
    v += part(because, 'entrapment', model.entrapment.ask);
  if (context.door) v += part(because, 'door', context.door);
  v += part(because, 'calendar', ladder.calendar[scored.turn] ?? 0);
  if (gunsSilent(scored.charts)) v += part(because, 'silent', ladder.silent);
  if (ladder.counter !== 0 && isCountering(scenario, world)) v += part(because, 'counter', ladder.counter);
  return v;
}

/** How grave the night is by the dead made known of both sides. */
function severityOf(scenario: Scenario, world: World): number {
  let made = 0;
  for (const id of scenario.desks) made += world.desks[id]?.reported ?? 0;
  return clamp(lnPlusOne(made) / ln(scenario.model.answers.severityScale + 1), 0, SEVEREST);
}

function isCountering(scenario: Scenario, world: World): boolean {
  const lookup = lookupOf(scenario);
  const posture = lookup.postures.get(world.desks[lookup.guard]?.posture ?? '');
  return posture !== undefined && 'guard' in posture && posture.counters;
}

/** Engagement of a capital that was asked, this turn or the last, to calm this addressee (PLAY.md P11a). */
function calmingOf(context: AnswerContext, caller: string): number {
  const { world, turn } = context.scored;
  let most = 0;
  for (const desk of context.scenario.desks) {
    if (desk === context.desk) continue;
    const asked = world.desks[desk]?.calmed[context.answerer.addressee.id] ?? 0;
    if (asked === 0 || turn - asked > 1) continue;
    const engagement = world.channels[desk]?.[caller]?.engagement ?? 0;
    if (engagement > most) most = engagement;
  }
  return most;
}

/** Highest level open to an addressee now. */
export function capOf(ladder: Ladder, silent: boolean, season: boolean): number {
  let cap = ladder.levels.length - 1;
  if (!silent && ladder.caps.fighting !== undefined && ladder.caps.fighting < cap) cap = ladder.caps.fighting;
  if (!season && ladder.caps.beforeSeason !== undefined && ladder.caps.beforeSeason < cap)
    cap = ladder.caps.beforeSeason;
  return cap;
}
