import type { VNode } from 'preact';
import type { Drawing } from '../Figure.tsx';
import { type Column, columnsOf } from './columns.ts';
import { ribbonsOf } from './ribbons.ts';
import { bandLabel, Counted, columnTitle, inOrder, isRecorded } from './threadsAcross.tsx';
import { type ClassView, MOST_THREADS, toneOf } from './view.ts';
import { wrapped } from './wrapped.ts';

const BAR = 8;
const LINE = 16;
const LETTER = 6.4;
const GAP = 14;
/** Between a bar and the heading of the next. */
const FALL = 44;
const TITLE_LINES = 2;
const LABEL_LINES = 2;

interface Placed {
  readonly column: Column;
  readonly title: readonly string[];
  readonly labels: readonly (readonly string[])[];
  /** Top of the heading, and of the bar. */
  readonly head: number;
  readonly bar: number;
}

/** The figure with time running down, as it stands on a phone. */
export function threadsDown(view: ClassView, width: number): Drawing {
  const { group } = view;
  const plain = columnsOf({ view, unit: 1, before: () => 0 });
  const most = plain.reduce((top, { bands }) => Math.max(top, bands.length), 1);
  const unit = (width - 4 - (most - 1) * GAP) / Math.max(1, group.members.length);
  const columns = columnsOf({ view, unit, before: (_turn, _way, i) => (i === 0 ? 0 : GAP) });
  const letters = Math.floor((width - 20) / LETTER);
  const placed: Placed[] = [];
  let y = 0;
  for (const column of columns) {
    const { over, title } = columnTitle(view, column);
    const lines = wrapped([over, title].filter((part) => part !== '').join('  '), letters, TITLE_LINES);
    const labels = column.bands.map((band) => wrapped(bandLabel(view, column, band), letters, LABEL_LINES));
    const bar = y + (lines.length + labels.flat().length) * LINE + 6;
    placed.push({ column, title: lines, labels, head: y, bar });
    y = bar + BAR + FALL;
  }
  const drawn = view.drawn ?? [];
  const bars = placed.map(({ bar }) => bar);
  return {
    // the order of the last bands stands below them
    height: Math.max(20, y - FALL + LINE + 6),
    marks: (
      <>
        {group.members.length > MOST_THREADS
          ? ribbonsOf(columns).map(({ key, from, a, b }) => (
              <path key={key} class="ribbon" d={ribbon(bars[from] ?? 0, bars[from + 1] ?? 0, a, b)} />
            ))
          : inOrder(group.members.length, drawn).map((game) => (
              <Thread key={game} {...{ game, placed, tone: toneOf(view.drawn, game) }} />
            ))}
        {placed.map((at) => (
          <Row key={at.column.turn} view={view} {...at} />
        ))}
      </>
    ),
  };
}

/** Heading, the ways from left to right with a mark of their place, and the bar. */
function Row({ view, column, title, labels, head, bar }: Placed & { readonly view: ClassView }): VNode {
  let y = head + 12;
  const next = (): number => {
    y += LINE;
    return y - LINE;
  };
  return (
    <g>
      {title.map((line) => (
        <text key={line} class="thread-title" x={2} y={next()}>
          {line}
        </text>
      ))}
      {labels.map((lines, i) =>
        lines.map((line, j) => {
          const at = next();
          return (
            <g key={`${i}-${line}`}>
              {j === 0 && (
                <text class="thread-order" x={2} y={at}>
                  {i + 1}
                </text>
              )}
              <text class="thread-label" x={16} y={at}>
                {j === lines.length - 1 ? <Counted text={line} /> : line}
              </text>
            </g>
          );
        }),
      )}
      {column.bands.map((band, i) => (
        <g key={band.option}>
          <rect
            class={`band ${band.option === null ? 'band-spared' : ''}`}
            x={2 + band.from}
            y={bar}
            width={Math.max(2, band.to - band.from)}
            height={BAR}
            rx={1.5}
          />
          {isRecorded(view, column, band) && (
            <rect
              class="band-record"
              x={band.from - 2}
              y={bar - 4}
              width={band.to - band.from + 8}
              height={BAR + 8}
              rx={3}
            />
          )}
          <text
            class="thread-order"
            x={2 + (band.from + band.to) / 2}
            y={bar + BAR + 14}
            text-anchor="middle"
          >
            {i + 1}
          </text>
        </g>
      ))}
    </g>
  );
}

function Thread({
  game,
  placed,
  tone,
}: {
  readonly game: number;
  readonly placed: readonly Placed[];
  readonly tone: 'own' | 'second' | 'plain';
}): VNode {
  const places = placed.flatMap(({ column, bar }) => {
    const at = column.at.get(game);
    return at === undefined ? [] : [{ x: 2 + at, y: bar }];
  });
  const last = places.at(-1);
  const d = places
    .map((to, i) => {
      const from = places[i - 1];
      if (!from) return `M${round(to.x)} ${round(to.y)}v${BAR}`;
      const middle = round((from.y + BAR + to.y) / 2);
      return `C${round(from.x)} ${middle} ${round(to.x)} ${middle} ${round(to.x)} ${round(to.y)}v${BAR}`;
    })
    .join('');
  return (
    <>
      <path class={`thread thread-${tone}`} d={d} />
      {places.length < placed.length && last && (
        <circle class="thread-cut" cx={last.x} cy={last.y + BAR + 5} r={3} />
      )}
    </>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

const ribbon = (
  from: number,
  to: number,
  a: readonly [number, number],
  b: readonly [number, number],
): string => {
  const [top, middle] = [round(from + BAR), round((from + BAR + to) / 2)];
  const [a0, a1, b0, b1] = [a[0], a[1], b[0], b[1]].map((x) => round(2 + x));
  return `M${a0} ${top}C${a0} ${middle} ${b0} ${middle} ${b0} ${round(to)}H${b1}C${b1} ${middle} ${a1} ${middle} ${a1} ${top}Z`;
};
