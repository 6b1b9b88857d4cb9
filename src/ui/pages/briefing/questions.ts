/** Questions that teach the rules: a message `briefing-q-ID`, one for each option, and one that explains. */
export const OPTIONS = ['a', 'b', 'c'] as const;
export type Option = (typeof OPTIONS)[number];

export interface Question {
  readonly id: string;
  /** The option that is so under the rules. */
  readonly so: Option;
}

export const QUESTIONS: readonly Question[] = [
  { id: 'asked', so: 'b' },
  { id: 'known', so: 'b' },
  { id: 'text', so: 'c' },
];
