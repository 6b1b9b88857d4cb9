import type { Browser, Page } from 'playwright';

/** An event of Chromium's trace; times in microseconds, `tdur` in time of the thread itself. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const CATEGORIES = ['devtools.timeline', 'toplevel', 'blink.user_timing'];

/** What Chromium noted of a page while something went on. */
export async function traced(
  browser: Browser,
  page: Page,
  action: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await action();
  const buffer = await browser.stopTracing();
  // Chromium's own format, read for these fields alone.
  return (JSON.parse(buffer.toString('utf8')) as { traceEvents: readonly TraceEvent[] }).traceEvents;
}

/** Thread time of each animation frame's scripts, milliseconds. */
export const frameTimes = (events: readonly TraceEvent[]): readonly number[] =>
  events
    .filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X')
    .map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);

const TASKS = ['ThreadControllerImpl::RunTask', 'RunTask'];

/** Thread time of a page's main thread up to one of its marks, from another or the beginning; milliseconds. */
export function busyBetween(events: readonly TraceEvent[], from: string | null, to: string): number {
  const first = events.find(({ name }) => name === from);
  const end = events.find(({ name, ts }) => name === to && ts > (first?.ts ?? 0));
  if (!end) throw new Error(`the trace has no ${to}`);
  const begin = from === null ? { ...end, ts: 0 } : first;
  if (!begin) throw new Error(`the trace has no ${from}`);
  return busyIn(events, begin, end.ts);
}

/** Thread time of the thread of `begin` from there to a time of the trace, milliseconds. */
function busyIn(events: readonly TraceEvent[], begin: TraceEvent, end: number): number {
  const busy = events.filter(
    ({ name, ph, pid, tid, ts, dur }) =>
      TASKS.includes(name) &&
      ph === 'X' &&
      pid === begin.pid &&
      tid === begin.tid &&
      ts + (dur ?? 0) > begin.ts &&
      ts < end,
  );
  return busy.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1000;
}

/** What the frame after one of the page's marks cost. */
export interface Painted {
  /** Milliseconds of the clock from the mark until it was painted. */
  readonly after: number;
  /** Thread time until then, from the beginning; milliseconds. */
  readonly busy: number;
}

/**
 * The frame after one of the page's marks, painted. A page that asks for a message when its frame begins is told of it
 * only after the timers that wait, and often after a frame more.
 */
export function paintedAfter(events: readonly TraceEvent[], mark: string): Painted {
  const begin = events.find(({ name }) => name === mark);
  if (!begin) throw new Error(`the trace has no ${mark}`);
  const mine = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === begin.pid && tid === begin.tid);
  const paint = mine.find(({ name, ts }) => name === 'Paint' && ts > begin.ts);
  const task = mine.find(
    ({ name, ts, dur }) => TASKS.includes(name) && paint && ts <= paint.ts && ts + (dur ?? 0) >= paint.ts,
  );
  if (!task) throw new Error(`nothing was painted after ${mark}`);
  const end = task.ts + (task.dur ?? 0);
  return { after: (end - begin.ts) / 1000, busy: busyIn(events, { ...begin, ts: 0 }, end) };
}
