import { learn } from './bundle.ts';
import { RESOLUTION } from './en/resolution.ts';

/** Words of the page of answers, fetched with it. */
learn('en', RESOLUTION);
