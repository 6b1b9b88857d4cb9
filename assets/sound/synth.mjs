#!/usr/bin/env node
/**
 * Makes every sound of the game: `node synth.mjs FOLDER`. Writes twelve WAV files, `sprite.wav` with the nine short
 * ones behind each other, and `sprite.json` with where each begins and how long it is, in milliseconds. The same
 * bytes on every run and every machine; a test holds their hashes. encode.sh makes what the page loads.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RATE, silence, wav } from './dsp.mjs';
import { EFFECTS } from './effects.mjs';
import { STEMS } from './stems.mjs';

/** Stillness between two sounds of the sprite: an encoder shifts what it encodes by some milliseconds. */
const APART = 0.3;
/** What is played beyond a sound's end, for the same reason. */
const MARGIN = 60;

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node synth.mjs FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

function save(name, file) {
  writeFileSync(join(folder, name), file);
  console.log(createHash('sha256').update(file).digest('hex'), name);
}

for (const { name, make, peak } of STEMS) save(`${name}.wav`, wav(make(), peak));

const HEADER = 44;
const gap = Buffer.alloc(silence(APART).length * 2);
const pieces = [gap];
const sprite = {};
let at = gap.length / 2;
for (const { name, make, peak } of EFFECTS) {
  const file = wav([make()], peak);
  save(`${name}.wav`, file);
  const count = (file.length - HEADER) / 2;
  const start = Math.round((at / RATE) * 1000);
  sprite[name] = [start, Math.round((count / RATE) * 1000) + MARGIN];
  pieces.push(file.subarray(HEADER), gap);
  at += count + gap.length / 2;
}
const data = Buffer.concat(pieces);
const header = wav([new Float64Array(data.length / 2).fill(1)], 0).subarray(0, HEADER);
save('sprite.wav', Buffer.concat([header, data]));
save('sprite.json', `${JSON.stringify(sprite, null, 2)}\n`);
