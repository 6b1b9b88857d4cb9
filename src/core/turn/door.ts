/** The one door of the simulation. Pure: inputs are never changed. */
export { type Advanced, advance } from './advance.ts';
export type { Decision, Decisions, Memo, Refusal, RefusalCode, Votes } from './decision.ts';
export { digest } from './digest.ts';
export { ENTRY_CODES, type Entry, type EntryCode, type ParamValue, type Part } from './entry.ts';
export { type Game, SEED_PATTERN } from './game.ts';
export { judge, type Lawful, lawful, prune } from './lawful.ts';
export { openGame } from './openGame.ts';
export { view } from './view.ts';
export type { ChannelView, TextView, View } from './viewShape.ts';
