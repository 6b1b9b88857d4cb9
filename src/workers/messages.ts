import type { Scenario } from '../core/scenario/scenario.ts';
import type { Bag, Job, JobResult, RehearsalReport } from '../rehearsal/door.ts';
import type { Finding } from '../scenario/compile/finding.ts';
import type { Texts } from '../scenario/texts.ts';

/** A scenario file as somebody wrote it. */
export interface WrittenScenario {
  readonly text: string;
  /** Name of its file without `.yaml`; the id that stands in it when absent. */
  readonly id?: string;
}

/** What checking a text gives: its faults, or the scenario with advice. */
export type Checked =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly texts: Texts;
      readonly hash: string;
      /** `section/id` of what the text writes itself. */
      readonly written: readonly string[];
      /** Advice only. */
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A scenario to rehearse, ready to play. */
export interface Rehearsable {
  readonly scenario: Scenario;
  readonly texts?: Texts;
  readonly written?: readonly string[];
}

/** What is wanted of a rehearsal; absent parts are as usual. */
export interface RehearsalOrder {
  readonly desk?: string;
  readonly seed?: string;
  readonly games?: number;
  readonly ministries?: readonly string[];
  readonly otherMinistry?: string;
  /** Judge G1 to G9 too: minutes, not seconds. */
  readonly game?: boolean;
}

/** Games played so far, and as many as are known to come. */
export type OnProgress = (played: number, games: number) => void;

/** What a worker of the page does; every call is a message. */
export interface ScenarioWorker {
  /**
   * Source texts that a scenario may extend. Answers once the worker has loaded and is warm, with the milliseconds that
   * a known file took: a measure of the machine.
   */
  prepare(sources: Readonly<Record<string, string>>): number;
  check(written: WrittenScenario): Checked;
  /** Listens on one more port, for the worker that leads. */
  join(port: MessagePort): void;
  /** The scenario of the jobs to come. */
  hold(bag: Bag): void;
  run(job: Job): JobResult;
  /** Leads a rehearsal: its own jobs, and those of the workers behind the ports. */
  rehearse(
    subject: Rehearsable,
    order: RehearsalOrder,
    ports: readonly MessagePort[],
    onProgress: OnProgress,
  ): Promise<RehearsalReport>;
}
