import { load, shelf } from 'virtual:scenarios';
import { startWorker } from '../workers/start.ts';
import { type Debriefing, makeDebriefing } from './debriefing.ts';
import { type DebriefRoom, openDebriefRoom } from './debriefRoom.ts';

export type * from '../../workers/debriefMessages.ts';
export { disputedOf, pointsOf } from '../theatre.ts';
export { bareTexts } from './bareTexts.ts';
export type { Debriefing, DebriefJob, DebriefSource, DebriefStore } from './debriefing.ts';
export { DEBRIEF_JOBS } from './debriefing.ts';
export type { DebriefGame, DebriefRoom, OpenedLog } from './debriefRoom.ts';
export { type ForkDesk, makeForkDesk } from './forkDesk.ts';

let room: DebriefRoom | null = null;
let here: Debriefing | null = null;

/** The page's debrief room: made on first use, with its worker. */
export function debriefRoom(): DebriefRoom {
  room ??= openDebriefRoom({
    spawn: () => startWorker('debrief'),
    load,
    shipped: shelf.map(({ id }) => id),
  });
  return room;
}

/** The page's debrief: the same when somebody comes back to it. */
export function debriefing(): Debriefing {
  here ??= makeDebriefing(debriefRoom());
  return here;
}
