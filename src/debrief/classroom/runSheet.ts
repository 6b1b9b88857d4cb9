import type { TurnNumber } from '../../core/scenario/ids.ts';
import type { Choice, Split } from './choices.ts';
import type { ClassGroup } from './report.ts';
import type { ParallelPair } from './tree.ts';

/** Parts of a debrief in class, in their order, with minutes (docs/teaching.md). */
export const RUN_SHEET = [
  { part: 'cool-down', minutes: 5 },
  { part: 'describe', minutes: 10 },
  { part: 'analyse', minutes: 15 },
  { part: 'reality', minutes: 10 },
  { part: 'carry-over', minutes: 5 },
] as const;
export type RunSheetPart = (typeof RUN_SHEET)[number]['part'];

/** A question to a class that names what was chosen in it. */
export type ClassQuestion =
  | { readonly kind: 'one-word' }
  | { readonly kind: 'endings'; readonly most: string; readonly count: number; readonly of: number }
  | { readonly kind: 'split'; readonly turn: TurnNumber; readonly choice: Choice; readonly of: number }
  | { readonly kind: 'pair'; readonly pair: ParallelPair; readonly one: string; readonly other: string }
  | {
      readonly kind: 'surprise';
      readonly turn: TurnNumber;
      readonly question: string;
      readonly wrong: number;
      readonly of: number;
    }
  | { readonly kind: 'documented' }
  | { readonly kind: 'other-desk' }
  | { readonly kind: 'exit' };

export interface RunSheetItem {
  readonly part: RunSheetPart;
  readonly minutes: number;
  readonly questions: readonly ClassQuestion[];
}

const SPLITS = 3;
const PAIRS = 2;
const WIDE = 0.3;

const asQuestion = ({ turn, choice, reached }: Split): ClassQuestion => ({
  kind: 'split',
  turn,
  choice,
  of: reached,
});

/** The forecast in which most of a class was wrong. */
function surpriseOf(group: ClassGroup): readonly ClassQuestion[] {
  const asked = new Map<string, { turn: TurnNumber; wrong: number; of: number }>();
  for (const { forecasts } of group.entries) {
    for (const { question, turn, option, came } of forecasts) {
      if (came === null) continue;
      const row = asked.get(question) ?? { turn, wrong: 0, of: 0 };
      asked.set(question, { turn, wrong: row.wrong + (came === option ? 0 : 1), of: row.of + 1 });
    }
  }
  const [worst] = [...asked].sort(([, a], [, b]) => b.wrong / b.of - a.wrong / a.of);
  return worst && worst[1].wrong > 0 ? [{ kind: 'surprise', question: worst[0], ...worst[1] }] : [];
}

/** A timed plan for the debrief of a class, with questions that name its own choices. */
export function runSheetOf(group: ClassGroup): readonly RunSheetItem[] {
  const [most] = Object.entries(group.endings).sort(([, a], [, b]) => b - a);
  const ended = Object.values(group.endings).reduce((sum, count) => sum + count, 0);
  const wide = group.splits.filter(({ width }) => width >= WIDE).slice(0, SPLITS);
  const nameOf = (game: number): string => group.entries[game]?.codeName ?? group.entries[game]?.file ?? '';
  const questions: Readonly<Record<RunSheetPart, readonly ClassQuestion[]>> = {
    'cool-down': [{ kind: 'one-word' }],
    describe: [
      ...(most ? [{ kind: 'endings', most: most[0], count: most[1], of: ended } as const] : []),
      ...wide.slice(0, 1).map(asQuestion),
    ],
    analyse: [
      ...wide.slice(1).map(asQuestion),
      ...group.pairs
        .slice(0, PAIRS)
        .map((pair) => ({ kind: 'pair', pair, one: nameOf(pair.one), other: nameOf(pair.other) }) as const),
      ...surpriseOf(group),
    ],
    reality: [{ kind: 'documented' }, { kind: 'other-desk' }],
    'carry-over': [{ kind: 'exit' }],
  };
  return RUN_SHEET.map(({ part, minutes }) => ({ part, minutes, questions: questions[part] }));
}
