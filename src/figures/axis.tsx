import type { VNode } from 'preact';
import type { Scale } from './scale.ts';

export interface BottomAxisProps {
  readonly scale: Scale;
  /** Top and bottom of the lines that cross the picture. */
  readonly top: number;
  readonly bottom: number;
  readonly label?: string;
  readonly say?: (value: number) => string;
  /** A value marked through the whole picture: the middle, a limit. */
  readonly rule?: { readonly value: number; readonly label: string };
}

/** Room below `bottom` that the axis takes, with and without its name. */
export const AXIS_HEIGHT = { plain: 20, named: 38 } as const;

/** Marks below a picture, with fine lines through it. */
export function BottomAxis({ scale, top, bottom, label, say = String, rule }: BottomAxisProps): VNode {
  return (
    <g class="axis">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line class="axis-line" x1={scale.at(tick)} x2={scale.at(tick)} y1={top} y2={bottom} />
          <text class="axis-value" x={scale.at(tick)} y={bottom + 15} text-anchor="middle">
            {say(tick)}
          </text>
        </g>
      ))}
      {label !== undefined && (
        <text class="axis-label" x={(scale.from + scale.to) / 2} y={bottom + 33} text-anchor="middle">
          {label}
        </text>
      )}
      {rule && (
        <g class="axis-rule">
          <line x1={scale.at(rule.value)} x2={scale.at(rule.value)} y1={top - 4} y2={bottom} />
          <text
            x={scale.at(rule.value)}
            y={top - 8}
            text-anchor={scale.at(rule.value) > (scale.from + scale.to) / 2 ? 'end' : 'start'}
          >
            {rule.label}
          </text>
        </g>
      )}
    </g>
  );
}
