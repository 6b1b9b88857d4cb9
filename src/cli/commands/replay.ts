import type { Entry } from '../../core/turn/door.ts';
import { type Log, parseLog, type TurnLine, verifyLog } from '../../log/door.ts';
import { makeWords } from '../../words/door.ts';
import { tellingOf } from '../../words/telling.ts';
import { CommandFailure, DONE, type ExitCode, FAULTY, MISUSE, writeJson, writeLine } from '../console.ts';
import { readLogFile } from '../logFile.ts';
import { shippedLookup, shippedTexts } from '../shelf.ts';

export interface ReplayCommand {
  readonly turn?: string;
  readonly truth?: boolean;
  readonly json?: boolean;
}

/** Tells a log turn by turn: what was decided and what came of it. */
export function replay(file: string, options: ReplayCommand): ExitCode {
  const parsed = parseLog(readLogFile(file));
  if (!parsed.ok) {
    const { line, column, code } = parsed.problem;
    throw new CommandFailure(FAULTY, `${file}:${line}:${column}: unreadable (${code}).`);
  }
  const { log } = parsed;
  const asked = options.turn === undefined ? null : Number(options.turn);
  if (asked !== null && !log.turns.some((line) => line.turn === asked)) {
    throw new CommandFailure(MISUSE, `${file} has no turn ${options.turn}; it has ${log.turns.length}.`);
  }
  const verdict = verifyLog(log, shippedLookup, parsed.cut !== null);
  const turns = log.turns
    .filter((line) => asked === null || line.turn === asked)
    .map((line) => ({
      turn: line.turn,
      decisions: line.decisions,
      entries: options.truth ? line.entries : line.entries.filter((entry) => isOpen(log, entry)),
      digest: line.digest,
    }));
  if (options.json) writeJson({ file, verdict: verdict.verdict, turns });
  else {
    writeLine(`${file}: ${verdict.reason}`);
    const say = sayer(log);
    for (const line of turns) tell(line, say);
  }
  return DONE;
}

/** What the person's own desk could know on the night: no truth that waits for the end, no secret of the other desk. */
function isOpen(log: Log, entry: Entry): boolean {
  if (entry.secret === 'until-end') return false;
  return entry.secret === undefined || log.header.seats[entry.desk ?? ''] === 'person';
}

/** Sentences when the scenario's texts are at hand; codes otherwise. */
function sayer(log: Log): (entry: Entry) => string {
  const { id, hash } = log.header.scenario;
  const texts = shippedTexts(id, hash);
  const scenario = shippedLookup(id, hash);
  const desk = Object.entries(log.header.seats).find(([, seat]) => seat === 'person')?.[0] ?? scenario?.desk;
  if (!texts || !scenario || desk === undefined) return sayPlainly;
  const { entrySentence } = tellingOf(makeWords(texts, log.header.language ?? 'en'));
  return (entry) => entrySentence(entry, { scenario, desk }) || sayPlainly(entry);
}

const sayPlainly = ({ code, subject, desk }: Entry): string =>
  [code, subject, desk].filter((part) => part !== undefined).join(' ');

/** Movements of gauges are the ledger's; a story leaves them out. */
const LEDGER = new Set<string>(['gauge.moved', 'dimension.moved', 'willingness']);

function tell(
  line: Pick<TurnLine, 'turn' | 'decisions' | 'entries' | 'digest'>,
  say: (entry: Entry) => string,
): void {
  writeLine();
  writeLine(`Turn ${line.turn}`);
  for (const [desk, decision] of Object.entries(line.decisions)) {
    const steps = decision.steps.map((s) => s.demarche).join(', ') || 'no step';
    writeLine(`  ${desk} decides: ${steps}; ${decision.posture}`);
  }
  for (const entry of line.entries) if (!LEDGER.has(entry.code)) writeLine(`  - ${say(entry)}`);
  writeLine(`  digest ${line.digest}`);
}
