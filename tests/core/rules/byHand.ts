/**
 * The equations of docs/model.md once more, written from the page and with the crossing's numbers in them,
 * by the machine's own logarithm: what the rules are held against.
 */
import { roll } from '../../../src/core/chance/chance.ts';
import type { Game } from '../../../src/core/turn/door.ts';
import { north, south } from './scene.ts';

type World = Game['world'];

export const sigmoid = (v: number): number => 1 / (1 + Math.exp(-v));

/** Weights of the three kinds of the other desk. */
export const KINDS: Readonly<
  Record<
    string,
    {
      readonly mark: number;
      readonly base: number;
      readonly aim: number;
      readonly aimRate: number;
      readonly pressure: number;
      readonly risk: number;
      readonly offer: number;
    }
  >
> = {
  limited: { mark: 0.6, base: 0.5, aim: 1.05, aimRate: 1.15, pressure: 1.05, risk: 0.55, offer: 0.8 },
  treaty: { mark: 0, base: 0.2, aim: 0.95, aimRate: 1, pressure: 0.7, risk: 1, offer: 1.5 },
  wider: { mark: -0.6, base: -0.35, aim: 0.95, aimRate: 0.85, pressure: 1.2, risk: 1.4, offer: 0.6 },
};

export const kindOf = (world: World) => {
  const kind = KINDS[world.front.kind];
  if (!kind) throw new Error(`no kind ${world.front.kind}`);
  return kind;
};

export interface Moment {
  readonly hour: number;
  readonly guard: number;
  readonly countering?: boolean;
  /** Gauges at the moment of reckoning, when the turn has moved them before. */
  readonly pressure?: number;
  readonly risk?: number;
  readonly direct?: number;
  readonly backing?: number;
  readonly resolve?: number;
}

/** E4 without offer and text. */
export function bareByHand(world: World, m: Moment): number {
  const kind = kindOf(world);
  return (
    -4.6 +
    (m.resolve ?? world.front.resolve) +
    2.5 * kind.aim * world.front.aims +
    4.2 * kind.pressure * (m.pressure ?? world.pressure) +
    4.3 * kind.risk * (m.risk ?? world.risk) +
    0.9 * Math.log(1 + south(world).dead / 40) -
    0.8 +
    0.7 * m.guard -
    (m.countering ? 0.75 : 0) +
    0.9 * north(world).legitimacy * world.salience +
    0.5 * Math.log(1 + m.hour / 24) +
    0.35 * (m.direct ?? world.direct) +
    (m.backing ?? 0)
  );
}

/** E4 with the standing offer, without a text. */
export const willingByHand = (world: World, m: Moment): number =>
  bareByHand(world, m) + 1.0 * kindOf(world).offer * north(world).offer;

/** E1's ladder: ln(p_k / p_(k-1)) = sharp (V - tau_k). */
export function oddsByHand(v: number, thresholds: readonly number[], sharp: number): readonly number[] {
  const raw = [1];
  for (const [k, tau] of thresholds.entries()) raw.push((raw[k] ?? 0) * Math.exp(sharp * (v - tau)));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((x) => x / sum);
}

/** The level that a uniform picks. */
export function pickByHand(u: number, odds: readonly number[]): number {
  let sum = 0;
  for (const [k, p] of odds.entries()) {
    sum += p;
    if (u < sum) return k;
  }
  return odds.length - 1;
}

/** E8: hazard of a young truce and the background, per hour. */
export const youngByHand = (w: number, q: number): number => 0.2 * Math.exp(-2 * w - 2 * q);
export const backgroundByHand = (w: number, q: number): number => 4.5e-4 * Math.exp(-1.6 * q - 0.3 * w);
export const ageingByHand = (age: number): number => (1 + age / 12) ** -1.2;

/** About normal: three uniforms. */
export function bellByHand(seed: string, at: string | number, purpose: string, of: string, index: number) {
  const u = [0, 1, 2].map((i) => roll(seed, at, purpose, of, index * 3 + i));
  return (u.reduce((a, b) => a + b, 0) - 1.5) * 2;
}

/** The value of x at which a rising function passes a level. */
export function crossingOf(f: (x: number) => number, level: number, low = -30, high = 30): number {
  let a = low;
  let b = high;
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2;
    if (f(middle) < level) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}
