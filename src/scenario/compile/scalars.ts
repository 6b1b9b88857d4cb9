const UNIT_HOURS: Readonly<Record<string, number>> = { m: 1 / 60, h: 1, d: 24, w: 168 };
const LONGEST_HOURS = 10_000;

/** `6h`, `90m`, `2d`, `3w` or a number of hours; null when it is none. 0 is allowed: at once. */
export function hoursOf(value: unknown): number | null {
  const hours = typeof value === 'number' ? value : hoursOfText(value);
  return hours !== null && hours >= 0 && hours <= LONGEST_HOURS ? hours : null;
}

function hoursOfText(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const [, count, unit = ''] = /^(\d{1,5}(?:\.\d{1,3})?)([mhdw])$/.exec(value) ?? [];
  const hours = UNIT_HOURS[unit];
  return count === undefined || hours === undefined ? null : Number(count) * hours;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar date, `2022-09-13`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const days = DAYS[Number(month) - 1] ?? 0;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return Number(day) >= 1 && Number(day) <= days && (month !== '02' || day !== '29' || leap);
}

/** A local time with its offset from UTC, `2022-09-13T00:05+04:00`. */
export function isInstant(text: string): boolean {
  const [, date, hour, minute] =
    /^([\d-]{10})T(\d{2}):(\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  return date !== undefined && isDate(date) && Number(hour) < 24 && Number(minute) < 60;
}

/** A web address without blanks or quotes; never fetched, only shown as a link. */
export const isAddress = (text: string): boolean => /^https?:\/\/[^\s"'<>\\]+\.[^\s"'<>\\]+$/.test(text);
