import { AXIS_HEIGHT } from './axis.tsx';
import { type Scale, scaleOf } from './scale.ts';

/** A picture of named rows above one axis: names on the left, values between, numbers on the right. */
export interface Rows {
  readonly scale: Scale;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly y: (row: number) => number;
  /** On a phone the name stands above its row. */
  readonly nameAt: (row: number) => { readonly x: number; readonly y: number };
  readonly numberX: number;
  /** How wide a name may run. */
  readonly nameRoom: number;
}

export interface RowsOptions {
  readonly width: number;
  readonly names: readonly string[];
  readonly domain: readonly [number, number];
  readonly nice?: boolean;
  readonly ticks?: number;
  /** Room above the rows: for the name of a rule. */
  readonly head?: number;
  readonly numbers?: number;
  readonly named?: boolean;
  /** The most that names may take of a wide page. */
  readonly mostName?: number;
}

const NARROW = 480;
const ROW = 24;
const STACKED_ROW = 40;
/** Width of a letter of a row's name, about: names are set in a condensed face. */
const LETTER = 6.4;
const MOST_NAME = 210;

export function rowsOf(options: RowsOptions): Rows {
  const { width, names, domain, nice = false, ticks, head = 6, numbers = 52, named = true } = options;
  const { mostName = MOST_NAME } = options;
  const stacked = width < NARROW;
  const row = stacked ? STACKED_ROW : ROW;
  const longest = Math.max(0, ...names.map((name) => name.length));
  const left = stacked ? 2 : Math.min(mostName, 8 + longest * LETTER);
  const right = width - numbers;
  const bottom = head + names.length * row;
  return {
    scale: scaleOf({
      domain,
      range: [left + 8, right - 8],
      nice,
      ticks: ticks ?? (stacked ? 4 : 6),
    }),
    top: head,
    bottom,
    height: bottom + (named ? AXIS_HEIGHT.named : AXIS_HEIGHT.plain) + 4,
    y: (i) => head + i * row + (stacked ? row - 12 : row / 2),
    nameAt: (i) => ({ x: 2, y: head + i * row + (stacked ? 12 : row / 2) }),
    numberX: width - 4,
    nameRoom: stacked ? right : left - 4,
  };
}
