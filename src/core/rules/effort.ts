import { roll } from '../chance/chance.ts';
import { ladderOdds, ladderPick } from '../chance/ladder.ts';
import type { Decisions } from '../turn/decision.ts';
import { bookChannel, bookDesk, bookWorld, settleWorld } from '../world/book.ts';
import { type Draft, gunsSilent } from '../world/draft.ts';
import { fallSilent } from './truce.ts';

/** Effort that the initiative desk's own order differs from what it was willing to: prices of doing so (P13). */
const LEGITIMACY_PER_LEVEL = 0.012;
const SALIENCE_PER_LEVEL = 0.02;
const ENGAGEMENT_PER_LEVEL = 0.15;
const ENGAGEMENT_LIMIT = 0.9;
/** Posture of the middle line: y / .5 is 1 when the other desk holds (PLAY.md, slider `provocation`). */
const MIDDLE_GUARD = 0.5;

/** R-20 (E5): how hard the initiative desk fights. Returns the hours fought. */
export function orderEffort(draft: Draft, decisions: Decisions, w: number, fought: number): number {
  const { scenario, lookup, world } = draft;
  const model = scenario.model.effort;
  const posture = lookup.postures.get(decisions[lookup.initiative]?.posture ?? '');
  const ordered = posture && 'effort' in posture ? posture.effort : 'as-willing';
  const first = draft.turn === 1;
  if (first && ordered === 'as-willing') {
    world.front.level = model.levels.length - 1;
    return fought;
  }
  const odds = ladderOdds(-w, model.thresholds, 1);
  const drawn = first ? model.levels.length - 1 : ladderPick(roll(draft.seed, draft.turn, 'effort'), odds);
  let level = drawn;
  if (ordered !== 'as-willing') {
    level = ordered === 'halt' ? 0 : ordered === 'ease' ? Math.max(0, drawn - 1) : ordered;
    payForOrder(draft, level, odds);
  }
  let hours = fought;
  if (level === 0 && !gunsSilent(draft.charts)) hours = fallSilent(draft, fought);
  const guard = lookup.postures.get(world.desks[lookup.guard]?.posture ?? '');
  const y = guard && 'guard' in guard ? guard.guard : MIDDLE_GUARD;
  const sustained = y / MIDDLE_GUARD;
  const provoked = 1 - model.provocation + model.provocation * (sustained < 1 ? sustained : 1);
  const target =
    (model.inertia * world.front.effort + (1 - model.inertia) * (model.levels[level] ?? 0)) * provoked;
  world.front.level = level;
  settleWorld(
    draft,
    'effort',
    target,
    ordered === 'as-willing' ? 'willingness' : `posture:${posture?.id ?? ''}`,
  );
  draft.entries?.push({ code: 'effort.ordered', desk: lookup.initiative, params: { level, effort: target } });
  return hours;
}

function payForOrder(draft: Draft, level: number, odds: readonly number[]): void {
  const { scenario, lookup, world } = draft;
  const home = scenario.model.home;
  if (gunsSilent(draft.charts)) return;
  let expected = 0;
  for (let i = 0; i < odds.length; i++) expected += i * (odds[i] ?? 0);
  if (level < expected && world.front.aims < home.shortfallAims)
    bookDesk(draft, lookup.initiative, 'support', -home.shortfall * (expected - level), 'aims-unmet');
  if (level <= expected) return;
  const above = level - expected;
  bookDesk(draft, lookup.guard, 'legitimacy', LEGITIMACY_PER_LEVEL * above, 'pressed-on');
  bookWorld(draft, 'salience', SALIENCE_PER_LEVEL * above, 'pressed-on');
  for (const { addressee, ladder } of lookup.answerers[lookup.guard] ?? []) {
    const channel = world.channels[lookup.guard]?.[addressee.id];
    if (!channel || ladder.abandoned <= 0) continue;
    const raised = channel.engagement * (1 + ENGAGEMENT_PER_LEVEL * above);
    bookChannel(
      draft,
      lookup.guard,
      addressee.id,
      'engagement',
      Math.min(ENGAGEMENT_LIMIT, raised) - channel.engagement,
      'pressed-on',
    );
  }
}
