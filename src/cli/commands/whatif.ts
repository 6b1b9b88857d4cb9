import { writeFileSync } from 'node:fs';
import type { TurnNumber } from '../../core/scenario/ids.ts';
import { type Decision, digest } from '../../core/turn/door.ts';
import { type Course, type Fork, forkAt, openCourse } from '../../debrief/door.ts';
import { makeLogText, parseLog, unreadable } from '../../log/door.ts';
import { CommandFailure, DONE, type ExitCode, FAULTY, MISUSE, writeAside, writeJson } from '../console.ts';
import { decisionFrom } from '../givenDecision.ts';
import { readLogFile } from '../logFile.ts';
import { say } from '../said.ts';
import { shippedLookup } from '../shelf.ts';
import { type Lines, lineOf, tellLines } from '../whatifText.ts';

export interface WhatifCommand {
  readonly turn: string;
  readonly decision: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Forks a game at a turn, decides otherwise, and lays the two lines side by side. */
export function whatif(file: string, options: WhatifCommand): ExitCode {
  const course = courseOf(file);
  const turn = turnIn(course, file, options.turn);
  const forked = forkAt(course, { turn, decision: decisionOf(course, turn, options.decision) });
  if (!forked.ok) {
    const refusals = forked.refused.map(({ subject, code }) =>
      subject === undefined ? code : `${subject}: ${code}`,
    );
    throw new CommandFailure(FAULTY, say('whatif-refused', { turn, refusals: refusals.join(', ') }));
  }
  const { fork } = forked;
  if (options.out !== undefined) writeOut(options.out, fork);
  const lines = linesOf(course, fork);
  if (options.json) writeJson(jsonOf({ file, course, fork, lines, out: options.out ?? null }));
  else tellLines(lines, course, { turn, dropped: fork.dropped, out: options.out ?? null });
  return DONE;
}

function courseOf(file: string): Course {
  const parsed = parseLog(readLogFile(file));
  const opened = parsed.ok
    ? openCourse(parsed.log, shippedLookup, parsed.cut !== null)
    : { ok: false as const, verdict: unreadable(parsed.problem) };
  const { reason } = opened.ok ? opened.course.verdict : opened.verdict;
  if (!opened.ok) throw new CommandFailure(FAULTY, say('whatif-not-played', { file, reason }));
  if (opened.course.verdict.verdict === 'altered') writeAside(say('whatif-told', { file, reason }));
  return opened.course;
}

function turnIn({ replay }: Course, file: string, given: string): TurnNumber {
  const turns = replay.turns.length;
  const turn = Number(given);
  if (!Number.isInteger(turn) || turn < 1 || turn > turns)
    throw new CommandFailure(MISUSE, say('whatif-no-turn', { file, turn: given, turns: String(turns) }));
  return turn;
}

/** What is decided instead; a posture that is not named stays as it was. */
function decisionOf({ desk, replay }: Course, turn: TurnNumber, file: string): Decision {
  let given: unknown;
  try {
    given = JSON.parse(readLogFile(file));
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const why = error instanceof Error ? error.message : '';
    throw new CommandFailure(FAULTY, say('whatif-not-json', { file, why }));
  }
  return decisionFrom(
    given,
    (what) => {
      throw new CommandFailure(FAULTY, say('whatif-not-a-decision', { file, what }));
    },
    replay.turns[turn - 1]?.decisions[desk]?.posture,
  );
}

function writeOut(file: string, { log }: Fork): void {
  try {
    writeFileSync(file, makeLogText(log));
  } catch {
    throw new CommandFailure(MISUSE, say('export-unwritable', { file }));
  }
}

const linesOf = (course: Course, fork: Fork): Lines => ({
  played: lineOf(course, course.replay.turns, course.last),
  otherwise: lineOf(course, fork.turns, fork.last),
});

interface Told {
  readonly file: string;
  readonly course: Course;
  readonly fork: Fork;
  readonly lines: Lines;
  readonly out: string | null;
}

const jsonOf = ({ file, course, fork, lines, out }: Told): unknown => ({
  file,
  verdict: course.verdict.verdict,
  desk: course.desk,
  turn: fork.turn,
  dropped: fork.dropped,
  log: out,
  played: { ...lines.played, digest: digest(course.last) },
  otherwise: { ...lines.otherwise, digest: digest(fork.last) },
});
