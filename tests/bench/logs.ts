import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { leaveOneOut, nightsOf, openCourse } from '../../src/debrief/door.ts';
import { verifyAndReplay } from '../../src/log/door.ts';
import { csv, xapi } from '../../src/log/export/door.ts';
import { playedGame } from '../log/playedGame.ts';
import { busySeconds, timed } from './core.ts';
import { atMost, type Measured } from './measured.ts';

const MILLI = 1000;
/** Of the design: a student waits no longer for what each démarche was worth. */
const WORTH_MS = 1000;
const WARM = 3;
/** As many nights as a debrief takes. */
const NIGHTS = 8;

/** What a debrief asks of a log: what each part was worth, and the log in other forms. */
export function logRows(lesson: Scenario): readonly Measured[] {
  const log = playedGame(lesson, 'bench.logs', 'orchestrator');
  const lookup = (): Scenario => lesson;
  const opened = openCourse(log, lookup);
  if (!opened.ok) throw new Error(opened.verdict.reason);
  const { course } = opened;
  const alone = [log.header.seed];
  const taken = leaveOneOut(course, alone);
  for (let i = 0; i < WARM; i++) leaveOneOut(course, alone);
  const worth = busySeconds(() => void leaveOneOut(course, alone)) * MILLI;
  const nights = nightsOf(course, NIGHTS);
  const general = busySeconds(() => void leaveOneOut(course, nights)) * MILLI;
  const exported = { log, ...verifyAndReplay(log, lookup) };
  return [
    atMost(
      `leave-one-out of a lesson, ${taken.worths.length} parts, ${taken.games} games`,
      worth,
      'ms',
      WORTH_MS,
    ),
    atMost(`the same over ${NIGHTS} nights`, general, 'ms'),
    atMost(
      'verify a log and hand its replay over',
      timed(() => void verifyAndReplay(log, lookup)),
      'ms',
    ),
    atMost(
      'a log as a table',
      timed(() => void csv([exported])),
      'ms',
    ),
    atMost(
      'a log as statements',
      timed(() => void xapi([exported])),
      'ms',
    ),
  ];
}
