import { DIMENSIONS, type DimensionId } from '../../core/scenario/dimension.ts';
import type { DeskId, EndingId, TurnNumber } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { type ScenarioLookup, VERDICTS, type VerdictName } from '../../log/door.ts';
import { calibrationOf } from '../timeline/calibration.ts';
import { DOCUMENTED } from '../timeline/documented.ts';
import type { ForecastRow, GroupFindings } from './findings.ts';
import { type Counted, counts, groupOf, type HandedIn } from './handedIn.ts';
import { pairsOf } from './pairs.ts';
import { layoutOf, partingsOf } from './partings.ts';
import { type Quantiles, quantilesOf } from './quantiles.ts';
import { type RunSheetItem, runSheetOf } from './runSheet.ts';
import { type PairStory, storiesOf } from './stories.ts';
import { putTogether } from './together.ts';
import { treesOf } from './tree.ts';

/** Games of one scenario from one desk, and what a class can talk about. */
export interface ClassGroup extends GroupFindings {
  /** For each turn the question to lay it out by, as a place among its partings; null where nothing was decided. */
  readonly layout: readonly (number | null)[];
  readonly stories: readonly PairStory[];
  readonly sheet: readonly RunSheetItem[];
}

export interface ClassReport {
  readonly files: readonly HandedIn[];
  readonly verdicts: Readonly<Record<VerdictName, number>>;
  /** The largest first. */
  readonly groups: readonly ClassGroup[];
}

/** What a class handed in, compared. Files that do not count stand in `files` with their verdict. */
export function classReport(files: readonly HandedIn[], lookup: ScenarioLookup): ClassReport {
  // One entry for each name of the closed list.
  const verdicts = Object.fromEntries(VERDICTS.map((name) => [name, 0])) as Record<VerdictName, number>;
  const groups = new Map<string, Counted[]>();
  for (const handedIn of files) {
    verdicts[handedIn.verdict.verdict]++;
    if (counts(handedIn)) putTogether(groups, groupOf(handedIn.game), handedIn);
  }
  return {
    files,
    verdicts,
    groups: [...groups.values()]
      .sort((a, b) => b.length - a.length)
      .flatMap((members) => groupFrom(members, lookup)),
  };
}

function groupFrom(members: readonly Counted[], lookup: ScenarioLookup): readonly ClassGroup[] {
  const first = members[0]?.game;
  if (!first) return [];
  const { scenario, desk, length } = first;
  const games = members.map(({ game }) => game);
  const trees = treesOf(games);
  const endings = new Map<EndingId, number[]>();
  for (const [index, { ending }] of games.entries()) if (ending !== null) putTogether(endings, ending, index);
  const record = recordOf(lookup(scenario.id, scenario.hash), desk);
  const turns = partingsOf(games, record);
  const findings: GroupFindings = {
    scenario,
    desk,
    length,
    members,
    turns,
    trees,
    pairs: pairsOf(trees, games),
    // One entry for each id of the closed list.
    dimensions: Object.fromEntries(
      DIMENSIONS.map((id) => [id, quantilesOf(games.flatMap(({ dimensions }) => dimensions?.[id] ?? []))]),
    ) as Readonly<Record<DimensionId, Quantiles>>,
    endings: [...endings]
      .map(([ending, ended]) => ({ ending, games: ended }))
      .sort((a, b) => b.games.length - a.games.length),
    calibration: calibrationOf(games.flatMap(({ forecasts }) => forecasts)),
    forecasts: forecastRows(members),
    seconds: turns.map(({ turn }) =>
      quantilesOf(games.flatMap((game) => game.turns[turn - 1]?.seconds ?? [])),
    ),
    record,
  };
  const stories = storiesOf(findings);
  return [
    {
      ...findings,
      layout: layoutOf(turns).map((parting, i) =>
        parting ? (turns[i]?.partings.indexOf(parting) ?? null) : null,
      ),
      stories,
      sheet: runSheetOf(findings, stories),
    },
  ];
}

const recordOf = (scenario: Scenario | null, desk: DeskId): GroupFindings['record'] =>
  scenario?.scripts.find(({ id, desk: of }) => id === DOCUMENTED && of === desk)?.turns ?? null;

/** Question by question, in the order of turns, what was said and what came. */
function forecastRows(members: readonly Counted[]): readonly ForecastRow[] {
  const rows = new Map<
    string,
    { turn: TurnNumber; opened: number; right: number; said: number[]; came: number[] }
  >();
  for (const { game } of members)
    for (const { question, turn, option, came } of game.forecasts) {
      const row = rows.get(question) ?? { turn, opened: 0, right: 0, said: [], came: [] };
      rows.set(question, row);
      row.said[option] = (row.said[option] ?? 0) + 1;
      if (came === null) continue;
      row.opened++;
      if (came === option) row.right++;
      row.came[came] = (row.came[came] ?? 0) + 1;
    }
  return [...rows]
    .map(([question, { said, came, ...row }]) => ({
      question,
      ...row,
      said: Array.from(said, (n) => n ?? 0),
      came: Array.from(came, (n) => n ?? 0),
    }))
    .sort((a, b) => a.turn - b.turn);
}
