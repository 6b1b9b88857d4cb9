import type { VNode } from 'preact';
import type { DimensionId } from '../../core/scenario/dimension.ts';
import type { Dimensions, Luck } from '../../debrief/door.ts';
import type { Words } from '../../words/door.ts';
import { Figure } from '../Figure.tsx';
import { signed, whole } from '../number.ts';

export interface SixProps {
  readonly id: string;
  readonly words: Words;
  readonly title: string;
  readonly desk: string;
  readonly dimensions: Dimensions;
  /** The same decisions on other nights, once they were played. */
  readonly luck: Luck | null;
  readonly width?: number;
}

/** The documented course, in every dimension. */
const DOCUMENTED = 50;
const NARROW = 480;
const MIDDLE = 900;
const ROW = 62;
const GAP = 26;
const BAR = 40;
/** A mark at either end of its strip is whole. */
const EDGE = 6;

/** The six dimensions of a game, each on its own strip: the game, the documented course, other nights. */
export function SixFigure({ id, words, title, desk, dimensions, luck, width }: SixProps): VNode {
  const { say } = words;
  // keys of a record over a closed list
  const ids = Object.keys(dimensions) as DimensionId[];
  const name = (dimension: DimensionId): string => words.dimensionName(dimension, desk);
  const value = (dimension: DimensionId): number => Math.round(dimensions[dimension]);
  const more = (dimension: DimensionId): string => signed(value(dimension) - DOCUMENTED, 0);
  return (
    <Figure
      id={id}
      titled={false}
      title={title}
      description={ids
        .map((dimension) =>
          say('debrief-six-value', {
            name: name(dimension),
            value: whole(value(dimension)),
            more: more(dimension),
          }),
        )
        .join(' ')}
      keys={[
        { mark: <circle class="own-mark" cx={9} cy={6} r={5} />, label: say('debrief-key-own') },
        { mark: <path class="documented-tick" d="M9 0V12" />, label: say('debrief-key-50') },
        ...(luck
          ? [
              {
                mark: <rect class="night-band" x={0} y={3} width={18} height={6} rx={3} />,
                label: say('debrief-key-nights', { nights: luck.nights.length }),
              },
            ]
          : []),
      ]}
      {...(width === undefined ? {} : { width })}
      draw={(at) => {
        const columns = at < NARROW ? 2 : at < MIDDLE ? 3 : ids.length;
        const cell = at / columns;
        return {
          height: Math.ceil(ids.length / columns) * ROW,
          marks: ids.map((dimension, i) => {
            const left = (i % columns) * cell;
            const top = Math.floor(i / columns) * ROW;
            const room = cell - (i % columns === columns - 1 ? 0 : GAP);
            const x = (points: number): number =>
              left + EDGE + (Math.min(100, Math.max(0, points)) / 100) * (room - 2 * EDGE);
            const spread = luck?.dimensions[dimension];
            return (
              <g key={dimension}>
                <text class="six-name" x={left} y={top + 20}>
                  {name(dimension)}
                </text>
                <text class="six-value" x={left + room - 34} y={top + 21} text-anchor="end">
                  {whole(value(dimension))}
                </text>
                <text class="six-more" x={left + room} y={top + 21} text-anchor="end">
                  {more(dimension)}
                </text>
                <rect class="six-track" x={left} y={top + BAR - 3} width={room} height={6} rx={3} />
                {spread && (
                  <rect
                    class="night-band"
                    x={x(spread.low)}
                    y={top + BAR - 3}
                    width={Math.max(2, x(spread.high) - x(spread.low))}
                    height={6}
                    rx={3}
                  />
                )}
                <path class="documented-tick" d={`M${x(DOCUMENTED)} ${top + BAR - 8}v16`} />
                <circle class="own-mark" cx={x(value(dimension))} cy={top + BAR} r={5.5} />
              </g>
            );
          }),
        };
      }}
      tableLabel={say('debrief-table')}
      table={{
        caption: title,
        columns: [
          say('debrief-dimension'),
          say('debrief-key-own'),
          say('debrief-key-50'),
          ...(luck ? [say('debrief-middle-half', { nights: luck.nights.length })] : []),
        ],
        rows: ids.map((dimension) => [
          name(dimension),
          whole(value(dimension)),
          more(dimension),
          ...(luck
            ? [
                say('debrief-from-to', {
                  from: whole(luck.dimensions[dimension].low),
                  to: whole(luck.dimensions[dimension].high),
                }),
              ]
            : []),
        ]),
      }}
    />
  );
}
