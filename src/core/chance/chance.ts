import { exp } from './arithmetic.ts';

/**
 * Keyed chance: a roll is a pure function of (seed, turn or phase, purpose, subject, index). There is no
 * generator to advance, so a fork differs by the decision and not by the dice (MODEL.md section 6).
 */

const MIX_A = 0x85ebca6b;
const MIX_B = 0xc2b2ae35;
const FNV_PRIME = 0x01000193;
const LANE_PRIME = 0x5bd1e995;
const TWO_26 = 67108864;
const TWO_53 = 9007199254740992;

/** murmur3's finaliser: every input bit reaches every output bit. */
const finalise = (h: number): number => {
  let x = h;
  x ^= x >>> 16;
  x = Math.imul(x, MIX_A);
  x ^= x >>> 13;
  x = Math.imul(x, MIX_B);
  x ^= x >>> 16;
  return x >>> 0;
};

let laneA = 0;
let laneB = 0;
/** Feeds text into the two lanes; the lanes live outside so that a roll allocates nothing. */
function feed(text: string): void {
  let a = laneA;
  let b = laneB;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, FNV_PRIME);
    b = Math.imul(b ^ c, LANE_PRIME);
    b ^= b >>> 15;
  }
  laneA = Math.imul(a ^ 0x1f, FNV_PRIME);
  laneB = Math.imul(b ^ 0x1f, LANE_PRIME);
}

const toUnit = (a: number, b: number): number => ((a >>> 5) * TWO_26 + (b >>> 6) + 0.5) / TWO_53;

let cachedSeed = '';
let seedA = 0;
let seedB = 0;
let cachedAt: string | number = '';
let cachedPurpose = '';
let cachedSubject = '';
let keyA = 0;
let keyB = 0;

/** Mixes the key into the lanes; the last key is kept, because events are rolled by index under one key. */
function mixKey(seed: string, at: string | number, purpose: string, subject: string): void {
  if (seed !== cachedSeed) {
    laneA = 0x9e3779b9;
    laneB = 0x7f4a7c15;
    feed(seed);
    cachedSeed = seed;
    seedA = laneA;
    seedB = laneB;
  }
  laneA = seedA;
  laneB = seedB;
  if (typeof at === 'number') {
    laneA = Math.imul(laneA ^ (at + 1), FNV_PRIME);
    laneB = Math.imul(laneB ^ (at + 1), LANE_PRIME);
  } else feed(at);
  feed(purpose);
  if (subject !== '') feed(subject);
  cachedAt = at;
  cachedPurpose = purpose;
  cachedSubject = subject;
  keyA = laneA;
  keyB = laneB;
}

/** Uniform in (0, 1). */
export function roll(seed: string, at: string | number, purpose: string, subject = '', index = 0): number {
  if (purpose !== cachedPurpose || subject !== cachedSubject || at !== cachedAt || seed !== cachedSeed)
    mixKey(seed, at, purpose, subject);
  const a = finalise(keyA ^ Math.imul(index + 1, 0x9e3779b1));
  const b = finalise(keyB ^ a ^ Math.imul(index + 7, MIX_A));
  return toUnit(a, b);
}

/** About normal with this standard deviation: three uniforms, bounded at +-3 sd. */
export function bell(
  seed: string,
  at: string | number,
  purpose: string,
  subject: string,
  sd: number,
  index = 0,
): number {
  const i = index * 3;
  return (
    (roll(seed, at, purpose, subject, i) +
      roll(seed, at, purpose, subject, i + 1) +
      roll(seed, at, purpose, subject, i + 2) -
      1.5) *
    2 *
    sd
  );
}

/** Number of events by the Poisson law from one uniform: more mean never gives fewer events. */
export function poisson(u: number, mean: number): number {
  if (mean <= 0) return 0;
  let p = exp(-mean);
  let cumulated = p;
  let k = 0;
  while (u > cumulated && k < 400) {
    k++;
    p = (p * mean) / k;
    cumulated += p;
  }
  return k;
}
