import type { Condition, SubjectFact, Test } from '../../core/scenario/condition.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';

export const FLOW_KINDS = ['matter', 'incident', 'report', 'demarche'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/** A matter, an incident, a report that follows something, or a step that something waits for, in the column of the first turn in which it may come. */
export interface FlowNode {
  readonly id: string;
  readonly kind: FlowKind;
  readonly turn: number;
  /** Place among those of its turn, counted from 0. */
  readonly row: number;
}
/** One that is asked for before another may come. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
}
interface Part {
  readonly key: string;
  readonly id: string;
  readonly kind: FlowKind;
  readonly when: Condition | undefined;
}
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly turns: readonly number[];
  readonly rows: number;
}

/** The first turn in which a condition may hold, as far as it speaks of turns. */
function firstTurn(condition: Condition | undefined): number {
  if (!condition) return 1;
  if ('all' in condition) return Math.max(1, ...condition.all.map(firstTurn));
  if ('any' in condition) return condition.any.length === 0 ? 1 : Math.min(...condition.any.map(firstTurn));
  if ('not' in condition || condition.fact !== 'turn') return 1;
  const { is, from, above } = condition.test;
  if (typeof is === 'number') return is;
  return from ?? (above === undefined ? 1 : Math.floor(above) + 1);
}

const KIND_OF: Partial<Readonly<Record<SubjectFact, readonly FlowKind[]>>> = {
  matter: ['matter'],
  fired: ['incident', 'report'],
  used: ['demarche'],
};

/** True where a test asks that something has not happened. */
const isAbsent = ({ is, until, below }: Test): boolean =>
  is === 0 || is === false || until === 0 || (below !== undefined && below <= 1);

/** What a condition asks to have happened, as `kind id`; what must not have happened leads nowhere. */
function asked(condition: Condition | undefined): readonly string[] {
  if (!condition || 'not' in condition) return [];
  if ('all' in condition) return condition.all.flatMap(asked);
  if ('any' in condition) return condition.any.flatMap(asked);
  if (!('subject' in condition) || isAbsent(condition.test)) return [];
  return (KIND_OF[condition.fact] ?? []).map((kind) => `${kind} ${condition.subject}`);
}

/** Matters of the player's desk and incidents over the turns, what leads to them, and the reports that follow. */
export function flowOf(scenario: Scenario): Flow {
  const own = <T extends { readonly desk: string }>(list: readonly T[]): readonly T[] =>
    list.filter(({ desk }) => desk === scenario.desk);
  const part = (kind: FlowKind, { id, when }: { readonly id: string; readonly when?: Condition }): Part => ({
    key: `${kind} ${id}`,
    id,
    kind,
    when,
  });
  const always = [
    ...own(scenario.matters).map((matter) => part('matter', matter)),
    ...scenario.incidents.map((incident) => part('incident', incident)),
  ];
  const reports = own(scenario.reports).map((report) => part('report', report));
  const happened = new Set([...always, ...reports].map(({ key }) => key));
  const following = reports.filter(({ when }) => asked(when).some((one) => happened.has(one)));
  const wanted = new Set([...always, ...following].flatMap(({ when }) => asked(when)));
  const parts = [
    ...own(scenario.demarches)
      .map(({ id }) => part('demarche', { id }))
      .filter(({ key }) => wanted.has(key)),
    ...always,
    ...reports.filter((report) => following.includes(report) || wanted.has(report.key)),
  ];
  const known = new Map(parts.map((one) => [one.key, one]));
  const turns = new Map<string, number>();
  const turnOf = (key: string, seen: readonly string[]): number => {
    const found = known.get(key);
    if (!found || seen.includes(key)) return 1;
    const there = turns.get(key);
    if (there !== undefined) return there;
    // what waits for another comes after it
    const before = asked(found.when)
      .filter((one) => one !== key && known.has(one))
      .map((one) => turnOf(one, [...seen, key]) + 1);
    const turn = Math.min(Math.max(firstTurn(found.when), ...before), scenario.clock.turns.length);
    turns.set(key, turn);
    return turn;
  };
  const rows = new Map<number, number>();
  const nodes = parts.map(({ key, id, kind }): FlowNode => {
    const turn = turnOf(key, []);
    const row = rows.get(turn) ?? 0;
    rows.set(turn, row + 1);
    return { id, kind, turn, row };
  });
  const edges = parts.flatMap(({ key, when }) =>
    [...new Set(asked(when))]
      .filter((one) => one !== key && known.has(one))
      .map((one) => ({ from: one, to: key })),
  );
  return {
    nodes,
    edges,
    turns: [...rows.keys()].sort((a, b) => a - b),
    rows: Math.max(0, ...rows.values()),
  };
}
