import { learn } from './bundle.ts';
import { COMMANDS } from './en/commands.ts';

/** Words of the command line. */
learn('en', COMMANDS);
