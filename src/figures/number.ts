/** Minus as it is printed, not a hyphen. */
const MINUS = '\u2212';

const printed = (value: number, digits: number): string => {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
};

/** Scores and counts: whole numbers. */
export const whole = (value: number | null): string => (value === null ? '–' : printed(value, 0));

/** Causes and means of differences: one decimal, always with its sign. */
export const signed = (value: number, digits = 1): string => {
  const text = printed(value, digits);
  return value > 0 && Number(value.toFixed(digits)) !== 0 ? `+${text}` : text;
};

export const decimal = (value: number | null, digits = 1): string =>
  value === null ? '–' : printed(value, digits);
