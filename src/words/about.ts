import { learn } from './bundle.ts';
import { ABOUT } from './en/about.ts';

/** Words of the about page, fetched with it. */
learn('en', ABOUT);
