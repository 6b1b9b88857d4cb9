/** One breath of a fire, and the way of a puff of smoke or a strike, milliseconds. */
const BREATH = 2400;
const DRIFT = 7000;
const STRIKE = 3600;
/** Fires do not breathe, nor strike, in step. */
const OFF_STEP = 0.37;
/** What a fire still shows of itself when the guns are silent. */
const EMBERS = 0.22;

const share = (now: number, length: number, nth: number): number => (now / length + nth * OFF_STEP) % 1;

/** Strength of a sector's fire, 0-1: its share of the fighting and how much fighting there is. */
export const strengthOf = (glow: number, effort: number, silent: boolean): number =>
  Math.min(1, Math.max(0, glow)) * (silent ? EMBERS : 0.45 + 0.55 * Math.min(1, Math.max(0, effort)));

/** Radius in pixels and strength of a fire's light; `now` is null where nothing moves. */
export function lightOf(strength: number, nth: number, now: number | null) {
  const breath = now === null ? 0 : Math.sin(2 * Math.PI * share(now, BREATH, nth));
  return {
    radius: (24 + 34 * strength) * (1 + 0.05 * breath),
    alpha: (0.25 + 0.75 * strength) * (0.86 + 0.14 * breath),
  };
}

/** A puff of smoke: how far it has drifted in pixels, its radius and strength. */
export function puffOf(strength: number, nth: number, now: number | null) {
  const age = now === null ? (nth * OFF_STEP) % 1 : share(now, DRIFT, nth);
  return {
    x: 6 + 46 * age,
    y: -8 - 34 * age,
    radius: 12 + 26 * age,
    alpha: 0.24 * strength * Math.sin(Math.PI * age),
  };
}

/** A strike as a ring that widens and goes out; a still ring where nothing moves. */
export function strikeOf(nth: number, now: number | null) {
  const age = now === null ? 0.3 : share(now, STRIKE, nth);
  return { radius: 10 + 20 * age, alpha: age < 0.6 ? 1 - age / 0.6 : 0 };
}

/** Place of the light that runs along an arc, 0-1; half-way where nothing runs. */
export const runnerAt = (nth: number, now: number | null): number =>
  now === null ? 0.5 : share(now, 2600, nth);
