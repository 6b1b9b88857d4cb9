import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ClassReport, HandedIn } from '../../debrief/door.ts';
import type { Texts } from '../../scenario/texts.ts';
import type { ClassTaken, ClassWorker } from '../../workers/classMessages.ts';
import type { ShippedScenario } from '../session.types.ts';
import { type Hired, hired } from '../workers/hired.ts';

export type ClassroomState = 'ready' | 'reading' | 'failed';

export interface ClassroomStore {
  readonly state: ClassroomState;
  /** Files read, of those that are being read. */
  readonly done: number;
  readonly all: number;
  /** In the order in which they came; each under a name of its own. */
  readonly files: readonly HandedIn[];
  /** Files of the last handful that were games that lay here already. */
  readonly doubled: number;
  readonly report: ClassReport | null;
  /** Texts of shipped scenarios, by id. */
  readonly texts: Readonly<Record<string, Texts>>;
  /** Place of each file in an order that says nothing of names: what stands in for its name goes by it. */
  readonly places: Readonly<Record<string, number>>;
  /** Code names are replaced. */
  readonly anonymous: boolean;
}

/** What a class handed in: kept while the page is open, in memory, and nowhere else. */
export interface Classroom {
  readonly store: StoreApi<ClassroomStore>;
  add(files: readonly File[]): Promise<void>;
  remove(file: string): Promise<void>;
  /** Puts everything away. */
  clear(): void;
  anonymise(anonymous: boolean): void;
  /** The class as a table; with aliases, by file, nobody's name is in it. */
  table(aliases: Readonly<Record<string, string>> | null): Promise<string>;
}

export interface ClassroomParts {
  readonly spawn: () => Worker;
  readonly load: (id: string) => Promise<ShippedScenario>;
  readonly shipped: readonly string[];
  /** 0 to 1. */
  readonly random: () => number;
}

/** More of a file than any log has is not read: it is told to be too large. */
const MOST_READ = 4 * 1024 * 1024 + 1;

const EMPTY: ClassroomStore = {
  state: 'ready',
  done: 0,
  all: 0,
  files: [],
  doubled: 0,
  report: null,
  texts: {},
  places: {},
  anonymous: false,
};

/** A name that no other file has: many are called alike. */
function ownName(name: string, files: readonly HandedIn[]): string {
  const taken = new Set(files.map(({ file }) => file));
  let own = name;
  for (let n = 2; taken.has(own); n++) own = `${name} (${n})`;
  return own;
}

const isSame = (one: HandedIn, other: HandedIn): boolean =>
  one.seal !== null && one.seal === other.seal && one.verdict.verdict === other.verdict.verdict;

/** A list in an order of chance. */
function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

export function openClassroom({ spawn, load, shipped, random }: ClassroomParts): Classroom {
  const store = createStore<ClassroomStore>(() => EMPTY);
  let at: Hired<ClassWorker> | null = null;
  // one handful after another, and nothing of a class that was put away
  let queue: Promise<unknown> = Promise.resolve();
  let round = 0;

  const told = new Map<string, ShippedScenario | null>();
  const tell = (remote: Hired<ClassWorker>['remote'], id: string, known: ShippedScenario | null) =>
    remote.know(id, known && { scenario: known.scenario, hash: known.hash });

  const desk = (): Hired<ClassWorker> => {
    if (at) return at;
    at = hired<ClassWorker>(spawn());
    // a worker that follows another one knows what that one knew; calls arrive in their order
    for (const [id, known] of told) void tell(at.remote, id, known);
    return at;
  };
  const dismiss = (): void => {
    at?.worker.terminate();
    at = null;
  };
  const sure = <T>(asked: (remote: Hired<ClassWorker>['remote']) => Promise<T>): Promise<T> => {
    const { remote, failed } = desk();
    return Promise.race([asked(remote), failed]);
  };

  const take = async (name: string, text: string): Promise<HandedIn> => {
    const taken = await sure<ClassTaken>((remote) => remote.take(name, text));
    if (taken.ok) return taken.handedIn;
    const { wants } = taken;
    const known = shipped.includes(wants) ? await load(wants).catch(() => null) : null;
    told.set(wants, known);
    if (known) store.setState(({ texts }) => ({ texts: { ...texts, [wants]: known.texts } }));
    await sure((remote) => tell(remote, wants, known));
    return take(name, text);
  };

  const reportOn = async (files: readonly HandedIn[], mine: number): Promise<void> => {
    const report = files.length === 0 ? null : await sure((remote) => remote.report(files));
    if (mine === round) store.setState({ files, report, state: 'ready' });
  };

  const guarded = (work: (mine: number) => Promise<void>): Promise<void> => {
    const mine = round;
    const done = queue.then(async () => {
      if (mine !== round) return;
      try {
        await work(mine);
      } catch {
        dismiss();
        if (mine === round) store.setState({ state: 'failed', done: 0, all: 0 });
      }
    });
    queue = done;
    return done;
  };

  const read = async (given: readonly File[], mine: number): Promise<void> => {
    store.setState({ state: 'reading', done: 0, all: given.length, doubled: 0 });
    let files = store.getState().files;
    let doubled = 0;
    const fresh: string[] = [];
    for (const [i, file] of given.entries()) {
      const text = await file.slice(0, MOST_READ).text();
      const handedIn = await take(ownName(file.name, files), text);
      if (mine !== round) return;
      if (files.some((other) => isSame(other, handedIn))) doubled++;
      else {
        files = [...files, handedIn];
        fresh.push(handedIn.file);
      }
      store.setState({ done: i + 1 });
    }
    const from = Object.keys(store.getState().places).length;
    const places = Object.fromEntries(shuffled(fresh, random).map((file, i) => [file, from + i]));
    store.setState((now) => ({ doubled, places: { ...now.places, ...places } }));
    await reportOn(files, mine);
  };

  return {
    store,
    add: (given) => (given.length === 0 ? Promise.resolve() : guarded((mine) => read(given, mine))),
    remove: (name) =>
      guarded((mine) =>
        reportOn(
          store.getState().files.filter(({ file }) => file !== name),
          mine,
        ),
      ),
    clear: () => {
      round++;
      dismiss();
      told.clear();
      store.setState(EMPTY, true);
    },
    anonymise: (anonymous) => store.setState({ anonymous }),
    table: (aliases) => sure((remote) => remote.table(store.getState().files, aliases)),
  };
}
