import { learn } from './bundle.ts';
import { WORKSHOP } from './en/workshop.ts';
import './rehearsal.ts';

/** Words of the workshop, fetched with it. */
learn('en', WORKSHOP);
