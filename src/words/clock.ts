/** Time of day of a crisis, reckoned here: no browser's calendar or language decides what a log or a cable says. */

const MINUTES_A_DAY = 1440;
const DAYS_TO_1970 = 719468;
const START = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?)?(Z|[+-]\d{2}:\d{2})?$/;

export const MONTHS = [
  'JAN',
  'FEB',
  'MAR',
  'APR',
  'MAY',
  'JUN',
  'JUL',
  'AUG',
  'SEP',
  'OCT',
  'NOV',
  'DEC',
] as const;
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export type Month = (typeof MONTHS)[number];
export type Weekday = (typeof WEEKDAYS)[number];

/** A moment as a calendar shows it. */
export interface Moment {
  readonly year: number;
  readonly month: Month;
  readonly day: number;
  readonly weekday: Weekday;
  /** `00:05`. */
  readonly time: string;
}

/** Start of a scenario's clock: minutes since 1970 in UTC, and the offset of the desk's own time. */
export interface ClockStart {
  readonly utc: number;
  readonly offset: number;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Days since 1 January 1970 of a date of the Gregorian calendar. */
function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - DAYS_TO_1970;
}

/** Reads `2022-09-13T00:05+04:00`; null when it is no such label. */
export function readStart(start: string): ClockStart | null {
  const m = START.exec(start);
  if (!m) return null;
  const [, year, month, day, hour = '0', minute = '0', zone = 'Z'] = m;
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
  const local =
    daysOf(Number(year), Number(month), Number(day)) * MINUTES_A_DAY + Number(hour) * 60 + Number(minute);
  return { utc: local - offset, offset };
}

/** The calendar's view of a number of minutes since 1970. */
export function momentOf(minutes: number): Moment {
  const days = Math.floor(minutes / MINUTES_A_DAY);
  const rest = minutes - days * MINUTES_A_DAY;
  const z = days + DAYS_TO_1970;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month: MONTHS[month - 1] ?? 'JAN',
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
    weekday: WEEKDAYS[(((days + 4) % 7) + 7) % 7] ?? 'sunday',
    time: `${two(Math.floor(rest / 60))}:${two(Math.floor(rest % 60))}`,
  };
}

/** Local moment of an hour of the game at the desk whose clock starts so. */
export const localMoment = (start: ClockStart, hour: number): Moment =>
  momentOf(start.utc + start.offset + Math.round(hour * 60));

/** Date-time group of a message: 00:05 in Yerevan on the 13th is `122005Z SEP`. */
export function dateTimeGroup(start: ClockStart, hour: number): string {
  const m = momentOf(start.utc + Math.round(hour * 60));
  return `${two(m.day)}${m.time.replace(':', '')}Z ${m.month}`;
}

/** `20:05Z`: the line under the desk's own clock. */
export const zuluTime = (start: ClockStart, hour: number): string =>
  `${momentOf(start.utc + Math.round(hour * 60)).time}Z`;
