import type { VNode } from 'preact';
import type { ClassGroup } from '../../debrief/door.ts';
import { AXIS_HEIGHT, BottomAxis } from '../axis.tsx';
import { type Drawing, Figure } from '../Figure.tsx';
import { whole } from '../number.ts';
import { scaleOf } from '../scale.ts';
import { type ClassView, MOST_THREADS, toneOf } from './view.ts';

export interface ClassFigureProps {
  readonly view: ClassView;
  readonly width?: number;
}

type Dimension = keyof ClassGroup['dimensions'];

const RADIUS = 3.6;
const STEP = 2 * RADIUS + 1;
const NARROW = 400;
/** Below this width a rule is called by its value alone. */
const TIGHT = 300;
const NAME = 86;
/** Under the dots: the band with the median. */
const UNDER = 22;
const SHORTEST = 26;
/** Higher stacks than this are let into one another. */
const MOST_STACK = 9;

const dimensionsOf = ({ dimensions }: ClassGroup): readonly Dimension[] =>
  // The keys of a record of dimensions are dimensions.
  Object.keys(dimensions) as readonly Dimension[];

/** Each dimension in one line: every game a dot, the middle half a band, the documented course at 50. */
export function SpreadFigure({ view, width }: ClassFigureProps): VNode {
  const { group, words, nameOf, drawn } = view;
  const { say, dimensionName } = words;
  const ids = dimensionsOf(group);
  const n = ids[0] ? group.dimensions[ids[0]].n : 0;
  const single = n <= MOST_THREADS;
  const name = (id: Dimension): string => dimensionName(id, group.desk);
  const breadth = (id: Dimension): number =>
    (group.dimensions[id].p75 ?? 0) - (group.dimensions[id].p25 ?? 0);
  const sorted = [...ids].sort((a, b) => breadth(b) - breadth(a));
  const [widest, closest] = [sorted[0], sorted.at(-1)];
  const title =
    n > 1 && widest && closest
      ? say('class-spread-finding-both', { wide: name(widest), close: name(closest) })
      : say('class-spread-finding-one');
  return (
    <Figure
      id="spread"
      title={title}
      note={say('class-spread-note', { n })}
      description={say('class-spread-desc', {
        rows: ids
          .map((id) =>
            say('class-spread-desc-row', {
              dimension: name(id),
              low: whole(group.dimensions[id].p25),
              high: whole(group.dimensions[id].p75),
              median: whole(group.dimensions[id].p50),
            }),
          )
          .join(' '),
      })}
      keys={[
        ...(single
          ? [{ mark: <circle class="dot dot-plain" cx={9} cy={6} r={4} />, label: say('class-spread-dot') }]
          : [
              {
                mark: <line class="strip-whisker" x1={0} x2={18} y1={6} y2={6} />,
                label: say('class-spread-range'),
              },
            ]),
        {
          mark: (
            <>
              <rect class="strip-band" x={0} y={4} width={18} height={4} rx={2} />
              <line class="strip-middle" x1={9} x2={9} y1={1} y2={11} />
            </>
          ),
          label: say('class-spread-band'),
        },
        ...(single && drawn
          ? [
              { mark: <circle class="dot dot-own" cx={9} cy={6} r={4} />, label: nameOf(drawn[0]) },
              {
                mark: <rect class="dot dot-second" x={5} y={2} width={8} height={8} />,
                label: nameOf(drawn[1]),
              },
            ]
          : []),
      ]}
      {...(width === undefined ? {} : { width })}
      draw={(at) => drawingOf(view, ids, at)}
      tableLabel={say('class-threads-table')}
      table={{
        caption: title,
        columns: [
          say('class-spread-dimension'),
          say('class-spread-median'),
          say('class-spread-middle'),
          ...(drawn ? drawn.map(nameOf) : []),
          ...(single ? [say('class-spread-each')] : [say('class-spread-range')]),
        ],
        rows: ids.map((id) => {
          const { p5, p25, p50, p75, p95 } = group.dimensions[id];
          return [
            name(id),
            whole(p50),
            `${whole(p25)}–${whole(p75)}`,
            ...(drawn ?? []).map((game) => whole(group.members[game]?.game.dimensions?.[id] ?? null)),
            single
              ? valuesOf(group, id)
                  .map(({ value }) => whole(value))
                  .join(' ')
              : `${whole(p5)}–${whole(p95)}`,
          ];
        }),
      }}
    />
  );
}

interface Valued {
  readonly game: number;
  readonly value: number;
}

/** The lowest first, so that no order of games shows. */
const valuesOf = ({ members }: ClassGroup, id: Dimension): readonly Valued[] =>
  members
    .flatMap(({ game: { dimensions } }, game) => (dimensions ? [{ game, value: dimensions[id] }] : []))
    .sort((a, b) => a.value - b.value);

interface Dot extends Valued {
  readonly x: number;
  /** Dots below it in its column. */
  readonly below: number;
}

function stacked(values: readonly Valued[], at: (value: number) => number): readonly Dot[] {
  const columns = new Map<number, number>();
  return values.map(({ game, value }) => {
    const column = Math.round(at(value) / STEP);
    const below = columns.get(column) ?? 0;
    columns.set(column, below + 1);
    return { game, value, x: column * STEP, below };
  });
}

function drawingOf(view: ClassView, ids: readonly Dimension[], width: number): Drawing {
  const { group, words, drawn } = view;
  const { say, dimensionName } = words;
  const narrow = width < NARROW;
  const scale = scaleOf({
    domain: [0, 100],
    range: [narrow ? 8 : NAME, width - 10],
    ticks: 4,
  });
  const single = (group.dimensions[ids[0] as Dimension]?.n ?? 0) <= MOST_THREADS;
  const rows = ids.map((id) => ({ id, dots: single ? stacked(valuesOf(group, id), scale.at) : [] }));
  const highest = (dots: readonly Dot[]): number =>
    Math.min(MOST_STACK, 1 + dots.reduce((most, { below }) => Math.max(most, below), 0));
  const head = 24;
  const places: number[] = [];
  let y = head;
  for (const { dots } of rows) {
    y += Math.max(SHORTEST, highest(dots) * STEP + 4) + (narrow ? 16 : 0);
    places.push(y);
    y += UNDER;
  }
  return {
    height: y + AXIS_HEIGHT.plain,
    marks: (
      <>
        <BottomAxis
          scale={scale}
          top={head - 4}
          bottom={y}
          rule={{ value: 50, label: width < TIGHT ? whole(50) : say('class-spread-rule') }}
        />
        {rows.map(({ id, dots }, i) => {
          const base = places[i] ?? 0;
          const { p5, p25, p50, p75, p95 } = group.dimensions[id];
          const most = dots.reduce((top, { below }) => Math.max(top, below), 0);
          // where there are more than there is room for, they overlap
          const pitch = most < MOST_STACK ? STEP : ((MOST_STACK - 1) * STEP) / most;
          return (
            <g key={id}>
              <text
                class="row-name"
                x={2}
                y={narrow ? base - Math.max(SHORTEST, highest(dots) * STEP + 4) - 2 : base - 2}
              >
                {dimensionName(id, group.desk)}
              </text>
              {!single && (
                <line
                  class="strip-whisker"
                  x1={scale.at(p5 ?? 0)}
                  x2={scale.at(p95 ?? 0)}
                  y1={base + 9}
                  y2={base + 9}
                />
              )}
              <rect
                class="strip-band"
                x={scale.at(p25 ?? 0)}
                y={base + 6}
                width={Math.max(1, scale.at(p75 ?? 0) - scale.at(p25 ?? 0))}
                height={6}
                rx={3}
              />
              {dots.map(({ game, x, below }) => (
                <Mark key={game} tone={toneOf(drawn, game)} x={x} y={base - 2 - below * pitch} />
              ))}
              <line
                class="strip-middle"
                x1={scale.at(p50 ?? 0)}
                x2={scale.at(p50 ?? 0)}
                y1={base + 3}
                y2={base + 15}
              />
            </g>
          );
        })}
      </>
    ),
  };
}

function Mark({
  tone,
  x,
  y,
}: {
  readonly tone: ReturnType<typeof toneOf>;
  readonly x: number;
  readonly y: number;
}): VNode {
  if (tone === 'second')
    return (
      <rect class="dot dot-second" x={x - RADIUS} y={y - RADIUS} width={2 * RADIUS} height={2 * RADIUS} />
    );
  return <circle class={`dot dot-${tone}`} cx={x} cy={y} r={tone === 'own' ? RADIUS + 0.6 : RADIUS} />;
}
