import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TurnNumber } from '../../core/scenario/ids.ts';
import type { Decision, Refusal } from '../../core/turn/door.ts';
import type { Assumptions, Luck, TurningPoint } from '../../debrief/door.ts';
import { type MemoContent, MOST_BYTES, unreadable } from '../../log/door.ts';
import type { ExportFormat } from '../../log/export/door.ts';
import type { Texts } from '../../scenario/texts.ts';
import type { AssumedResult, ForkLine, OnDone, WorthResult } from '../../workers/debriefMessages.ts';
import { bareTexts } from './bareTexts.ts';
import type { DebriefGame, DebriefRoom, OpenedLog } from './debriefRoom.ts';

/** What is played for a debrief, in this order, without being asked for. */
export const DEBRIEF_JOBS = ['nights', 'points', 'worth'] as const;
export type DebriefJob = (typeof DEBRIEF_JOBS)[number] | 'assumed';

/** Where a log came from: the game that has just ended, or a file. */
export type DebriefSource = 'live' | 'file';

export interface DebriefStore {
  readonly source: DebriefSource | null;
  /** Digest of the game in play that was opened: another game of the same night is another. */
  readonly digest: string | null;
  /** A log is being read. */
  readonly opening: boolean;
  readonly opened: OpenedLog | null;
  /** The worker could not be had, or fell over. */
  readonly fault: string | null;
  readonly work: { readonly job: DebriefJob; readonly done: number; readonly all: number } | null;
  /** Somebody said that enough was played. */
  readonly stopped: boolean;
  readonly nights: Luck | null;
  readonly points: readonly TurningPoint[] | null;
  readonly worth: WorthResult | null;
  readonly assumptions: Assumptions;
  readonly assumed: AssumedResult | null;
  readonly fork: (ForkLine & { readonly decision: Decision; readonly example: boolean }) | null;
  /** What was written after the game, by what it is about; what came in the log first. */
  readonly writings: Readonly<Record<string, string>>;
}

/** A debrief in the making: one log, and what was played for it. It outlives the page that shows it. */
export interface Debriefing {
  readonly store: StoreApi<DebriefStore>;
  /** Opens a log; of a game that was only written, `texts` are those the page has. */
  open(log: {
    readonly name: string;
    readonly text: string;
    readonly source: DebriefSource;
    readonly texts?: Texts;
    readonly digest?: string;
  }): Promise<void>;
  openFile(file: File): Promise<void>;
  /** Puts the log away. */
  close(): void;
  /** Ends what is being played; `goOn` plays what is missing. */
  stop(): void;
  goOn(): void;
  fork(turn: TurnNumber, decision: Decision): Promise<readonly Refusal[]>;
  assume(assumptions: Assumptions): void;
  write(about: string, text: string): void;
  /** The game in another form, with all that was written; null where no game is open. */
  exported(format: ExportFormat): Promise<string | null>;
  /** The log with all that was written, as a file. */
  file(): Promise<{ readonly name: string; readonly text: string } | null>;
}

const AS_WRITTEN: Assumptions = { ally: 0, aims: 0, home: 0, provocation: 0 };
/** Written at the end page, one after the other: kept as they are. */
const REFLECTION = 'reflection';

const EMPTY: DebriefStore = {
  source: null,
  digest: null,
  opening: false,
  opened: null,
  fault: null,
  work: null,
  stopped: false,
  nights: null,
  points: null,
  worth: null,
  assumptions: AS_WRITTEN,
  assumed: null,
  fork: null,
  writings: {},
};

const gameIn = (opened: OpenedLog | null): DebriefGame | null => (opened?.ok ? opened.game : null);

/** Pieces of writing as they go into a log: reflections first, then each under its name. */
const memosOf = (
  before: readonly MemoContent[],
  writings: Readonly<Record<string, string>>,
): readonly MemoContent[] => [
  ...before.filter(({ about }) => about === REFLECTION),
  ...Object.entries(writings)
    .filter(([, text]) => text !== '')
    .map(([about, text]) => ({ about, text })),
];

export function makeDebriefing(room: DebriefRoom): Debriefing {
  const store = createStore<DebriefStore>(() => EMPTY);
  /** Of two logs only the latest counts. */
  let visit = 0;
  let text = '';
  let wanted: Assumptions | null = null;

  const watch =
    (job: DebriefJob, mine: number): OnDone =>
    (done, all) => {
      // what is told of a job may come after its result
      if (mine === visit && store.getState().work?.job === job) store.setState({ work: { job, done, all } });
    };
  /** The next thing to be played; null when all is there. */
  const next = (): DebriefJob | null => {
    const now = store.getState();
    if (wanted) return 'assumed';
    return now.stopped ? null : (DEBRIEF_JOBS.find((job) => now[job] === null) ?? null);
  };
  /** Until somebody forks the game, the turn that weighed most stands there waited out. */
  const showExample = async (
    game: DebriefGame,
    points: readonly TurningPoint[],
    mine: number,
  ): Promise<void> => {
    const turn = points
      .filter(({ kind }) => kind === 'swing')
      .reduce<TurningPoint | null>(
        (most, one) => (most && Math.abs(most.value) >= Math.abs(one.value) ? most : one),
        null,
      )?.turn;
    const made =
      turn === undefined ? undefined : game.findings.timeline.turns[turn - 1]?.decisions[game.findings.desk];
    if (turn === undefined || !made) return;
    const decision: Decision = { steps: [], posture: made.posture, replies: {}, matters: {} };
    const result = await game.fork(turn, decision);
    if (mine === visit && result.ok && !store.getState().fork)
      store.setState({ fork: { ...result.fork, decision, example: true } });
  };
  const play = async (game: DebriefGame, job: DebriefJob, mine: number): Promise<void> => {
    const onDone = watch(job, mine);
    switch (job) {
      case 'nights': {
        const nights = await game.nights(onDone);
        if (mine === visit) store.setState({ nights });
        return;
      }
      case 'points': {
        const points = await game.turningPoints(onDone);
        if (mine !== visit) return;
        store.setState({ points });
        await showExample(game, points, mine);
        return;
      }
      case 'worth': {
        const worth = await game.worth(onDone);
        if (mine === visit) store.setState({ worth });
        return;
      }
      case 'assumed': {
        const asked = wanted ?? AS_WRITTEN;
        wanted = null;
        const assumed = await game.assume(asked, onDone);
        if (mine === visit && store.getState().assumptions === asked) store.setState({ assumed });
      }
    }
  };
  const work = async (mine: number): Promise<void> => {
    const game = gameIn(store.getState().opened);
    if (!game || store.getState().work) return;
    for (let job = next(); job !== null; job = next()) {
      store.setState({ work: { job, done: 0, all: 1 } });
      try {
        await play(game, job, mine);
      } catch (error) {
        if (mine !== visit) return;
        // what was ended is not a fault: it is stopped, or a newer wish has come
        if (!store.getState().stopped && !wanted) {
          store.setState({ fault: String(error), stopped: true });
        }
      }
      if (mine !== visit) return;
    }
    store.setState({ work: null });
  };

  const open: Debriefing['open'] = async (log) => {
    visit += 1;
    const mine = visit;
    text = log.text;
    wanted = null;
    store.setState({ ...EMPTY, source: log.source, digest: log.digest ?? null, opening: true });
    try {
      const opened = await room.open(log.name, log.text, log.texts);
      if (mine !== visit) return;
      const memos = opened.ok ? opened.game.findings.memos : [];
      const writings = Object.fromEntries(
        memos.filter(({ about }) => about !== REFLECTION).map(({ about, text: said }) => [about, said]),
      );
      store.setState({ opening: false, opened, writings });
      void work(mine);
    } catch (error) {
      if (mine === visit) store.setState({ opening: false, fault: String(error) });
    }
  };
  return {
    store,
    open,
    openFile: async (file) => {
      if (file.size <= MOST_BYTES) {
        await open({ name: file.name, text: await file.text(), source: 'file' });
        return;
      }
      visit += 1;
      const verdict = unreadable({ code: 'too-large', line: 1, column: 1 });
      const texts = bareTexts(file.name);
      store.setState({
        ...EMPTY,
        source: 'file',
        opened: { ok: false, name: file.name, verdict, told: null, texts },
      });
    },
    close: () => {
      visit += 1;
      room.close();
      store.setState(EMPTY);
    },
    stop: () => {
      store.setState({ stopped: true });
      void gameIn(store.getState().opened)?.cancel();
    },
    goOn: () => {
      store.setState({ stopped: false, fault: null });
      void work(visit);
    },
    fork: async (turn, decision) => {
      const mine = visit;
      const result = await gameIn(store.getState().opened)?.fork(turn, decision);
      if (!result || mine !== visit) return [];
      if (!result.ok) return result.refused;
      store.setState({ fork: { ...result.fork, decision, example: false } });
      return [];
    },
    assume: (assumptions) => {
      const same = Object.values(assumptions).every((value) => value === 0);
      wanted = same ? null : assumptions;
      store.setState({ assumptions, ...(same ? { assumed: null } : {}) });
      const { work: now, opened } = store.getState();
      if (now?.job === 'assumed') void gameIn(opened)?.cancel();
      else void work(visit);
    },
    write: (about, said) => store.setState(({ writings }) => ({ writings: { ...writings, [about]: said } })),
    exported: async (format) => {
      const { opened, writings } = store.getState();
      const game = gameIn(opened);
      return game ? game.exported(format, memosOf(game.findings.memos, writings)) : null;
    },
    file: async () => {
      const { opened, writings } = store.getState();
      const game = gameIn(opened);
      if (!game) return opened ? { name: opened.ok ? opened.game.name : opened.name, text } : null;
      return { name: game.name, text: await game.write(memosOf(game.findings.memos, writings)) };
    },
  };
}
