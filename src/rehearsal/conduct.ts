import type { PlayedBatch } from './batch.ts';
import type { Climbed, OpenPlan } from './climb.ts';
import { type FindingContext, findingsOf, type Sought } from './findings.ts';
import { GAME_TESTS, type GameTestId, type GameTestResult } from './game/gameTests.ts';
import { costOf, type Job, type JobResult } from './job.ts';
import { batchesOf, CLIMBER, hasDocumented, piecesOf, type RehearsalPlan } from './plan.ts';
import { type RehearsalReport, reportOf } from './report.ts';
import { fitSeed, seedOfGame } from './seating.ts';
import { type Influences, joinTrials, type Tried } from './trial.ts';
import { neverSeen, type Unseen } from './unseen.ts';

/** Who does the jobs: this thread, worker threads, or workers of a page. */
export interface Crew {
  run<J extends Job>(job: J): Promise<JobResult<J>>;
}

export interface ConductOptions {
  readonly crew: Crew;
  /** Games of one job: small jobs tell progress often and can be stopped soon. */
  readonly size?: number;
  /** Games played so far, and as many as are known to come. */
  readonly onProgress?: (played: number, games: number) => void;
  readonly stopped?: () => boolean;
}

/** The rehearsal was stopped; there is no report. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

const SIZE = 100;
/** Pairs of games that try a démarche, at most; fewer when few games are asked for. */
const MOST_PAIRS = 48;
/** Games after which a thing that never occurred is worth a word. */
const ENOUGH = 100;
const SEARCHES = 1;

/** Plays all that a plan asks for and reports. The same plan gives the same report, whoever does the jobs. */
export async function conduct(plan: RehearsalPlan, options: ConductOptions): Promise<RehearsalReport> {
  const { crew, size = SIZE, stopped = () => false, onProgress = () => {} } = options;
  let played = 0;
  let known = 0;
  const doAll = async <J extends Job>(jobs: readonly J[]): Promise<readonly JobResult<J>[]> => {
    known += jobs.reduce((sum, job) => sum + costOf(job), 0);
    onProgress(played, known);
    return Promise.all(
      jobs.map(async (job) => {
        if (stopped()) throw new Stopped();
        const result = await crew.run(job);
        if (stopped()) throw new Stopped();
        played += costOf(job);
        onProgress(played, known);
        return result;
      }),
    );
  };

  const batchJobs = batchesOf(plan, size).map((batch) => ({ what: 'batch', batch }) as const);
  const searchJobs = plan.advice ? searchesOf(plan) : [];
  const trialJobs = plan.advice ? trialsOf(plan, size) : [];
  const testJobs = plan.game ? testsOf(plan) : [];
  const courseJobs = plan.advice && hasDocumented(plan) ? [courseJob(plan)] : [];
  // The longest first: they decide when the last thread is done.
  const [tests, searches, trials, batches, [course]] = await Promise.all([
    doAll(testJobs),
    doAll(searchJobs),
    doAll(trialJobs),
    doAll(batchJobs),
    doAll(courseJobs),
  ]);
  const games: PlayedBatch[] = batchJobs.flatMap(({ batch }, i) => {
    const result = batches[i];
    return result ? [{ batch, result }] : [];
  });

  const climbed = bestOf(searches);
  if (climbed && !plan.ministries.includes(CLIMBER)) {
    const pieces = piecesOf(plan, { ministry: CLIMBER, plan: climbed.plan }, size);
    const more = await doAll(pieces.map((batch) => ({ what: 'batch', batch }) as const));
    pieces.forEach((batch, i) => {
      const result = more[i];
      if (result) games.push({ batch, result });
    });
  }

  const influences = influencesOf(trialJobs, trials);
  // Only one who tries everything shows what can never occur.
  const tried = plan.ministries.includes('random') ? games.reduce((sum, g) => sum + g.batch.count, 0) : 0;
  const unseen = tried >= ENOUGH ? neverSeen(plan, games) : [];
  const sought = await seek(plan, unseen, doAll);
  const context: FindingContext = { plan, games, tried, influences, sought, course };
  return reportOf(plan, games, {
    findings: findingsOf(context),
    ...(plan.game ? { game: gameOf(testJobs, tests) } : {}),
    ...(course ? { course } : {}),
    influences,
  });
}

/** Games that follow the documented course. */
const FOLLOWED = 200;
const courseJob = ({ desk, otherMinistry, seed, games }: RehearsalPlan) => ({
  what: 'course' as const,
  course: { desk, otherMinistry, seed, games: Math.min(FOLLOWED, games) },
});

const searchesOf = ({ desk, otherMinistry, seed, games }: RehearsalPlan) =>
  Array.from({ length: SEARCHES }, (_, i) => ({
    what: 'search' as const,
    search: {
      desk,
      otherMinistry,
      seed,
      salt: `climber.${i}`,
      starts: 12,
      iterations: Math.min(200, Math.ceil(games / 3)),
      fitGames: 6,
    },
  }));

/** Pairs for every démarche of the desk that needs no refusal first. */
function trialsOf(plan: RehearsalPlan, size: number) {
  const { scenario, desk, otherMinistry, seed, games } = plan;
  const count = Math.min(MOST_PAIRS, Math.ceil(games / 5));
  const bases = TRIAL_BASES.filter((name) => plan.ministries.includes(name));
  const jobs = [];
  for (const { id: demarche, desk: of, behindDoor } of scenario.demarches) {
    if (of !== desk || behindDoor) continue;
    for (let from = 1; from <= count; from += size)
      jobs.push({
        what: 'trial' as const,
        trial: {
          desk,
          demarche,
          bases: bases.length > 0 ? bases : ['random'],
          otherMinistry,
          seed,
          from,
          count: Math.min(size, count - from + 1),
        },
      });
  }
  return jobs;
}
/** Whose games démarches are tried in: one who tries everything, and those who ask others for something. */
const TRIAL_BASES: readonly string[] = ['random', 'cautious', 'random', 'documented'];

function influencesOf(jobs: ReturnType<typeof trialsOf>, results: readonly Tried[]): Influences {
  const all = new Map<string, Tried>();
  for (const demarche of new Set(jobs.map(({ trial }) => trial.demarche))) {
    const parts = jobs.flatMap(({ trial }, i) => {
      const result = trial.demarche === demarche ? results[i] : undefined;
      return result ? [result] : [];
    });
    all.set(demarche, {
      once: joinTrials(parts.map(({ once }) => once)),
      always: joinTrials(parts.map(({ always }) => always)),
    });
  }
  return all;
}

const LONG: readonly GameTestId[] = ['G7', 'G3', 'G5'];
const rank = (id: GameTestId): number => (LONG.includes(id) ? LONG.indexOf(id) : LONG.length);

const testsOf = ({ desk, seed, games, otherMinistry }: RehearsalPlan) =>
  [...GAME_TESTS]
    .sort((a, b) => rank(a) - rank(b))
    .map((id) => ({ what: 'test' as const, id, options: { desk, seed, games, otherMinistry } }));

function gameOf(
  jobs: ReturnType<typeof testsOf>,
  results: readonly GameTestResult[],
): Readonly<Record<GameTestId, GameTestResult>> {
  const game: Partial<Record<GameTestId, GameTestResult>> = {};
  for (const id of GAME_TESTS) {
    const result = results[jobs.findIndex((job) => job.id === id)];
    if (result) game[id] = result;
  }
  // One job for each test.
  return game as Record<GameTestId, GameTestResult>;
}

const bestOf = (searches: readonly Climbed[]): Climbed | undefined =>
  [...searches].sort((a, b) => b.worth - a.worth)[0];

/** Games that look at one thing that never occurred. */
const WATCHED = 120;
/** Nights on which a search looks for an ending. */
const GOAL_GAMES = 4;

/** Looks for what never occurred: why not, and for an ending whether a search reaches it. */
async function seek(
  plan: RehearsalPlan,
  unseen: readonly Unseen[],
  doAll: <J extends Job>(jobs: readonly J[]) => Promise<readonly JobResult<J>[]>,
): Promise<readonly Sought[]> {
  const { desk, otherMinistry, seed, games } = plan;
  const looked = Math.min(WATCHED, games);
  const goals = unseen.flatMap((one) =>
    plan.advice && one.code === 'ending-unreachable' && one.when ? [{ ...one, when: one.when }] : [],
  );
  const searches = await doAll(
    goals.map(({ subject, when, atEnd }) => ({
      what: 'search' as const,
      search: {
        ...{ desk, otherMinistry, seed, starts: 12, iterations: 60, fitGames: GOAL_GAMES },
        salt: `ending.${subject}`,
        goal: { condition: when, atEnd },
      },
    })),
  );
  const planFor = (one: Unseen): OpenPlan | undefined =>
    searches[goals.findIndex(({ code, subject }) => code === one.code && subject === one.subject)]?.plan;
  // On the nights of the rehearsal, and on those that the search saw.
  const tries = goals.flatMap((one) => {
    const found = planFor(one);
    const who = { desk, otherMinistry, ministry: CLIMBER, ...(found ? { plan: found } : {}) };
    return [
      { what: 'batch' as const, batch: { ...who, seed, from: 1, count: looked } },
      { what: 'batch' as const, batch: { ...who, seed: fitSeed(seed), from: 1, count: GOAL_GAMES } },
    ];
  });
  const tried = await doAll(tries);
  const watches = unseen.map((one): Extract<Job, { what: 'watch' }> => {
    const found = planFor(one);
    return {
      what: 'watch',
      watch: {
        ...{ desk, otherMinistry, seed, games: looked, atEnd: one.atEnd },
        condition: one.when ?? null,
        ...(found ? { ministry: CLIMBER, plan: found } : { ministry: 'random' }),
      },
    };
  });
  const misses = await doAll(watches);
  return unseen.flatMap((one, i) => {
    const miss = misses[i];
    const seating = watches[i]?.watch;
    if (!miss || !seating) return [];
    const reached = tries.flatMap(({ batch }, t) => {
      const at =
        batch.plan === seating.plan ? tried[t]?.samples.findIndex((s) => s.ending === one.subject) : -1;
      return at === undefined || at < 0 || !batch.plan ? [] : [seedOfGame(batch.seed, at + 1)];
    })[0];
    return [{ ...one, miss, seating, ...(reached === undefined ? {} : { reached }) }];
  });
}
