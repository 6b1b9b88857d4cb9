import type { Condition } from '../core/scenario/condition.ts';
import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Game } from '../core/turn/door.ts';
import { type Batch, type BatchResult, runBatch } from './batch.ts';
import { type Climbed, climb } from './climb.ts';
import { type Course, type CourseOptions, courseOf } from './course.ts';
import type { GameTestResult } from './game/bench.ts';
import { type GameTestId, type GameTestOptions, gameTests } from './game/gameTests.ts';
import { closeness, type Miss, missOf } from './miss.ts';
import { judgeOn } from './nights.ts';
import { meanOf } from './quantiles.ts';
import type { WordCounts } from './reading.ts';
import { sampleOf } from './sample.ts';
import { type Seating, seatsAround, seatsFor, seedOfFit } from './seating.ts';
import type { Trail } from './trail.ts';
import { runTrial, TRIAL_MANNERS, type TrialOptions, type Tried } from './trial.ts';

/** A search by hill climbing: for the best score, or for a game in which a condition holds. */
export interface Search {
  readonly desk: DeskId;
  readonly otherMinistry: string;
  readonly seed: string;
  readonly salt: string;
  readonly starts: number;
  readonly iterations: number;
  readonly fitGames: number;
  readonly goal?: Goal;
}
export interface Goal {
  readonly condition: Condition;
  /** Judged on the finished game only. */
  readonly atEnd: boolean;
}

/** Watches why a condition never held. */
export interface Watch extends Seating {
  readonly condition: Condition | null;
  readonly seed: string;
  readonly games: number;
  readonly atEnd: boolean;
}

/** A piece of a rehearsal that any thread can do: plain data. */
export type Job =
  | { readonly what: 'batch'; readonly batch: Batch }
  | { readonly what: 'search'; readonly search: Search }
  | { readonly what: 'trial'; readonly trial: Omit<TrialOptions, 'scenario'> }
  | { readonly what: 'watch'; readonly watch: Watch }
  | { readonly what: 'course'; readonly course: Omit<CourseOptions, 'scenario'> }
  | {
      readonly what: 'test';
      readonly id: GameTestId;
      readonly options: Omit<GameTestOptions, 'scenario' | 'onTest' | 'only'>;
    };

/** What each kind of job answers. */
export interface JobResults {
  readonly batch: BatchResult;
  readonly search: Climbed;
  readonly trial: Tried;
  readonly watch: Miss;
  readonly course: Course;
  readonly test: GameTestResult;
}
export type JobResult<J extends Job = Job> = JobResults[J['what']];

/** What a thread is given once, before any job. */
export interface Bag {
  readonly scenario: Scenario;
  readonly words?: WordCounts;
}

export function runJob(bag: Bag, job: Job): JobResult {
  const { scenario } = bag;
  switch (job.what) {
    case 'batch':
      return runBatch({ ...job.batch, scenario, words: bag.words });
    case 'search':
      return runSearch(scenario, job.search);
    case 'trial':
      return runTrial({ ...job.trial, scenario });
    case 'watch': {
      const { desk, condition, seed, games, atEnd } = job.watch;
      const seats = seatsFor({ ...job.watch, scenario });
      return missOf({ scenario, desk, condition: condition ?? undefined, seats, seed, games, atEnd });
    }
    case 'course':
      return courseOf({ ...job.course, scenario });
    case 'test':
      return gameTests({ ...job.options, scenario, only: [job.id] })[job.id];
    default:
      return job satisfies never;
  }
}

/** Every pair is played in so many manners. */
const MANNERS = TRIAL_MANNERS.length;

/** Games that a job plays, about: what progress counts. */
export function costOf(job: Job): number {
  switch (job.what) {
    case 'batch':
      return job.batch.count;
    case 'search':
      return (job.search.starts + job.search.iterations) * job.search.fitGames;
    case 'trial':
      return MANNERS * job.trial.count;
    case 'watch':
      return job.watch.games;
    case 'course':
      return job.course.games;
    case 'test':
      return TEST_COSTS[job.id] * job.options.games;
    default:
      return job satisfies never;
  }
}

/** Courses that each test of the game plays, about. */
const TEST_COSTS: Readonly<Record<GameTestId, number>> = {
  G1: 2,
  G2: 10,
  G3: 40,
  G4: 4,
  G5: 100,
  G6: 2,
  G7: 500,
  G8: 2,
  G9: 10,
};

function runSearch(scenario: Scenario, search: Search): Climbed {
  const { desk, otherMinistry, seed, fitGames, goal, salt, iterations, starts } = search;
  const near = (game: Game): number => (goal ? closeness(scenario, game, desk, goal.condition) : 0);
  const worthOf = ({ games, finished }: Trail): number => {
    if (!goal) return sampleOf(scenario, finished, desk).score;
    return goal.atEnd ? near(finished) : Math.max(...games.map(near), near(finished));
  };
  const judge = judgeOn({
    scenario,
    desk,
    seatsWith: (ministry) => seatsAround({ scenario, desk, otherMinistry }, ministry),
    seeds: Array.from({ length: fitGames }, (_, i) => seedOfFit(seed, i + 1)),
    worth: (trails) => {
      const worths = trails.map(worthOf);
      // A search for an ending needs one game that reaches it, a search for a plan does well on the mean.
      return goal ? Math.max(...worths) + meanOf(worths) / 100 : meanOf(worths);
    },
  });
  return climb({ scenario, desk, salt, iterations, starts, judge });
}
