import type { EndingId, TurnNumber } from '../../core/scenario/ids.ts';
import type { ForecastRow, GroupFindings } from './findings.ts';
import { layoutOf, type Parting, TAKEN } from './partings.ts';
import type { PairStory } from './stories.ts';

/** Parts of a debrief in class, in their order, with minutes (docs/teaching.md). */
export const RUN_SHEET = [
  { part: 'cool-down', minutes: 5 },
  { part: 'describe', minutes: 10 },
  { part: 'analyse', minutes: 15 },
  { part: 'reality', minutes: 10 },
  { part: 'carry-over', minutes: 5 },
] as const;
export type RunSheetPart = (typeof RUN_SHEET)[number]['part'];

/** A question to a class that names what was chosen in it. Games are indices into the group's members. */
export type ClassQuestion =
  | { readonly kind: 'one-word' }
  /** Facts before reasons, from games that ended differently. */
  | {
      readonly kind: 'tell';
      readonly games: readonly number[];
      readonly most: EndingId;
      readonly count: number;
      readonly of: number;
      /** How many other endings there were. */
      readonly others: number;
    }
  | { readonly kind: 'parting'; readonly parting: Parting; readonly reached: number }
  /** `swap`: each argues for the other's choice. */
  | { readonly kind: 'pair'; readonly story: PairStory; readonly swap: boolean }
  | { readonly kind: 'surprise'; readonly row: ForecastRow }
  /** What the record shows in a turn, and how many did the same. */
  | {
      readonly kind: 'record';
      readonly turn: TurnNumber;
      readonly demarche: string;
      readonly took: number;
      readonly of: number;
    }
  | { readonly kind: 'other-desk' }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'exit' };

export interface RunSheetItem {
  readonly part: RunSheetPart;
  readonly minutes: number;
  readonly questions: readonly ClassQuestion[];
}

const PARTINGS = 1;
const PAIRS = 2;
const TOLD = 3;
/** Of a class, in bits: less than one in twelve against the rest is no parting. */
const WIDE = 0.4;

/** Where a class parted most, as it is laid out: the widest first. */
export const widest = (group: GroupFindings): readonly Parting[] =>
  layoutOf(group.turns)
    .flatMap((parting) => (parting && parting.width >= WIDE ? [parting] : []))
    .sort((a, b) => b.width - a.width || a.turn - b.turn);

/** The forecast in which most of a class was wrong; none where most were right. */
function surpriseOf({ forecasts }: GroupFindings): readonly ClassQuestion[] {
  const missed = ({ opened, right }: ForecastRow): number => (opened - right) / Math.max(1, opened);
  const [worst] = forecasts.filter(({ opened }) => opened > 1).sort((a, b) => missed(b) - missed(a));
  return worst && missed(worst) > 0.5 ? [{ kind: 'surprise', row: worst }] : [];
}

/** The documented step on which a class was nearest to divided, or that nobody took. */
function recordQuestion({ record, turns }: GroupFindings): readonly ClassQuestion[] {
  if (!record) return [];
  const rows = turns.flatMap(({ turn, reached, partings }) =>
    (record[turn]?.steps ?? []).map(({ demarche }) => {
      const parting = partings.find(({ kind, subject }) => kind === 'step' && subject === demarche);
      const took = parting?.branches.find(({ option }) => option === TAKEN)?.games.length ?? 0;
      return { turn, demarche, took, of: reached.length };
    }),
  );
  const half = ({ took, of }: (typeof rows)[number]): number => Math.abs(took / Math.max(1, of) - 0.5);
  const [best] = rows.sort((a, b) => half(a) - half(b) || a.turn - b.turn);
  return best ? [{ kind: 'record', ...best }] : [];
}

/** Games to be told from: one of each of the most frequent endings, not those that are asked about later. */
function toldFrom({ endings }: GroupFindings, busy: ReadonlySet<number>): readonly number[] {
  return endings
    .slice(0, TOLD)
    .flatMap(({ games }) => games.find((game) => !busy.has(game)) ?? games[0] ?? []);
}

/** A timed plan for the debrief of a class, with questions that name its own choices. */
export function runSheetOf(group: GroupFindings, stories: readonly PairStory[]): readonly RunSheetItem[] {
  const [most] = group.endings;
  const ended = group.endings.reduce((sum, { games }) => sum + games.length, 0);
  const wide = widest(group);
  const pairs = stories.slice(0, PAIRS);
  const reached = (turn: TurnNumber): number => group.turns[turn - 1]?.reached.length ?? 0;
  const asked = (parting: Parting): ClassQuestion => ({
    kind: 'parting',
    parting,
    reached: reached(parting.turn),
  });
  const busy = new Set(pairs.flatMap(({ pair }) => [pair.one, pair.other]));
  const told = toldFrom(group, busy);
  const questions: Readonly<Record<RunSheetPart, readonly ClassQuestion[]>> = {
    'cool-down': [{ kind: 'one-word' }],
    describe: [
      ...(most
        ? [
            {
              kind: 'tell',
              games: told,
              most: most.ending,
              count: most.games.length,
              of: ended,
              others: group.endings.length - 1,
            } as const,
          ]
        : []),
      ...wide.slice(0, PARTINGS).map(asked),
    ],
    analyse: [
      ...pairs.map((story, i) => ({ kind: 'pair', story, swap: i === 0 }) as const),
      // without two pairs there is more time for what divided all
      ...wide.slice(PARTINGS, PARTINGS + PAIRS - pairs.length).map(asked),
      ...surpriseOf(group),
    ],
    reality: [...recordQuestion(group), { kind: 'other-desk' }, { kind: 'left-out' }],
    'carry-over': [{ kind: 'exit' }],
  };
  return RUN_SHEET.map(({ part, minutes }) => ({ part, minutes, questions: questions[part] }));
}
