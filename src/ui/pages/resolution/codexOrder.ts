import type { CodexKind } from '../../../scenario/texts.ts';

/** Kinds of articles in the order in which the codex lists them. */
export const CODEX_ORDER: readonly CodexKind[] = [
  'concept',
  'actor',
  'treaty',
  'place',
  'losses',
  'background',
];
