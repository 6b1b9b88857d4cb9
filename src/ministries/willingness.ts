import type { Ministry } from './ministry.ts';
import { replyToAll, usualReply } from './plan.ts';
import { repertoireOf } from './repertoire.ts';

/**
 * Leaves everything to the desk's own willingness: the rules draw its effort and its replies where the
 * model puts them, so that calibration stands whoever sits opposite. The other desk holds and accepts.
 */
export const willingness: Ministry = {
  id: 'willingness',
  decide: (seat) => ({
    steps: [],
    posture: repertoireOf(seat.scenario, seat.desk).postures.usual,
    replies: replyToAll(seat, usualReply(seat.scenario, seat.desk)),
    matters: {},
  }),
};

/** Does nothing and answers nothing. */
export const passive: Ministry = {
  id: 'passive',
  decide: (seat) => ({
    steps: [],
    posture: repertoireOf(seat.scenario, seat.desk).postures.usual,
    replies: {},
    matters: {},
  }),
};
