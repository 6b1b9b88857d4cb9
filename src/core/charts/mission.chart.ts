import { setup } from 'xstate';

/** Observers: prepared under fire, deployed when the guns are silent. */
export type MissionSignal = { type: 'ask' } | { type: 'mandate' } | { type: 'deploy' } | { type: 'withdraw' };

export const missionChart = setup({
  types: { events: {} as MissionSignal, tags: {} as 'on-the-ground' },
  actions: { plan: () => {}, prepare: () => {}, post: () => {}, recall: () => {} },
}).createMachine({
  id: 'mission',
  initial: 'none',
  states: {
    none: { on: { ask: { target: 'asked', actions: 'plan' } } },
    asked: { on: { mandate: { target: 'mandated', actions: 'prepare' } } },
    mandated: { on: { deploy: { target: 'deployed', actions: 'post' } } },
    deployed: { tags: 'on-the-ground', on: { withdraw: { target: 'withdrawn', actions: 'recall' } } },
    withdrawn: { on: { ask: { target: 'asked', actions: 'plan' } } },
  },
});
