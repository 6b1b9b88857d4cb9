import type { Scenario } from '../core/scenario/scenario.ts';
import type { Game } from '../core/turn/door.ts';
import {
  ASSUMPTION_RANGES,
  type Assumptions,
  type Attribution,
  answersOf,
  assume,
  brierOf,
  type Course,
  calibrationOf,
  causesOf,
  DOCUMENTED,
  dimensionsAt,
  documentedOf,
  forecastsOf,
  forkAt,
  leaveOneOut,
  ledgersOf,
  luckOf,
  meanDimensions,
  meanOfSix,
  type Night,
  nightsOf,
  openCourse,
  otherDeskOf,
  playedAs,
  playNight,
  playNightAs,
  sharesOf,
  swingsOf,
  type TurnSwing,
  timelineOf,
  turningPointsOf,
} from '../debrief/door.ts';
import { makeLogText, parseLog, playAgain, rewriteMemos, type TurnAgain, unreadable } from '../log/door.ts';
import { EXPORTERS } from '../log/export/door.ts';
import { factsOf, lineOf, sectorsOf, toldOf } from './debriefLines.ts';
import type { DebriefOpened, DebriefWorker, Findings, OnDone } from './debriefMessages.ts';

/** Nights on which parts are taken out, and the orders in which they are put in again on each. */
const WORTH_NIGHTS = 8;
const ORDERS = 4;
const SWING_NIGHTS = 16;
const ASSUMED_NIGHTS = 16;

/** What a job rejects with that was ended. */
export const ENDED = 'ended';

/** One attribution from those of single nights: means of means, since each night weighs the same. */
export function overNights(all: readonly Attribution[]): Attribution {
  const first = all[0];
  if (!first) throw new Error('there is at least one night');
  return {
    worths: first.worths.map(({ part }, i) => {
      const dimensions = meanDimensions(all.flatMap(({ worths }) => worths[i]?.dimensions ?? []));
      return {
        part,
        dimensions,
        mean: meanOfSix(dimensions),
      };
    }),
    whole: meanDimensions(all.map(({ whole }) => whole)),
    games: all.reduce((sum, { games }) => sum + games, 0),
    dropped: all.reduce((sum, { dropped }) => sum + dropped, 0),
  };
}

function findingsOf(course: Course): Findings {
  const { scenario, desk, other, verdict, log, last } = course;
  const forecasts = forecastsOf(course);
  const documented = documentedOf(course);
  return {
    scenario,
    desk,
    other,
    verdict,
    facts: factsOf(log),
    ending: last.ending?.[desk] ?? null,
    kind: last.world.front.kind,
    line: lineOf(course),
    timeline: timelineOf(course),
    sectors: sectorsOf(course),
    answers: answersOf(course),
    ledgers: ledgersOf(course).map((ledger) => ({ ...ledger, causes: causesOf(ledger) })),
    forecasts,
    calibration: calibrationOf(forecasts),
    brier: brierOf(forecasts),
    documented: documented && { line: lineOf(documented.course), dropped: documented.night.dropped },
    otherDesk: otherDeskOf(course),
    memos: log.memos.map(({ about, text }) => ({ about, text })),
    ranges: ASSUMPTION_RANGES,
  };
}

/** The same decisions on the same night, in a scenario that assumes something else. */
function playedUnder(course: Course, scenario: Scenario): Course {
  const turns: TurnAgain[] = [];
  playAgain({ scenario, log: course.log, as: course.desk, watch: (turn) => turns.push(turn) });
  return playedAs(course, turns, scenario);
}

/** Holds one game and plays others for it; `breathe` lets messages in between two games. */
export function makeDebriefRoom(breathe: () => Promise<void>): DebriefWorker {
  let course: Course | null = null;
  let nights: readonly Night[] = [];
  let ended = 0;
  const held = (): Course => {
    if (!course) throw new Error('no log was opened');
    return course;
  };
  /** Does one thing after the other, and stops where it was ended. */
  const each = async <T, R>(
    things: readonly T[],
    run: (thing: T) => R,
    onDone: (done: number) => void,
  ): Promise<readonly R[]> => {
    const begun = ended;
    const results: R[] = [];
    for (const thing of things) {
      results.push(run(thing));
      onDone(results.length);
      await breathe();
      if (begun !== ended) throw new Error(ENDED);
    }
    return results;
  };

  const open: DebriefWorker['open'] = (text, known): DebriefOpened => {
    course = null;
    nights = [];
    ended += 1;
    const parsed = parseLog(text);
    if (!parsed.ok) return { ok: false, verdict: unreadable(parsed.problem), told: null };
    const opened = openCourse(
      parsed.log,
      (id, hash) => (known && known.scenario.id === id && known.hash === hash ? known.scenario : null),
      parsed.cut !== null,
    );
    if (!opened.ok) return { ok: false, verdict: opened.verdict, told: toldOf(parsed.log) };
    course = opened.course;
    return { ok: true, findings: findingsOf(course) };
  };

  const ownNights = async (onDone: OnDone, all: number): Promise<readonly Night[]> => {
    const at = held();
    if (nights.length === 0)
      nights = await each(
        nightsOf(at),
        (seed) => playNight(at, seed),
        (done) => onDone(done, all),
      );
    return nights;
  };

  return {
    peek: (text) => {
      const parsed = parseLog(text);
      if (!parsed.ok) return null;
      const { id, enclosed } = parsed.log.header.scenario;
      return { scenario: id, enclosed: enclosed !== undefined };
    },
    open,
    before: (turn): Game | null => course?.replay.turns[turn - 1]?.before ?? null,
    nights: async (onDone) => {
      const at = held();
      const seeds = nightsOf(at);
      const all = 2 * seeds.length;
      const own = await ownNights(onDone, all);
      const compared = await each(
        seeds,
        (seed) => playNightAs(at, DOCUMENTED, seed),
        (done) => onDone(own.length + done, all),
      );
      return luckOf(
        at,
        own,
        compared.flatMap((night) => night ?? []),
      );
    },
    turningPoints: async (onDone) => {
      const at = held();
      const all = SWING_NIGHTS;
      const some = (await ownNights(() => {}, 0)).slice(0, SWING_NIGHTS);
      const swings = await each(
        some,
        (night) => swingsOf(at, [night]),
        (done) => onDone(done, all),
      );
      const mean = (swings[0] ?? []).map(({ turn }, i): TurnSwing => {
        const dimensions = meanDimensions(swings.flatMap((night) => night[i]?.dimensions ?? []));
        return { turn, dimensions, mean: meanOfSix(dimensions) };
      });
      return turningPointsOf(at, mean);
    },
    worth: async (onDone) => {
      const at = held();
      const seeds = nightsOf(at, WORTH_NIGHTS);
      const all = seeds.length * (1 + ORDERS);
      const alone = await each(
        seeds,
        (seed) => leaveOneOut(at, [seed]),
        (done) => onDone(done, all),
      );
      const shares = await each(
        seeds,
        (seed) => sharesOf(at, { seeds: [seed], orders: ORDERS }),
        (done) => onDone(seeds.length + done * ORDERS, all),
      );
      return { alone: overNights(alone), shares: overNights(shares), nights: seeds.length };
    },
    fork: (turn, decision) => {
      const at = held();
      const forked = forkAt(at, { turn, decision });
      if (!forked.ok) return forked;
      const { fork } = forked;
      return {
        ok: true,
        fork: {
          turn,
          line: lineOf(playedAs(at, fork.turns)),
          dropped: fork.dropped,
          log: makeLogText(fork.log),
        },
      };
    },
    assume: async (assumptions: Assumptions, onDone) => {
      const at = held();
      const scenario = assume(at.scenario, assumptions);
      const seeds = nightsOf(at, ASSUMED_NIGHTS);
      const before = (await ownNights(() => {}, 0)).slice(0, seeds.length);
      let dropped = 0;
      const after = await each(
        seeds,
        (seed) => {
          const played = playAgain({ scenario, log: at.log, seed, as: at.desk });
          dropped += played.dropped;
          return dimensionsAt({ scenario, desk: at.desk }, played.last);
        },
        (done) => onDone(done, seeds.length),
      );
      return {
        line: lineOf(playedUnder(at, scenario)),
        before: meanDimensions(before.map(({ dimensions }) => dimensions)),
        after: meanDimensions(after),
        nights: seeds.length,
        dropped,
      };
    },
    write: (memos) => {
      const at = held();
      return makeLogText(rewriteMemos(at.log, memos));
    },
    exported: (format, memos) => {
      const { verdict, scenario, replay, log } = held();
      const { head, part, tail } = EXPORTERS[format];
      return head + part({ log: rewriteMemos(log, memos), verdict, scenario, replay }) + tail;
    },
    cancel: () => {
      ended += 1;
    },
  };
}
