import { learn } from './bundle.ts';
import { HOME } from './en/home.ts';

/** Words of the title page, fetched with it. */
learn('en', HOME);
