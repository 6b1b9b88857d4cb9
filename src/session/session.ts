import { createActor } from 'xstate';
import { createStore } from 'zustand/vanilla';
import { judge } from '../core/turn/lawful.ts';
import { makeLogText } from '../log/format/write.ts';
import type { Texts } from '../scenario/texts.ts';
import type { Words } from '../words/door.ts';
import { makeCompleter } from './completer.ts';
import { makeCues } from './cues.ts';
import { makeDraftDesk } from './draft.ts';
import { makeKeeper } from './keeper.ts';
import { beginGame, closingOf, type LiveGame, reflect, writeMemo } from './live.ts';
import { type Request, SessionFailure, sessionMachine } from './machine.ts';
import type { Save } from './save.ts';
import type { SavedGame, Session, ShippedScenario, Stage, ViewStore } from './session.types.ts';
import { STAGES } from './session.types.ts';
import { makeSettings } from './settings.ts';
import type { Shelf } from './shelf.ts';
import type { KeyValue } from './slots.ts';
import { type Locks, watchTabs } from './tabs.ts';
import { type Ease, makeTheatre } from './theatre.ts';
import { trayOf } from './tray.ts';

/** What a session is put together from; a test brings its own. */
export interface SessionParts {
  readonly shelf: Shelf;
  readonly makeWords: (texts: Texts, language: string) => Words;
  readonly storage: KeyValue | null;
  readonly locks: Locks | null;
  readonly language: string;
  /** A seed for a game that came without one. */
  readonly newSeed: () => string;
  /** Today, YYYY-MM-DD. */
  readonly today: () => string;
  /** Milliseconds, for the seconds a decision took. */
  readonly now: () => number;
  /** Moves the map's camera over some frames; without it, it cuts. */
  readonly ease?: Ease;
  /** Runs something once the page has painted what it shows; without it, at once. */
  readonly afterPaint?: (run: () => void) => void;
}

type InPlay = typeof import('./inPlay.ts');

const savedGameOf = (save: Save | null): SavedGame | null =>
  save && {
    scenario: save.scenario,
    desk: save.desk,
    seed: save.seed,
    turn: Math.min(save.decisions.length + 1, save.turns),
    turns: save.turns,
    ended: save.ended,
    opponent: save.opponent,
    ...(save.codeName === undefined ? {} : { codeName: save.codeName }),
    ...(save.classCode === undefined ? {} : { classCode: save.classCode }),
  };

const stageOf = (value: unknown): Stage => STAGES.find((stage) => stage === value) ?? 'failed';

/** Opens the session: the machine, the stores it feeds, and what it keeps on this device. */
export function openSession(parts: SessionParts): Session {
  const { shelf, storage, language } = parts;
  const view = createStore<ViewStore>(() => ({
    stage: 'choosing',
    shipped: null,
    view: null,
    lawful: null,
    tray: [],
    entries: [],
    before: null,
    opened: null,
    closing: null,
    saved: null,
    storage: 'kept',
    otherTab: false,
    failure: null,
    resumeCode: '',
    shelf: shelf.cards,
  }));
  const desk = makeDraftDesk();
  const theatre = makeTheatre(parts.ease);
  const cues = makeCues();
  const settings = makeSettings(storage);
  const keeper = makeKeeper({
    storage,
    asking: parts.locks !== null,
    told: (kept) => view.setState({ storage: kept ? 'kept' : 'memory-only' }),
  });
  let live: LiveGame | null = null;
  let words: Words | null = null;
  let opened = 0;
  let inPlay: InPlay | null = null;
  let ahead = false;
  const complete = makeCompleter();

  /** Fetches what only a turn that is over needs; asked again after it could not be had. */
  const fetchInPlay = async (): Promise<InPlay> => {
    inPlay ??= await import('./inPlay.ts');
    return inPlay;
  };
  const codeOf = ({ save, written }: LiveGame): string => (written ? '' : (inPlay?.writeCode(save) ?? ''));
  const keep = ({ save, written }: LiveGame): void => {
    if (written) written(save.decisions, save.memos);
    else keeper.write(save);
  };
  const breathe = (): Promise<void> => new Promise((rested) => setTimeout(rested));

  const loadScenario = async (id: string): Promise<ShippedScenario> => {
    try {
      return await shelf.load(id);
    } catch {
      throw new SessionFailure('no-scenario');
    }
  };
  const resume = async (save: Save): Promise<LiveGame> => {
    const [shipped, { resumeGame }] = await Promise.all([
      loadScenario(save.scenario).then(complete),
      fetchInPlay(),
    ]);
    const resumed = resumeGame(save, { shipped, language });
    if (!resumed.ok) throw new SessionFailure(resumed.why);
    return { ...resumed.live, save: { ...resumed.live.save, draft: save.draft } };
  };
  /** The scenario on the table with all its texts. */
  const put = (shipped: ShippedScenario): void => {
    if (!live || live.shipped === shipped || live.shipped.scenario !== shipped.scenario) return;
    live = { ...live, shipped };
    words = parts.makeWords(shipped.texts, language);
    view.setState({ shipped });
  };
  const load = async (request: Request): Promise<LiveGame> => {
    switch (request.kind) {
      case 'new': {
        const { chosen } = request;
        const { codeName, classCode, opponent } = chosen;
        // begun again: the scenario being written is on no shelf
        const own = live?.written && live.shipped.scenario.id === chosen.id ? live : null;
        const shipped = own ? own.shipped : await loadScenario(chosen.id);
        const written = own?.written;
        const seed = chosen.seed ?? parts.newSeed();
        const date = parts.today();
        return beginGame({ shipped, seed, opponent, codeName, classCode, language, date, written });
      }
      case 'written':
        return (await fetchInPlay()).playWritten(request.game, { language, date: parts.today() }).live;
      case 'saved': {
        const save = keeper.read();
        if (!save) throw new SessionFailure('no-save');
        return resume(save);
      }
      case 'code': {
        const save = (await fetchInPlay()).readCode(request.code);
        if (!save) throw new SessionFailure('bad-code');
        return resume(save);
      }
    }
  };

  /** Shows a game in every store. The draft is opened anew: it belongs to one turn. */
  const show = (next: LiveGame): void => {
    live = next;
    desk.open(next, next.save.draft);
    opened = parts.now();
    view.setState({
      shipped: next.shipped,
      written: next.written !== undefined,
      view: next.view,
      lawful: desk.lawful(),
      tray: trayOf(next),
      entries: next.entries,
      before: next.before,
      opened: next.opened,
      closing: closingOf(next),
      saved: savedGameOf(next.save),
      resumeCode: codeOf(next),
    });
    theatre.light(next.view);
  };

  const machine = sessionMachine({
    load,
    lawful: (at) => judge(at.shipped.scenario, at.game, at.desk, desk.store.getState().draft).length === 0,
    resolve: async (at) => {
      const { draft, memo } = desk.store.getState();
      const seconds = Math.max(0, Math.round((parts.now() - opened) / 1000));
      const [shipped, { turnOver }] = await Promise.all([complete(at.shipped), fetchInPlay()]);
      return turnOver({ ...at, shipped }, { decision: draft, memo, seconds });
    },
    reflect,
    writeMemo,
    loaded: (next) => {
      ahead = false;
      words = parts.makeWords(next.shipped.texts, language);
      theatre.show(next.shipped);
      show(next);
      // a game only looked at does not take the place of the one that is kept
      if (next.written) keeper.flush();
      else if (next.save.decisions.length > 0) keeper.write(next.save);
      cues.play(next.entries, words);
    },
    resolved: (next) => {
      put(next.shipped);
      show(next);
      keep(next);
      if (words) cues.play(next.entries, words);
    },
    reflected: (next) => {
      live = next;
      keep(next);
      view.setState({ resumeCode: codeOf(next) });
    },
    left: () => {
      keeper.flush();
      live = null;
      cues.hush(false);
      desk.open(null);
      theatre.show(null);
      view.setState({
        shipped: null,
        written: false,
        view: null,
        lawful: null,
        tray: [],
        entries: [],
        before: null,
        opened: null,
        closing: null,
        saved: savedGameOf(keeper.read()),
        resumeCode: '',
      });
    },
  });

  view.setState({ saved: savedGameOf(keeper.read()) });
  watchTabs(parts.locks, (otherTab) => {
    keeper.hold(otherTab);
    view.setState({ otherTab });
  });
  desk.store.subscribe((now, before) => {
    if (!live || (now.draft === before.draft && now.memo === before.memo)) return;
    if (stageOf(actor.getSnapshot().value) !== 'deciding') return;
    live = { ...live, save: { ...live.save, draft: { decision: now.draft, memo: now.memo } } };
    if (!live.written) keeper.writeSoon(live.save);
  });
  const actor = createActor(machine);
  /** Fetches ahead of the first decision, once its desk stands; when that fails, the decision asks again. */
  const fetchAhead = (): void => {
    ahead = true;
    const run = (): void => {
      void Promise.all([fetchInPlay(), live && complete(live.shipped)]).then(
        ([, shipped]) => {
          if (shipped) put(shipped);
          if (live) view.setState({ resumeCode: codeOf(live) });
        },
        () => {
          ahead = false;
        },
      );
    };
    if (parts.afterPaint) parts.afterPaint(run);
    else run();
  };
  actor.subscribe((snapshot) => {
    const stage = stageOf(snapshot.value);
    view.setState({ stage, failure: snapshot.context.failure });
    if (stage === 'deciding' && !ahead) fetchAhead();
  });
  actor.start();

  return {
    send: (event) => actor.send(event),
    view,
    desk: desk.store,
    actions: desk.actions,
    theatre: theatre.store,
    choosePlace: theatre.choose,
    lookAt: theatre.lookAt,
    fitMap: theatre.resize,
    cues: cues.store,
    hush: cues.hush,
    settings: settings.store,
    set: settings.set,
    quiet: settings.quiet,
    nights: async () => (live ? (await fetchInPlay()).nightsOf(live, breathe) : null),
    baseRate: async () => (live ? (await fetchInPlay()).baseRateOf(live, breathe) : null),
    log: () => {
      const name = live ? `${live.save.scenario}-${live.save.seed}` : 'empty';
      return { name: `${name}.demarche.jsonl`, text: live ? makeLogText(live.log) : '' };
    },
  };
}
