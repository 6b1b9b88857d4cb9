import { learn } from './bundle.ts';
import { KEYS } from './en/keys.ts';

/** Words of the table of keys, fetched with it. */
learn('en', KEYS);
