import { setup } from 'xstate';

/** The street and the cabinet behind a desk. */
export type GovernmentSignal =
  | { type: 'rose' }
  | { type: 'calmed' }
  | { type: 'worsened' }
  | { type: 'eased' }
  | { type: 'fell' };

export const governmentChart = setup({
  types: { events: {} as GovernmentSignal, tags: {} as 'street' },
  actions: { gather: () => {}, disperse: () => {}, convulse: () => {}, recover: () => {}, fall: () => {} },
}).createMachine({
  id: 'government',
  initial: 'steady',
  states: {
    steady: {
      on: { rose: { target: 'protests', actions: 'gather' }, fell: { target: 'fallen', actions: 'fall' } },
    },
    protests: {
      tags: 'street',
      on: {
        calmed: { target: 'steady', actions: 'disperse' },
        worsened: { target: 'crisis', actions: 'convulse' },
        fell: { target: 'fallen', actions: 'fall' },
      },
    },
    crisis: {
      tags: 'street',
      on: { eased: { target: 'protests', actions: 'recover' }, fell: { target: 'fallen', actions: 'fall' } },
    },
    fallen: {},
  },
});
