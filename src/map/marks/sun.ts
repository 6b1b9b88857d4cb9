/** How dark the picture is, and how much of a low sun's warmth lies on it; each 0-1. */
export interface Light {
  readonly night: number;
  readonly glow: number;
}

/** Latitude for which days and nights are reckoned: the middle of the base picture. */
const LATITUDE = (40.45 * Math.PI) / 180;
const TILT = (23.44 * Math.PI) / 180;
/** Longest day of the year. */
const SOLSTICE = 172;
const YEAR = 365.25;
/** Height of the sun, degrees, below which it is night, and above which it is day. */
const DARK = -12;
const DAY = 4;

const CLOCK = /^\d{4}-(\d{2})-(\d{2})T(\d{2}):(\d{2})/;
const MONTHS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** Height of the sun in degrees, by day of the year and hour of the local clock, noon at twelve. */
export function sunHeight(day: number, hour: number): number {
  const declination = TILT * Math.cos((2 * Math.PI * (day - SOLSTICE)) / YEAR);
  const turned = ((hour - 12) / 12) * Math.PI;
  return (
    (Math.asin(
      Math.sin(LATITUDE) * Math.sin(declination) +
        Math.cos(LATITUDE) * Math.cos(declination) * Math.cos(turned),
    ) *
      180) /
    Math.PI
  );
}

/** The light so many hours after a local start, ISO 8601; plain day where the start cannot be read. */
export function lightAt(start: string, hours: number): Light {
  const [, month, day, hour, minute] = (CLOCK.exec(start) ?? []).map(Number);
  const before = MONTHS[(month ?? 0) - 1];
  if (before === undefined || day === undefined || hour === undefined || minute === undefined)
    return { night: 0, glow: 0 };
  const since = hour + minute / 60 + hours;
  const height = sunHeight(before + day + Math.floor(since / 24), since % 24);
  const night = Math.min(1, Math.max(0, (DAY - height) / (DAY - DARK)));
  return { night, glow: 4 * night * (1 - night) };
}
