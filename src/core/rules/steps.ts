import { power } from '../chance/arithmetic.ts';
import { roll } from '../chance/chance.ts';
import type { Demarche } from '../scenario/demarche.ts';
import type { Effect } from '../scenario/effect.ts';
import type { DeskId } from '../scenario/ids.ts';
import type { Step } from '../scenario/script.ts';
import type { Decision } from '../turn/decision.ts';
import { bookChannel, bookDesk } from '../world/book.ts';
import { type Draft, deskIn, gunsSilent } from '../world/draft.ts';
import { OWN_TEXT } from '../world/world.ts';
import { signal } from './consequence.ts';
import { applyEffect, applyEffects, sendText, takeLine } from './effect.ts';
import { servedOf } from './served.ts';

/** Effort below which nobody calls it fighting (posture effects). */
const FIRE = 0.1;

export interface TakenStep {
  readonly demarche: Demarche;
  readonly step: Step;
  readonly terms: readonly string[];
}

/** Steps in canonical order: by id, so that the order of clicks never matters. */
export function sortedSteps(draft: Draft, decision: Decision): TakenStep[] {
  const taken: TakenStep[] = [];
  for (const step of decision.steps) {
    const demarche = draft.lookup.demarches.get(step.demarche);
    if (demarche) taken.push({ demarche, step, terms: step.terms ?? [] });
  }
  return taken.sort((a, b) => (a.demarche.id < b.demarche.id ? -1 : a.demarche.id > b.demarche.id ? 1 : 0));
}

/** posture, with its effects while the guns fire or are silent, and P10: countering breaks a private promise. */
export function takePosture(draft: Draft, desk: DeskId, decision: Decision): void {
  const own = deskIn(draft.world, desk);
  own.posture = decision.posture;
  const posture = draft.lookup.postures.get(decision.posture);
  if (!posture) return;
  const silent = gunsSilent(draft.charts);
  if ('effort' in posture) {
    const { front } = draft.world;
    front.halted = posture.effort === 'halt' ? front.halted + draft.clock.hours : 0;
    // whoever orders quiet is asked at home for what has not been had.
    if (front.halted > 0 && silent) {
      const unserved = 1 - servedOf(draft.scenario, draft.world);
      bookDesk(
        draft,
        desk,
        'support',
        draft.scenario.model.truce.haltSupport * unserved,
        `posture:${posture.id}`,
      );
    }
    return;
  }
  const cause = `posture:${posture.id}`;
  if (silent) applyEffects(draft, posture.silent, { desk, cause });
  else if (draft.world.front.effort > FIRE) applyEffects(draft, posture.fighting, { desk, cause });
  if (!posture.counters) return;
  const e = draft.scenario.model.entrapment;
  const ally = draft.lookup.ally[desk];
  if (!ally || own.promise === 0 || draft.turn - own.promise > e.turns || own.entrapped >= own.promise)
    return;
  own.entrapped = draft.turn;
  bookChannel(draft, desk, ally, 'trust', e.trust, 'promise-broken');
  draft.entries?.push({ code: 'promise.broken', subject: ally, desk });
}

/** R-30 (P9): what was shown is judged a turn later. */
export function judgeEvidence(draft: Draft, desk: DeskId): void {
  const own = deskIn(draft.world, desk);
  const { claim } = own;
  if (!claim) return;
  const e = draft.scenario.model.evidence;
  own.claim = null;
  if (claim.mode === 'verified') {
    own.shown = true;
    bookDesk(
      draft,
      desk,
      'legitimacy',
      e.verifiedLegitimacy * claim.weight * believed(own.credibility),
      'evidence',
    );
    bookDesk(draft, desk, 'credibility', e.verifiedCredibility * claim.weight, 'evidence');
    draft.entries?.push({ code: 'evidence.verified', desk });
    return;
  }
  if (roll(draft.seed, draft.turn, 'claim', desk) >= e.contradicted) return;
  own.discredited = true;
  bookDesk(draft, desk, 'credibility', e.badCredibility * claim.weight, 'evidence-contradicted');
  bookDesk(draft, desk, 'legitimacy', e.badLegitimacy * claim.weight, 'evidence-contradicted');
  draft.entries?.push({ code: 'evidence.contradicted', desk });
}

/** Legitimacy is gained by those who are believed: half of it hangs on credibility. */
const believed = (credibility: number): number => 0.5 + 0.5 * credibility;

/** direct effects of the steps, lines, evidence, words; asks are answered later. */
export function takeSteps(draft: Draft, desk: DeskId, decision: Decision): readonly TakenStep[] {
  const steps = sortedSteps(draft, decision);
  if (steps.length === 0) return steps;
  const own = deskIn(draft.world, desk);
  // One copy for all steps of the turn: nobody else holds it until the turn is over.
  const used = { ...own.used };
  own.used = used;
  for (const { demarche, step, terms } of steps) {
    const before = used[demarche.id] ?? 0;
    used[demarche.id] = before + 1;
    const repeat = before === 0 ? 1 : power(draft.scenario.model.answers.repeat, before);
    draft.entries?.push({
      code: 'step.taken',
      subject: demarche.id,
      desk,
      params: {
        to: demarche.to ?? null,
        form: demarche.form,
        terms: terms.slice(),
        cameo: demarche.cameo ?? null,
        goldstein: demarche.goldstein ?? null,
      },
    });
    const weight = repeat * blameWeight(draft, desk, demarche);
    applyStepEffects(draft, desk, demarche, weight);
    if (demarche.binds > 0 && step.line !== undefined) takeLine(draft, desk, step.line, demarche.binds);
    if (demarche.evidence) show(draft, desk, step, repeat);
    if (demarche.calms !== undefined) own.calmed = { ...own.calmed, [demarche.calms]: draft.turn };
    if (demarche.proposes) sendText(draft, desk, OWN_TEXT, terms);
    if (demarche.treaty && demarche.to !== undefined) {
      const type = demarche.treaty;
      signal(draft, { chart: 'treaty', of: demarche.to }, { type }, { of: demarche.to, desk });
    }
  }
  return steps;
}

/** P9: blame counts less before anything was shown, more after. */
function blameWeight(draft: Draft, desk: DeskId, demarche: Demarche): number {
  if (!demarche.blames) return 1;
  const e = draft.scenario.model.evidence;
  const own = deskIn(draft.world, desk);
  return (own.discredited ? e.discredited : 1) * (own.shown ? e.after : e.before);
}

function applyStepEffects(draft: Draft, desk: DeskId, demarche: Demarche, weight: number): void {
  const cause = `demarche:${demarche.id}`;
  for (const effect of demarche.effects)
    applyEffect(draft, effect, { desk, cause, scale: scaleOf(draft, desk, effect, weight) });
}

/** Commitments, concessions and the warmth of the line do not wear off by repeating; legitimacy hangs on being believed. */
function scaleOf(draft: Draft, desk: DeskId, effect: Effect, weight: number): number {
  if (!('gauge' in effect)) return 1;
  switch (effect.gauge) {
    case 'legitimacy':
      return weight * believed(deskIn(draft.world, desk).credibility);
    case 'support':
    case 'salience':
    case 'credibility':
      return weight;
    default:
      return 1;
  }
}

function show(draft: Draft, desk: DeskId, step: Step, repeat: number): void {
  const own = deskIn(draft.world, desk);
  const mode = step.claim ?? 'verified';
  if (mode === 'now') {
    own.shown = true;
    bookDesk(
      draft,
      desk,
      'legitimacy',
      draft.scenario.model.evidence.nowLegitimacy * repeat * believed(own.credibility),
      'evidence',
    );
  }
  own.claim = { mode, weight: repeat };
  draft.entries?.push({ code: 'evidence.shown', desk, params: { mode } });
}
