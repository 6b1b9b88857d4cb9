import { learn } from './bundle.ts';
import { END } from './en/end.ts';

/** Words of the end page, fetched with it. */
learn('en', END);
