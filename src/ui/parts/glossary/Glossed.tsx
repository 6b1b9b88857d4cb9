import { later } from '../../room/later.tsx';
import type { GlossedProps } from './marks.ts';

/** A text whose terms can be asked for what they mean; plain until what recognises them has come. */
export const Glossed = later<GlossedProps>(
  () => import('./Marked.tsx').then((m) => m.Marked),
  ({ text }) => text,
);
