import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createActor } from 'xstate';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import {
  GOVERNMENT_STATES,
  MISSION_STATES,
  TREATY_STATES,
  TRUCE_STATES,
  VENUE_STATES,
} from '../../src/core/charts/charts.ts';
import { CHARTS, type ChartName, CONSEQUENCES, step } from '../../src/core/charts/step.ts';
import { EFFECTS } from '../../src/core/rules/consequence.ts';
import { drawChart } from './drawing.ts';
import { SIGNALS } from './signals.ts';

const NAMES = Object.keys(CHARTS) as ChartName[]; // the literal's own keys
const STATES: Readonly<Record<ChartName, readonly string[]>> = {
  truce: TRUCE_STATES,
  treaty: TREATY_STATES,
  venue: VENUE_STATES,
  mission: MISSION_STATES,
  government: GOVERNMENT_STATES,
};

describe.each(NAMES)('the %s chart', (name) => {
  const machine: AnyStateMachine = CHARTS[name];

  it('has exactly the states of the list', () => {
    expect(Object.keys(machine.states).sort()).toEqual([...STATES[name]].sort());
  });

  it('reaches every state', () => {
    const reached = new Set(
      getShortestPaths(machine, { events: SIGNALS[name] as never }).map((p) => String(p.state.value)),
    );
    expect([...reached].sort()).toEqual([...STATES[name]].sort());
  });

  it('walks every simple path as the live actor does', () => {
    const paths = getSimplePaths(machine, { events: SIGNALS[name] as never });
    expect(paths.length).toBeGreaterThan(STATES[name].length - 1);
    for (const path of paths) {
      const actor = createActor(machine).start();
      let value = String(machine.config.initial);
      for (const { event } of path.steps) {
        if (event.type === 'xstate.init') continue;
        actor.send(event);
        value = step(name, value, event as never).value;
        expect(value).toBe(actor.getSnapshot().value);
      }
    }
  });

  it('agrees with the live actor on every signal in every state, taken or not', () => {
    for (const state of STATES[name]) {
      for (const signal of SIGNALS[name]) {
        const snapshot = machine.resolveState({ value: state, context: {} });
        const actor = createActor(machine, { snapshot }).start();
        const can = snapshot.can(signal as never);
        actor.send(signal as never);
        const stepped = step(name, state, signal as never);
        expect(stepped.value).toBe(actor.getSnapshot().value);
        expect(stepped.taken).toBe(can);
        if (!can) expect(stepped.consequences).toEqual([]);
      }
    }
  });

  it('names only consequences that have an effect', () => {
    for (const action of Object.keys(machine.implementations.actions)) expect(CONSEQUENCES).toContain(action);
  });

  it('holds no number', () => {
    const source = readFileSync(new URL(`../../src/core/charts/${name}.chart.ts`, import.meta.url), 'utf8');
    expect(source.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^A-Za-z]\d/)).toBeNull();
  });

  it('is drawn in docs/model.md as it is in the code', () => {
    const model = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
    expect(model).toContain(drawChart(name));
  });
});

it('consequence names of all charts and the table of effects are the same set', () => {
  const named = new Set(
    NAMES.flatMap((name) => Object.keys((CHARTS[name] as AnyStateMachine).implementations.actions)),
  );
  expect([...named].sort()).toEqual([...CONSEQUENCES].sort());
  expect(Object.keys(EFFECTS).sort()).toEqual([...CONSEQUENCES].sort());
});
