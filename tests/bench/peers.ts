import { assign, createActor, createMachine } from 'xstate';
import { busySeconds } from './core.ts';
import type { Peer } from './measured.ts';

const TURNS = 20;

/** A toy game of twenty moves in another engine: its games by busy second. */
function rate(play: () => void, seconds = 1): number {
  for (let i = 0; i < 50; i++) play();
  let best = 0;
  for (let spent = 0; spent < seconds; ) {
    const games = 50;
    const took = busySeconds(() => {
      for (let i = 0; i < games; i++) play();
    });
    spent += took;
    best = Math.max(best, games / Math.max(took, Number.EPSILON));
  }
  return best;
}

const toy = createMachine({
  id: 'toy',
  context: { moves: 0 },
  initial: 'open',
  states: {
    open: {
      on: {
        move: [
          { guard: ({ context }) => context.moves >= TURNS - 1, target: 'closed' },
          { actions: assign({ moves: ({ context }) => context.moves + 1 }) },
        ],
      },
    },
    closed: { type: 'final' },
  },
});

/** A bare XState actor. */
export const xstatePeer = (): Peer & { readonly turns: number } => ({
  peer: 'XState actor, toy game of 20 moves',
  turns: TURNS,
  value: rate(() => {
    const actor = createActor(toy).start();
    for (let i = 0; i < TURNS; i++) actor.send({ type: 'move' });
    actor.stop();
  }),
});
