/** Shaded relief from a grid of heights, in the projection of the map. Seeded: the same inputs give the same pixels. */

const SEED = 20220913;
const GRID = { west: 36, north: 46, step: 1 / 12, width: 217, height: 145 };
/** Metres that one pixel of the 1600 wide picture stands for; slopes are exaggerated against it. */
const METRES = 688;

/** Small generator of numbers from 0 to 1 (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const cubic = (a, b, c, d, t) =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

/** Reads a grid between its points. */
function sample(grid, width, height, x, y) {
  const col = Math.floor(x);
  const row = Math.floor(y);
  const at = (c, r) =>
    grid[Math.min(height - 1, Math.max(0, r)) * width + Math.min(width - 1, Math.max(0, c))];
  const line = (r) =>
    cubic(at(col - 1, r), at(col, r), at(col + 1, r), at(col + 2, r), x - col);
  return cubic(line(row - 1), line(row), line(row + 1), line(row + 2), y - row);
}

/** Three box blurs, which come near a bell. */
function blur(source, width, height, sigma) {
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  let from = Float32Array.from(source);
  let to = new Float32Array(source.length);
  const pass = (count, length, start, step) => {
    for (let n = 0; n < count; n++) {
      const base = n * start;
      const at = (i) => from[base + Math.min(length - 1, Math.max(0, i)) * step];
      let sum = 0;
      for (let i = -radius; i <= radius; i++) sum += at(i);
      for (let i = 0; i < length; i++) {
        to[base + i * step] = sum / (2 * radius + 1);
        sum += at(i + radius + 1) - at(i - radius);
      }
    }
    [from, to] = [to, from];
  };
  for (let round = 0; round < 3; round++) {
    pass(height, width, width, 1);
    pass(width, height, 1, width);
  }
  return from;
}

function slopes(heights, width, height) {
  const across = new Float32Array(heights.length);
  const down = new Float32Array(heights.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const [l, r] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)];
      const [u, d] = [Math.max(0, y - 1), Math.min(height - 1, y + 1)];
      across[i] = (heights[y * width + r] - heights[y * width + l]) / (r - l);
      down[i] = (heights[d * width + x] - heights[u * width + x]) / (d - u);
    }
  return { across, down };
}

/** Light on slopes from several sides: [azimuth, height of the light, weight], degrees. */
function shade(heights, width, height, lights, exaggeration, metres) {
  const { across, down } = slopes(heights, width, height);
  const out = new Float32Array(heights.length);
  for (const [azimuth, altitude, weight] of lights) {
    const a = (azimuth * Math.PI) / 180;
    const h = (altitude * Math.PI) / 180;
    const [sa, ca, sh, ch] = [Math.sin(a), Math.cos(a), Math.sin(h), Math.cos(h)];
    for (let i = 0; i < out.length; i++) {
      const gx = (across[i] * exaggeration) / metres;
      const gy = (down[i] * exaggeration) / metres;
      out[i] += (weight * (sh + ch * (sa * -gx + ca * gy))) / Math.sqrt(1 + gx * gx + gy * gy);
    }
  }
  return out;
}

/** Cloudy numbers with about this wavelength in pixels, mean 0 and spread 1. */
function noise(random, width, height, wavelength) {
  const w = Math.ceil(width / wavelength) + 4;
  const h = Math.ceil(height / wavelength) + 4;
  const grid = Float32Array.from({ length: w * h }, () => {
    let sum = -3;
    for (let i = 0; i < 6; i++) sum += random();
    return sum * Math.SQRT2;
  });
  const out = new Float32Array(width * height);
  let squares = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const v = sample(grid, w, h, x / wavelength + 1, y / wavelength + 1);
      out[y * width + x] = v;
      squares += v * v;
    }
  const spread = Math.sqrt(squares / out.length);
  return out.map((v) => v / spread);
}

/** Heights in metres and light on them (0 on level ground), `fine` times 1600 x 1100. */
export function reliefOf(grid, invert, { width, height, fine }) {
  const [w, h] = [width * fine, height * fine];
  const heights = new Float32Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [lon, lat] = invert([(x + 0.5) / fine, (y + 0.5) / fine]);
      heights[y * w + x] = sample(
        grid,
        GRID.width,
        GRID.height,
        (lon - GRID.west) / GRID.step,
        (GRID.north - lat) / GRID.step,
      );
    }
  // small ridges where the real ground is rugged: the grid itself is nine kilometres wide
  const calm = blur(heights, w, h, 3 * fine);
  const { across, down } = slopes(calm, w, h);
  const rugged = blur(across.map((v, i) => Math.hypot(v, down[i])), w, h, 4 * fine);
  const most = Float32Array.from(rugged).sort()[Math.floor(rugged.length * 0.97)];
  const random = numbers(SEED);
  const detailed = Float32Array.from(heights);
  for (const [wavelength, strength] of [
    [17, 1],
    [9, 0.5],
    [4.5, 0.24],
    [2.5, 0.1],
  ]) {
    const rough = noise(random, w, h, wavelength * fine);
    for (let i = 0; i < detailed.length; i++) {
      const land = 1 / (1 + Math.exp(-(heights[i] - 15) / 25));
      const share = Math.min(1, Math.max(0, rugged[i] / most));
      detailed[i] += strength * (0.55 - Math.abs(rough[i]) * 0.9) * share * 215 * land;
    }
  }
  const metres = METRES / fine;
  const sharp = shade(detailed, w, h, [[315, 42, 0.55], [270, 40, 0.2], [0, 40, 0.15], [45, 55, 0.1]], 4.2, metres);
  const soft = shade(blur(heights, w, h, 3.5 * fine), w, h, [[315, 40, 1]], 5.5, metres);
  const level = Math.sin((42 * Math.PI) / 180);
  return { width: w, height: h, heights, light: sharp.map((v, i) => 0.68 * v + 0.32 * soft[i] - level) };
}

const rgb = (hex) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));

/** The colours of the ground with its light, as bytes RGB. */
export function paintRelief({ heights, light, width, height }, { land, bright, deep, floor, ceiling }) {
  const stops = land.map(([metres, hex]) => [metres, rgb(hex)]);
  const out = Buffer.alloc(width * height * 3);
  for (let i = 0; i < heights.length; i++) {
    const z = heights[i];
    let n = 1;
    while (n < stops.length - 1 && stops[n][0] < z) n++;
    const [low, high] = [stops[n - 1], stops[n]];
    const part = Math.min(1, Math.max(0, (z - low[0]) / (high[0] - low[0])));
    const lit = Math.min(ceiling, Math.max(floor, light[i] * (light[i] > 0 ? bright : deep)));
    for (let c = 0; c < 3; c++)
      out[3 * i + c] = Math.max(0, Math.min(255, Math.round((low[1][c] + (high[1][c] - low[1][c]) * part) * (1 + lit))));
  }
  return out;
}
