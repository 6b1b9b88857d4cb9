import { type Say, sayIn } from '../words/door.ts';
import '../words/commands.ts';

/** Sentences of the command line. */
export const say: Say = sayIn('en');
