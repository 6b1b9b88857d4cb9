import type { Condition } from '../../core/scenario/condition.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';

export const FLOW_KINDS = ['matter', 'incident'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/** A matter or an incident, in the column of the first turn in which it may come. */
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

/** What a condition asks to have happened. */
function asked(condition: Condition | undefined): readonly string[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(asked);
  if ('any' in condition) return condition.any.flatMap(asked);
  if ('not' in condition) return asked(condition.not);
  if (!('subject' in condition)) return [];
  if (condition.fact === 'matter') return [`matter ${condition.subject}`];
  return condition.fact === 'fired' ? [`incident ${condition.subject}`] : [];
}

/** Matters of the player's desk and incidents over the turns, and what leads to what. */
export function flowOf(scenario: Scenario): Flow {
  const parts = [
    ...scenario.matters
      .filter((matter) => matter.desk === scenario.desk)
      .map(({ id, when }) => ({ key: `matter ${id}`, id, kind: 'matter' as const, when })),
    ...scenario.incidents.map(({ id, when }) => ({
      key: `incident ${id}`,
      id,
      kind: 'incident' as const,
      when,
    })),
  ];
  const known = new Map(parts.map((part) => [part.key, part]));
  const turns = new Map<string, number>();
  const turnOf = (key: string, seen: readonly string[]): number => {
    const part = known.get(key);
    if (!part || seen.includes(key)) return 1;
    const there = turns.get(key);
    if (there !== undefined) return there;
    // what waits for another comes after it
    const before = asked(part.when)
      .filter((one) => one !== key && known.has(one))
      .map((one) => turnOf(one, [...seen, key]) + (part.kind === 'matter' ? 0 : 1));
    const turn = Math.min(Math.max(firstTurn(part.when), ...before), scenario.clock.turns.length);
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
