import { CHARTS, type ChartName, step } from '../../src/core/charts/step.ts';
import { SIGNALS } from './signals.ts';

const labelOf = (signal: Readonly<Record<string, unknown>>): string => {
  const fields = Object.entries(signal)
    .filter(([key]) => key !== 'type')
    .map(([key, value]) =>
      value === true ? key : value === false ? `not ${key}` : `${key} ${String(value)}`,
    );
  return fields.length === 0 ? String(signal['type']) : `${String(signal['type'])} (${fields.join(', ')})`;
};

/** A chart as a Mermaid state diagram, drawn from the chart itself. */
export function drawChart(name: ChartName): string {
  const chart = CHARTS[name];
  const states = Object.keys(chart.states);
  const lines = ['```mermaid', 'stateDiagram-v2', `  [*] --> ${String(chart.config.initial)}`];
  for (const state of states) {
    for (const signal of SIGNALS[name]) {
      const after = step(name, state, signal);
      if (after.taken) lines.push(`  ${state} --> ${after.value}: ${labelOf(signal)}`);
    }
  }
  lines.push('```');
  return lines.join('\n');
}
