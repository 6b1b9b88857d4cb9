import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RehearsalReport } from '../../rehearsal/door.ts';
import type { Finding } from '../../scenario/compile/finding.ts';
import type { LiveGame } from '../live.ts';
import type { ShippedScenario, WrittenGame } from '../session.types.ts';
import type { KeyValue } from '../slots.ts';
import { trayOf } from '../tray.ts';
import type { Workbench } from '../workers/workbench.ts';
import { type Choices, type Draft, readDrafts, writeDrafts } from './drafts.ts';
import { playWritten } from './playWritten.ts';

/** The scenario as it stood when the text was last in order. */
export interface Proof extends ShippedScenario {
  readonly written: readonly string[];
}

/** The desk as the player would find it at the chosen turn. */
export interface Position {
  readonly live: LiveGame;
  readonly tray: readonly string[];
  readonly kept: number;
  readonly waited: number;
  readonly dropped: number;
}

export type RehearsalState =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly played: number; readonly games: number }
  | {
      readonly state: 'done';
      readonly report: RehearsalReport;
      readonly seconds: number;
      readonly text: string;
    }
  | { readonly state: 'failed' };

export interface WorkshopStore {
  readonly draft: Draft | null;
  /** All that are kept on this device, the newest first. */
  readonly drafts: readonly Draft[];
  readonly kept: 'yes' | 'soon' | 'memory-only';
  readonly checking: boolean;
  /** The text that the findings speak of. */
  readonly checked: string;
  readonly findings: readonly Finding[];
  readonly tooLong: boolean;
  /** The worker could not be had. */
  readonly fault: boolean;
  readonly proof: Proof | null;
  readonly turn: number;
  readonly position: Position | null;
  readonly rehearsal: RehearsalState;
}

export interface Workshop {
  readonly store: StoreApi<WorkshopStore>;
  /** The text has changed under the author's hands. */
  write(text: string): void;
  /** Another text takes the place of the one at hand, which stays among the drafts. */
  open(name: string, text: string): void;
  /** A kept draft comes back. */
  take(key: string): void;
  /** The text was saved as a file. */
  saved(): void;
  showTurn(turn: number): void;
  rehearse(games: number): Promise<void>;
  cancel(): void;
  /** The game to be sent to the session: from the chosen turn, with what was decided before it. */
  game(): WrittenGame | null;
  /** Forgets what was decided in the games of this text. */
  forget(): void;
  /** Keeps what is waiting to be kept. */
  flush(): void;
  /** Another tab has kept drafts: they must outlast what is kept from here. */
  reread(): void;
}

export interface WorkshopParts {
  readonly bench: Workbench;
  readonly storage: KeyValue | null;
  readonly now: () => number;
  readonly newSeed: () => string;
  readonly language: string;
}

/** Quiet time after a key before the text is checked, and before it is kept; milliseconds. */
const CHECK_DELAY = 250;
const KEEP_DELAY = 600;
/** Somebody who never rests is kept all the same: writing a large text down would be felt between two keys. */
const KEEP_AT_LATEST = 5000;
const ID_LINE = /^id:[ \t]*["']?([a-z][a-z0-9-]{0,39})\b/m;

const FILE_NAME = /^([a-z][a-z0-9-]{0,39})\.ya?ml$/;
const UNNAMED = 'scenario.yaml';

/** The name of its file, as the text itself has it. */
export const nameOf = (text: string, otherwise: string): string => {
  const id = ID_LINE.exec(text.slice(0, 4000))?.[1];
  if (id !== undefined) return `${id}.yaml`;
  return FILE_NAME.test(otherwise) ? otherwise : UNNAMED;
};

export function openWorkshop({ bench, storage, now, newSeed, language }: WorkshopParts): Workshop {
  const drafts = readDrafts(storage);
  const store = createStore<WorkshopStore>(() => ({
    draft: drafts[0] ?? null,
    drafts,
    kept: 'yes',
    checking: false,
    checked: '',
    findings: [],
    tooLong: false,
    fault: false,
    proof: null,
    turn: 1,
    position: null,
    rehearsal: { state: 'none' },
  }));
  let checkTimer: ReturnType<typeof setTimeout> | null = null;
  let keepTimer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince: number | null = null;
  let stop: AbortController | null = null;
  let underCheck: string | null = null;

  const keepNow = (): void => {
    if (keepTimer !== null) clearTimeout(keepTimer);
    keepTimer = null;
    waitingSince = null;
    const { draft, drafts: all } = store.getState();
    if (!draft) return;
    const kept: Draft = { ...draft, at: now() };
    const list = [kept, ...all.filter(({ key }) => key !== kept.key)];
    const written = writeDrafts(storage, list);
    store.setState({ draft: kept, drafts: list, kept: written ? 'yes' : 'memory-only' });
  };
  const keepSoon = (): void => {
    if (store.getState().kept === 'yes') store.setState({ kept: 'soon' });
    waitingSince ??= now();
    if (keepTimer !== null) clearTimeout(keepTimer);
    keepTimer = setTimeout(keepNow, Math.max(0, Math.min(KEEP_DELAY, waitingSince + KEEP_AT_LATEST - now())));
  };

  const keep =
    (key: string, seed: string): WrittenGame['keep'] =>
    (decisions, memos) => {
      const choices: Choices = { seed, decisions, memos };
      const { draft, drafts: all } = store.getState();
      if (draft?.key === key) store.setState({ draft: { ...draft, choices } });
      else store.setState({ drafts: all.map((one) => (one.key === key ? { ...one, choices } : one)) });
      keepNow();
    };
  const gameAt = (turn: number): WrittenGame | null => {
    const { proof, draft } = store.getState();
    if (!proof || !draft) return null;
    const { seed, decisions, memos } = draft.choices ?? { seed: draft.key, decisions: [], memos: [] };
    const { scenario, texts, hash } = proof;
    return { shipped: { scenario, texts, hash }, seed, turn, decisions, memos, keep: keep(draft.key, seed) };
  };
  const look = (): void => {
    const { proof, turn: asked } = store.getState();
    if (!proof) return;
    const turn = Math.min(asked, proof.scenario.clock.turns.length);
    const game = gameAt(turn);
    if (!game) return;
    // what is only looked at is kept nowhere
    const { live, ...counts } = playWritten({ ...game, keep: () => {} }, { language, date: '' });
    store.setState({ turn, position: { live, tray: trayOf(live), ...counts } });
  };

  const check = async (): Promise<void> => {
    checkTimer = null;
    const text = store.getState().draft?.text;
    // one at a time: when it comes back, the text may be another, and is checked then
    if (text === undefined || underCheck !== null) return;
    underCheck = text;
    store.setState({ checking: true });
    const id = FILE_NAME.exec(store.getState().draft?.name ?? '')?.[1];
    const result = await bench.check(text, id).catch(() => null);
    underCheck = null;
    const stale = store.getState().draft?.text !== text;
    if (stale) {
      if (checkTimer === null) void check();
      return;
    }
    store.setState({
      checking: false,
      checked: text,
      fault: result === null,
      findings: result?.findings ?? [],
      tooLong: result !== null && 'tooLong' in result,
    });
    if (!result?.ok) return;
    const { scenario, texts, hash, written } = result;
    store.setState({ proof: { scenario, texts, hash, written } });
    look();
  };
  const checkSoon = (): void => {
    if (checkTimer !== null) clearTimeout(checkTimer);
    checkTimer = setTimeout(() => void check(), CHECK_DELAY);
  };

  const put = (draft: Draft): void => {
    stop?.abort();
    keepNow();
    store.setState({
      draft,
      proof: null,
      position: null,
      findings: [],
      checked: '',
      turn: 1,
      rehearsal: { state: 'none' },
    });
    keepNow();
    void check();
  };

  if (drafts[0]) void check();
  return {
    store,
    write: (text) => {
      const { draft } = store.getState();
      if (!draft || draft.text === text) return;
      store.setState({ draft: { ...draft, text, name: nameOf(text, draft.name), changed: true } });
      keepSoon();
      checkSoon();
    },
    open: (name, text) =>
      put({ key: newSeed(), name: nameOf(text, name), text, changed: false, at: now(), choices: null }),
    take: (key) => {
      const draft = store.getState().drafts.find((one) => one.key === key);
      if (draft) put(draft);
    },
    saved: () => {
      const { draft } = store.getState();
      if (draft) store.setState({ draft: { ...draft, changed: false } });
      keepNow();
    },
    showTurn: (turn) => {
      store.setState({ turn });
      look();
    },
    rehearse: async (games) => {
      const text = store.getState().draft?.text;
      if (text === undefined) return;
      stop?.abort();
      const own = new AbortController();
      stop = own;
      const began = now();
      store.setState({ rehearsal: { state: 'running', played: 0, games } });
      const result = await bench
        .rehearse(
          text,
          { games, seed: 'S1' },
          (played, all) => {
            if (stop === own) store.setState({ rehearsal: { state: 'running', played, games: all } });
          },
          own.signal,
        )
        .catch(() => null);
      if (stop !== own) return;
      stop = null;
      if (own.signal.aborted) store.setState({ rehearsal: { state: 'none' } });
      else if (result?.ok)
        store.setState({
          rehearsal: { state: 'done', report: result.report, seconds: (now() - began) / 1000, text },
        });
      else store.setState({ rehearsal: { state: 'failed' } });
    },
    cancel: () => stop?.abort(),
    game: () => gameAt(store.getState().turn),
    forget: () => {
      const { draft } = store.getState();
      if (!draft) return;
      store.setState({ draft: { ...draft, choices: null } });
      keepNow();
      look();
    },
    flush: () => {
      if (keepTimer !== null) keepNow();
    },
    reread: () => {
      const { drafts: own } = store.getState();
      const newest = new Map(own.map((draft) => [draft.key, draft]));
      for (const draft of readDrafts(storage))
        if ((newest.get(draft.key)?.at ?? 0) < draft.at) newest.set(draft.key, draft);
      store.setState({ drafts: [...newest.values()].sort((a, b) => b.at - a.at) });
    },
  };
}
