import { load, shelf } from 'virtual:scenarios';
import address from '../../workers/debrief.worker.ts?worker&url';
import { startWorker } from '../workers/hired.ts';
import { type DebriefRoom, openDebriefRoom } from './debriefRoom.ts';

export type * from '../../workers/debriefMessages.ts';
export { disputedOf, pointsOf } from '../theatre.ts';
export { bareTexts } from './bareTexts.ts';
export type { DebriefGame, DebriefRoom, OpenedLog } from './debriefRoom.ts';
export { type ForkDesk, makeForkDesk } from './forkDesk.ts';

let room: DebriefRoom | null = null;

/** The page's debrief room: made on first use, with its worker. */
export function debriefRoom(): DebriefRoom {
  room ??= openDebriefRoom({
    spawn: () => startWorker(address),
    load,
    shipped: shelf.map(({ id }) => id),
  });
  return room;
}
