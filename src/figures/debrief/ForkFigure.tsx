import type { VNode } from 'preact';
import { Figure } from '../Figure.tsx';
import { type DrawnCourse, RUNGS, stepsOf, turnsAt } from './course.ts';
import { wrapped } from './letters.ts';
import { type Pairs, pairsDrawing, pairsKeys, pairsTable, pairsText } from './pairs.tsx';

export interface ForkProps extends Pairs {
  readonly id: string;
  readonly title: string;
  readonly course: DrawnCourse;
  readonly fork: DrawnCourse;
  /** The turn decided anew. */
  readonly turn: number;
  readonly width?: number;
}

const NARROW = 480;
const LANE = 96;
const GAP = 28;
const TOP = 22;
const FLOOR = 80;

/** Two courses of the same night side by side, and the six dimensions of both. */
export function ForkFigure(props: ForkProps): VNode {
  const { id, words, title, course, fork, turn, width } = props;
  const { say } = words;
  const rungsOf = ({ turns }: DrawnCourse): string =>
    turns.map(({ turn: at, rung }) => `${at}: ${words.rungName(rung)}`).join(', ');
  return (
    <Figure
      id={id}
      titled={false}
      title={title}
      description={`${say('debrief-fork-desc', { own: rungsOf(course), fork: rungsOf(fork) })} ${pairsText(props)}`}
      keys={pairsKeys(props)}
      {...(width === undefined ? {} : { width })}
      draw={(at) => {
        const beside = at >= NARROW;
        const lane = beside ? (at - GAP) / 2 : at;
        const pairs = pairsDrawing(props, at);
        const under = beside ? LANE + 18 : 2 * LANE + 26;
        return {
          height: under + pairs.height,
          marks: (
            <>
              <Lane {...props} of={course} name={props.ownName} kind="own" x={0} y={0} width={lane} />
              <Lane
                {...props}
                of={fork}
                name={props.secondName}
                kind="second"
                x={beside ? lane + GAP : 0}
                y={beside ? 0 : LANE + 8}
                width={lane}
              />
              <g transform={`translate(0 ${under})`}>{pairs.marks}</g>
            </>
          ),
        };
      }}
      tableLabel={say('debrief-table')}
      table={pairsTable(props, say('debrief-fork-table', { turn }))}
    />
  );
}

interface LaneProps extends ForkProps {
  readonly of: DrawnCourse;
  readonly name: string;
  readonly kind: 'own' | 'second';
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** One course as its rungs, with its ceasefires under it and the turn at which they part. */
function Lane({ of, name, kind, turn, x: left, y: top, width, words }: LaneProps): VNode {
  const count = Math.max(1, of.turns.length);
  const x = (at: number): number => (at / count) * width;
  const y = (rung: number): number => FLOOR - (rung / RUNGS) * (FLOOR - TOP);
  const end = of.turns.at(-1)?.to ?? 0;
  const line = stepsOf(of.turns, x, y);
  return (
    <g transform={`translate(${left} ${top})`}>
      <text class={`lane-${kind}`} x={0} y={12}>
        {wrapped(name, width, 13, 1)[0]}
      </text>
      {of.turns.map((one, i) => (
        <line key={one.turn} class="axis-line" x1={x(i)} x2={x(i)} y1={TOP} y2={FLOOR} />
      ))}
      <line class="axis-line" x1={0} x2={width} y1={FLOOR} y2={FLOOR} />
      <path class={kind === 'own' ? 'own-line' : 'second-line'} d={line} />
      {of.truces.map(({ from, to }) => (
        <rect
          key={from}
          class="truce-span"
          x={x(turnsAt(of.turns, from))}
          y={FLOOR + 4}
          width={Math.max(2, x(turnsAt(of.turns, to ?? end)) - x(turnsAt(of.turns, from)))}
          height={5}
        />
      ))}
      <path class="fork-mark" d={`M${x(turn - 1)} ${TOP - 4}V${FLOOR + 12}`} />
      <text class="axis-value" x={Math.min(width - 62, x(turn - 1) + 4)} y={FLOOR + 22}>
        {words.say('debrief-fork-at', { turn })}
      </text>
    </g>
  );
}
