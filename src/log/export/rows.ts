import { DIMENSIONS } from '../../core/scenario/dimension.ts';
import type { DeskId } from '../../core/scenario/ids.ts';
import type { Decision, Entry } from '../../core/turn/door.ts';
import { cameOf } from '../../core/turn/outcome.ts';
import { PERSON, type TurnLine } from '../format/line.ts';
import { codeOfStep, knownStep } from './code.ts';
import { type Cell, COLUMNS, type DecidedKind, type Row } from './columns.ts';
import { type Exported, nameOfLog } from './exported.ts';
import { numberCell, textCell } from './guard.ts';

type Cells = Partial<Readonly<Record<keyof Row, Cell>>>;

// One cell for each column.
const BLANK = Object.fromEntries(COLUMNS.map((id) => [id, null])) as Row;
const rowOf = (...cells: readonly Cells[]): Row => Object.assign({}, BLANK, ...cells);

/** A map as JSON has it, or an empty one. */
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  // Whatever is no map has no field that is asked for.
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** One row for each thing that was decided, at both desks, in the order of the log. */
export function rowsOf(exported: Exported): readonly Row[] {
  const { log } = exported;
  const said = saidOfItself(exported);
  const came = cameIn(exported);
  return log.turns.flatMap((line) =>
    Object.keys(line.decisions).flatMap((desk) => {
      const person = log.header.seats[desk] === PERSON;
      const shared: Cells = {
        ...said,
        desk: textCell(desk),
        seat: textCell(log.header.seats[desk]),
        turn: numberCell(line.turn),
        ...(person ? memoCells(line, came) : {}),
        ...endCells(exported, desk),
      };
      const votes = person ? record(line.memo?.votes) : {};
      return decidedBy(exported, line, desk).map(({ ballot, ...cells }) =>
        rowOf(shared, cells, { hands: numberCell(record(votes[ballot])[String(cells.choice)]) }),
      );
    }),
  );
}

function saidOfItself({ file, log, verdict }: Exported): Cells {
  const { header } = log;
  return {
    file: textCell(file),
    log: textCell(nameOfLog(log)),
    verdict: textCell(verdict.verdict),
    scenario: textCell(header.scenario.id),
    scenario_hash: textCell(header.scenario.hash),
    rules: textCell(header.rules),
    seed: textCell(header.seed),
    class_code: textCell(header.classCode),
    code_name: textCell(header.codeName),
    language: textCell(header.language),
    date: textCell(header.date),
    parent: textCell(header.parent?.digest),
    parent_turn: numberCell(header.parent?.turn),
  };
}

/** What a person wrote beside a decision: the same in every row of the turn. */
function memoCells({ turn, memo, seconds }: TurnLine, came: ReadonlyMap<number, number>): Cells {
  const forecast = record(memo?.forecast);
  return {
    seconds: numberCell(seconds),
    forecast_question: textCell(forecast['question']),
    forecast_option: numberCell(forecast['option']),
    confidence: numberCell(forecast['confidence']),
    forecast_came: came.get(turn) ?? null,
    rationale: textCell(memo?.rationale),
    reflection: textCell(memo?.reflection),
  };
}

/** How the game ended for a desk; nothing in a log that was cut off. */
function endCells({ log }: Exported, desk: DeskId): Cells {
  const dimensions = record(record(log.close?.dimensions)[desk]);
  return {
    ending: textCell(record(log.close?.ending)[desk]),
    ...Object.fromEntries(DIMENSIONS.map((id) => [id, numberCell(dimensions[id])])),
  };
}

interface Decided extends Cells {
  readonly kind: DecidedKind;
  readonly choice: string | null;
  /** Under this name hands were raised for it. */
  readonly ballot: string;
}

function decidedBy(exported: Exported, line: TurnLine, desk: DeskId): readonly Decided[] {
  const decision = line.decisions[desk];
  if (!decision) return [];
  const { posture, replies, matters } = decision;
  const answers = (kind: 'reply' | 'matter', ballot: string, given: Readonly<Record<string, string>>) =>
    Object.entries(given).map(
      ([subject, choice]): Decided => ({
        kind,
        subject: textCell(subject),
        choice: textCell(choice),
        ballot: `${ballot}:${subject}`,
      }),
    );
  return [
    ...stepsOf(exported, line.entries, desk, decision),
    { kind: 'posture', choice: textCell(posture), ballot: 'posture' },
    ...answers('reply', 'text', replies),
    ...answers('matter', 'matter', matters),
  ];
}

function stepsOf(
  { scenario }: Exported,
  entries: readonly Entry[],
  desk: DeskId,
  { steps }: Decision,
): readonly Decided[] {
  return steps.map((step): Decided => {
    const told = entries.find(
      (entry) => entry.code === 'step.taken' && entry.desk === desk && entry.subject === step.demarche,
    );
    const known = knownStep(step.demarche, scenario, told);
    const code = codeOfStep(known);
    return {
      kind: 'step',
      choice: textCell(step.demarche),
      ballot: 'steps',
      addressee: textCell(known.addressee),
      form: textCell(known.form),
      terms: textCell(step.terms?.join(' ')),
      line: textCell(step.line),
      claim: textCell(step.claim),
      cameo: textCell(code.cameo),
      goldstein: numberCell(code.goldstein),
      plover: textCell(code.plover),
      coded: textCell(code.coded),
    };
  });
}

/** What came of sealed forecasts, by the turn in which they were sealed; only a replay can tell. */
function cameIn({ log, scenario, replay }: Exported): ReadonlyMap<number, number> {
  const came = new Map<number, number>();
  if (!scenario || !replay) return came;
  for (const { turn, memo } of log.turns) {
    const question = scenario.forecasts.find(({ id }) => id === memo?.forecast?.question);
    if (!question) continue;
    for (const { turn: at, after, entries } of replay.turns) {
      if (at < turn) continue;
      const option = cameOf(question, { scenario, game: after, entries });
      if (option === null) continue;
      came.set(turn, option);
      break;
    }
  }
  return came;
}
