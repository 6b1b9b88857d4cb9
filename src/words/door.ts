/** Every sentence that is not scenario text: code and params in, text out. */
export { LANGUAGES, type Language, type Say, sayIn } from './bundle.ts';
export type { CauseContext } from './cause.ts';
export type { EntryContext } from './entry.ts';
export type { Names } from './names.ts';
export {
  type Chance,
  type ChannelState,
  channelStateOf,
  type Direction,
  directionOf,
  type Verdict,
} from './states.ts';
export { inItsTurn } from './turns.ts';
export { type CueWord, makeWords, type Words } from './words.ts';
