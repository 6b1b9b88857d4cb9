import type { VNode } from 'preact';
import type { Drawing } from '../Figure.tsx';
import { RUNGS, stepsOf, turnsAt } from './course.ts';
import { stacked, wide, wrapped } from './letters.ts';
import type { TimelineProps } from './timeline.ts';
import { DEAD_HEIGHT, TimelineDead } from './timelineDead.tsx';

const LEFT = 172;
const RIGHT = 162;
const HEAD = 40;
const RUNG_ROW = 22;
const RUNG_TOP = HEAD + 12;
const RUNG_FLOOR = RUNG_TOP + RUNGS * RUNG_ROW;
const DEAD_TOP = RUNG_FLOOR + 34;
const DEAD_FLOOR = DEAD_TOP + DEAD_HEIGHT;
const TRUCE = DEAD_FLOOR + 22;
const WORDS_TOP = TRUCE + 44;
const LINE = 15;
const SIZE = 12.5;
/** Columns narrower than this carry no words: the table and the turn's own panel have them. */
const WORDED = 92;
const MOST_LINES = 6;
const EACH = 2;

/** The timeline on a wide page: time runs right. */
export function acrossDrawing(props: TimelineProps, width: number): Drawing {
  const { course, documented, turns, chosen, onChoose, words } = props;
  const { say } = words;
  const count = Math.max(1, course.turns.length);
  const column = (width - LEFT - RIGHT) / count;
  const x = (at: number): number => LEFT + at * column;
  const y = (rung: number): number => RUNG_FLOOR - rung * RUNG_ROW;
  const worded = column >= WORDED;
  const fit = { width: column - 10, size: SIZE, each: EACH, most: MOST_LINES };
  const decided = turns.map((turn) => (worded ? stacked(turn.decided, fit) : []));
  const answered = turns.map((turn) => (worded ? stacked(turn.answered, fit) : []));
  const linesOf = (all: readonly (readonly string[])[]): number =>
    Math.max(1, ...all.map((lines) => lines.length));
  const answersTop = WORDS_TOP + linesOf(decided) * LINE + 12;
  const height = worded ? answersTop + linesOf(answered) * LINE + 2 : TRUCE + 32;
  const last = course.turns.at(-1);
  const line = stepsOf(course.turns, x, y);
  const gone = x(course.turns.length);
  const documentedLast = documented?.turns.at(-1)?.rung;
  const ownEnd = last ? y(last.rung) : 0;
  const documentedEnd = documentedLast === undefined ? 0 : y(documentedLast);
  const nudged = Math.abs(documentedEnd - ownEnd) < LINE ? ownEnd + LINE : documentedEnd;
  return {
    height,
    marks: (
      <>
        {course.turns.map(({ turn }, i) => (
          <g key={turn}>
            {i % 2 === 0 && <rect class="turn-column" x={x(i)} y={0} width={column} height={height} />}
            {turn === chosen && (
              <rect class="turn-chosen" x={x(i) + 1} y={1} width={column - 2} height={height - 2} rx={3} />
            )}
            <text class="turn-name" x={x(i) + column / 2} y={16} text-anchor="middle">
              {worded ? say('debrief-turn-n', { turn }) : turn}
            </text>
            {worded && (
              <text class="axis-value" x={x(i) + column / 2} y={32} text-anchor="middle">
                {turns[i]?.time ?? ''}
              </text>
            )}
          </g>
        ))}
        <text class="lane-name" x={0} y={16}>
          {say('debrief-rung')}
        </text>
        {Array.from({ length: RUNGS + 1 }, (_, rung) => {
          const lines = wrapped(words.rungName(rung), LEFT - 8, 11.5, 2);
          return (
            <g key={rung}>
              <line class="axis-line" x1={LEFT} x2={gone} y1={y(rung)} y2={y(rung)} />
              {lines.map((text, i) => (
                <text
                  key={text}
                  class="rung-value"
                  x={LEFT - 8}
                  y={y(rung) + 4 + (i - (lines.length - 1) / 2) * 11}
                  text-anchor="end"
                >
                  {text}
                </text>
              ))}
            </g>
          );
        })}
        <path class="own-area" d={`${line}V${RUNG_FLOOR}H${LEFT}Z`} />
        {documented && <path class="documented-line" d={stepsOf(documented.turns, x, y)} />}
        <path class="own-line" d={line} />
        {last && (
          <text class="end-own" x={gone + 8} y={ownEnd + 4}>
            {say('debrief-key-own')}
          </text>
        )}
        {documented && (
          <text class="end-documented" x={gone + 8} y={nudged + 4}>
            {say('debrief-end-documented')}
          </text>
        )}
        <TimelineDead {...props} x={x} left={LEFT} end={gone} top={DEAD_TOP} />
        <Truces {...props} x={x} />
        {worded && (
          <>
            <text class="lane-name" x={0} y={WORDS_TOP + 4}>
              {say('debrief-decided')}
            </text>
            <text class="lane-name" x={0} y={answersTop + 4}>
              {say('debrief-answered')}
            </text>
            {turns.map(({ turn }, i) => (
              <g key={turn}>
                <Lines class="decided" lines={decided[i] ?? []} x={x(i) + 5} y={WORDS_TOP + 4} />
                <Lines class="answered" lines={answered[i] ?? []} x={x(i) + 5} y={answersTop + 4} />
              </g>
            ))}
          </>
        )}
        {onChoose &&
          course.turns.map(({ turn }, i) => (
            // for a mouse; the slider below does the same by keyboard
            // biome-ignore lint/a11y/noStaticElementInteractions: a second way
            <rect
              key={turn}
              class="turn-choose"
              x={x(i)}
              y={0}
              width={column}
              height={height}
              onClick={() => onChoose(turn)}
            />
          ))}
      </>
    ),
  };
}

interface LinesProps {
  readonly class: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}
const Lines = ({ class: name, lines, x, y }: LinesProps): VNode => (
  <g class={name}>
    {lines.map((text, i) => (
      // a line has no name but its place
      <text key={String(i)} x={x} y={y + i * LINE}>
        {text}
      </text>
    ))}
  </g>
);

type Lane = TimelineProps & { readonly x: (turns: number) => number };

function Truces({ course, documented, words, x }: Lane): VNode {
  const { say, names } = words;
  const end = course.turns.at(-1)?.to ?? 0;
  const gone = course.turns.length;
  return (
    <>
      <text class="lane-name" x={0} y={TRUCE + 10}>
        {say('debrief-truces')}
      </text>
      <line class="axis-line" x1={x(0)} x2={x(gone)} y1={TRUCE + 6} y2={TRUCE + 6} />
      {documented?.truces.map(({ from, to }) => {
        const at = x(turnsAt(documented.turns, from));
        const until = x(turnsAt(documented.turns, to ?? end));
        return (
          <rect
            key={from}
            class="truce-documented"
            x={at}
            y={TRUCE + 16}
            width={Math.max(3, until - at)}
            height={7}
            rx={2}
          />
        );
      })}
      {course.truces.map(({ from, to, broker }) => {
        const at = x(turnsAt(course.turns, from));
        const until = x(turnsAt(course.turns, to ?? end));
        const name = broker === null ? say('debrief-lull') : names.broker(broker);
        return (
          <g key={from}>
            <rect class="truce-span" x={at} y={TRUCE} width={Math.max(3, until - at)} height={12} rx={2} />
            {until - at > wide(name, 11.5) + 12 && (
              <text class="truce-broker" x={at + 6} y={TRUCE + 10}>
                {name}
              </text>
            )}
            {to === null && (
              <text class="truce-holds" x={x(gone) + 8} y={TRUCE + 10}>
                {say('debrief-holding')}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
