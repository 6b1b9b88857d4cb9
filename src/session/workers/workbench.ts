import { proxy, transfer } from 'comlink';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { RehearsalReport } from '../../rehearsal/door.ts';
import type {
  Checked,
  OnProgress,
  Rehearsable,
  RehearsalOrder,
  ScenarioWorker,
  WrittenScenario,
} from '../../workers/messages.ts';
import { type Hired, hired } from './hired.ts';

/** A text that took too long to check: its worker was ended. */
export interface TookTooLong {
  readonly ok: false;
  readonly tooLong: true;
  readonly findings: readonly [];
}
export type CheckResult = Checked | TookTooLong;

export type RehearsalResult =
  | { readonly ok: true; readonly scenario: Scenario; readonly report: RehearsalReport }
  | Extract<CheckResult, { readonly ok: false }>;

/** Where scenario texts are checked and rehearsed: beside the page, never in it. */
export interface Workbench {
  /** Compiles a text; what takes longer than a second is ended, on a slow machine a little later. */
  check(text: string, id?: string): Promise<CheckResult>;
  /** Rehearses a text, or a scenario that is compiled already. Rejects with the signal's reason when aborted. */
  rehearse(
    subject: string | Rehearsable,
    order?: RehearsalOrder,
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ): Promise<RehearsalResult>;
  /** Ends all workers; the next call makes new ones. */
  close(): void;
}

export interface WorkbenchParts {
  readonly spawn: () => Worker;
  /** Source texts that a scenario may extend. */
  readonly sources: () => Promise<Readonly<Record<string, string>>>;
  /** Processors of the machine; one is left to the page. */
  readonly cores: number;
}

/** Milliseconds after which a check is ended. */
const CHECK_TIME = 1000;
/** On a slow or busy machine: so many times what the longest known file took, still cold. */
const CHECK_TIMES = 2;
const MOST_WORKERS = 4;

interface Hand extends Hired<ScenarioWorker> {
  /** Milliseconds that a check may take there. */
  readonly ready: Promise<number>;
}

export function openWorkbench({ spawn, sources, cores }: WorkbenchParts): Workbench {
  const wanted = Math.max(1, Math.min(MOST_WORKERS, cores - 1));
  let checker: Hand | null = null;
  let crew: readonly Hand[] = [];
  let busy: Promise<unknown> = Promise.resolve();

  const hire = (): Hand => {
    const { worker, remote, failed } = hired<ScenarioWorker>(spawn());
    const ready = Promise.race([
      sources()
        .then((texts) => remote.prepare(texts))
        .then((took) => Math.max(CHECK_TIME, CHECK_TIMES * took)),
      failed,
    ]);
    ready.catch(() => {});
    return { worker, remote, ready, failed };
  };
  const dismiss = (hands: readonly Hand[]): void => {
    for (const { worker } of hands) worker.terminate();
  };
  const dismissChecker = (): void => {
    if (checker) dismiss([checker]);
    checker = null;
  };
  const dismissCrew = (): void => {
    dismiss(crew);
    crew = [];
  };

  const checkNow = async (written: WrittenScenario): Promise<CheckResult> => {
    checker ??= hire();
    const hand = checker;
    try {
      const time = await hand.ready;
      const checked = await Promise.race([hand.remote.check(written), hand.failed, after(time)]);
      if (checked !== LATE) return checked;
    } catch (error) {
      if (checker === hand) dismissChecker();
      throw error;
    }
    if (checker === hand) dismissChecker();
    return { ok: false, tooLong: true, findings: [] };
  };

  const check = (text: string, id?: string): Promise<CheckResult> => {
    const written = { text, ...(id === undefined ? {} : { id }) };
    // One after another: a worker that is ended must not take a later text with it.
    const result = busy.then(() => checkNow(written));
    busy = result.catch(() => {});
    return result;
  };

  const lead = async (
    subject: Rehearsable,
    order: RehearsalOrder,
    onProgress: OnProgress,
  ): Promise<RehearsalReport> => {
    if (crew.length === 0) crew = Array.from({ length: wanted }, hire);
    const hands = crew;
    await Promise.all(hands.map(({ ready }) => ready));
    const [first, ...helpers] = hands;
    if (!first) throw new Error('no worker');
    const ports = helpers.map(({ remote }) => {
      const { port1, port2 } = new MessageChannel();
      void remote.join(transfer(port1, [port1]));
      return port2;
    });
    const failed = hands.map((hand) => hand.failed);
    return Promise.race([
      first.remote.rehearse(subject, order, transfer(ports, ports), proxy(onProgress)),
      ...failed,
    ]);
  };

  let rehearsing: AbortController | null = null;

  return {
    check,
    rehearse: async (subject, order = {}, onProgress = () => {}, signal) => {
      signal?.throwIfAborted();
      // The newest one counts: an older rehearsal gives way, with its workers.
      if (rehearsing) {
        rehearsing.abort();
        dismissCrew();
      }
      const own = new AbortController();
      rehearsing = own;
      const stop = (): void => own.abort(signal?.reason);
      signal?.addEventListener('abort', stop, { once: true });
      const ended = endOf(own.signal);
      try {
        const checked =
          typeof subject === 'string' ? await Promise.race([check(subject), ended.promise]) : null;
        if (checked && !checked.ok) return checked;
        const ready = checked ?? (typeof subject === 'string' ? null : subject);
        if (!ready) throw new Error('nothing to rehearse');
        const { scenario, texts, written } = ready;
        const report = await Promise.race([
          lead(
            { scenario, ...(texts ? { texts } : {}), ...(written ? { written } : {}) },
            order,
            (played, games) => {
              if (!ended.signal.aborted) onProgress(played, games);
            },
          ),
          ended.promise,
        ]);
        return { ok: true, scenario, report };
      } catch (error) {
        // Whatever is at work is of no use any more.
        if (rehearsing === own) dismissCrew();
        throw error;
      } finally {
        signal?.removeEventListener('abort', stop);
        if (rehearsing === own) rehearsing = null;
      }
    },
    close: () => {
      rehearsing?.abort();
      dismissChecker();
      dismissCrew();
    },
  };
}

const LATE = Symbol('late');

/** Resolves late; what arrived before but was not yet looked at goes first. */
const after = (milliseconds: number): Promise<typeof LATE> =>
  new Promise((resolve) => {
    setTimeout(() => setTimeout(() => resolve(LATE), 0), milliseconds);
  });

/** A signal, and a promise that rejects once it is aborted. */
function endOf(signal: AbortSignal): { readonly signal: AbortSignal; readonly promise: Promise<never> } {
  const promise = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  promise.catch(() => {});
  return { signal, promise };
}
