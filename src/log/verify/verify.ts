import type { Scenario } from '../../core/scenario/scenario.ts';
import { canonical, hashText } from '../../core/turn/digest.ts';
import { RULES } from '../../core/turn/rules.ts';
import type { Log } from '../format/line.ts';
import { parseLog, type ScenarioLookup } from '../format/parse.ts';
import { bodyOf, sealOf } from '../format/seal.ts';
import type { Replay } from '../replay/replay.ts';
import { type Compared, compare } from './compare.ts';
import {
  altered,
  cutOff,
  type Difference,
  otherRules,
  unreadable,
  type Verdict,
  verified,
} from './verdict.ts';

/** Reads a file and says whether its result follows from its decisions. Never throws. */
export function verifyText(text: string, lookup: ScenarioLookup): Verdict {
  const parsed = parseLog(text);
  if (!parsed.ok) return unreadable(parsed.problem);
  return verifyLog(parsed.log, lookup, parsed.cut !== null);
}

/** What verified replay says of a log, and the replay that it rests on: whoever goes on with it need not play twice. */
export interface Verified {
  readonly verdict: Verdict;
  /** Null when it is not to be had here. */
  readonly scenario: Scenario | null;
  /** As far as the decisions go, altered or not; null when the log cannot be played here. */
  readonly replay: Replay | null;
}

/** As `verifyText`, for a log already read; `cut` = its last line broke off. */
export const verifyLog = (log: Log, lookup: ScenarioLookup, cut = false): Verdict =>
  judged(log, lookup, cut, false).verdict;

/** As `verifyLog`, with the games on the way. */
export const verifyAndReplay = (log: Log, lookup: ScenarioLookup, cut = false): Verified =>
  judged(log, lookup, cut, true);

function judged(log: Log, lookup: ScenarioLookup, cut: boolean, whole: boolean): Verified {
  const broken = firstBrokenSeal(log);
  const { rules, scenario: reference } = log.header;
  const found = scenarioOf(log, lookup);
  const told = (verdict: Verdict): Verified => ({
    verdict,
    scenario: found === 'altered' ? null : found,
    replay: null,
  });
  if (rules !== RULES) return told(broken ? altered(broken) : otherRules(`${rules}, here ${RULES}`));
  if (found === 'altered')
    return told(altered({ turn: 0, field: 'scenario', why: 'the enclosed scenario is not the one named' }));
  if (!found) {
    const unknown = `scenario ${reference.id} is not known here in that version`;
    return told(broken ? altered(broken) : otherRules(unknown));
  }
  let compared: Compared;
  try {
    compared = compare(found, log, whole);
  } catch {
    // An enclosed scenario comes from outside and may be no scenario at all.
    const problem = { code: 'bad-field', line: 1, column: 1, field: 'scenario' } as const;
    return { verdict: unreadable(problem), scenario: null, replay: null };
  }
  const { difference, replay } = compared;
  return { verdict: verdictOn(log, broken, difference, cut), scenario: found, replay };
}

/** A broken seal counts where it comes before the first difference. */
function verdictOn(
  log: Log,
  broken: Difference | null,
  difference: Difference | null,
  cut: boolean,
): Verdict {
  if (broken && (!difference || broken.turn < difference.turn)) return altered(broken);
  if (difference) return altered(difference);
  return cut || !log.close ? cutOff(log.turns.length) : verified(log.turns.length);
}

/** The scenario of a log: shipped, or enclosed and then exactly the one that its hash names. */
function scenarioOf(log: Log, lookup: ScenarioLookup): Scenario | 'altered' | null {
  const { id, hash, enclosed } = log.header.scenario;
  const shipped = lookup(id, hash);
  if (shipped) return shipped;
  if (!enclosed) return null;
  const text = canonical(enclosed);
  if (hashText(text) !== hash) return 'altered';
  // A class plays one scenario: what is looked up once a scenario is then looked up once a class.
  const known = enclosedBefore.get(text);
  if (known) return known;
  if (enclosedBefore.size >= MOST_ENCLOSED) enclosedBefore.clear();
  enclosedBefore.set(text, enclosed);
  return enclosed;
}

const MOST_ENCLOSED = 8;
const enclosedBefore = new Map<string, Scenario>();

/** The scenario that a log is played by, if it is to be had; enclosed ones are taken when their hash holds. */
export function scenarioOfLog(log: Log, lookup: ScenarioLookup): Scenario | null {
  const found = scenarioOf(log, lookup);
  return found === 'altered' ? null : found;
}

function firstBrokenSeal(log: Log): Difference | null {
  let previous = '';
  let turn = 0;
  for (const [i, line] of log.lines.entries()) {
    if (line.kind === 'turn') turn = line.turn;
    // A line is a plain JSON map; its seal was set on it as it was written.
    const written = log.written?.[i] ?? (line as unknown as Readonly<Record<string, unknown>>);
    if (sealOf(previous, bodyOf(written)) !== line.seal) {
      return { turn, field: 'seal', why: `the ${line.kind} line is not as it was sealed` };
    }
    previous = line.seal;
  }
  return null;
}
