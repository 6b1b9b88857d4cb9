import { signingOdds } from '../core/rules/signing.ts';
import type { Reply } from '../core/scenario/script.ts';
import { lookupOf } from '../core/world/lookup.ts';
import type { Text } from '../core/world/world.ts';
import type { Seat } from './ministry.ts';

/** the reply of a ministry that holds the line, by keyed chance: it signs what it can bear at home. */
export function bearableReply(seat: Seat, text: Text): Reply {
  const { home, reported, direct, effortKnown } = seat.view;
  const line = home.line === null ? undefined : lookupOf(seat.scenario).lines.get(home.line);
  const odds = signingOdds(seat.scenario, text, {
    fire: seat.gunsSilent ? 0 : effortKnown,
    dead: reported.own,
    commitment: home.commitment,
    priceTimes: line?.priceTimes ?? 1,
    direct,
  });
  return seat.chance('sign', text.terms.length) < odds ? 'accept' : 'refuse';
}
