import { learn } from './bundle.ts';
import { ALOUD } from './en/aloud.ts';

/** Words of reading aloud, fetched with its button. */
learn('en', ALOUD);
