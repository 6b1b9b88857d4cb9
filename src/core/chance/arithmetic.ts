/**
 * Exponential and logarithm from `+ - * /` alone. The built-in ones differ between browsers in the last
 * digit, and one digit on a threshold would part two replays (docs/model.md, determinism).
 */

const LN2 = 0.6931471805599453;
const SQRT2 = 1.4142135623730951;
const LARGEST_EXPONENT = 700;
const LOG_OF_NOTHING = -745;

const TAYLOR: readonly number[] = (() => {
  const coefficients = [1];
  let factorial = 1;
  for (let i = 1; i <= 13; i++) {
    factorial *= i;
    coefficients.push(1 / factorial);
  }
  return coefficients;
})();
const ODD_INVERSES: readonly number[] = [
  1,
  1 / 3,
  1 / 5,
  1 / 7,
  1 / 9,
  1 / 11,
  1 / 13,
  1 / 15,
  1 / 17,
  1 / 19,
  1 / 21,
];

const POWERS_OF_TWO: readonly number[] = (() => {
  const powers: number[] = [];
  let p = 1;
  for (let i = 0; i < 1011; i++) {
    powers.push(p);
    p *= 2;
  }
  return powers;
})();

/** e to the x; x is limited to +-700. Relative error below 1e-14. */
export function exp(x: number): number {
  const bounded = x > LARGEST_EXPONENT ? LARGEST_EXPONENT : x < -LARGEST_EXPONENT ? -LARGEST_EXPONENT : x;
  const k = Math.floor(bounded / LN2 + 0.5);
  const r = bounded - k * LN2;
  let sum = TAYLOR[13] ?? 0;
  for (let i = 12; i >= 0; i--) sum = sum * r + (TAYLOR[i] ?? 0);
  return k >= 0 ? sum * (POWERS_OF_TWO[k] ?? 1) : sum / (POWERS_OF_TWO[-k] ?? 1);
}

/** Natural logarithm; -745 for anything not above 0. */
export function ln(x: number): number {
  if (!(x > 0)) return LOG_OF_NOTHING;
  let k = 0;
  let m = x;
  while (m >= 4294967296) {
    m /= 4294967296;
    k += 32;
  }
  while (m > SQRT2) {
    m /= 2;
    k++;
  }
  while (m < SQRT2 / 2) {
    m *= 2;
    k--;
  }
  const z = (m - 1) / (m + 1);
  const z2 = z * z;
  let sum = 0;
  for (let i = 10; i >= 0; i--) sum = sum * z2 + (ODD_INVERSES[i] ?? 0);
  return 2 * z * sum + k * LN2;
}

/** ln(1 + x). */
export const lnPlusOne = (x: number): number => ln(1 + x);

/** a to the b for a above 0; 0 otherwise. */
export const power = (a: number, b: number): number => (a <= 0 ? 0 : exp(b * ln(a)));

/** The logistic function. */
export const logistic = (v: number): number => 1 / (1 + exp(-v));

export const clamp = (v: number, low = 0, high = 1): number => (v < low ? low : v > high ? high : v);
