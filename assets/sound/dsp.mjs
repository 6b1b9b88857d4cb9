/**
 * Signals as arrays of numbers. Only + - * / and square roots are used, so that a WAV file comes out the same,
 * byte for byte, on every machine and in every version of Node.
 */
export const RATE = 44100;
const TAU = 6.283185307179586;
const LN2 = 0.6931471805599453;

/** e to the x: whole powers of two times a short series. */
export function exp(x) {
  const whole = Math.floor(x / LN2 + 0.5);
  const rest = x - whole * LN2;
  let sum = 1;
  for (let i = 14; i > 0; i--) sum = 1 + (sum * rest) / i;
  let scale = 1;
  for (let i = 0; i < whole; i++) scale *= 2;
  for (let i = 0; i > whole; i--) scale /= 2;
  return sum * scale;
}

/** Natural logarithm of a positive number, by Newton's steps on exp. */
export function ln(x) {
  let guess = 0;
  let scaled = x;
  while (scaled > 1.5) {
    scaled /= 2;
    guess += LN2;
  }
  while (scaled < 0.75) {
    scaled *= 2;
    guess -= LN2;
  }
  for (let i = 0; i < 6; i++) guess += x / exp(guess) - 1;
  return guess;
}
export const power = (x, p) => (x <= 0 ? 0 : exp(p * ln(x)));

/** Sine of a phase counted in turns. */
export function sine(turns) {
  let x = turns - Math.floor(turns + 0.5);
  // folded into a quarter turn, where the series is short
  if (x > 0.25) x = 0.5 - x;
  else if (x < -0.25) x = -0.5 - x;
  const a = x * TAU;
  const b = a * a;
  let sum = 1;
  for (let i = 8; i > 0; i--) sum = 1 - (sum * b) / ((2 * i + 1) * (2 * i));
  return a * sum;
}
const cosine = (turns) => sine(turns + 0.25);

/** A generator of numbers from 0 to 1, seeded: mulberry32, public domain. */
export function chance(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const samples = (seconds) => Math.round(seconds * RATE);
export const silence = (seconds) => new Float64Array(samples(seconds));
/** A signal from its value at each second. */
export function shape(seconds, valueAt) {
  const made = silence(seconds);
  for (let i = 0; i < made.length; i++) made[i] = valueAt(i / RATE, i);
  return made;
}
export function noise(seconds, seed) {
  const next = chance(seed);
  return shape(seconds, () => next() * 2 - 1);
}

/** Adds a steady tone, turned from sample to sample by one complex factor. */
export function addTone(into, { hertz, phase = 0, gain }) {
  const [c, s] = [cosine(hertz / RATE), sine(hertz / RATE)];
  let [x, y] = [cosine(phase), sine(phase)];
  for (let i = 0; i < into.length; i++) {
    into[i] += y * (typeof gain === 'number' ? gain : gain[i]);
    [x, y] = [x * c - y * s, x * s + y * c];
  }
}

/** Falls from one towards nothing: what is left after `t` seconds at `rate`. */
export const fall = (t, rate) => (t < 0 ? 0 : exp(-rate * t));

/** A filter of second order (low, high or band), after R. Bristow-Johnson's cookbook. */
export function filter(kind, hertz, q) {
  const [c, s] = [cosine(hertz / RATE), sine(hertz / RATE)];
  const alpha = s / (2 * q);
  const a0 = 1 + alpha;
  const [b0, b1, b2] =
    kind === 'low'
      ? [(1 - c) / 2, 1 - c, (1 - c) / 2]
      : kind === 'high'
        ? [(1 + c) / 2, -1 - c, (1 + c) / 2]
        : [alpha, 0, -alpha];
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: (-2 * c) / a0, a2: (1 - alpha) / a0 };
}

/** Filters in place, one filter after the other. A loop goes round once unheard, so that its ends meet. */
export function filtered(signal, filters, loop = false) {
  for (const { b0, b1, b2, a1, a2 } of filters) {
    let [x1, x2, y1, y2] = [0, 0, 0, 0];
    const source = loop ? Float64Array.from(signal) : signal;
    for (let pass = loop ? 0 : 1; pass < 2; pass++)
      for (let i = 0; i < signal.length; i++) {
        const x = source[i];
        const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
        [x2, x1, y2, y1] = [x1, x, y1, y];
        if (pass === 1) signal[i] = y;
      }
  }
  return signal;
}

/** Multiplies in place by a curve of time. */
export function curved(signal, valueAt) {
  for (let i = 0; i < signal.length; i++) signal[i] *= valueAt(i / RATE, i);
  return signal;
}
/** Lays a sound into another; what goes past the end is cut. */
export function lay(into, sound, at, gain = 1) {
  const from = samples(at);
  const count = Math.min(sound.length, into.length - from);
  for (let i = 0; i < count; i++) into[from + i] += sound[i] * gain;
}
/** The same in a loop: what goes past the end comes round. */
export function layRound(into, sound, at, gain = 1) {
  const from = samples(at);
  for (let i = 0; i < sound.length; i++) into[(from + i) % into.length] += sound[i] * gain;
}
/** Soft ends, in place. */
export function eased(signal, opening, closing) {
  const [a, b] = [samples(opening), samples(closing)];
  const last = signal.length - 1;
  for (let i = 0; i < signal.length; i++) signal[i] *= Math.min(1, i / a) * Math.min(1, (last - i) / b);
  return signal;
}

/** A room: a few hundred scattered echoes, darker than the sound itself. */
export function inRoom(dry, { seconds, seed, wet, dark }) {
  const next = chance(seed);
  const echoes = new Float64Array(dry.length + samples(seconds));
  const reach = samples(seconds) - 301;
  for (let k = 0; k < 240; k++) {
    const depth = next();
    const delay = 300 + Math.floor(reach * depth * Math.sqrt(depth));
    const gain = (next() < 0.5 ? -1 : 1) * exp((-4.6 * delay) / (reach + 300)) * wet * 0.1;
    for (let i = 0; i < dry.length; i++) echoes[delay + i] += dry[i] * gain;
  }
  filtered(echoes, [filter('low', dark, 0.6)]);
  for (let i = 0; i < dry.length; i++) echoes[i] += dry[i];
  return eased(echoes, 0.001, 0.08);
}

/** Channels at a common loudest value, rounded off above it, as 16-bit PCM in a WAV file. */
export function wav(channels, peak) {
  let loudest = 0;
  for (const channel of channels) for (const value of channel) loudest = Math.max(loudest, Math.abs(value));
  const gain = peak / loudest;
  const count = channels[0].length;
  const frame = channels.length * 2;
  const file = Buffer.alloc(44 + count * frame);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + count * frame, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(channels.length, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * frame, 28);
  file.writeUInt16LE(frame, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(count * frame, 40);
  for (const [c, channel] of channels.entries())
    for (let i = 0; i < count; i++) {
      const x = channel[i] * gain;
      file.writeInt16LE(Math.floor(soft(x) * 32000 + 0.5), 44 + i * frame + c * 2);
    }
  return file;
}
/** Nearly the hyperbolic tangent, by a fraction; never beyond one for what is smaller than three. */
const soft = (x) => (x * (27 + x * x)) / (27 + 9 * x * x);
