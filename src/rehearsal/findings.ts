import { DIMENSIONS } from '../core/scenario/dimension.ts';
import type { Decision } from '../core/turn/door.ts';
import { joinBatches, type PlayedBatch } from './batch.ts';
import type { Course } from './course.ts';
import { luckOf, luckRatio, MOST_LUCK } from './luck.ts';
import type { Miss } from './miss.ts';
import { CLIMBER, DOCUMENTED, type RehearsalPlan } from './plan.ts';
import { meanOf } from './quantiles.ts';
import { MOST_CABLE_WORDS } from './reading.ts';
import { recordDecisions } from './record.ts';
import { type Seating, seatsFor, seedOfGame } from './seating.ts';
import { type Influences, pairOf, type TrialManner } from './trial.ts';
import { UNSEEN_CODES, type Unseen } from './unseen.ts';
import { untranslatedOf } from './untranslated.ts';

export const REHEARSAL_FINDINGS = [
  ...UNSEEN_CODES,
  'ending-rare',
  'demarche-never-helps',
  'demarche-dominates',
  'plan-dominates',
  'passive-wins',
  'luck-decides',
  'always-ends-alike',
  'too-much-to-read',
  'course-breaks',
  'untranslated',
] as const;
export type RehearsalFindingCode = (typeof REHEARSAL_FINDINGS)[number];

/** Advice from playing: what it is about, the numbers that a sentence needs, and a game that shows it. */
export interface RehearsalFinding {
  readonly code: RehearsalFindingCode;
  readonly subject: string;
  readonly facts: Readonly<Record<string, number | string>>;
  readonly seed: string;
  /** Decisions of the rehearsed desk, one a turn. */
  readonly decisions: readonly Decision[];
}

/** What never occurred, and how near games came. */
export interface Sought extends Unseen {
  readonly miss: Miss;
  readonly seating: Seating;
  /** Seed of a game in which a search reached it after all. */
  readonly reached?: string;
}

export interface FindingContext {
  readonly plan: RehearsalPlan;
  readonly games: readonly PlayedBatch[];
  /** Games that could show what never occurs; 0 when nobody tried everything. */
  readonly tried: number;
  readonly influences: Influences;
  readonly sought: readonly Sought[];
  /** How often the documented course could be followed; absent when there is none. */
  readonly course: Course | undefined;
}

const GOOD_SCORE = 50;
/** Lead of one plan over all others, in points, at which there is but one way to play. */
const DOMINANT_LEAD = 8;
/** A démarche dominates when taking it always gains this much, on nearly every night, and costs nothing. */
const DOMINANT_GAIN = 5;
const DOMINANT_NIGHTS = 0.9;
const NO_COST = -0.5;
/** Gain in some dimension by which a démarche is worth having. */
const HELPS = 0.5;
const ENOUGH_PAIRS = 40;
const ENOUGH_GAMES = 100;
/** Share of games in which a turn may be longer than there is time for. */
const MOST_LONG_TURNS = 0.05;
/** Share of nights on which the documented decisions should be possible as written. */
const FOLLOWABLE = 0.5;

/** What an author should look at, each with a game that shows it. */
export function findingsOf(context: FindingContext): readonly RehearsalFinding[] {
  return [
    ...findingsOfUnseen(context),
    ...findingsOfPlay(context),
    ...findingsOfDemarches(context),
    ...findingsOfReading(context),
    ...findingsOfCourse(context),
    ...findingsOfTranslations(context),
  ];
}

function findingsOfTranslations({ plan }: FindingContext): readonly RehearsalFinding[] {
  return untranslatedOf(plan).map(({ language, texts, named, more, seating, seed }) => ({
    code: 'untranslated',
    subject: language,
    facts: { texts, named, more },
    ...shownBy(plan, seating, seed),
  }));
}

interface Shown {
  readonly seed: string;
  readonly decisions: readonly Decision[];
}

function shownBy({ scenario }: RehearsalPlan, seating: Seating, seed: string): Shown {
  const seats = seatsFor({ ...seating, scenario });
  return { seed, decisions: recordDecisions({ scenario, desk: seating.desk, seed, seats }) };
}

function findingsOfUnseen({ plan, tried, sought }: FindingContext): readonly RehearsalFinding[] {
  return sought.map(({ code, subject, miss, seating, reached }): RehearsalFinding => {
    if (reached !== undefined)
      return {
        code: 'ending-rare',
        subject,
        facts: { games: tried },
        ...shownBy(plan, seating, reached),
      };
    return {
      code,
      subject,
      facts: {
        games: tried,
        held: miss.held,
        part: miss.part ?? '',
        nearest: miss.nearest === undefined ? '' : Number(miss.nearest.toFixed(1)),
      },
      ...shownBy(plan, seating, seedOfGame(plan.seed, miss.index)),
    };
  });
}

/** A ministry's games, in the order of their nights. */
interface Player {
  readonly seating: Seating;
  readonly scores: readonly number[];
  readonly endings: ReadonlySet<string>;
  readonly mean: number;
}

function playersOf(games: readonly PlayedBatch[]): readonly Player[] {
  const names = [...new Set(games.map(({ batch }) => batch.ministry))];
  return names.flatMap((name) => {
    const own = games.filter(({ batch }) => batch.ministry === name);
    const [first] = own;
    if (!first) return [];
    const { samples } = joinBatches(own.map(({ result }) => result));
    const scores = samples.map((sample) => sample.score);
    return [
      {
        seating: first.batch,
        scores,
        endings: new Set(samples.map((sample) => sample.ending)),
        mean: meanOf(scores),
      },
    ];
  });
}

/** The night whose score lies nearest to a value, counted from 1. */
const nightNear = (scores: readonly number[], value: number): number =>
  1 +
  scores.reduce(
    (best, score, i) => (Math.abs(score - value) < Math.abs((scores[best] ?? 0) - value) ? i : best),
    0,
  );

function findingsOfPlay({ plan, games }: FindingContext): readonly RehearsalFinding[] {
  const players = playersOf(games);
  const shown = (player: Player, night = nightNear(player.scores, player.mean)): Shown =>
    shownBy(plan, player.seating, seedOfGame(plan.seed, night));
  const named = (name: string): Player | undefined =>
    players.find(({ seating }) => seating.ministry === name && !seating.plan);
  const findings: RehearsalFinding[] = [];
  const round = (value: number): number => Math.round(value);

  const passive = named('passive');
  const others = players.filter((player) => player !== passive);
  const bestOther = others.reduce<Player | undefined>((a, b) => (a && a.mean >= b.mean ? a : b), undefined);
  const reference = named(DOCUMENTED) ?? bestOther;
  if (passive && (passive.mean >= GOOD_SCORE || (reference && passive.mean >= reference.mean)))
    findings.push({
      code: 'passive-wins',
      subject: 'passive',
      facts: {
        score: round(passive.mean),
        reference: reference?.seating.ministry ?? '',
        other: reference ? round(reference.mean) : '',
      },
      ...shown(passive),
    });

  const ranked = [...players].sort((a, b) => b.mean - a.mean);
  const [first, second] = ranked;
  if (first && second && ranked.length > 2 && first.mean - second.mean >= DOMINANT_LEAD)
    findings.push({
      code: 'plan-dominates',
      subject: first.seating.ministry,
      facts: {
        score: round(first.mean),
        lead: round(first.mean - second.mean),
        other: second.seating.ministry,
      },
      ...shown(first),
    });

  const fixed = players.filter(
    ({ seating }) => seating.ministry !== 'random' && seating.ministry !== CLIMBER,
  );
  const luck = luckOf(fixed.map(({ scores }) => scores));
  const [sample] = fixed;
  if (sample && fixed.length > 2 && sample.scores.length >= ENOUGH_GAMES && luckRatio(luck) > MOST_LUCK) {
    const low = nightNear(sample.scores, Math.min(...sample.scores));
    findings.push({
      code: 'luck-decides',
      subject: sample.seating.ministry,
      facts: {
        ratio: Number(luckRatio(luck).toFixed(2)),
        least: round(Math.min(...sample.scores)),
        most: round(Math.max(...sample.scores)),
      },
      ...shown(sample, low),
    });
  }

  const random = named('random');
  const [only] = random?.endings ?? [];
  if (random && only !== undefined && random.endings.size === 1 && random.scores.length >= ENOUGH_GAMES)
    findings.push({
      code: 'always-ends-alike',
      subject: only,
      facts: { games: random.scores.length },
      ...shown(random),
    });
  return findings;
}

function findingsOfDemarches({ plan, influences }: FindingContext): readonly RehearsalFinding[] {
  const findings: RehearsalFinding[] = [];
  const shown = (demarche: string, manner: TrialManner, base: string, index: number): Shown => {
    const { scenario, desk, otherMinistry, seed } = plan;
    const options = { scenario, desk, demarche, bases: [base], otherMinistry, seed };
    const { night, with: seats } = pairOf({ ...options, from: index, count: 1 }, index, manner);
    return { seed: night, decisions: recordDecisions({ scenario, desk, seed: night, seats }) };
  };
  const written = plan.written && new Set(plan.written);
  for (const [demarche, { once, always }] of influences) {
    const { best } = always;
    if (!best || always.pairs < ENOUGH_PAIRS) continue;
    const least = Math.min(...DIMENSIONS.map((id) => always.dimensions[id]));
    const share = always.better / always.pairs;
    if (always.score >= DOMINANT_GAIN && share >= DOMINANT_NIGHTS && least >= NO_COST)
      findings.push({
        code: 'demarche-dominates',
        subject: demarche,
        facts: { gain: Math.round(always.score), better: always.better, pairs: always.pairs },
        ...shown(demarche, 'always', best.base, best.index),
      });
    const sure = (influence: typeof once): number =>
      Math.max(influence.score + influence.error, ...DIMENSIONS.map((id) => influence.dimensions[id]));
    if ((!written || written.has(`demarches/${demarche}`)) && sure(once) < HELPS && sure(always) < HELPS)
      findings.push({
        code: 'demarche-never-helps',
        subject: demarche,
        facts: {
          pairs: once.pairs + always.pairs,
          most: Number(Math.max(sure(once), sure(always)).toFixed(1)),
        },
        ...shown(demarche, 'always', best.base, best.index),
      });
  }
  return findings;
}

function findingsOfReading({ plan, games }: FindingContext): readonly RehearsalFinding[] {
  const { reading } = joinBatches(games.map(({ result }) => result));
  const seatings = new Map(games.map(({ batch }) => [batch.ministry, batch]));
  return Object.entries(reading).flatMap(([turn, { games: n, over, fullest }]) => {
    const seating = seatings.get(fullest.ministry);
    if (!seating || over / n < MOST_LONG_TURNS) return [];
    return [
      {
        code: 'too-much-to-read' as const,
        subject: turn,
        facts: { words: fullest.words, most: MOST_CABLE_WORDS, over, games: n },
        ...shownBy(plan, seating, seedOfGame(plan.seed, fullest.index)),
      },
    ];
  });
}

function findingsOfCourse({ plan, course }: FindingContext): readonly RehearsalFinding[] {
  const { desk, otherMinistry, seed } = plan;
  if (!course?.lost || course.followed / course.games >= FOLLOWABLE) return [];
  const { turn, demarche, index } = course.lost;
  return [
    {
      code: 'course-breaks',
      subject: demarche,
      facts: { games: course.games, followed: course.followed, turn },
      ...shownBy(plan, { desk, ministry: DOCUMENTED, otherMinistry }, seedOfGame(seed, index)),
    },
  ];
}
