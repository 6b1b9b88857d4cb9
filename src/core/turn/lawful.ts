import { can } from '../charts/step.ts';
import { holds } from '../rules/condition.ts';
import type { Demarche } from '../scenario/demarche.ts';
import type { DemarcheId, DeskId, LineId, MatterId, OptionId, PostureId, TermId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Reply, Step } from '../scenario/script.ts';
import { type Draft, gunsSilent, readingOf } from '../world/draft.ts';
import { OWN_TEXT, type Text } from '../world/world.ts';
import type { Decision, Refusal, RefusalCode } from './decision.ts';
import type { Game } from './game.ts';

/** Everything a desk could do now, with its refusals; empty = lawful. */
export interface Lawful {
  readonly steps: readonly { readonly demarche: DemarcheId; readonly refusals: readonly Refusal[] }[];
  readonly postures: readonly { readonly posture: PostureId; readonly refusals: readonly Refusal[] }[];
  readonly replies: readonly { readonly text: string; readonly replies: readonly Reply[] }[];
  readonly matters: readonly { readonly matter: MatterId; readonly options: readonly OptionId[] }[];
  readonly terms: readonly { readonly term: TermId; readonly refusals: readonly Refusal[] }[];
  readonly lines: readonly LineId[];
  readonly capacity: number;
}

/** What the chart and the rules say against a démarche, however it is completed. */
function refusalsOf(draft: Draft, desk: DeskId, demarche: Demarche): Refusal[] {
  const own = draft.world.desks[desk];
  const refused: Refusal[] = [];
  const refuse = (code: RefusalCode): void => {
    refused.push({ code, desk, subject: demarche.id });
  };
  if (!own || demarche.desk !== desk) {
    refuse('unknown-demarche');
    return refused;
  }
  if (demarche.once && (own.used[demarche.id] ?? 0) > 0) refuse('once-used');
  if (demarche.behindDoor) {
    const door = own.doors[demarche.id];
    if (!door || door.until < draft.turn) refuse('door-closed');
  }
  if (demarche.requires && !holds(draft, desk, demarche.requires)) refuse('requires-unmet');
  if (demarche.to !== undefined && !chartTakes(draft, demarche)) refuse('chart-refuses');
  return refused;
}

function chartTakes(draft: Draft, demarche: Demarche): boolean {
  const to = demarche.to ?? '';
  const addressee = draft.lookup.addressees.get(to);
  if (demarche.treaty && !can('treaty', draft.charts.treaty[to] ?? 'dormant', { type: demarche.treaty }))
    return false;
  if (addressee?.type === 'venue' && !can('venue', draft.charts.venue[to] ?? 'idle', { type: 'request' }))
    return false;
  if (
    demarche.mission &&
    addressee?.towards[demarche.desk]?.mission &&
    !can('mission', draft.charts.mission[to] ?? 'none', { type: 'ask' })
  )
    return false;
  return true;
}

function termRefusals(draft: Draft, desk: DeskId, term: TermId): Refusal[] {
  const spec = draft.lookup.terms.get(term);
  if (!spec) return [{ code: 'unknown-term', desk, subject: term }];
  const refused: Refusal[] = [];
  if ((draft.world.burned[term] ?? 0) > draft.turn)
    refused.push({ code: 'term-burned', desk, subject: term });
  const inForce = gunsSilent(draft.charts) && draft.world.truce.terms.includes(term);
  if (inForce || (spec.groundTimes !== undefined && draft.world.front.returned))
    refused.push({ code: 'term-in-force', desk, subject: term });
  return refused;
}

/** Replies that a desk owes a text: none to its own, none when nothing new could be signed. */
function repliesTo(draft: Draft, desk: DeskId, text: Text): readonly Reply[] {
  if (text.broker === OWN_TEXT && text.desk === desk) return [];
  const initiative = desk === draft.lookup.initiative;
  return initiative ? ['accept', 'refuse', 'as-willing'] : ['accept', 'refuse'];
}

/** Every step, posture, reply and option with its refusals. */
export function lawful(scenario: Scenario, game: Game, desk: DeskId): Lawful {
  const draft = readingOf(scenario, game);
  const closed: Refusal[] = game.ending ? [{ code: 'game-closed', desk }] : [];
  return {
    steps: scenario.demarches
      .filter((d) => d.desk === desk)
      .map((d) => ({ demarche: d.id, refusals: [...closed, ...refusalsOf(draft, desk, d)] })),
    postures: scenario.postures
      .filter((p) => p.desk === desk)
      .map((p) => ({ posture: p.id, refusals: closed })),
    replies: game.world.table
      .map((text) => ({ text: text.id, replies: repliesTo(draft, desk, text) }))
      .filter((r) => r.replies.length > 0),
    matters: game.world.matters.open
      .filter((m) => m.desk === desk)
      .map((m) => ({
        matter: m.id,
        options: draft.lookup.matters.get(m.id)?.options.map((o) => o.id) ?? [],
      })),
    terms: scenario.terms.map((t) => ({ term: t.id, refusals: termRefusals(draft, desk, t.id) })),
    lines: scenario.lines.map((l) => l.id),
    capacity: scenario.capacity,
  };
}

function judgeStep(draft: Draft, desk: DeskId, step: Step): Refusal[] {
  const demarche = draft.lookup.demarches.get(step.demarche);
  if (!demarche) return [{ code: 'unknown-demarche', desk, subject: step.demarche }];
  const refused = refusalsOf(draft, desk, demarche);
  if (demarche.needs.includes('line') && step.line === undefined)
    refused.push({ code: 'needs-line', desk, subject: demarche.id });
  if (demarche.needs.includes('claim') && step.claim === undefined)
    refused.push({ code: 'needs-claim', desk, subject: demarche.id });
  if (step.line !== undefined && !draft.lookup.lines.has(step.line))
    refused.push({ code: 'unknown-line', desk, subject: step.line });
  for (const term of step.terms ?? []) refused.push(...termRefusals(draft, desk, term));
  return refused;
}

/** Refusals of a whole decision; empty = lawful. Never for too little. */
export function judge(scenario: Scenario, game: Game, desk: DeskId, decision: Decision): readonly Refusal[] {
  if (game.ending) return [{ code: 'game-closed', desk }];
  if (!scenario.desks.includes(desk)) return [{ code: 'desk-missing', desk }];
  const draft = readingOf(scenario, game);
  const refused: Refusal[] = [];
  const seen = new Set<DemarcheId>();
  for (const step of decision.steps) {
    if (seen.has(step.demarche)) refused.push({ code: 'repeated-step', desk, subject: step.demarche });
    seen.add(step.demarche);
    refused.push(...judgeStep(draft, desk, step));
  }
  if (decision.steps.length > scenario.capacity) refused.push({ code: 'over-capacity', desk });
  refused.push(...judgePosture(draft, desk, decision.posture));
  for (const text in decision.replies) refused.push(...judgeReply(draft, desk, text, decision.replies[text]));
  for (const matter in decision.matters)
    refused.push(...judgeMatter(draft, desk, matter, decision.matters[matter]));
  return refused;
}

function judgePosture(draft: Draft, desk: DeskId, posture: PostureId): Refusal[] {
  const spec = draft.lookup.postures.get(posture);
  if (!spec) return [{ code: 'unknown-posture', desk, subject: posture }];
  return spec.desk === desk ? [] : [{ code: 'not-your-posture', desk, subject: posture }];
}

function judgeReply(draft: Draft, desk: DeskId, id: string, reply: Reply | undefined): Refusal[] {
  const text = draft.world.table.find((t) => t.id === id);
  if (!text) return [{ code: 'text-not-on-table', desk, subject: id }];
  if (reply === undefined || !repliesTo(draft, desk, text).includes(reply))
    return [{ code: 'not-your-reply', desk, subject: id }];
  return [];
}

function judgeMatter(draft: Draft, desk: DeskId, id: MatterId, option: OptionId | undefined): Refusal[] {
  const open = draft.world.matters.open.some((m) => m.id === id && m.desk === desk);
  if (!open) return [{ code: 'matter-not-open', desk, subject: id }];
  const known = draft.lookup.matters.get(id)?.options.some((o) => o.id === option);
  return known ? [] : [{ code: 'unknown-option', desk, subject: id }];
}

/**
 * The lawful part of a decision made for another situation, and how much was dropped: other seeds, removed
 * steps and scripts come this way. Completions that a step lacks are not invented: such a step is dropped.
 */
export function prune(
  scenario: Scenario,
  game: Game,
  desk: DeskId,
  decision: Decision,
): { readonly decision: Decision; readonly dropped: number } {
  const draft = readingOf(scenario, game);
  let dropped = 0;
  const steps: Step[] = [];
  for (const step of decision.steps) {
    const terms = step.terms?.filter((t) => termRefusals(draft, desk, t).length === 0);
    const kept: Step = terms === undefined || terms.length === step.terms?.length ? step : { ...step, terms };
    if (
      steps.length >= scenario.capacity ||
      steps.some((s) => s.demarche === step.demarche) ||
      judgeStep(draft, desk, kept).length > 0
    )
      dropped++;
    else steps.push(kept);
  }
  let posture = decision.posture;
  if (judgePosture(draft, desk, posture).length > 0) {
    posture = game.world.desks[desk]?.posture ?? posture;
    dropped++;
  }
  const replies: Record<string, Reply> = {};
  for (const id in decision.replies) {
    const reply = decision.replies[id];
    if (reply !== undefined && judgeReply(draft, desk, id, reply).length === 0) replies[id] = reply;
    else dropped++;
  }
  const matters: Record<MatterId, OptionId> = {};
  for (const id in decision.matters) {
    const option = decision.matters[id];
    if (option !== undefined && judgeMatter(draft, desk, id, option).length === 0) matters[id] = option;
    else dropped++;
  }
  return { decision: { steps, posture, replies, matters }, dropped };
}
