import type { ClaimMode, Demarche } from '../core/scenario/demarche.ts';
import type { DeskId, LineId, PostureId, TermId } from '../core/scenario/ids.ts';
import type { Reply, Step } from '../core/scenario/script.ts';
import type { Decision } from '../core/turn/door.ts';
import { lookupOf } from '../core/world/lookup.ts';
import { bearableReply } from './bearable.ts';
import type { Seat } from './ministry.ts';
import { type Repertoire, repertoireOf, stepsOf } from './repertoire.ts';
import { answersOf, type Temper } from './temper.ts';

/** What a ministry means to do in a turn, before it is written down as a decision. */
export interface Plan {
  /** In order of importance; what is missing from the crisis or does not fit is left out. */
  readonly wanted: readonly (Demarche | null | undefined)[];
  readonly posture: PostureId;
  readonly terms?: readonly TermId[];
  readonly line?: LineId | undefined;
  readonly claim?: ClaimMode;
  readonly temper: Temper;
  readonly reply: Reply;
}

/** Completes a démarche with the terms, line and claim it needs. */
export function completeStep(
  demarche: Demarche,
  completion: {
    readonly terms: readonly TermId[];
    readonly line?: LineId | undefined;
    readonly claim: ClaimMode;
  },
): Step {
  const { needs } = demarche;
  if (needs.length === 0) return { demarche: demarche.id };
  return {
    demarche: demarche.id,
    ...(needs.includes('terms') ? { terms: completion.terms } : {}),
    ...(needs.includes('line') && completion.line !== undefined ? { line: completion.line } : {}),
    ...(needs.includes('claim') ? { claim: completion.claim } : {}),
  };
}

/** Démarches that the core would take now, once they are completed, in file order. */
export function openDemarches(seat: Seat): readonly Demarche[] {
  const { demarches } = lookupOf(seat.scenario);
  const open: Demarche[] = [];
  for (const { demarche, refusals } of seat.lawful.steps) {
    if (!refusals.every((refusal) => refusal.code.startsWith('needs-'))) continue;
    const known = demarches.get(demarche);
    if (known) open.push(known);
  }
  return open;
}

/** The line in the middle: binds a little. */
export const middleLine = (repertoire: Repertoire): LineId | undefined =>
  repertoire.lines[Math.floor((repertoire.lines.length - 1) / 2)];

/** One reply to every text that this desk has to answer; as willing means what it can bear, where no rule draws it. */
export function replyToAll(seat: Seat, reply: Reply): Record<string, Reply> {
  const replies: Record<string, Reply> = {};
  const weighs = reply === 'as-willing' && seat.desk !== seat.scenario.initiative;
  for (const text of seat.texts) replies[text.id] = weighs ? bearableReply(seat, text) : reply;
  return replies;
}

export function decisionOf(seat: Seat, plan: Plan): Decision {
  const repertoire = repertoireOf(seat.scenario, seat.desk);
  const lawful = openDemarches(seat);
  const open = plan.wanted.filter((demarche) => demarche && lawful.includes(demarche));
  const completion = {
    terms: plan.terms ?? [],
    line: plan.line ?? middleLine(repertoire),
    claim: plan.claim ?? 'verified',
  };
  return {
    steps: stepsOf(seat.scenario.capacity, open).map((demarche) => completeStep(demarche, completion)),
    posture: plan.posture,
    replies: replyToAll(seat, plan.reply),
    matters: answersOf(seat, plan.temper),
  };
}

/** What a desk says to texts: the one with the initiative as willing as the rules draw it, the other yes. */
export const usualReply = (scenario: { readonly initiative: DeskId }, desk: DeskId): Reply =>
  scenario.initiative === desk ? 'as-willing' : 'accept';
