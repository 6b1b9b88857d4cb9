import { roll } from '../chance/chance.ts';
import type { DeskId } from '../scenario/ids.ts';
import type { Matter } from '../scenario/matter.ts';
import type { Decision } from '../turn/decision.ts';
import type { Draft } from '../world/draft.ts';
import type { OpenMatter } from '../world/world.ts';
import { readyBrokerOf } from './broker.ts';
import { type Candidate, dueOn } from './calendar.ts';
import { applyEffects } from './effect.ts';

/** R-32 (P5): each deck opens one matter a turn: the most urgent whose time has come. */
export function openMatters(draft: Draft): void {
  const { decks } = dueOn(draft.scenario, draft.turn);
  for (const desk of draft.scenario.desks) {
    for (const deck of decks[desk] ?? []) openFrom(draft, desk, deck);
  }
}

/** Among equally urgent matters the one that was settled longest ago opens, so that repeating ones take turns. */
function openFrom(draft: Draft, desk: DeskId, deck: readonly Candidate<Matter>[]): void {
  const { open, answered } = draft.world.matters;
  let best: Matter | undefined;
  let settled = 0;
  for (const { what: matter, holds } of deck) {
    if (best && matter.priority < best.priority) break;
    const last = answered[matter.id]?.turn ?? 0;
    if (best && last >= settled) continue;
    if (isOpen(open, matter.id) || (!matter.repeats && last > 0)) continue;
    if (!holds(draft, desk)) continue;
    best = matter;
    settled = last;
  }
  if (!best) return;
  const opened: OpenMatter = {
    id: best.id,
    desk,
    opened: draft.turn,
    until: lastTurnOf(best, draft.turn),
    truth: drawTruth(draft, best),
    broker: readyBrokerOf(draft, desk),
  };
  draft.world.matters.open = [...open, opened];
  draft.entries?.push({ code: 'matter.opened', subject: best.id, desk, params: { until: opened.until } });
}

/** The turn in which it must be answered: a date that has passed means now. */
function lastTurnOf({ open, answerBy }: Matter, turn: number): number {
  return answerBy === undefined ? turn + open - 1 : Math.max(turn, answerBy);
}

function isOpen(open: readonly OpenMatter[], id: string): boolean {
  for (const item of open) if (item.id === id) return true;
  return false;
}

function drawTruth(draft: Draft, matter: Matter): string {
  let cumulated = 0;
  let last = '';
  let u = -1;
  for (const what in matter.drawn) {
    if (u < 0) u = roll(draft.seed, draft.turn, 'truth', matter.id);
    cumulated += matter.drawn[what] ?? 0;
    last = what;
    if (u < cumulated) return what;
  }
  return last;
}

/** answers and silences take their effect; a matter unanswered past its turn takes its silence. */
export function settleMatters(draft: Draft, desk: DeskId, decision: Decision): void {
  for (const item of draft.world.matters.open) {
    if (item.desk !== desk) continue;
    const matter = draft.lookup.matters.get(item.id);
    if (!matter) continue;
    const chosen = decision.matters[item.id];
    if (chosen === undefined && item.until > draft.turn) continue;
    const { matters } = draft.world;
    matters.open = matters.open.filter((o) => o !== item);
    matters.answered = { ...matters.answered, [matter.id]: { option: chosen ?? null, turn: draft.turn } };
    settle(draft, desk, matter, item, chosen ?? null);
  }
}

function settle(draft: Draft, desk: DeskId, matter: Matter, item: OpenMatter, chosen: string | null): void {
  const context = { desk, cause: `matter:${matter.id}`, broker: item.broker };
  const optionId = chosen ?? (typeof matter.silence === 'string' ? matter.silence : null);
  const option = matter.options.find((o) => o.id === optionId);
  const outcome =
    option ?? (typeof matter.silence === 'string' ? { effects: [], truth: {} } : matter.silence);
  draft.entries?.push({
    code: chosen === null ? 'matter.unanswered' : 'matter.answered',
    subject: matter.id,
    desk,
    params: { option: optionId },
  });
  applyEffects(draft, outcome.effects, context);
  if (item.truth !== '') applyEffects(draft, outcome.truth[item.truth] ?? [], context);
}
