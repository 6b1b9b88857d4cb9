/** The live game: the application machine, what it keeps, and the stores that pages read. */
export { SEED_PATTERN } from '../core/turn/game.ts';
export { type Appearance, appearanceOf, watchAppearance } from './appearance.ts';
export { CALL_STATES, type Call, type CallState, callsOf, endsOf, observedOf } from './calls.ts';
export {
  type AnswerForecast,
  answerChances,
  type Chance,
  chanceOfShare,
  type Landing,
  landingOf,
  textChance,
} from './chances.ts';
export { CUES, type Cue } from './cues.ts';
export { type Frame, frameFor, inPanel, PICTURE_RATIO } from './frame.ts';
export {
  assignKey,
  COMMANDS,
  type Command,
  changesOf,
  chordName,
  chordOf,
  chordShortcut,
  isHeld,
  KEY_LAYOUTS,
  type KeyLayout,
  type Keymap,
  keymapOf,
  LAYOUT_KEYS,
  swapKeys,
} from './keymap.ts';
export { type PlayLink, readLink, writeLink } from './link.ts';
export { FAILURES, type Failure } from './machine.ts';
export { type Reach, reachOf, WAYS, type Way } from './reach.ts';
export { openSession, type SessionParts } from './session.ts';
export type * from './session.types.ts';
export type { Shelf, ShelfCard } from './shelf.ts';
export { scriptAddress } from './trustedTypes.ts';
