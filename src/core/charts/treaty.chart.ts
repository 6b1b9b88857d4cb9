import { setup } from 'xstate';

/** What was asked under a treaty of alliance, and whether it was answered. */
export type TreatySignal = { type: 'consult' } | { type: 'invoke' } | { type: 'answered'; honoured: boolean };

export const treatyChart = setup({
  types: { events: {} as TreatySignal, tags: {} as 'asked' },
  guards: { honoured: (_, params: { honoured: boolean }) => params.honoured },
  actions: { openConsultation: () => {}, recordInvocation: () => {}, honour: () => {}, abandon: () => {} },
}).createMachine({
  id: 'treaty',
  initial: 'dormant',
  states: {
    dormant: {
      on: {
        consult: { target: 'consulted', actions: 'openConsultation' },
        invoke: { target: 'invoked', actions: 'recordInvocation' },
      },
    },
    consulted: {
      on: {
        consult: { target: 'consulted', actions: 'openConsultation' },
        invoke: { target: 'invoked', actions: 'recordInvocation' },
      },
    },
    invoked: {
      tags: 'asked',
      on: {
        answered: [
          {
            guard: { type: 'honoured', params: ({ event }) => ({ honoured: event.honoured }) },
            target: 'honoured',
            actions: 'honour',
          },
          { target: 'unanswered', actions: 'abandon' },
        ],
      },
    },
    honoured: { tags: 'asked' },
    unanswered: { tags: 'asked' },
  },
});
