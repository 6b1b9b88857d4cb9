import type { Turn } from '../../../core/scenario/clock.ts';
import type { Say } from '../../../words/door.ts';

const HOURS_A_DAY = 24;
/** Longer than this is told in days. */
const LONG = 72;

/** How many turns have gone by at an hour, with the part of the one in which it falls: the curve's own axis. */
export function turnsAt(turns: readonly Turn[], hour: number): number {
  const i = turns.findIndex(({ start, hours }) => hour < start + hours);
  const turn = turns[i];
  return turn ? i + Math.max(0, hour - turn.start) / turn.hours : turns.length;
}

/** A stretch of time in words: whole hours, or whole days when it is long. */
export const spanText = (say: Say, message: 'end-mark-hours' | 'end-mark-lasted', hours: number): string =>
  hours >= LONG
    ? say('end-mark-long', { days: Math.round(hours / HOURS_A_DAY) })
    : say(message, { hours: Math.floor(hours) });

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/;

/** A date of the record as it was written there, in words: no browser's calendar is asked. */
export function dateText(say: Say, date: string): string {
  const [, year = '', month, day, time] = DATE.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  const parts = { year, month: say(`month-${name}`), day: day === undefined ? '' : String(Number(day)) };
  if (day === undefined) return say('end-date-month', parts);
  return time === undefined ? say('end-date', parts) : say('end-date-time', { ...parts, time });
}
