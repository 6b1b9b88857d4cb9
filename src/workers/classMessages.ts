import type { Scenario } from '../core/scenario/scenario.ts';
import type { ClassReport, HandedIn } from '../debrief/door.ts';

/** What came of a file: what it is, or which scenario has to be told first. */
export type ClassTaken =
  | { readonly ok: true; readonly handedIn: HandedIn }
  | { readonly ok: false; readonly wants: string };

/** Reads what a class hands in, and lays it side by side. Every call is a message; no text of a log is kept. */
export interface ClassWorker {
  /** The scenario of an id as this build ships it; null where it ships none. */
  know(id: string, shipped: { readonly scenario: Scenario; readonly hash: string } | null): void;
  take(file: string, text: string): ClassTaken;
  report(files: readonly HandedIn[]): ClassReport;
  /** CSV, one row for each turn of each game; with aliases, by file, no name and no word of anybody is in it. */
  table(files: readonly HandedIn[], aliases: Readonly<Record<string, string>> | null): string;
}
