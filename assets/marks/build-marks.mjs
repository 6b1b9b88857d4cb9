/**
 * Builds the marks that tell the two sides apart by shape: `node assets/marks/build-marks.mjs`.
 * With `--check` it builds them beside the old ones and fails when a byte differs. The frames are those of the common
 * map symbols, without colour and without any sign of a unit: whose desk it is stands as a rectangle, the other as a
 * diamond, those who watch as a square. The page has the pictures only, not what drew them.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import ms from 'milsymbol';

const INK = '#000';
const STROKE = 16;
/** Land, no unit; the digit of the frame goes into the gap. */
const frame = (digit) => `100${digit}1000000000000000`;

const MARKS = {
  'own.svg': { code: frame(3), solid: true },
  'other.svg': { code: frame(6), solid: true },
  'observers.svg': { code: frame(4), solid: false },
};

function draw({ code, solid }) {
  const symbol = new ms.Symbol(code, {
    size: 24,
    ...(solid ? { fillColor: INK } : { monoColor: INK, fill: false }),
    infoFields: false,
    strokeWidth: STROKE,
  });
  if (!symbol.isValid()) throw new Error(`${code} is no symbol`);
  return `${symbol.asSVG()}\n`;
}

const address = (name) => new URL(name, import.meta.url);
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

const drawn = Object.entries(MARKS).map(([name, mark]) => [name, draw(mark)]);
if (process.argv.includes('--check')) {
  const other = drawn.filter(([name, text]) => readFileSync(address(name), 'utf8') !== text);
  if (other.length > 0) throw new Error(`drawn otherwise: ${other.map(([name]) => name).join(', ')}`);
} else {
  for (const [name, text] of drawn) writeFileSync(address(name), text);
  const hashes = Object.fromEntries(drawn.map(([name, text]) => [name, hashOf(text)]));
  writeFileSync(address('hashes.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}
