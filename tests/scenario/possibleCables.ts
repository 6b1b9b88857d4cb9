/** What a turn can bring whatever was played before: every combination of what the cables' conditions ask. */
import type { Condition, Test } from '../../src/core/scenario/condition.ts';
import type { Report } from '../../src/core/scenario/incident.ts';

type Value = number | string | boolean;

/** Between two bounds that a scenario file can write. */
const NEAR = 1e-6;

interface Atom {
  readonly key: string;
  readonly test: Test;
}

/** Silence of the guns is one fact under two names. */
function atomOf(condition: Extract<Condition, { fact: string }>): Atom {
  if (condition.fact === 'fighting') return { key: 'guns-silent', test: { is: condition.test.is !== true } };
  return {
    key: 'subject' in condition ? `${condition.fact} ${condition.subject}` : condition.fact,
    test: condition.test,
  };
}

function passes(value: Value, { above, below, from, until, is }: Test): boolean {
  if (is !== undefined) return value === is;
  const n = Number(value);
  return (
    !(above !== undefined && n <= above) &&
    !(below !== undefined && n >= below) &&
    !(from !== undefined && n < from) &&
    !(until !== undefined && n > until)
  );
}

/** A condition over numbered slots, one for each fact; undefined while it hangs on a fact that is not known. */
type Verdict = (values: readonly (Value | undefined)[]) => boolean | undefined;

function verdictOf(condition: Condition, slotOf: (key: string) => number): Verdict {
  if ('all' in condition) return joined(condition.all, slotOf, false);
  if ('any' in condition) return joined(condition.any, slotOf, true);
  if ('not' in condition) {
    const inner = verdictOf(condition.not, slotOf);
    return (values) => {
      const held = inner(values);
      return held === undefined ? undefined : !held;
    };
  }
  const { key, test } = atomOf(condition);
  const slot = slotOf(key);
  return (values) => {
    const value = values[slot];
    return value === undefined ? undefined : passes(value, test);
  };
}

/** Parts of which one that is `decisive` settles the whole. */
function joined(parts: readonly Condition[], slotOf: (key: string) => number, decisive: boolean): Verdict {
  const verdicts = parts.map((part) => verdictOf(part, slotOf));
  return (values) => {
    let whole: boolean | undefined = !decisive;
    for (const verdict of verdicts) {
      const held = verdict(values);
      if (held === decisive) return decisive;
      if (held === undefined) whole = undefined;
    }
    return whole;
  };
}

function atomsOf(condition: Condition): Atom[] {
  if ('all' in condition) return condition.all.flatMap(atomsOf);
  if ('any' in condition) return condition.any.flatMap(atomsOf);
  if ('not' in condition) return atomsOf(condition.not);
  return [atomOf(condition)];
}

/** Values of one fact that the tests tell apart, one of each kind; none is negative, counts and levels are whole. */
function tellingValues(tests: readonly Test[]): readonly Value[] {
  const bounds = tests
    .flatMap(({ above, below, from, until, is }) => [above, below, from, until, is])
    .filter((bound) => typeof bound === 'number');
  const near = bounds.every(Number.isInteger) ? 1 : NEAR;
  const candidates: Value[] = bounds
    .flatMap((bound) => [bound - near, bound, bound + near])
    .filter((value) => value >= 0);
  for (const { is } of tests) {
    if (typeof is === 'boolean') candidates.push(true, false);
    else if (typeof is === 'string') candidates.push(is, 'something else');
  }
  const kinds = new Map(
    candidates.map((value) => [tests.map((test) => (passes(value, test) ? 1 : 0)).join(''), value]),
  );
  return [...kinds.values()];
}

/** Most combinations of one turn that are still tried one by one. */
const LIMIT = 400_000;

/** Calls back with the cables of every combination that is possible on a turn. */
export function eachPossibleTurn(
  reports: readonly Report[],
  turn: number,
  see: (arrived: readonly Report[]) => void,
): void {
  const slots = new Map([['turn', 0]]);
  const slotOf = (key: string): number => {
    const slot = slots.get(key) ?? slots.size;
    slots.set(key, slot);
    return slot;
  };
  const values: (Value | undefined)[] = [turn];
  const due = reports
    .map((report) => ({ report, holds: verdictOf(report.when, slotOf), own: slotOf(`fired ${report.id}`) }))
    .filter(({ holds }) => holds(values) !== false);
  const tests = new Map<string, Test[]>();
  for (const { key, test } of due.flatMap(({ report }) => atomsOf(report.when)))
    if (key !== 'turn') tests.set(key, [...(tests.get(key) ?? []), test]);
  const facts = [...tests].map(([key, asked]) => ({ slot: slotOf(key), values: tellingValues(asked) }));
  const combinations = facts.reduce((product, fact) => product * fact.values.length, 1);
  if (combinations > LIMIT) throw new Error(`turn ${turn} has ${combinations} combinations`);
  const go = (at: number): void => {
    const fact = facts[at];
    if (fact) {
      for (const value of fact.values) {
        values[fact.slot] = value;
        go(at + 1);
      }
      return;
    }
    // A cable comes once: one that has come is not due again.
    see(
      due
        .filter(({ holds, own }) => !(Number(values[own] ?? 0) > 0) && holds(values) === true)
        .map((one) => one.report),
    );
  };
  go(0);
}
