import { CLAIMS, type Demarche } from '../core/scenario/demarche.ts';
import type { MatterId, OptionId, TermId } from '../core/scenario/ids.ts';
import type { Reply } from '../core/scenario/script.ts';
import type { Ministry, Seat } from './ministry.ts';
import { completeStep, openDemarches, usualReply } from './plan.ts';
import { repertoireOf, stepsOf } from './repertoire.ts';
import { usableTerms } from './terms.ts';

const pick = <T>(list: readonly T[], u: number): T | undefined => list[Math.floor(u * list.length)];

/** Share of turns on which the usual posture is taken, and of texts that are answered as usual. */
const USUAL = 0.6;
const OTHER_REPLIES: readonly Reply[] = ['refuse', 'accept'];

/** Anything lawful, by keyed chance: the same seed does the same again. */
export const random: Ministry = {
  id: 'random',
  decide: (seat) => {
    const repertoire = repertoireOf(seat.scenario, seat.desk);
    const open = openDemarches(seat);
    const wanted: (Demarche | undefined)[] = [];
    for (let i = 0; i < seat.scenario.capacity; i++) wanted.push(pick(open, seat.chance('step', i)));
    const completion = {
      terms: randomTerms(seat),
      line: pick(repertoire.lines, seat.chance('line')),
      claim: pick(CLAIMS, seat.chance('claim')) ?? 'verified',
    };
    const postures = seat.lawful.postures.filter((p) => p.refusals.length === 0).map((p) => p.posture);
    const { usual } = repertoire.postures;
    return {
      steps: stepsOf(seat.scenario.capacity, wanted).map((demarche) => completeStep(demarche, completion)),
      posture: seat.chance('usual') < USUAL ? usual : (pick(postures, seat.chance('posture')) ?? usual),
      replies: randomReplies(seat),
      matters: randomAnswers(seat),
    };
  },
};

function randomTerms(seat: Seat): readonly TermId[] {
  const terms = usableTerms(seat).map((term) => term.id);
  const count = Math.min(terms.length, Math.floor(seat.chance('terms') * 3));
  const chosen = new Set<TermId>();
  for (let i = 0; chosen.size < count && i < 8; i++) {
    const term = pick(terms, seat.chance('term', i));
    if (term !== undefined) chosen.add(term);
  }
  return seat.scenario.terms.filter((term) => chosen.has(term.id)).map((term) => term.id);
}

function randomReplies(seat: Seat): Record<string, Reply> {
  const replies: Record<string, Reply> = {};
  const usual = usualReply(seat.scenario, seat.desk);
  seat.texts.forEach((text, i) => {
    replies[text.id] =
      seat.chance('usual-reply', i) < USUAL ? usual : (pick(OTHER_REPLIES, seat.chance('reply', i)) ?? usual);
  });
  return replies;
}

function randomAnswers(seat: Seat): Record<MatterId, OptionId> {
  const answers: Record<MatterId, OptionId> = {};
  seat.matters.forEach((matter, i) => {
    const option = pick(matter.options, seat.chance('answer', i));
    if (option) answers[matter.id] = option.id;
  });
  return answers;
}
