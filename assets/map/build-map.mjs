/**
 * Builds the base pictures of the map from assets/map/inputs: `node assets/map/build-map.mjs`.
 * With `--check` it builds them beside the old ones and fails when a byte differs.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { geoConicConformal, geoGraticule, geoPath } from 'd3-geo';
import sharp from 'sharp';
import { feature, merge, mesh } from 'topojson-client';
import { paintRelief, reliefOf } from './relief.mjs';

const SIZE = { width: 1600, height: 1100 };
const FINE = 2;
const INPUTS = new URL('inputs/', import.meta.url);
/** Heights are kept as metres above this depth. */
const DEPTH = 12000;

const PICTURES = [
  { suffix: '@2x', width: SIZE.width * FINE, quality: 66 },
  { suffix: '', width: SIZE.width, quality: 74 },
];

const THEMES = {
  dark: {
    land: [[-50, '#1a2b30'], [200, '#1f3134'], [900, '#2b3c3c'], [1800, '#3d4844'], [2600, '#555a50'], [3400, '#7a776a'], [4200, '#a8a294']],
    bright: 1.9, deep: 1.75, floor: -0.72, ceiling: 0.9,
    sea: '#0d2130', coast: '#3f6a80', border: '#e9dfc6', borderOpacity: 0.55, front: '#ffb454',
    tints: { ARM: '#4f8f8b', AZE: '#8a6aa8' }, tint: 0.26, blend: 'screen', other: '#0b151a',
    halo: '#0c1519', river: '#4d87a3', admin: '#cfc7b0', lake: '#15384c', shore: '#5d93ad', grid: '#9fb3b5',
  },
  paper: {
    land: [[-50, '#dfe0cf'], [200, '#e6e3d2'], [900, '#eae3d0'], [1800, '#e2d6bd'], [2600, '#d6c5a8'], [3400, '#cbb79b'], [4200, '#f3efe6']],
    bright: 0.5, deep: 1.55, floor: -0.6, ceiling: 0.2,
    sea: '#c3d3d0', coast: '#7d9a9c', border: '#4b3f30', borderOpacity: 0.75, front: '#b3402a',
    tints: { ARM: '#d9a441', AZE: '#5b8fa8' }, tint: 0.3, blend: 'multiply', other: '#efe9da',
    halo: '#f4eedf', river: '#6f98a3', admin: '#8a7b62', lake: '#a9c3c8', shore: '#55808a', grid: '#6b6250',
  },
};

const projection = geoConicConformal()
  .parallels([38.5, 42.5])
  .rotate([-45.6, 0])
  .center([0, 40.45])
  .scale(9259)
  .translate([SIZE.width / 2, SIZE.height / 2])
  .precision(0.1);
const path = geoPath(projection).digits(1);

/** Rings wound as d3-geo wants them: outer ones clockwise seen from above. */
function wound(shape) {
  const area = (ring) =>
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length];
      return sum + (nextX - x) * (nextY + y);
    }, 0);
  const polygon = (rings) =>
    rings.map((ring, i) => ((area(ring) > 0) === (i === 0) ? ring : [...ring].reverse()));
  switch (shape.type) {
    case 'Polygon':
      return { ...shape, coordinates: polygon(shape.coordinates) };
    case 'MultiPolygon':
      return { ...shape, coordinates: shape.coordinates.map(polygon) };
    default:
      return shape;
  }
}

/** Land, water and boundaries over the relief, as SVG. */
function drawing(topology, theme, reliefPng) {
  const { countries, lakes, rivers, admin1 } = topology.objects;
  const all = feature(topology, countries).features;
  const shape = (f) => path(wound(f.geometry));
  const land = path(wound(merge(topology, countries.geometries)));
  const coast = path(mesh(topology, countries, (a, b) => a === b));
  const inner = path(mesh(topology, countries, (a, b) => a !== b));
  const sides = Object.keys(theme.tints);
  const front = path(
    mesh(topology, countries, (a, b) => a !== b && sides.includes(a.id) && sides.includes(b.id)),
  );
  const line = (d, stroke, width, opacity, more = '') =>
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" opacity="${opacity}" stroke-linejoin="round" ${more}/>`;
  const { width, height } = SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<defs><clipPath id="land"><path d="${land}"/></clipPath>`,
    '<filter id="glow" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="7"/></filter></defs>',
    `<rect width="${width}" height="${height}" fill="${theme.sea}"/>`,
    line(coast, theme.coast, 16, 0.1),
    line(coast, theme.coast, 8, 0.16),
    `<g clip-path="url(#land)"><image href="data:image/png;base64,${reliefPng.toString('base64')}" width="${width}" height="${height}"/>`,
    ...all
      .filter(({ id }) => !sides.includes(id))
      .map((f) => `<path d="${shape(f)}" fill="${theme.other}" opacity="0.42"/>`),
    ...all
      .filter(({ id }) => sides.includes(id))
      .map(
        (f) =>
          `<path d="${shape(f)}" fill="${theme.tints[f.id]}" opacity="${theme.tint}" style="mix-blend-mode:${theme.blend}"/>`,
      ),
    '</g>',
    line(path(geoGraticule().extent([[36, 36], [54, 46]]).step([2, 2])()), theme.grid, 0.7, 0.16),
    ...feature(topology, admin1)
      .features.filter(({ properties }) => properties.c !== 'GEO')
      .map((f) => line(path(f), theme.admin, 0.6, 0.22)),
    ...feature(topology, rivers).features.map((f) =>
      line(path(f), theme.river, f.properties.rank <= 6 ? 1.8 : 1.3, 0.75),
    ),
    ...feature(topology, lakes).features.map(
      (f) => `<path d="${path(f)}" fill="${theme.lake}" stroke="${theme.shore}" stroke-width="1" stroke-linejoin="round"/>`,
    ),
    line(coast, theme.coast, 1.3, 0.9),
    line(inner, theme.halo, 4, 0.35),
    line(inner, theme.border, 1.35, theme.borderOpacity, 'stroke-dasharray="9 2.5 2 2.5"'),
    line(front, theme.front, 9, 0.34, 'filter="url(#glow)"'),
    line(front, theme.front, 2.2, 0.95),
    '</svg>',
  ].join('\n');
}

async function heightsOf(file) {
  const { data } = await sharp(file).toColourspace('grey16').raw({ depth: 'ushort' }).toBuffer({ resolveWithObject: true });
  const words = new Uint16Array(data.buffer, data.byteOffset, data.length / 2);
  return Float32Array.from(words, (word) => word - DEPTH);
}

const hashes = {};
const pin = (name, bytes) => {
  hashes[name] = createHash('sha256').update(bytes).digest('hex');
};
const read = (name) => {
  const bytes = readFileSync(new URL(name, INPUTS));
  pin(`inputs/${name}`, bytes);
  return bytes;
};

const check = process.argv.includes('--check');
const topology = JSON.parse(read('theatre.topojson').toString('utf8'));
const grid = await heightsOf(read('etopo5-caucasus-36-54E-34-46N.u16.png'));
const relief = reliefOf(grid, (point) => projection.invert(point), { ...SIZE, fine: FINE });
for (const [name, theme] of Object.entries(THEMES)) {
  const { width, height } = relief;
  const painted = await sharp(paintRelief(relief, theme), { raw: { width, height, channels: 3 } }).png().toBuffer();
  const png = new Resvg(drawing(topology, theme, painted), {
    fitTo: { mode: 'width', value: SIZE.width * FINE },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng();
  for (const { suffix, width: wide, quality } of PICTURES) {
    const picture = await sharp(png).resize(wide).webp({ quality, effort: 6 }).toBuffer();
    const file = `theatre-base-${name}${suffix}.webp`;
    const address = new URL(file, import.meta.url);
    pin(file, picture);
    if (!check) writeFileSync(address, picture);
    else if (!picture.equals(readFileSync(address))) {
      process.stderr.write(`${file} differs from what its inputs give\n`);
      process.exitCode = 1;
    }
  }
}
if (!check) writeFileSync(new URL('hashes.json', import.meta.url), `${JSON.stringify(hashes, null, 2)}\n`);
