/** Three beds of one length and one pulse, laid over each other by the rung: calm, tension, crisis. */
import { addTone, chance, fall, filter, filtered, layRound, noise, RATE, shape, silence, sine } from './dsp.mjs';

const SECONDS = 24;
/** The nearest frequency that comes out even at the end of the loop, so that no seam is heard. */
const even = (hertz) => Math.max(1, Math.round(hertz * SECONDS)) / SECONDS;
/** A slow swell between `low` and 1, an even number of times a loop. */
const swell = (times, phase, low) =>
  shape(SECONDS, (t) => low + ((1 - low) * (1 + sine((times * t) / SECONDS + phase))) / 2);

/** Low strings held: each note three times, a little apart, with six overtones that breathe. */
function addDrone(channels, notes, seed) {
  const next = chance(seed);
  for (const { hertz, gain } of notes)
    for (const apart of [-0.25, 0, 0.31])
      for (let overtone = 1; overtone <= 6; overtone++) {
        const tone = even(hertz * overtone + apart * overtone * 0.6);
        const breath = swell(1 + Math.floor(next() * 2), next(), 0.24);
        const level = gain / (overtone * Math.sqrt(overtone));
        for (let i = 0; i < breath.length; i++) breath[i] *= level;
        for (const channel of channels) addTone(channel, { hertz: tone, phase: next(), gain: breath });
      }
}

function calm() {
  const channels = [silence(SECONDS), silence(SECONDS)];
  addDrone(
    channels,
    [
      { hertz: 36.71, gain: 1 },
      { hertz: 55, gain: 0.7 },
      { hertz: 73.42, gain: 0.55 },
      { hertz: 110, gain: 0.22 },
    ],
    101,
  );
  // the air of a large room at night
  for (const [c, channel] of channels.entries()) {
    const air = filtered(noise(SECONDS, 111 + c), [filter('band', 320, 0.7)], true);
    const wind = swell(2, 0.3 * c, 0);
    for (let i = 0; i < air.length; i++) channel[i] += air[i] * wind[i] * 0.5;
  }
  return channels;
}

function tension() {
  const channels = [silence(SECONDS), silence(SECONDS)];
  // a heart, far below
  const beat = shape(0.5, (t) => sine(46 * t + (72 * (1 - fall(t, 30))) / 30) * fall(t, 9));
  for (let at = 0; at < SECONDS; at += 1.5)
    for (const channel of channels) {
      layRound(channel, beat, at, 0.9);
      layRound(channel, beat, at + 0.32, 0.5);
    }
  // eight bell notes that never come to rest
  const next = chance(105);
  for (const [i, hertz] of [293.66, 349.23, 329.63, 293.66, 277.18, 293.66, 220, 261.63].entries()) {
    const bell = shape(
      2.8,
      (t) => sine(hertz * t + 0.33 * fall(t, 3) * sine(hertz * 2 * t)) * fall(t, 1.9) * Math.min(1, t * 60),
    );
    const gain = 0.16 * (0.6 + 0.4 * next());
    const at = i * 3 + 0.75;
    layRound(channels[0], bell, at, gain);
    layRound(channels[1], bell, at + 0.03, gain);
    layRound(channels[1], bell, at + 0.42, gain * 0.45);
    layRound(channels[0], bell, at + 0.81, gain * 0.26);
  }
  return channels;
}

function crisis() {
  const channels = [silence(SECONDS), silence(SECONDS)];
  // semitones against each other, trembling
  addDrone(
    channels,
    [
      { hertz: 155.56, gain: 0.35 },
      { hertz: 164.81, gain: 0.35 },
      { hertz: 233.08, gain: 0.2 },
      { hertz: 311.13, gain: 0.12 },
    ],
    107,
  );
  for (const [c, channel] of channels.entries()) {
    const tremble = even(6.25);
    for (let i = 0; i < channel.length; i++)
      channel[i] *= 0.55 + 0.45 * sine((tremble * i) / RATE + 0.19 * c);
    // swells of something heavy that comes no nearer
    const heavy = filtered(noise(SECONDS, 121 + c), [filter('low', 70, 0.8)], true);
    const surge = swell(3, 0.37 * c, 0);
    for (let i = 0; i < heavy.length; i++) {
      const cubed = surge[i] * surge[i] * surge[i];
      channel[i] += heavy[i] * cubed * cubed * 6;
    }
  }
  // a clock, left and right
  const tick = filtered(noise(0.02, 103), [filter('band', 3200, 4)]);
  for (let i = 0; i < tick.length; i++) tick[i] *= fall(i / RATE, 275);
  for (let n = 0; n < SECONDS / 0.375; n++)
    layRound(channels[n % 2], tick, n * 0.375, n % 4 === 0 ? 0.9 : 0.5);
  return channels;
}

export const STEMS = [
  { name: 'stem-calm', make: calm, peak: 0.5 },
  { name: 'stem-tension', make: tension, peak: 0.5 },
  { name: 'stem-crisis', make: crisis, peak: 0.5 },
];
