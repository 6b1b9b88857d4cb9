import { learn } from './bundle.ts';
import { PROJECTOR } from './en/projector.ts';

/** Words of the desk for a class, fetched with it. */
learn('en', PROJECTOR);
