import { bookWorld, settleWorld } from '../world/book.ts';
import { type Draft, gunsSilent } from '../world/draft.ts';
import type { Ask } from './asks.ts';

/** R-7 (E2): outside pressure on the initiative desk, with inertia; relieved by those who answer that desk. */
export function feelPressure(draft: Draft): void {
  const { world, lookup, scenario } = draft;
  const p = scenario.model.pressure;
  let unmoved = 1;
  let risk = 0;
  for (const { addressee, ladder } of lookup.answerers[lookup.guard] ?? []) {
    const channel = world.channels[lookup.guard]?.[addressee.id];
    if (!channel) continue;
    const theirs = world.channels[lookup.initiative]?.[addressee.id];
    const relief = theirs ? (addressee.towards[lookup.initiative]?.levels[theirs.level]?.relief ?? 0) : 0;
    unmoved *= 1 - channel.engagement * (1 - relief);
    const perceived = ladder.levels[channel.level]?.risk ?? 0;
    if (perceived > risk) risk = perceived;
  }
  settleWorld(draft, 'pressure', p.inertia * world.pressure + (1 - p.inertia) * (1 - unmoved), 'capitals');
  // E3 with P2: doubt deters until it is spent.
  settleWorld(
    draft,
    'risk',
    world.doubt > risk ? world.doubt : risk,
    world.doubt > risk ? 'doubt' : 'capitals',
  );
}

/** R-5 (P2): doubt erodes in a turn of fighting without visible movement of the ally. */
export function erodeDoubt(draft: Draft, asks: ReadonlyMap<string, Ask>): void {
  if (gunsSilent(draft.charts)) return;
  const { lookup, world } = draft;
  const a = draft.scenario.model.alliance;
  const ally = lookup.ally[lookup.guard] ?? null;
  const alliance = lookup.alliance[lookup.guard] ?? null;
  const ask = ally === null ? undefined : asks.get(ally);
  const moved =
    ally !== null && ask !== undefined && (world.channels[lookup.guard]?.[ally]?.level ?? 0) >= a.visibleFrom;
  const coming = world.underWay.some((u) => u.what === 'request' && u.addressee === alliance);
  if (!moved && !coming && !ask?.consult) bookWorld(draft, 'doubt', world.doubt * (a.erode - 1), 'time');
}
