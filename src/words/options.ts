import { learn } from './bundle.ts';
import { OPTIONS } from './en/options.ts';

/** Words of the options, fetched with it. */
learn('en', OPTIONS);
