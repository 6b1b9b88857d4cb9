import type { DraftCharts } from '../world/draft.ts';
import type { Charts } from './charts.ts';
import { type ChartName, type Consequence, type SignalOf, step } from './step.ts';

/** Which chart of the game a signal is for: `of` names the addressee or desk, absent for the truce. */
export interface ChartAddress<C extends ChartName> {
  readonly chart: C;
  readonly of?: string;
}

const stateOf = (charts: DraftCharts, chart: ChartName, of: string): string => {
  switch (chart) {
    case 'truce':
      return charts.truce;
    case 'treaty':
      return charts.treaty[of] ?? 'dormant';
    case 'venue':
      return charts.venue[of] ?? 'idle';
    case 'mission':
      return charts.mission[of] ?? 'none';
    case 'government':
      return charts.government[of] ?? 'steady';
  }
};

/** Sends a signal into a chart of the draft; returns what follows from it, or null when it was not taken. */
export function send<C extends ChartName>(
  charts: DraftCharts,
  address: ChartAddress<C>,
  signal: SignalOf[C],
): readonly Consequence[] | null {
  const of = address.of ?? '';
  const stepped = step(address.chart, stateOf(charts, address.chart, of), signal);
  if (!stepped.taken) return null;
  switch (address.chart) {
    case 'truce':
      // The chart's own states: the lists in charts.ts are held equal to them by a test.
      charts.truce = stepped.value as Charts['truce'];
      break;
    case 'treaty':
      charts.treaty = { ...charts.treaty, [of]: stepped.value as Charts['treaty'][string] };
      break;
    case 'venue':
      charts.venue = { ...charts.venue, [of]: stepped.value as Charts['venue'][string] };
      break;
    case 'mission':
      charts.mission = { ...charts.mission, [of]: stepped.value as Charts['mission'][string] };
      break;
    case 'government':
      charts.government = { ...charts.government, [of]: stepped.value as Charts['government'][string] };
      break;
  }
  return stepped.consequences;
}
