import { scaleLinear } from 'd3-scale';

/** Numbers to places along one axis, with the values at which it is marked. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly from: number;
  readonly to: number;
}

export interface ScaleOptions {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** How many marks, about. */
  readonly ticks?: number;
  /** Widen the domain to round numbers. */
  readonly nice?: boolean;
}

export function scaleOf({ domain, range, ticks = 5, nice = false }: ScaleOptions): Scale {
  const [low, high] = domain;
  // An empty domain has no places: widen it by one.
  const scale = scaleLinear()
    .domain(low === high ? [low, high + 1] : [low, high])
    .range([...range]);
  if (nice) scale.nice(ticks);
  return { at: (value) => scale(value), ticks: scale.ticks(ticks), from: range[0], to: range[1] };
}
