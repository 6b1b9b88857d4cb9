/** What a session needs once a turn is over, and not before: fetched while the first one is being read. */
export { baseRateOf } from './baseRate.ts';
export { nightsOf } from './nights.ts';
export { readCode, writeCode } from './resumeCode.ts';
export { resumeGame, turnOver } from './turn.ts';
export { playWritten } from './workshop/playWritten.ts';
