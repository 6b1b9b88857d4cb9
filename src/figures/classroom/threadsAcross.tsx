import type { VNode } from 'preact';
import { optionLabel, questionTitle } from '../../words/classroom.ts';
import type { Drawing } from '../Figure.tsx';
import { type Band, type Column, columnsOf, lengthOf, type Way } from './columns.ts';
import { ribbonsOf } from './ribbons.ts';
import { type ClassView, MOST_THREADS, partingAt, toneOf } from './view.ts';
import { wrapped } from './wrapped.ts';

const BAR = 9;
const LINE = 14;
const LETTER = 5.8;
const TITLE_LETTER = 6.6;
/** Between a band and the label of the next. */
const GAP = 9;
/** Room on the right for the names of endings and of those drawn out. */
const RIGHT = 112;
/** Room for all games in a column, and for one at most. */
const LENGTH = 300;
/** Room for the frame of what is documented. */
const LEFT = 5;
const MOST_UNIT = 14;
const TITLE_LINES = 3;
const LABEL_LINES = 3;

interface Labelled {
  readonly column: Column;
  readonly title: readonly string[];
  readonly labels: readonly (readonly string[])[];
}

/** What a band is called, in words. */
export function bandLabel(view: ClassView, column: Pick<Column, 'turn'>, band: Way): string {
  const { words } = view;
  const { say, texts } = words;
  const n = band.games.length;
  if (band.others > 0)
    return say('class-option-count', { option: say('class-others', { n: band.others }), n });
  const parting = column.turn === null ? null : partingAt(view, column.turn);
  const option =
    column.turn === null
      ? (texts.endings[band.option ?? '']?.title ?? band.option ?? '')
      : parting
        ? optionLabel(words, parting, band.option)
        : say('class-spared');
  return say('class-option-count', { option, n });
}

/** Whether the record went the way of a band. */
export const isRecorded = (view: ClassView, column: Column, band: Band): boolean =>
  view.record &&
  column.turn !== null &&
  band.option !== null &&
  partingAt(view, column.turn)?.record === band.option;

/** Title of a column: the question of its turn, or the end. */
export function columnTitle(
  view: ClassView,
  { turn }: Column,
): { readonly over: string; readonly title: string } {
  const { say } = view.words;
  if (turn === null) return { over: '', title: say('class-ending') };
  const parting = partingAt(view, turn);
  return {
    over: say('class-turn', { turn: turn + 1 }),
    title: parting ? questionTitle(view.words, parting) : '',
  };
}

/** The figure with time running to the right. */
export function threadsAcross(view: ClassView, width: number): Drawing {
  const { group } = view;
  const count = group.turns.length + (group.endings.length > 0 ? 1 : 0);
  const step = (width - LEFT - RIGHT - BAR) / Math.max(1, count - 1);
  const letters = Math.max(6, Math.floor((step - BAR - 10) / LETTER));
  const linesIn = (turn: number | null, way: Way): readonly string[] =>
    wrapped(
      bandLabel(view, { turn }, way),
      turn === null ? Math.floor((RIGHT - 8) / LETTER) : letters,
      LABEL_LINES,
    );
  const columns = columnsOf({
    view,
    unit: Math.min(MOST_UNIT, LENGTH / Math.max(1, group.members.length)),
    before: (turn, way, i) => linesIn(turn, way).length * LINE + (i === 0 ? 6 : GAP),
  });
  const labelled = columns.map(
    (column): Labelled => ({
      column,
      title: wrapped(columnTitle(view, column).title, Math.floor((step - 8) / TITLE_LETTER), TITLE_LINES),
      labels: column.bands.map((band) => linesIn(column.turn, band)),
    }),
  );
  const top = 24 + LINE * Math.max(1, ...labelled.map(({ title }) => title.length));
  const x = (i: number): number => LEFT + i * step;
  const drawn = view.drawn ?? [];
  return {
    height: top + lengthOf(columns) + 12,
    marks: (
      <>
        {group.members.length > MOST_THREADS
          ? ribbonsOf(columns).map(({ key, from, a, b }) => (
              <path key={key} class="ribbon" d={ribbon(x(from) + BAR, x(from + 1), a, b, top)} />
            ))
          : inOrder(group.members.length, drawn).map((game) => (
              <Thread key={game} {...{ game, columns, x, top, tone: toneOf(view.drawn, game) }} />
            ))}
        {labelled.map(({ column, title, labels }, i) => (
          <g key={column.turn}>
            <text class="thread-turn" x={x(i) - LEFT} y={11}>
              {columnTitle(view, column).over}
            </text>
            {title.map((line, at) => (
              <text key={line} class="thread-title" x={x(i) - LEFT} y={26 + at * LINE}>
                {line}
              </text>
            ))}
            {column.bands.map((band, at) => (
              <g key={band.option}>
                <rect
                  class={`band ${band.option === null ? 'band-spared' : ''}`}
                  x={x(i)}
                  y={top + band.from}
                  width={BAR}
                  height={Math.max(2, band.to - band.from)}
                  rx={1.5}
                />
                {isRecorded(view, column, band) && (
                  <rect
                    class="band-record"
                    x={x(i) - 4}
                    y={top + band.from - 4}
                    width={BAR + 8}
                    height={band.to - band.from + 8}
                    rx={3}
                  />
                )}
                <Label x={x(i) + BAR + 4} y={top + band.from - 5} lines={labels[at] ?? []} />
              </g>
            ))}
          </g>
        ))}
        {group.members.length <= MOST_THREADS &&
          drawn.map((game) => <EndName key={game} {...{ view, game, columns, x, top }} />)}
      </>
    ),
  };
}

/** Those drawn out lie over all others. */
export const inOrder = (count: number, drawn: readonly number[]): readonly number[] => [
  ...Array.from({ length: count }, (_, game) => game).filter((game) => !drawn.includes(game)),
  ...[...drawn].reverse(),
];

/** A label over a band, its last line the nearest to it. */
function Label({
  x,
  y,
  lines,
}: {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}): VNode {
  return (
    <>
      {lines.map((line, i) => (
        <text key={line} class="thread-label" x={x} y={y - (lines.length - 1 - i) * LINE}>
          {i === lines.length - 1 ? <Counted text={line} /> : line}
        </text>
      ))}
    </>
  );
}

/** A label whose last word is a count. */
export function Counted({ text }: { readonly text: string }): VNode {
  const at = text.lastIndexOf(' ') + 1;
  return (
    <>
      {text.slice(0, at)}
      <tspan class="thread-count">{text.slice(at)}</tspan>
    </>
  );
}

interface ThreadProps {
  readonly game: number;
  readonly columns: readonly Column[];
  readonly x: (i: number) => number;
  readonly top: number;
  readonly tone: 'own' | 'second' | 'plain';
}

/** One game from column to column; where it was cut off it ends in a ring. */
function Thread({ game, columns, x, top, tone }: ThreadProps): VNode {
  const places = columns.flatMap((column, i) => {
    const at = column.at.get(game);
    return at === undefined ? [] : [{ x: x(i), y: top + at }];
  });
  const last = places.at(-1);
  const short = places.length < columns.length;
  const d = places
    .map((to, i) => {
      const from = places[i - 1];
      if (!from) return `M${round(to.x)} ${round(to.y)}h${BAR}`;
      const middle = round((from.x + BAR + to.x) / 2);
      return `C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}h${BAR}`;
    })
    .join('');
  return (
    <>
      <path class={`thread thread-${tone}`} d={d} />
      {short && last && <circle class="thread-cut" cx={last.x + BAR + 5} cy={last.y} r={3} />}
    </>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

const ribbon = (
  from: number,
  to: number,
  a: readonly [number, number],
  b: readonly [number, number],
  top: number,
): string => {
  const middle = round((from + to) / 2);
  const [a0, a1, b0, b1] = [a[0], a[1], b[0], b[1]].map((y) => round(top + y));
  return `M${round(from)} ${a0}C${middle} ${a0} ${middle} ${b0} ${round(to)} ${b0}V${b1}C${middle} ${b1} ${middle} ${a1} ${round(from)} ${a1}Z`;
};

/** Name of a game that is drawn out, at the end of its thread. */
function EndName({
  view,
  game,
  columns,
  x,
  top,
}: Omit<ThreadProps, 'tone'> & { readonly view: ClassView }): VNode | null {
  const last = columns.reduce((most, { at }, i) => (at.has(game) ? i : most), -1);
  const y = columns[last]?.at.get(game);
  if (y === undefined) return null;
  return (
    <text class={`thread-name thread-name-${toneOf(view.drawn, game)}`} x={x(last) + BAR + 6} y={top + y + 4}>
      {view.nameOf(game)}
    </text>
  );
}
