import { DIMENSIONS } from '../../core/scenario/dimension.ts';
import { guarded } from '../../log/export/guard.ts';
import type { ClassTurn, HandedIn } from './handedIn.ts';

/** Columns of the table of a class, one row for each turn of each game (docs/teaching.md). */
export const CLASS_COLUMNS = [
  'file',
  'verdict',
  'code_name',
  'class_code',
  'scenario',
  'desk',
  'seed',
  'turn',
  'steps',
  'posture',
  'matters',
  'replies',
  'seconds',
  'forecast_question',
  'forecast_option',
  'confidence',
  'forecast_came',
  'rationale',
  'ending',
  ...DIMENSIONS,
] as const;
type Column = (typeof CLASS_COLUMNS)[number];
type Cell = string | number | null | undefined;
type Row = Partial<Readonly<Record<Column, Cell>>>;

export interface TableOptions {
  /** What a file goes by instead of its own name and that of who played; what people wrote is left out then. */
  readonly aliasOf?: (file: HandedIn) => string;
}

/** A cell as it may stand in a table that is opened in a spreadsheet: no text begins a formula. */
function written(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
const lineOf = (row: Row): string => `${CLASS_COLUMNS.map((column) => written(row[column])).join(',')}\r\n`;

const pairsIn = (answers: Readonly<Record<string, string>>, nameOf = (id: string): string => id): string =>
  Object.entries(answers)
    .map(([subject, option]) => `${nameOf(subject)}=${option}`)
    .join(' ');

function turnRow({ decision, unanswered, brokers, seconds, rationale }: ClassTurn, named: boolean): Row {
  const { steps, posture, matters, replies } = decision;
  return {
    steps: steps.map(({ demarche }) => demarche).join(' '),
    posture,
    matters: [pairsIn(matters), ...unanswered.map((matter) => `${matter}=unanswered`)]
      .filter((part) => part !== '')
      .join(' '),
    replies: pairsIn(replies, (text) => brokers[text] ?? text),
    seconds,
    rationale: named ? rationale : null,
  };
}

function* rowsOf(handedIn: HandedIn, { aliasOf }: TableOptions): Generator<Row> {
  const { verdict, classCode, scenario, game } = handedIn;
  const alias = aliasOf?.(handedIn);
  const said: Row = {
    file: alias ?? handedIn.file,
    verdict: verdict.verdict,
    code_name: alias ?? handedIn.codeName,
    class_code: classCode,
    scenario,
  };
  if (!game) {
    yield said;
    return;
  }
  const ended: Row = { desk: game.desk, seed: game.seed, ending: game.ending, ...(game.dimensions ?? {}) };
  for (const [i, line] of game.turns.entries()) {
    const forecast = game.forecasts.find(({ turn }) => turn === i + 1);
    yield {
      ...said,
      ...ended,
      turn: i + 1,
      ...turnRow(line, alias === undefined),
      ...(forecast
        ? {
            forecast_question: forecast.question,
            forecast_option: forecast.option,
            confidence: forecast.confidence,
            forecast_came: forecast.came,
          }
        : {}),
    };
  }
}

/** The table of a class as CSV (RFC 4180), in parts; files that do not count have one row with their verdict. */
export function* classTable(files: Iterable<HandedIn>, options: TableOptions = {}): Generator<string> {
  yield `${CLASS_COLUMNS.join(',')}\r\n`;
  for (const file of files) yield [...rowsOf(file, options)].map(lineOf).join('');
}
