import { DIMENSIONS } from '../../core/scenario/dimension.ts';
import {
  type ClassGroup,
  type ClassReport,
  classReport,
  classTable,
  type HandedIn,
  quantilesOf,
  sharing,
} from '../../debrief/door.ts';
import { classPage, viewsOf } from '../classPage.ts';
import { tellClass } from '../classText.ts';
import { DONE, type ExitCode, FAULTY, writeJson } from '../console.ts';
import { handedInFile } from '../handedInFile.ts';
import { inHandfuls } from '../handfuls.ts';
import { writeWhole } from '../reportPage.ts';
import { shippedLookup } from '../shelf.ts';
import { swept } from '../sweep.ts';

export interface CompareCommand {
  readonly html?: string;
  readonly csv?: string;
  readonly json?: boolean;
}

/** Games whose rows are as much as a handful of logs leaves. */
const SOME_ROWS = 60;

/** Lays the logs of a class side by side: text, one JSON value, a table, a page. */
export async function compare(
  files: readonly string[],
  { html, csv, json = false }: CompareCommand,
): Promise<ExitCode> {
  const handedIn = await inHandfuls<HandedIn>({
    files,
    read: handedInFile,
    entry: new URL('../handedInFile.ts', import.meta.url),
    quiet: json,
    keep: sharing(),
  });
  const report = classReport(handedIn, shippedLookup);
  const views = viewsOf(report);
  if (csv !== undefined) writeWhole(csv, swept(classTable(report.files), SOME_ROWS));
  if (html !== undefined) writeWhole(html, classPage(report, views));
  if (json) writeJson(jsonOf(report));
  else tellClass(report, views);
  return report.verdicts.verified === files.length ? DONE : FAULTY;
}

/** The shape that other programs read: counts instead of places, and the largest group on top. */
function jsonOf({ files, verdicts, groups }: ClassReport): unknown {
  const [first] = groups;
  return {
    logs: files.length,
    verdicts,
    turns: first ? turnsOf(first) : [],
    dimensions: first?.dimensions ?? Object.fromEntries(DIMENSIONS.map((id) => [id, quantilesOf([])])),
    groups: groups.map((group) => ({
      scenario: group.scenario.id,
      desk: group.desk,
      logs: group.members.length,
      nights: group.trees.length,
      turns: turnsOf(group),
      dimensions: group.dimensions,
      endings: Object.fromEntries(group.endings.map(({ ending, games }) => [ending, games.length])),
      calibration: group.calibration,
      seconds: group.seconds,
      pairs: group.pairs.map(({ one, other, ...pair }) => ({
        ...pair,
        files: [one, other].map((game) => group.members[game]?.file),
      })),
    })),
  };
}

const turnsOf = ({ turns }: ClassGroup): unknown =>
  turns.map(({ turn, reached, partings }) => ({
    turn,
    reached: reached.length,
    partings: partings.map(({ kind, subject, width, record, branches }) => ({
      kind,
      subject,
      width,
      record,
      branches: branches.map(({ option, games }) => ({ option, logs: games.length })),
    })),
  }));
