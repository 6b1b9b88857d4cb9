import type { TurnNumber } from '../../core/scenario/ids.ts';
import { type Decision, digest, type Game, judge, type Refusal } from '../../core/turn/door.ts';
import {
  appendTurn,
  closeLog,
  closeOf,
  type Log,
  openLog,
  PERSON,
  playAgain,
  referenceTo,
  type TurnAgain,
  waitOut,
} from '../../log/door.ts';
import { type Course, dimensionsAt } from '../course.ts';
import type { Dimensions } from '../dimensions.ts';

export interface ForkOptions {
  /** The first turn decided anew. */
  readonly turn: TurnNumber;
  readonly decision: Decision;
}

/** The same night, another decision on one turn; later decisions as they were, as far as they are possible. */
export interface Fork {
  readonly turn: TurnNumber;
  readonly turns: readonly TurnAgain[];
  readonly last: Game;
  readonly dimensions: Dimensions;
  /** Later steps and answers that were not possible any more. */
  readonly dropped: number;
  /** A log of its own that names its parent. */
  readonly log: Log;
}
export type Forked =
  | { readonly ok: true; readonly fork: Fork }
  | { readonly ok: false; readonly refused: readonly Refusal[] };

/** Forks a game at a turn. An unlawful decision is refused, as in play; a turn that was not played has no fork. */
export function forkAt(course: Course, { turn, decision }: ForkOptions): Forked {
  const { scenario, log, desk } = course;
  const at = course.replay.turns[turn - 1];
  if (!at) return { ok: false, refused: [{ code: 'game-closed', desk }] };
  const refused = judge(scenario, at.before, desk, decision);
  if (refused.length > 0) return { ok: false, refused };
  const turns: TurnAgain[] = [];
  const { last, dropped } = playAgain({
    scenario,
    log,
    as: desk,
    decide: (asked) =>
      asked.turn === turn && asked.desk === desk ? decision : (asked.made ?? waitOut(asked)),
    watch: (played) => turns.push(played),
  });
  return {
    ok: true,
    fork: {
      turn,
      turns,
      last,
      dropped,
      dimensions: dimensionsAt(course, last),
      log: writeFork(course, turn, turns),
    },
  };
}

/** Memos of the turns before the fork go along: they were written before what is different. */
function writeFork(course: Course, turn: TurnNumber, turns: readonly TurnAgain[]): Log {
  const { scenario, log } = course;
  const { header } = log;
  const before = log.turns[turn - 2]?.digest ?? digest(course.replay.opened.game);
  let written = openLog({
    scenario: referenceTo(scenario, header.scenario.enclosed === undefined),
    seed: header.seed,
    // Whoever sat there: what is decided otherwise is decided by a person.
    seats: { ...header.seats, [course.desk]: PERSON },
    ...(header.codeName === undefined ? {} : { codeName: header.codeName }),
    ...(header.classCode === undefined ? {} : { classCode: header.classCode }),
    ...(header.language === undefined ? {} : { language: header.language }),
    ...(header.date === undefined ? {} : { date: header.date }),
    parent: { digest: log.close?.digest ?? log.turns.at(-1)?.digest ?? before, turn },
  });
  let last: Game | null = null;
  for (const played of turns) {
    const memo = played.turn < turn ? log.turns[played.turn - 1]?.memo : undefined;
    written = appendTurn(written, {
      turn: played.turn,
      decisions: played.decisions,
      ...(memo ? { memo } : {}),
      entries: played.entries,
      digest: digest(played.after),
    });
    last = played.after;
  }
  return last?.ending ? closeLog(written, closeOf(scenario, last)) : written;
}
