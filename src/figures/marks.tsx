import type { VNode } from 'preact';
import type { Scale } from './scale.ts';

/** A distribution on one line: whisker over nearly all, soft band over the middle half, stroke at the median. */
export interface Spread {
  readonly low: number;
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
  readonly high: number;
}

export type Tone = 'plain' | 'own' | 'second';

export interface StripProps {
  readonly spread: Spread;
  readonly scale: Scale;
  readonly y: number;
  readonly tone?: Tone;
}

export function Strip({ spread, scale, y, tone = 'plain' }: StripProps): VNode {
  const { low, lower, middle, upper, high } = spread;
  const { at } = scale;
  return (
    <g class={`strip tone-${tone}`}>
      <line class="strip-whisker" x1={at(low)} x2={at(high)} y1={y} y2={y} />
      <rect
        class="strip-band"
        x={at(lower)}
        y={y - 5}
        width={Math.max(1, at(upper) - at(lower))}
        height={10}
        rx={2}
      />
      <line class="strip-middle" x1={at(middle)} x2={at(middle)} y1={y - 8} y2={y + 8} />
    </g>
  );
}

export interface BarProps {
  readonly value: number;
  readonly scale: Scale;
  readonly y: number;
  readonly height?: number;
  /** Raises and lowers: filled and outlined. A count has neither. */
  readonly kind?: 'count' | 'change';
  readonly tone?: Tone;
}

/** A bar from zero; nothing at all is a dashed ring where the bar would begin. */
export function Bar({ value, scale, y, height = 14, kind = 'count', tone = 'plain' }: BarProps): VNode {
  const zero = scale.at(0);
  if (value === 0 && kind === 'count') return <circle class="bar-none" cx={zero + 7} cy={y} r={5} />;
  const to = scale.at(value);
  const name = kind === 'count' ? `tone-${tone}` : value < 0 ? 'bar-lowers' : 'bar-raises';
  return (
    <rect
      class={`bar ${name}`}
      x={Math.min(zero, to)}
      y={y - height / 2}
      width={Math.max(1, Math.abs(to - zero))}
      height={height}
      rx={2}
    />
  );
}

export interface TickProps {
  readonly value: number;
  readonly scale: Scale;
  readonly y: number;
  readonly size?: number;
}

/** A short stroke at a value, over a bar or a band. */
export const Tick = ({ value, scale, y, size = 18 }: TickProps): VNode => (
  <line class="tick" x1={scale.at(value)} x2={scale.at(value)} y1={y - size / 2} y2={y + size / 2} />
);

export interface DotsProps {
  readonly values: readonly number[];
  readonly scale: Scale;
  readonly y: number;
  readonly radius?: number;
  readonly tone?: Tone;
}

/** Every value as a dot; those that would overlap are stacked upwards. */
export function Dots({ values, scale, y, radius = 3.5, tone = 'plain' }: DotsProps): VNode {
  const columns = new Map<number, number>();
  const step = radius * 2 + 1;
  return (
    <g class={`dots tone-${tone}`}>
      {[...values]
        .sort((a, b) => a - b)
        .map((value, i) => {
          const column = Math.round(scale.at(value) / step);
          const above = columns.get(column) ?? 0;
          columns.set(column, above + 1);
          return (
            // Equal values are told apart by their place in the row alone.
            <circle key={i} cx={column * step} cy={y - above * step} r={radius} />
          );
        })}
    </g>
  );
}

/** Name at the beginning of a row, and its number at the end. */
export interface RowLabelProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly kind?: 'name' | 'number';
}
export const RowLabel = ({ x, y, text, kind = 'name' }: RowLabelProps): VNode => (
  <text class={`row-${kind}`} x={x} y={y + 4} text-anchor={kind === 'number' ? 'end' : 'start'}>
    {text}
  </text>
);
