import type { ComponentChildren, VNode } from 'preact';
import { NumberTable, type TableTwin } from './NumberTable.tsx';

/** Widths that a figure is drawn for where nobody measures: a page, and a phone. */
export const WIDTHS = { wide: 640, narrow: 340 } as const;

/** What one drawing is made of. */
export interface Drawing {
  readonly height: number;
  readonly marks: ComponentChildren;
}

/** An entry of a legend: a mark drawn by `mark` within 18 by 12, and what it stands for. */
export interface Key {
  readonly mark: VNode;
  readonly label: string;
}

export interface FigureProps {
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** The numbers, as sentences, for those who hear the figure. */
  readonly description: string;
  /** The title stands over the figure already: it is only heard. */
  readonly titled?: boolean;
  readonly note?: string;
  readonly keys?: readonly Key[];
  readonly draw: (width: number) => Drawing;
  /** Where the room is measured: draw once, for this width. */
  readonly width?: number;
  /** Where nobody measures and the figure stands across a whole page: width of the wide drawing. */
  readonly wide?: number;
  readonly table: TableTwin;
  /** What opens the table. */
  readonly tableLabel: string;
}

/** Frame of every figure: title, legend, picture with a description, and the table that says the same. */
export function Figure({
  id,
  title,
  description,
  titled = true,
  note,
  keys,
  draw,
  width,
  wide = WIDTHS.wide,
  table,
  tableLabel,
}: FigureProps): VNode {
  const drawings =
    width === undefined
      ? [
          { at: wide, name: 'wide' },
          { at: WIDTHS.narrow, name: 'narrow' },
        ]
      : [{ at: width, name: 'only' }];
  return (
    <figure class="figure" id={id}>
      {titled && <figcaption class="figure-title">{title}</figcaption>}
      {note && <p class="figure-note">{note}</p>}
      {keys && keys.length > 0 && (
        <ul class="figure-keys">
          {keys.map(({ mark, label }) => (
            <li key={label}>
              <svg class="figure-key" viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">
                {mark}
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      {drawings.map(({ at, name }) => {
        const { height, marks } = draw(at);
        return (
          <svg
            key={name}
            class={`figure-picture figure-${name}`}
            viewBox={`0 0 ${at} ${height}`}
            role="img"
            aria-labelledby={`${id}-${name}-title ${id}-${name}-desc`}
          >
            <title id={`${id}-${name}-title`}>{title}</title>
            <desc id={`${id}-${name}-desc`}>{description}</desc>
            <g>{marks}</g>
          </svg>
        );
      })}
      <details class="figure-table">
        <summary>{tableLabel}</summary>
        <NumberTable {...table} />
      </details>
    </figure>
  );
}
