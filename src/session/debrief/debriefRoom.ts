import { proxy } from 'comlink';
import type { TurnNumber } from '../../core/scenario/ids.ts';
import type { Decision, Game } from '../../core/turn/door.ts';
import type { Assumptions, Luck, TurningPoint } from '../../debrief/door.ts';
import type { MemoContent, Verdict } from '../../log/door.ts';
import type { ExportFormat } from '../../log/export/door.ts';
import type { Texts } from '../../scenario/texts.ts';
import type {
  AssumedResult,
  DebriefOpened,
  DebriefWorker,
  Findings,
  ForkResult,
  OnDone,
  ToldLog,
  WorthResult,
} from '../../workers/debriefMessages.ts';
import type { ShippedScenario } from '../session.types.ts';
import { type Hired, hired } from '../workers/hired.ts';
import { bareTexts } from './bareTexts.ts';

/** A game that was opened, and what can be asked of it; whatever plays other games tells how far it is. */
export interface DebriefGame {
  readonly name: string;
  readonly findings: Findings;
  readonly texts: Texts;
  readonly hash: string;
  before(turn: TurnNumber): Promise<Game | null>;
  nights(onDone: OnDone): Promise<Luck>;
  turningPoints(onDone: OnDone): Promise<readonly TurningPoint[]>;
  worth(onDone: OnDone): Promise<WorthResult>;
  fork(turn: TurnNumber, decision: Decision): Promise<ForkResult>;
  assume(assumptions: Assumptions, onDone: OnDone): Promise<AssumedResult>;
  write(memos: readonly MemoContent[]): Promise<string>;
  exported(format: ExportFormat, memos: readonly MemoContent[]): Promise<string>;
  /** Ends the work under way: its promise rejects. */
  cancel(): Promise<void>;
}

export type OpenedLog =
  | { readonly ok: true; readonly game: DebriefGame }
  | {
      readonly ok: false;
      readonly name: string;
      readonly verdict: Verdict;
      readonly told: ToldLog | null;
      readonly texts: Texts;
    };

/** Where logs are opened: beside the page, never in it. */
export interface DebriefRoom {
  /** Opens a log; `texts` of a scenario that is on no shelf, where the page has them. */
  open(name: string, text: string, texts?: Texts): Promise<OpenedLog>;
  /** Ends the worker; the next log gets a new one. */
  close(): void;
}

export interface DebriefRoomParts {
  readonly spawn: () => Worker;
  readonly load: (id: string) => Promise<ShippedScenario>;
  readonly shipped: readonly string[];
}

export function openDebriefRoom({ spawn, load, shipped }: DebriefRoomParts): DebriefRoom {
  let at: Hired<DebriefWorker> | null = null;
  const close = (): void => {
    at?.worker.terminate();
    at = null;
  };
  return {
    close,
    open: async (name, text, given) => {
      // whatever an earlier log had at work is of no use any more
      close();
      at = hired<DebriefWorker>(spawn());
      const { remote: desk, failed } = at;
      const sure = <T>(asked: Promise<T>): Promise<T> => Promise.race([asked, failed]);
      const peeked = await sure(desk.peek(text));
      const known =
        peeked && shipped.includes(peeked.scenario) ? await load(peeked.scenario).catch(() => null) : null;
      const opened = await sure<DebriefOpened>(
        desk.open(text, known && { scenario: known.scenario, hash: known.hash }),
      );
      const texts = known?.texts ?? given ?? bareTexts(peeked?.scenario ?? name);
      if (!opened.ok) return { ok: false, name, verdict: opened.verdict, told: opened.told, texts };
      return {
        ok: true,
        game: {
          name,
          findings: opened.findings,
          texts,
          hash: known?.hash ?? '',
          before: (turn) => sure(desk.before(turn)),
          nights: (onDone) => sure(desk.nights(proxy(onDone))),
          turningPoints: (onDone) => sure(desk.turningPoints(proxy(onDone))),
          worth: (onDone) => sure(desk.worth(proxy(onDone))),
          fork: (turn, decision) => sure<ForkResult>(desk.fork(turn, decision)),
          assume: (assumptions, onDone) => sure(desk.assume(assumptions, proxy(onDone))),
          write: (memos) => sure(desk.write(memos)),
          exported: (format, memos) => sure(desk.exported(format, memos)),
          cancel: () => sure(desk.cancel()),
        },
      };
    },
  };
}
