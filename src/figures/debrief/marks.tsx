import type { VNode } from 'preact';

/** The two sides by shape, never by colour: the first desk of a scenario a square, the second a diamond. */
export const SHAPES = ['square', 'diamond'] as const;
export type Shape = (typeof SHAPES)[number];
export const shapeOf = (desks: readonly string[], desk: string): Shape =>
  SHAPES[desks.indexOf(desk)] ?? 'square';

export interface SideMarkProps {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export function SideMark({ shape, x, y, size = 4 }: SideMarkProps): VNode {
  switch (shape) {
    case 'square':
      return <rect class="side-square" x={x - size} y={y - size} width={2 * size} height={2 * size} />;
    case 'diamond':
      return (
        <path
          class="side-diamond"
          d={`M${x} ${y - size - 1}L${x + size + 1} ${y}L${x} ${y + size + 1}L${x - size - 1} ${y}Z`}
        />
      );
  }
}

/** The game that was played: a filled disc. */
export const OwnMark = ({ x, y }: { readonly x: number; readonly y: number }): VNode => (
  <circle class="own-mark" cx={x} cy={y} r={5} />
);
/** A fork or a second log: a square. */
export const SecondMark = ({ x, y }: { readonly x: number; readonly y: number }): VNode => (
  <rect class="second-mark" x={x - 5} y={y - 5} width={10} height={10} />
);
