import { type AnyStateMachine, transition } from 'xstate';
import { type GovernmentSignal, governmentChart } from './government.chart.ts';
import { type MissionSignal, missionChart } from './mission.chart.ts';
import { type TreatySignal, treatyChart } from './treaty.chart.ts';
import { type TruceSignal, truceChart } from './truce.chart.ts';
import { type VenueSignal, venueChart } from './venue.chart.ts';

export const CHARTS = {
  truce: truceChart,
  treaty: treatyChart,
  venue: venueChart,
  mission: missionChart,
  government: governmentChart,
} as const;
export type ChartName = keyof typeof CHARTS;

/** Signal that each chart understands. */
export interface SignalOf {
  readonly truce: TruceSignal;
  readonly treaty: TreatySignal;
  readonly venue: VenueSignal;
  readonly mission: MissionSignal;
  readonly government: GovernmentSignal;
}
export const CONSEQUENCES = [
  'layOnTable',
  'takeOffTable',
  'announce',
  'enterIntoForce',
  'breakDown',
  'fallSilent',
  'annex',
  'settle',
  'openConsultation',
  'recordInvocation',
  'honour',
  'abandon',
  'register',
  'seat',
  'decide',
  'deadlock',
  'plan',
  'prepare',
  'post',
  'recall',
  'gather',
  'disperse',
  'convulse',
  'recover',
  'fall',
] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

export interface Stepped {
  readonly value: string;
  readonly taken: boolean;
  readonly consequences: readonly Consequence[];
}

/** The finite table (chart, state, signal) -> outcome, filled on first use by XState itself: the chart stays the only definition. */
const table: Readonly<Record<ChartName, Map<string, Map<string, Stepped>>>> = {
  truce: new Map(),
  treaty: new Map(),
  venue: new Map(),
  mission: new Map(),
  government: new Map(),
};
const tagTable = new Map<string, boolean>();

/** A signal's name with its own fields; most have none, and then nothing is built. */
function keyOf(signal: Readonly<Record<string, unknown>>): string {
  let key = String(signal['type']);
  for (const field in signal) if (field !== 'type') key += `|${String(signal[field])}`;
  return key;
}

/** One step of a chart from a plain state value. A signal that the state does not take leaves it as it is. */
export function step<C extends ChartName>(chart: C, value: string, signal: SignalOf[C]): Stepped {
  const key = keyOf(signal);
  let row = table[chart].get(value);
  if (!row) {
    row = new Map();
    table[chart].set(value, row);
  }
  const known = row.get(key);
  if (known) return known;
  // The five charts share no type but AnyStateMachine; SignalOf has checked the signal.
  const machine: AnyStateMachine = CHARTS[chart];
  const before = machine.resolveState({ value, context: {} });
  const [after, actions] = transition(machine, before, signal);
  const stepped: Stepped = {
    // Flat charts: their state values are strings.
    value: after.value as string,
    // A transition back into the same state with an action keeps the snapshot: only `can` tells it was taken.
    taken: before.can(signal),
    // Action names come from the charts themselves; a test holds them equal to CONSEQUENCES.
    consequences: actions.map((a) => a.type as Consequence),
  };
  row.set(key, stepped);
  return stepped;
}

/** Whether a chart in this state would take the signal. */
export const can = <C extends ChartName>(chart: C, value: string, signal: SignalOf[C]): boolean =>
  step(chart, value, signal).taken;

/** Whether the state carries a tag: rules ask for tags, never for state names. */
export function hasTag(chart: ChartName, value: string, tag: string): boolean {
  const key = `${chart}|${value}|${tag}`;
  const known = tagTable.get(key);
  if (known !== undefined) return known;
  const machine: AnyStateMachine = CHARTS[chart];
  const has = machine.resolveState({ value, context: {} }).hasTag(tag);
  tagTable.set(key, has);
  return has;
}
