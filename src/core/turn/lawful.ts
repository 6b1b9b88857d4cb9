import { can } from '../charts/step.ts';
import { holds } from '../rules/condition.ts';
import type { Demarche } from '../scenario/demarche.ts';
import type { DemarcheId, DeskId, LineId, MatterId, OptionId, PostureId, TermId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { REPLIES, type Reply, type Step } from '../scenario/script.ts';
import { type Draft, gunsSilent, readingOf } from '../world/draft.ts';
import { OWN_TEXT, type Text } from '../world/world.ts';
import type { Decision, Refusal } from './decision.ts';
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

/** Most things are lawful: they share the empty list. */
const NONE: readonly Refusal[] = [];

/** What the chart and the rules say against a démarche, however it is completed. */
function refusalsOf(draft: Draft, desk: DeskId, demarche: Demarche): readonly Refusal[] {
  const own = draft.world.desks[desk];
  const subject = demarche.id;
  if (!own || demarche.desk !== desk) return [{ code: 'unknown-demarche', desk, subject }];
  const used = demarche.once && (own.used[subject] ?? 0) > 0;
  const closed = demarche.behindDoor && !((own.doors[subject]?.until ?? 0) >= draft.turn);
  const unmet = demarche.requires !== undefined && !holds(draft, desk, demarche.requires);
  const stuck = demarche.to !== undefined && !chartTakes(draft, demarche);
  if (!used && !closed && !unmet && !stuck) return NONE;
  const refused: Refusal[] = [];
  if (used) refused.push({ code: 'once-used', desk, subject });
  if (closed) refused.push({ code: 'door-closed', desk, subject });
  if (unmet) refused.push({ code: 'requires-unmet', desk, subject });
  if (stuck) refused.push({ code: 'chart-refuses', desk, subject });
  return refused;
}

const VENUE_REQUEST = { type: 'request' } as const;
const MISSION_ASK = { type: 'ask' } as const;
const TREATY_SIGNALS = { consult: { type: 'consult' }, invoke: { type: 'invoke' } } as const;

function chartTakes(draft: Draft, demarche: Demarche): boolean {
  const to = demarche.to ?? '';
  const { charts } = draft;
  const addressee = draft.lookup.addressees.get(to);
  const { treaty } = demarche;
  if (treaty && !can('treaty', charts.treaty[to] ?? 'dormant', TREATY_SIGNALS[treaty])) return false;
  if (addressee?.type === 'venue' && !can('venue', charts.venue[to] ?? 'idle', VENUE_REQUEST)) return false;
  if (
    demarche.mission &&
    addressee?.towards[demarche.desk]?.mission &&
    !can('mission', charts.mission[to] ?? 'none', MISSION_ASK)
  )
    return false;
  return true;
}

function termRefusals(draft: Draft, desk: DeskId, term: TermId): readonly Refusal[] {
  const spec = draft.lookup.terms.get(term);
  if (!spec) return [{ code: 'unknown-term', desk, subject: term }];
  const burned = (draft.world.burned[term] ?? 0) > draft.turn;
  const inForce =
    (gunsSilent(draft.charts) && draft.world.truce.terms.includes(term)) ||
    (spec.groundTimes !== undefined && draft.world.front.returned);
  if (!burned && !inForce) return NONE;
  const refused: Refusal[] = [];
  if (burned) refused.push({ code: 'term-burned', desk, subject: term });
  if (inForce) refused.push({ code: 'term-in-force', desk, subject: term });
  return refused;
}

const NO_REPLIES: readonly Reply[] = [];
const PLAIN_REPLIES: readonly Reply[] = ['accept', 'refuse'];

/** Replies that a desk owes a text: none to its own, none when nothing new could be signed. */
function repliesTo(draft: Draft, desk: DeskId, text: Text): readonly Reply[] {
  if (text.broker === OWN_TEXT && text.desk === desk) return NO_REPLIES;
  return desk === draft.lookup.initiative ? REPLIES : PLAIN_REPLIES;
}

/** Every step, posture, reply and option with its refusals. */
export function lawful(scenario: Scenario, game: Game, desk: DeskId): Lawful {
  const draft = readingOf(scenario, game);
  const closed: readonly Refusal[] = game.ending ? [{ code: 'game-closed', desk }] : NONE;
  const { demarchesOf, posturesOf } = draft.lookup;
  return {
    steps: (demarchesOf[desk] ?? []).map((d) => {
      const refusals = refusalsOf(draft, desk, d);
      return { demarche: d.id, refusals: game.ending ? [...closed, ...refusals] : refusals };
    }),
    postures: (posturesOf[desk] ?? []).map((p) => ({ posture: p.id, refusals: closed })),
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

function judgeStep(draft: Draft, desk: DeskId, step: Step): readonly Refusal[] {
  const demarche = draft.lookup.demarches.get(step.demarche);
  if (!demarche) return [{ code: 'unknown-demarche', desk, subject: step.demarche }];
  const refused = refusalsOf(draft, desk, demarche).slice();
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
  const { steps } = decision;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    if (!step) continue;
    for (let j = 0; j < i; j++) {
      if (steps[j]?.demarche !== step.demarche) continue;
      refused.push({ code: 'repeated-step', desk, subject: step.demarche });
      break;
    }
    refused.push(...judgeStep(draft, desk, step));
  }
  if (steps.length > scenario.capacity) refused.push({ code: 'over-capacity', desk });
  refused.push(...judgePosture(draft, desk, decision.posture));
  for (const text in decision.replies) refused.push(...judgeReply(draft, desk, text, decision.replies[text]));
  for (const matter in decision.matters)
    refused.push(...judgeMatter(draft, desk, matter, decision.matters[matter]));
  return refused;
}

function judgePosture(draft: Draft, desk: DeskId, posture: PostureId): readonly Refusal[] {
  const spec = draft.lookup.postures.get(posture);
  if (!spec) return [{ code: 'unknown-posture', desk, subject: posture }];
  return spec.desk === desk ? NONE : [{ code: 'not-your-posture', desk, subject: posture }];
}

function judgeReply(draft: Draft, desk: DeskId, id: string, reply: Reply | undefined): readonly Refusal[] {
  const text = draft.world.table.find((t) => t.id === id);
  if (!text) return [{ code: 'text-not-on-table', desk, subject: id }];
  if (reply === undefined || !repliesTo(draft, desk, text).includes(reply))
    return [{ code: 'not-your-reply', desk, subject: id }];
  return NONE;
}

function judgeMatter(
  draft: Draft,
  desk: DeskId,
  id: MatterId,
  option: OptionId | undefined,
): readonly Refusal[] {
  const open = draft.world.matters.open.some((m) => m.id === id && m.desk === desk);
  if (!open) return [{ code: 'matter-not-open', desk, subject: id }];
  const known = draft.lookup.matters.get(id)?.options.some((o) => o.id === option);
  return known ? NONE : [{ code: 'unknown-option', desk, subject: id }];
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
