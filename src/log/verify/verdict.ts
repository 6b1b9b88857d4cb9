import type { TurnNumber } from '../../core/scenario/ids.ts';
import type { LogProblem, LogProblemCode } from '../format/parse.ts';

export const VERDICTS = ['verified', 'altered', 'other-rules', 'cut-off', 'unreadable'] as const;
export type VerdictName = (typeof VERDICTS)[number];

/** What verified replay says of a file: whether the result follows from the decisions; not who played, nor how often. */
export interface Verdict {
  readonly verdict: VerdictName;
  /** First turn that differs, or the last one that is whole. */
  readonly turn?: TurnNumber;
  /** First field that differs: a gauge, a dimension, `decision of DESK`, `digest`, `seal` ... */
  readonly field?: string;
  /** Where an unreadable file breaks off. */
  readonly problem?: LogProblem;
  /** One plain sentence. */
  readonly reason: string;
}

const PROBLEMS: Readonly<Record<LogProblemCode, string>> = {
  'too-large': 'the file is larger than 4 MiB',
  'too-many-lines': 'the file has more than 200 lines',
  empty: 'the file is empty',
  'not-json': 'this is not JSON',
  'not-a-line': 'this is no line of a game log',
  'no-header': 'the first line is not the header of a game log',
  'second-header': 'there is a second header',
  'newer-format': 'the file was made by a newer version of the log format',
  'bad-field': 'a field is missing or of another type',
  'out-of-order': 'the line stands where it cannot',
  'cut-line': 'the line breaks off',
};

/** Verdict on a file that is no log: says where it breaks off. */
export const unreadable = (problem: LogProblem): Verdict => ({
  verdict: 'unreadable',
  problem,
  ...(problem.field === undefined ? {} : { field: problem.field }),
  reason: `Unreadable at line ${problem.line}, column ${problem.column}: ${PROBLEMS[problem.code]}${
    problem.field === undefined ? '' : ` (${problem.field})`
  }.`,
});

export const verified = (turns: number): Verdict => ({
  verdict: 'verified',
  turn: turns,
  reason: `Verified: all ${turns} turns follow from the decisions.`,
});

export const cutOff = (turn: TurnNumber): Verdict => ({
  verdict: 'cut-off',
  turn,
  reason:
    turn === 0
      ? 'Cut off before the first turn was decided.'
      : `Cut off after turn ${turn}: so far everything follows from the decisions.`,
});

export interface Difference {
  readonly turn: TurnNumber;
  readonly field: string;
  readonly why: string;
}
export const altered = ({ turn, field, why }: Difference): Verdict => ({
  verdict: 'altered',
  ...(turn > 0 ? { turn } : {}),
  field,
  reason: `Altered ${turn > 0 ? `at turn ${turn}` : 'in the header'} (${field}): ${why}.`,
});

export const otherRules = (why: string): Verdict => ({
  verdict: 'other-rules',
  reason: `Made by other rules (${why}): told, not replayed.`,
});
