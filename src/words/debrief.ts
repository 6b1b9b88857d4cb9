import { learn } from './bundle.ts';
import { DEBRIEF } from './en/debrief.ts';

/** Words of the debrief's page and figures, fetched with them. */
learn('en', DEBRIEF);
