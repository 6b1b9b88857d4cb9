import { assign, fromPromise, setup } from 'xstate';
import { SEED_PATTERN } from '../core/turn/game.ts';
import type { LiveGame } from './live.ts';
import type { SessionEvent, WrittenGame } from './session.types.ts';
import type { Turned } from './turn.ts';

type Chosen = Extract<SessionEvent, { type: 'scenario.chosen' }>;

/** Which game to put on the table. */
export type Request =
  | { readonly kind: 'new'; readonly chosen: Chosen }
  | { readonly kind: 'written'; readonly game: WrittenGame }
  | { readonly kind: 'saved' }
  | { readonly kind: 'code'; readonly code: string };

/** Why a session failed, by a word that pages can say. */
export const FAILURES = [
  'no-scenario',
  'bad-seed',
  'no-save',
  'bad-code',
  'other-scenario',
  'other-rules',
  'refused',
  'fault',
] as const;
export type Failure = (typeof FAILURES)[number];
export class SessionFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}
const failureOf = (error: unknown): Failure => (error instanceof SessionFailure ? error.failure : 'fault');

/** What the machine leaves to others: loading, judging, resolving, and telling the stores. */
export interface MachineWork {
  load(request: Request): Promise<LiveGame>;
  /** Whether the draft on the desk is lawful now. */
  lawful(live: LiveGame): boolean;
  /** Resolves the draft on the desk. */
  resolve(live: LiveGame): Promise<Turned>;
  reflect(live: LiveGame, text: string): LiveGame;
  writeMemo(live: LiveGame, about: string, text: string): LiveGame;
  loaded(live: LiveGame): void;
  resolved(live: LiveGame): void;
  reflected(live: LiveGame): void;
  left(): void;
}

interface Context {
  readonly request: Request | null;
  readonly live: LiveGame | null;
  readonly failure: Failure | null;
}

const must = (live: LiveGame | null): LiveGame => {
  if (!live) throw new Error('a game is on the table in this state');
  return live;
};
const isClosed = (live: LiveGame | null): boolean => live?.game.ending !== undefined;

/** The application machine: which room the person is in, and what may happen there. */
export const sessionMachine = (work: MachineWork) =>
  setup({
    types: {
      context: {} as Context,
      events: {} as SessionEvent,
    },
    actors: {
      load: fromPromise<LiveGame, Request | null>(async ({ input }) => {
        if (!input) throw new SessionFailure('fault');
        if (input.kind === 'new' && input.chosen.seed !== undefined && !SEED_PATTERN.test(input.chosen.seed))
          throw new SessionFailure('bad-seed');
        return work.load(input);
      }),
      resolve: fromPromise<LiveGame, LiveGame | null>(async ({ input }) => {
        const turned = await work.resolve(must(input));
        if (!turned.ok) throw new SessionFailure('refused');
        return turned.live;
      }),
    },
    guards: {
      lawful: ({ context }) => context.live !== null && work.lawful(context.live),
      closed: ({ context }) => isClosed(context.live),
    },
  }).createMachine({
    id: 'session',
    context: { request: null, live: null, failure: null },
    initial: 'choosing',
    on: {
      'scenario.chosen': {
        target: '.loading',
        reenter: true,
        actions: assign({ request: ({ event }) => ({ kind: 'new', chosen: event }) as const }),
      },
      'written.played': {
        target: '.loading',
        reenter: true,
        actions: assign({ request: ({ event }) => ({ kind: 'written', game: event.game }) as const }),
      },
      'game.resumed': {
        target: '.loading',
        reenter: true,
        actions: assign({ request: () => ({ kind: 'saved' }) as const }),
      },
      'code.resumed': {
        target: '.loading',
        reenter: true,
        actions: assign({ request: ({ event }) => ({ kind: 'code', code: event.code }) as const }),
      },
      'room.left': {
        target: '.choosing',
        actions: [() => work.left(), assign({ live: null, failure: null })],
      },
    },
    states: {
      choosing: {},
      loading: {
        invoke: {
          src: 'load',
          input: ({ context }) => context.request,
          onDone: [
            {
              guard: ({ event }) => isClosed(event.output),
              target: 'closed',
              actions: [
                assign({ live: ({ event }) => event.output, failure: null }),
                ({ event }) => work.loaded(event.output),
              ],
            },
            {
              guard: ({ event }) => event.output.game.turn > 1,
              target: 'deciding',
              actions: [
                assign({ live: ({ event }) => event.output, failure: null }),
                ({ event }) => work.loaded(event.output),
              ],
            },
            {
              target: 'briefing',
              actions: [
                assign({ live: ({ event }) => event.output, failure: null }),
                ({ event }) => work.loaded(event.output),
              ],
            },
          ],
          onError: { target: 'failed', actions: assign({ failure: ({ event }) => failureOf(event.error) }) },
        },
      },
      briefing: { on: { 'briefing.read': 'deciding' } },
      deciding: { on: { 'decision.committed': { guard: 'lawful', target: 'resolving' } } },
      resolving: {
        invoke: {
          src: 'resolve',
          input: ({ context }) => context.live,
          onDone: {
            target: 'answering',
            actions: [
              assign({ live: ({ event }) => event.output }),
              ({ event }) => work.resolved(event.output),
            ],
          },
          onError: { target: 'failed', actions: assign({ failure: ({ event }) => failureOf(event.error) }) },
        },
      },
      answering: { on: { 'answers.read': [{ guard: 'closed', target: 'closed' }, { target: 'deciding' }] } },
      closed: { on: { 'debrief.opened': 'debriefing' } },
      debriefing: {
        on: {
          'reflection.written': {
            actions: [
              assign({ live: ({ context, event }) => work.reflect(must(context.live), event.text) }),
              ({ context }) => work.reflected(must(context.live)),
            ],
          },
          'memo.written': {
            actions: [
              assign({
                live: ({ context, event }) => work.writeMemo(must(context.live), event.about, event.text),
              }),
              ({ context }) => work.reflected(must(context.live)),
            ],
          },
        },
      },
      failed: {},
    },
  });
