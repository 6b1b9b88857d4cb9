import type { AddresseeId, DeskId } from '../scenario/ids.ts';
import type { Draft } from '../world/draft.ts';

/**
 * R-11 (P1): the first mediator that was asked, stands at its broker level, is not pausing after a break and
 * has no text on its way: it would table tonight if told to.
 */
export function readyBrokerOf(draft: Draft, desk: DeskId): AddresseeId | null {
  for (const { addressee, ladder } of draft.lookup.answerers[desk] ?? []) {
    const channel = draft.world.channels[desk]?.[addressee.id];
    if (!ladder.broker || !channel?.asked || channel.level < ladder.broker.level) continue;
    if (channel.pauseUntil > draft.clock.start) continue;
    if (draft.world.underWay.some((u) => u.what === 'text' && u.addressee === addressee.id)) continue;
    return addressee.id;
  }
  return null;
}
