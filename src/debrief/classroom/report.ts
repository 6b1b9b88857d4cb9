import { DIMENSIONS, type DimensionId } from '../../core/scenario/dimension.ts';
import type { DeskId, EndingId, TurnNumber } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { replay, VERDICTS, type VerdictName } from '../../log/door.ts';
import { type Dimensions, meanOfSix } from '../dimensions.ts';
import { type Spread, spreadOf } from '../spread.ts';
import {
  type Calibration,
  calibrationOf,
  openForecasts,
  type SealedForecast,
} from '../timeline/calibration.ts';
import { choicesOf, type Split, splitsOf, type TurnChoices } from './choices.ts';
import { type ClassGame, groupOf, type HandedIn, isComparable } from './handedIn.ts';
import { putTogether } from './together.ts';
import { type DecisionTree, type ParallelPair, pairsOf, treesOf } from './tree.ts';

/** One game of a class on the way to its end. */
export interface ClassEntry {
  readonly file: string;
  readonly codeName: string | null;
  readonly seed: string;
  readonly turns: number;
  readonly ending: EndingId | null;
  readonly dimensions: Dimensions | null;
  readonly mean: number | null;
  readonly forecasts: readonly SealedForecast[];
  /** Seconds that each turn's decision took; null where they were not kept. */
  readonly seconds: readonly (number | null)[];
  readonly rationales: Readonly<Record<TurnNumber, string>>;
}

/** Games of one scenario from one desk, laid side by side. */
export interface ClassGroup {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly entries: readonly ClassEntry[];
  readonly turns: readonly TurnChoices[];
  readonly splits: readonly Split[];
  readonly trees: readonly DecisionTree[];
  readonly pairs: readonly ParallelPair[];
  readonly dimensions: Readonly<Record<DimensionId, Spread>> | null;
  readonly endings: Readonly<Record<EndingId, number>>;
  readonly calibration: readonly Calibration[];
  /** Seconds that decisions took, by turn. */
  readonly seconds: readonly (Spread | null)[];
}

export interface ClassReport {
  readonly files: readonly HandedIn[];
  readonly verdicts: Readonly<Record<VerdictName, number>>;
  /** The largest first. */
  readonly groups: readonly ClassGroup[];
}

/** What a class handed in, compared. Files that are not comparable stand in `files` with their verdict. */
export function classReport(files: readonly HandedIn[]): ClassReport {
  // One entry for each name of the closed list.
  const verdicts = Object.fromEntries(VERDICTS.map((name) => [name, 0])) as Record<VerdictName, number>;
  const groups = new Map<string, ClassGame[]>();
  for (const handedIn of files) {
    verdicts[handedIn.verdict.verdict]++;
    if (!isComparable(handedIn)) continue;
    putTogether(groups, groupOf(handedIn), handedIn);
  }
  return {
    files,
    verdicts,
    groups: [...groups.values()].sort((a, b) => b.length - a.length).flatMap(groupFrom),
  };
}

function groupFrom(games: readonly ClassGame[]): readonly ClassGroup[] {
  const [first] = games;
  if (!first) return [];
  const entries = games.map(entryOf);
  const turns = choicesOf(games);
  const trees = treesOf(games);
  const ended = entries.flatMap(({ dimensions }) => (dimensions ? [dimensions] : []));
  const endings: Record<EndingId, number> = {};
  for (const { ending } of entries) if (ending !== null) endings[ending] = (endings[ending] ?? 0) + 1;
  return [
    {
      scenario: first.scenario,
      desk: first.desk,
      entries,
      turns,
      splits: splitsOf(turns),
      trees,
      pairs: pairsOf(trees, (game) => entries[game]?.mean ?? null),
      dimensions:
        ended.length === 0
          ? null
          : // One entry for each id of the closed list.
            (Object.fromEntries(
              DIMENSIONS.map((id) => [id, spreadOf(ended.map((dimensions) => dimensions[id]))]),
            ) as Readonly<Record<DimensionId, Spread>>),
      endings,
      calibration: calibrationOf(entries.flatMap(({ forecasts }) => forecasts)),
      seconds: turns.map(({ turn }) => {
        const taken = entries.flatMap(({ seconds }) => seconds[turn - 1] ?? []);
        return taken.length === 0 ? null : spreadOf(taken);
      }),
    },
  ];
}

function entryOf({ file, log, desk, scenario }: ClassGame): ClassEntry {
  const dimensions = log.close?.dimensions[desk] ?? null;
  const rationales: Record<TurnNumber, string> = {};
  for (const { turn, memo } of log.turns) if (memo?.rationale) rationales[turn] = memo.rationale;
  return {
    file,
    codeName: log.header.codeName ?? null,
    seed: log.header.seed,
    turns: log.turns.length,
    ending: log.close?.ending[desk] ?? null,
    dimensions,
    mean: dimensions ? meanOfSix(dimensions) : null,
    forecasts: forecastsIn({ log, scenario }),
    seconds: log.turns.map(({ seconds }) => seconds ?? null),
    rationales,
  };
}

/** Forecasts of a log, opened; the game is played again only when there is one to open. */
function forecastsIn({ log, scenario }: Pick<ClassGame, 'log' | 'scenario'>): readonly SealedForecast[] {
  if (!log.turns.some(({ memo }) => memo?.forecast)) return [];
  const { turns } = replay({ scenario, log, entries: false });
  const told = turns.map((turn, i) => ({ ...turn, entries: log.turns[i]?.entries ?? [] }));
  return openForecasts(scenario, log, told);
}
