import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sprite from '../../assets/sound/sprite.json' with { type: 'json' };
import { CUES } from '../../src/session/cues.ts';
import { sayIn } from '../../src/words/door.ts';

const FOLDER = resolve(import.meta.dirname, '../../assets/sound');
/** Bytes of all encodings together. */
const MOST_BYTES = 1_600_000;
/** First twelve digits of each file's SHA-256. A change of the script changes them on purpose or not at all. */
const PINNED: Readonly<Record<string, string>> = {
  'stem-calm.wav': '54fc75fdb4be',
  'stem-tension.wav': '9ebf6eb8ea81',
  'stem-crisis.wav': '071127a53ff6',
  'teleprinter.wav': '2f70cac5ea0c',
  'phone-ring.wav': 'c371e7d8c283',
  'radio-static.wav': 'bfad36045787',
  'stamp.wav': 'ad87e0c9f854',
  'sting-escalation.wav': 'cb3686381f47',
  'sting-ceasefire.wav': 'd4b250abc2f3',
  'distant-artillery.wav': '8b607e4531bd',
  'ui-click.wav': 'cfeece19b0c6',
  'paper.wav': '7f4f49f9a4da',
  'sprite.wav': '2ccbc1a777d5',
};

let made = '';
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'demarche-sound-'));
  execFileSync(process.execPath, [join(FOLDER, 'synth.mjs'), made]);
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

describe('the sounds', () => {
  it('come out of their script byte for byte', () => {
    const hashes = Object.fromEntries(
      readdirSync(made)
        .filter((name) => name.endsWith('.wav'))
        .map((name) => [
          name,
          createHash('sha256')
            .update(readFileSync(join(made, name)))
            .digest('hex')
            .slice(0, 12),
        ]),
    );
    expect(hashes).toEqual(PINNED);
  });
  it('lie in the sprite where its map says, and still between', () => {
    expect(JSON.parse(readFileSync(join(made, 'sprite.json'), 'utf8'))).toEqual(sprite);
    const file = readFileSync(join(made, 'sprite.wav')).subarray(44);
    const loudest = (from: number, to: number): number => {
      let most = 0;
      for (let ms = from; ms < to; ms++)
        most = Math.max(most, Math.abs(file.readInt16LE(2 * Math.round(ms * 44.1))));
      return most;
    };
    for (const [name, [from, long]] of Object.entries(sprite) as [string, [number, number]][]) {
      expect(loudest(from, from + long), name).toBeGreaterThan(3000);
      expect(loudest(from - 200, from), `before ${name}`).toBe(0);
      expect(loudest(from + long, from + long + 40), `after ${name}`).toBe(0);
    }
  });
  it('begin again where they end: no seam in a stem', () => {
    for (const stem of ['stem-calm', 'stem-tension', 'stem-crisis']) {
      const file = readFileSync(join(made, `${stem}.wav`)).subarray(44);
      const frames = file.length / 4;
      expect(frames, stem).toBe(24 * 44_100);
      let largest = 0;
      for (let i = 1; i < frames; i++)
        largest = Math.max(largest, Math.abs(file.readInt16LE(4 * i) - file.readInt16LE(4 * (i - 1))));
      const seam = Math.abs(file.readInt16LE(0) - file.readInt16LE(4 * (frames - 1)));
      expect(seam, stem).toBeLessThanOrEqual(largest);
    }
  });
  it('are small, in two encodings, each with a row of its licence', () => {
    const encoded = readdirSync(FOLDER).filter((name) => /\.(webm|m4a)$/.test(name));
    expect(encoded.sort()).toEqual(
      ['sprite', 'stem-calm', 'stem-tension', 'stem-crisis'].flatMap((n) => [`${n}.m4a`, `${n}.webm`]).sort(),
    );
    const bytes = encoded.reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
    const rows = readFileSync(join(FOLDER, '../LICENCES.md'), 'utf8');
    for (const name of readdirSync(FOLDER))
      expect(
        rows.includes(`\`sound/${name}\``) || rows.includes(`\`sound/${name.replace(/\.\w+$/, '.*')}\``),
        name,
      ).toBe(true);
  });
});

describe('every cue', () => {
  it('has its place in the sprite and its caption', () => {
    const say = sayIn('en');
    for (const cue of CUES) {
      expect(sprite, cue).toHaveProperty(cue);
      expect(say(`cue-${cue}`), cue).not.toBe(`cue-${cue}`);
    }
  });
});
