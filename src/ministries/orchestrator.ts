import type { Demarche } from '../core/scenario/demarche.ts';
import type { Ministry, Seat } from './ministry.ts';
import { decisionOf, usualReply } from './plan.ts';
import { type Repertoire, repertoireOf } from './repertoire.ts';
import { QUIET } from './temper.ts';
import { likeliestKind, temptingTerms } from './terms.ts';

/** From this turn on its asks carry terms. */
const TERMS_FROM = 4;
/** A broker whose name fits the other desk's kind is worth more than one whose cover is high. */
const FIT_WORTH = 1;

/** Sounds out, builds pressure in order, asks the mediator that fits, with terms that this other desk would sign. */
export const orchestrator: Ministry = {
  id: 'orchestrator',
  decide: (seat) => {
    const r = repertoireOf(seat.scenario, seat.desk);
    return decisionOf(seat, {
      wanted: seat.gunsSilent ? whileSilent(seat, r) : whileFiring(seat, r),
      posture: r.postures.usual,
      terms: seat.turn >= TERMS_FROM ? temptingTerms(seat, seat.view.odds) : [],
      temper: QUIET,
      reply: usualReply(seat.scenario, seat.desk),
    });
  },
};

function whileSilent(seat: Seat, r: Repertoire): readonly (Demarche | null | undefined)[] {
  const friend = r.friends[0];
  if (seat.view.monitors > 0.5) return [r.warm, friend, r.evidence];
  return [r.warm, r.mission, seat.turn % 2 === 0 ? friend : (r.friendlyBrokers[0] ?? friend)];
}

function whileFiring(seat: Seat, r: Repertoire): readonly (Demarche | null | undefined)[] {
  const friend = r.friends[0];
  // What a desk sees is dear to make: the first turns ask no mediator.
  const broker = seat.turn >= TERMS_FROM ? fittingBroker(seat, r) : null;
  const turns = [
    [friend, r.follower, r.evidence],
    [r.consult, friend, r.letters[0]],
    [friend, r.mission, r.listen],
    [r.friendlyBrokers[0] ?? broker, r.follower, r.evidence],
    [broker, r.consult, friend],
    [broker, r.third, r.letters[0]],
    [broker, r.warm, friend],
    [broker, r.warm, r.third],
  ];
  return [...(turns[Math.min(seat.turn, turns.length) - 1] ?? []), r.listen, r.evidence];
}

/** The ask that fits the likeliest kind; the heaviest friend while nothing is known. */
function fittingBroker(seat: Seat, r: Repertoire): Demarche | null {
  const kind = seat.scenario.kinds.find((k) => k.id === likeliestKind(seat.view.odds));
  const fallback = r.friendlyBrokers[0] ?? r.brokers[0] ?? null;
  if (!kind) return fallback;
  let best = fallback;
  let most = Number.NEGATIVE_INFINITY;
  for (const ask of r.brokers) {
    if (ask.to === undefined) continue;
    const ladder = seat.scenario.addressees.find((a) => a.id === ask.to)?.towards[seat.desk];
    const worth = FIT_WORTH * (kind.fit[ask.to] ?? 0) + (ladder?.broker?.cover ?? 0);
    if (worth > most) {
      most = worth;
      best = ask;
    }
  }
  return best;
}
