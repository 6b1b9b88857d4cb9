import { setup } from 'xstate';

/** A truce's life (docs/model.md R-13). `by` = who tabled; `brokenBefore` = an earlier truce broke. */
export type TruceSignal =
  | { type: 'tabled'; by: 'desk' | 'capital' }
  | { type: 'refused'; brokenBefore: boolean }
  | { type: 'accepted' }
  | { type: 'began' }
  | { type: 'fire' }
  | { type: 'lull' }
  | { type: 'annexed' }
  | { type: 'settled' };

export const truceChart = setup({
  types: { events: {} as TruceSignal, tags: {} as 'guns-silent' | 'open-to-terms' },
  guards: {
    byCapital: (_, params: { by: 'desk' | 'capital' }) => params.by === 'capital',
    brokenBefore: (_, params: { brokenBefore: boolean }) => params.brokenBefore,
  },
  actions: {
    layOnTable: () => {},
    takeOffTable: () => {},
    announce: () => {},
    enterIntoForce: () => {},
    breakDown: () => {},
    fallSilent: () => {},
    annex: () => {},
    settle: () => {},
  },
}).createMachine({
  id: 'truce',
  initial: 'none',
  states: {
    none: {
      tags: 'open-to-terms',
      on: {
        tabled: [
          {
            guard: { type: 'byCapital', params: ({ event }) => ({ by: event.by }) },
            target: 'brokered',
            actions: 'layOnTable',
          },
          { target: 'proposed', actions: 'layOnTable' },
        ],
        lull: { target: 'holding', actions: 'fallSilent' },
      },
    },
    proposed: {
      on: {
        accepted: { target: 'announced', actions: 'announce' },
        refused: [
          {
            guard: { type: 'brokenBefore', params: ({ event }) => ({ brokenBefore: event.brokenBefore }) },
            target: 'broken',
            actions: 'takeOffTable',
          },
          { target: 'none', actions: 'takeOffTable' },
        ],
      },
    },
    brokered: {
      on: {
        accepted: { target: 'announced', actions: 'announce' },
        refused: [
          {
            guard: { type: 'brokenBefore', params: ({ event }) => ({ brokenBefore: event.brokenBefore }) },
            target: 'broken',
            actions: 'takeOffTable',
          },
          { target: 'none', actions: 'takeOffTable' },
        ],
      },
    },
    announced: { on: { began: { target: 'holding', actions: 'enterIntoForce' } } },
    holding: {
      tags: 'guns-silent',
      on: {
        fire: { target: 'broken', actions: 'breakDown' },
        annexed: { target: 'holding', actions: 'annex' },
        settled: { target: 'durable', actions: 'settle' },
      },
    },
    broken: {
      tags: 'open-to-terms',
      on: {
        tabled: [
          {
            guard: { type: 'byCapital', params: ({ event }) => ({ by: event.by }) },
            target: 'brokered',
            actions: 'layOnTable',
          },
          { target: 'proposed', actions: 'layOnTable' },
        ],
        lull: { target: 'holding', actions: 'fallSilent' },
      },
    },
    durable: { tags: 'guns-silent' },
  },
});
