import { clamp, ln, lnPlusOne } from '../chance/arithmetic.ts';
import type { Addressee, Form, Ladder } from '../scenario/addressee.ts';
import type { DeskId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Part } from '../turn/entry.ts';
import { gunsSilent } from '../world/draft.ts';
import { lookupOf } from '../world/lookup.ts';
import type { Scored } from './score.ts';

/** Severity counts at most this much (E1). */
const SEVEREST = 1.3;

export interface AnswerContext {
  readonly scenario: Scenario;
  readonly scored: Scored;
  readonly desk: DeskId;
  readonly addressee: Addressee;
  readonly ladder: Ladder;
  /** Absent when it speaks unasked. */
  readonly form?: Form;
  /** Odds that an open smaller door adds (PLAY.md P11). */
  readonly door?: number;
  readonly season: boolean;
}

/** R-1 (E1): why an addressee answers so: the sum of named contributions, in logit units. */
export function answerValue(context: AnswerContext, because?: Part[]): number {
  const { scenario, scored, desk, addressee, ladder, form } = context;
  const { world } = scored;
  const own = world.desks[desk];
  const channel = world.channels[desk]?.[addressee.id];
  if (!own || !channel) throw new Error(`no channel from ${desk} to ${addressee.id}`);
  const model = scenario.model;
  const lookup = lookupOf(scenario);
  let v = 0;
  const add = (cause: string, value: number): void => {
    if (value === 0) return;
    v += value;
    because?.push({ cause, value });
  };
  let made = 0;
  for (const id of scenario.desks) made += world.desks[id]?.reported ?? 0;
  add('base', ladder.base);
  if (ladder.severity !== 0)
    add(
      'severity',
      ladder.severity * clamp(lnPlusOne(made) / ln(model.answers.severityScale + 1), 0, SEVEREST),
    );
  if (ladder.salience !== 0) add('salience', ladder.salience * (2 * world.salience - 0.6));
  if (ladder.legitimacy !== 0) add('legitimacy', ladder.legitimacy * (2 * own.legitimacy - 1));
  if (form !== undefined) add('form', ladder.form[form]);
  if (form === 'formal') add('obligation', ladder.obligation);
  add('distraction', -ladder.distraction);
  add('ties', -ladder.ties);
  add('trust', ladder.trust.weight * (2 * channel.trust - 1));
  add('asks', -ladder.fatigue * model.answers.fatigue * channel.asks);
  for (const rival in ladder.rivals)
    add(
      `rival:${rival}`,
      -(ladder.rivals[rival] ?? 0) * 2 * (world.channels[desk]?.[rival]?.engagement ?? 0),
    );
  for (const caller in ladder.calm)
    add(`calm:${caller}`, -(ladder.calm[caller] ?? 0) * 2 * calmingOf(context, caller));
  if (ladder.follow) {
    const best = world.channels[desk]?.[ladder.follow.addressee]?.best ?? 0;
    add('follow', ladder.follow.values[best] ?? 0);
    if (own.invoked > 0) add('follow-invoked', ladder.follow.invoked);
  }
  if (ladder.sponsor) {
    const best = world.channels[desk]?.[ladder.sponsor.addressee]?.best ?? 0;
    if (best >= ladder.sponsor.level) {
      add('sponsor', ladder.sponsor.carried);
      if (own.invoked > 0) add('sponsor-invoked', ladder.sponsor.invoked);
    } else add('sponsor', ladder.sponsor.without);
  }
  if (own.abandoned) add('abandoned', ladder.abandoned);
  if (ladder.ground !== 0) add('ground', ladder.ground * world.front.ground);
  if (context.season) add('season', ladder.season);
  if (
    addressee.instrument === 'ally' &&
    own.entrapped > 0 &&
    scored.turn - own.entrapped <= model.entrapment.turns
  )
    add('entrapment', model.entrapment.ask);
  if (context.door) add('door', context.door);
  add('calendar', ladder.calendar[scored.turn] ?? 0);
  if (gunsSilent(scored.charts)) add('silent', ladder.silent);
  if (ladder.counter !== 0) {
    const posture = lookup.postures.get(world.desks[lookup.guard]?.posture ?? '');
    if (posture && 'guard' in posture && posture.counters) add('counter', ladder.counter);
  }
  return v;
}

/** Engagement of a capital that was asked, this turn or the last, to calm this addressee (PLAY.md P11a). */
function calmingOf(context: AnswerContext, caller: string): number {
  const { world, turn } = context.scored;
  let most = 0;
  for (const desk of context.scenario.desks) {
    if (desk === context.desk) continue;
    const asked = world.desks[desk]?.calmed[context.addressee.id] ?? 0;
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
