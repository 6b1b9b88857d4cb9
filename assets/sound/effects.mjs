/** Nine short sounds of a room at night. No voice, no fanfare, nothing that celebrates. */
import {
  addTone, chance, curved, eased, exp, fall, filter, filtered, inRoom, lay, noise, RATE, shape, silence, sine,
} from './dsp.mjs';

function teleprinter() {
  const paper = silence(2.1);
  const next = chance(77);
  for (let at = 0.03; at < 1.75; at += next() < 0.1 ? 0.16 : 0.066 + 0.012 * next()) {
    const strike = filtered(noise(0.034, 1000 + Math.floor(next() * 1e6)), [
      filter('band', 1700 + 900 * next(), 2.2),
      filter('low', 5200, 0.7),
    ]);
    const rate = RATE / (150 + 90 * next());
    lay(paper, curved(strike, (t) => fall(t, rate)), at, 0.8 + 0.4 * next());
    lay(paper, shape(0.03, (t) => sine(150 * t) * fall(t, 170)), at, 0.35);
  }
  const bell = shape(
    0.3,
    (t) => (sine(2093 * t) + 0.5 * sine(4310 * t) + 0.3 * sine(5930 * t)) * fall(t, 11),
  );
  lay(paper, bell, 1.78, 0.2);
  lay(paper, filtered(noise(2.1, 9), [filter('band', 110, 1.5)]), 0, 0.5);
  return inRoom(eased(paper, 0.02, 0.08), { seconds: 0.35, seed: 4, wet: 0.5, dark: 3800 });
}

const GONG = [
  [1046, 1],
  [1318, 0.9],
  [2630, 0.5],
  [3320, 0.38],
  [5120, 0.18],
];
function phoneRing() {
  const line = silence(2);
  const strikes = 21;
  for (const from of [0, 0.62]) {
    const ring = shape(0.9, (t) => {
      let value = 0;
      for (const [hertz, gain] of GONG) value += gain * sine(hertz * t);
      const since = (t * strikes) % 1;
      const after = t < 0.42 ? 1 : fall(t - 0.42, 9);
      return value * after * (0.42 + 0.58 * fall(since, 2.6)) * Math.min(1, t * 200);
    });
    lay(line, ring, from, 0.3);
  }
  return inRoom(eased(line, 0.002, 0.3), { seconds: 0.5, seed: 6, wet: 0.5, dark: 4200 });
}

function radioStatic() {
  const next = chance(8);
  const hiss = filtered(noise(1.5, 31), [filter('band', 1500, 0.5), filter('high', 380, 0.7)]);
  const gate = (t) => (t < 0.03 ? t / 0.03 : t > 1.34 ? Math.max(0, (1.38 - t) / 0.04) : 1);
  let flutter = 0.5;
  curved(hiss, (t, i) => {
    if (i % 600 === 0) flutter = 0.25 + 0.75 * next();
    return flutter * gate(t);
  });
  lay(hiss, shape(1.5, (t) => sine(900 * t - (250 / (6.283 * 1.4)) * sine(1.4 * t + 0.25)) * gate(t)), 0, 0.05);
  const squelch = curved(filtered(noise(0.05, 2), [filter('band', 2200, 1)]), (t) => fall(t, 63));
  lay(hiss, squelch, 0, 0.8);
  lay(hiss, squelch, 1.37, 1.2);
  return eased(hiss, 0.003, 0.05);
}

function stamp() {
  const felt = filtered(noise(0.3, 55), [filter('low', 900, 0.8)]);
  const blow = shape(0.3, (t) => sine(70 * t + 1 - exp(-60 * t)) * fall(t, 22));
  curved(felt, (t) => fall(t, 38) * 1.5);
  lay(felt, blow, 0);
  return inRoom(felt, { seconds: 0.3, seed: 5, wet: 0.5, dark: 2600 });
}

function stingEscalation() {
  const sting = silence(4.2);
  const next = chance(3);
  const notes = [
    [36.7, 1],
    [55, 0.8],
    [58.27, 0.55],
    [110, 0.4],
    [116.5, 0.35],
    [146.8, 0.25],
    [155.6, 0.22],
  ];
  // it rises for a second, overtone after overtone, and is let go
  const risen = shape(4.2, (t) => Math.min(1, (t / 1.1) * (t / 1.1)));
  const let_go = shape(4.2, (t) => fall(Math.max(0, t - 1.15), 1.5));
  for (const [hertz, gain] of notes)
    for (let overtone = 1; overtone < 9; overtone++) {
      const level = Float64Array.from(risen, (up, i) => {
        const opened = 0.18 * overtone < up + 0.12 ? 1 : 0.15;
        return (gain / overtone) * up * opened * let_go[i];
      });
      addTone(sting, { hertz: hertz * overtone, phase: next(), gain: level });
    }
  const weight = curved(filtered(noise(1, 6), [filter('low', 140, 0.8)]), (t) => fall(t, 6.3) * Math.min(1, t * 30));
  lay(sting, weight, 1.1, 16);
  return inRoom(eased(sting, 0.01, 0.6), { seconds: 1.4, seed: 2, wet: 0.8, dark: 1800 });
}

function stingCeasefire() {
  // five notes that settle downward again: relief is not victory
  const sting = silence(4.6);
  const notes = [
    [146.83, 0],
    [220, 0.18],
    [293.66, 0.36],
    [261.63, 0.72],
    [220, 1.15],
  ];
  for (const [i, [hertz, at]] of notes.entries()) {
    const note = shape(
      3.4,
      (t) =>
        (sine(hertz * t) + 0.35 * sine(hertz * 2.01 * t) * fall(t, 2) + 0.12 * sine(hertz * 5.4 * t) * fall(t, 7)) *
        fall(t, 1.25) *
        Math.min(1, t * 90),
    );
    lay(sting, note, at, 0.5 / (1 + i * 0.12));
  }
  return inRoom(eased(sting, 0.002, 0.7), { seconds: 1.6, seed: 9, wet: 0.9, dark: 3200 });
}

function distantArtillery() {
  const ground = filtered(noise(3.4, 61), [filter('low', 120, 0.7), filter('low', 200, 0.7)]);
  const blows = [
    [0.05, 1],
    [0.55, 0.6],
    [0.83, 0.8],
    [1.6, 0.5],
  ];
  curved(ground, (t) => {
    let sum = 0;
    for (const [at, gain] of blows) if (t > at) sum += gain * Math.min(1, (t - at) * 40) * fall(t - at, 2.6);
    return sum * 9;
  });
  return inRoom(eased(ground, 0.01, 0.6), { seconds: 1.2, seed: 3, wet: 0.7, dark: 500 });
}

const click = () =>
  curved(filtered(noise(0.09, 71), [filter('band', 2400, 1.6)]), (t) => fall(t, 90) * Math.min(1, t * 2000));

function paper() {
  const next = chance(4);
  let crackle = 0;
  const sheet = filtered(noise(0.5, 81), [filter('high', 1800, 0.7), filter('low', 8000, 0.7)]);
  return curved(sheet, (t, i) => {
    if (i % 420 === 0) {
      const drawn = next();
      crackle = drawn * drawn;
    }
    const arc = sine(t);
    return (0.25 + crackle) * arc * Math.sqrt(Math.max(0, arc));
  });
}

/** Loudest values are below full: a low peak is a quiet sound. */
export const EFFECTS = [
  { name: 'teleprinter', make: teleprinter, peak: 0.6 },
  { name: 'phone-ring', make: phoneRing, peak: 0.5 },
  { name: 'radio-static', make: radioStatic, peak: 0.45 },
  { name: 'stamp', make: stamp, peak: 0.8 },
  { name: 'sting-escalation', make: stingEscalation, peak: 0.7 },
  { name: 'sting-ceasefire', make: stingCeasefire, peak: 0.55 },
  { name: 'distant-artillery', make: distantArtillery, peak: 0.65 },
  { name: 'ui-click', make: click, peak: 0.35 },
  { name: 'paper', make: paper, peak: 0.35 },
];
