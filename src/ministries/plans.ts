import type { Ministry, Seat } from './ministry.ts';
import { decisionOf, middleLine, type Plan, usualReply } from './plan.ts';
import { type Repertoire, repertoireOf } from './repertoire.ts';
import { PROUD, QUIET, YIELDING } from './temper.ts';
import { givingTerms } from './terms.ts';

const ministry = (id: string, plan: (seat: Seat, repertoire: Repertoire) => Plan): Ministry => ({
  id,
  decide: (seat) => decisionOf(seat, plan(seat, repertoireOf(seat.scenario, seat.desk))),
});

/** Restrains, consults the ally, asks a friend to mediate, keeps the line to the other desk open. */
export const cautious = ministry('cautious', (seat, r) => {
  const friend = r.friends[0];
  const broker = r.friendlyBrokers[0] ?? r.allyBroker;
  const turns = [
    [r.allyCall, friend, r.shelter],
    [r.consult, friend, r.follower],
    [broker, r.evidence, r.letters[0]],
    [broker ?? friend, r.consult, r.warm],
  ];
  return {
    wanted: seat.gunsSilent
      ? [r.warm, friend, r.mission]
      : (turns[Math.min(seat.turn, turns.length) - 1] ?? []),
    posture: r.postures.softest === '' ? r.postures.usual : softened(seat, r),
    temper: QUIET,
    reply: usualReply(seat.scenario, seat.desk),
  };
});

/** The desk with the initiative eases only while its willingness is drawn; the other one restrains. */
const softened = (seat: Seat, r: Repertoire): string => {
  if (seat.scenario.initiative !== seat.desk) return r.postures.softest;
  const ease = seat.scenario.postures.find(
    (p) => p.desk === seat.desk && 'effort' in p && p.effort === 'ease',
  );
  return ease?.id ?? r.postures.usual;
};

/** Invokes, appeals and binds itself at once, then accuses; answers fire with fire. */
export const hawk = ministry('hawk', (seat, r) => ({
  wanted:
    seat.turn === 1 ? [r.invoke, r.appeal, r.address, r.blame] : [r.blame, r.address, r.appeal, r.letters[0]],
  posture: r.postures.hardest,
  line: r.lines.at(-1),
  temper: PROUD,
  reply: usualReply(seat.scenario, seat.desk),
}));

/** Offers what there is to offer, then proposes a text that gives it. */
export const concedeAll = ministry('concede-all', (seat, r) => {
  const broker = r.allyBroker ?? r.brokers[0];
  return {
    wanted: seat.turn <= 2 ? [r.concedeQuietly, r.concedeAloud, broker] : [r.warm, r.propose, broker],
    posture: r.postures.softest,
    line: r.lines[0],
    terms: givingTerms(seat),
    temper: YIELDING,
    reply: 'accept',
  };
});

/** Accuses, speaks and publishes every turn, and asks nobody for anything. */
export const talker = ministry('talker', (seat, r) => ({
  wanted: [r.blame, r.address, r.evidence],
  posture: r.postures.usual,
  line: middleLine(r),
  claim: 'now',
  temper: { ...QUIET, bind: 1 },
  reply: usualReply(seat.scenario, seat.desk),
}));
