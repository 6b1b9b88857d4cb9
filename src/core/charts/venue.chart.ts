import { setup } from 'xstate';

/** A body with a procedure: asked, convened, and what came of it. */
export type VenueSignal =
  | { type: 'request' }
  | { type: 'convene' }
  | { type: 'adopt' }
  | { type: 'block' }
  | { type: 'adjourn' };

export const venueChart = setup({
  types: { events: {} as VenueSignal, tags: {} as 'in-session' },
  actions: { register: () => {}, seat: () => {}, decide: () => {}, deadlock: () => {} },
}).createMachine({
  id: 'venue',
  initial: 'idle',
  states: {
    idle: { on: { request: { target: 'requested', actions: 'register' } } },
    requested: {
      on: { convene: { target: 'convened', actions: 'seat' }, adjourn: { target: 'idle' } },
    },
    convened: {
      tags: 'in-session',
      on: {
        adopt: { target: 'decided', actions: 'decide' },
        block: { target: 'blocked', actions: 'deadlock' },
        adjourn: { target: 'idle' },
      },
    },
    decided: { on: { request: { target: 'requested', actions: 'register' } } },
    blocked: { on: { request: { target: 'requested', actions: 'register' } } },
  },
});
