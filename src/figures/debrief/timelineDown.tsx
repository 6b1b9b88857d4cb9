import type { Drawing } from '../Figure.tsx';
import { whole } from '../number.ts';
import { adjectiveOf, RUNGS, turnsAt } from './course.ts';
import { stacked } from './letters.ts';
import { SideMark, shapeOf } from './marks.tsx';
import type { TimelineProps } from './timeline.ts';

const TOP = 34;
const LADDER = { from: 2, to: 78 } as const;
const TRUCE = 88;
const WORDS = 112;
const LINE = 17;
const SIZE = 14;

/** The timeline on a phone: time runs down, each turn a row. */
export function downDrawing(props: TimelineProps, width: number): Drawing {
  const { course, documented, desks, turns, chosen, onChoose, words } = props;
  const { say } = words;
  const room = width - WORDS - 4;
  const rows = turns.map((turn) => ({
    decided: stacked([say('debrief-turn-row', { turn: turn.turn, steps: turn.decided.join(', ') })], {
      width: room,
      size: SIZE,
      each: 2,
      most: 2,
    }),
    answered: stacked(turn.answered, { width: room, size: SIZE, each: 1, most: 2 }),
  }));
  const most = Math.max(2, ...rows.map(({ decided, answered }) => decided.length + answered.length));
  const row = (most + desks.length) * LINE + 14;
  const x = (rung: number): number => LADDER.from + (rung / RUNGS) * (LADDER.to - LADDER.from);
  const y = (at: number): number => TOP + at * row;
  const steps = (of: typeof course.turns): string =>
    of.map(({ rung }, i) => `${i === 0 ? `M${x(rung)} ${y(0)}` : `H${x(rung)}`}V${y(i + 1)}`).join('');
  const end = course.turns.at(-1)?.to ?? 0;
  const floor = y(course.turns.length);
  return {
    height: floor + 6,
    marks: (
      <>
        <text class="axis-value" x={LADDER.from} y={14}>
          {words.rungName(0)}
        </text>
        <text class="axis-value" x={LADDER.to + 6} y={28} text-anchor="end">
          {words.rungName(RUNGS)}
        </text>
        {Array.from({ length: RUNGS + 1 }, (_, rung) => (
          <line key={rung} class="axis-line" x1={x(rung)} x2={x(rung)} y1={TOP} y2={floor} />
        ))}
        {course.turns.map(({ turn }, i) => (
          <line key={turn} class="axis-line" x1={0} x2={width} y1={y(i)} y2={y(i)} />
        ))}
        <path class="own-area" d={`${steps(course.turns)}H${LADDER.from}V${TOP}Z`} />
        {documented && <path class="documented-line" d={steps(documented.turns)} />}
        <path class="own-line" d={steps(course.turns)} />
        {documented?.truces.map(({ from, to }) => {
          const at = y(turnsAt(documented.turns, from));
          const until = y(turnsAt(documented.turns, to ?? end));
          return (
            <rect
              key={from}
              class="truce-documented"
              x={TRUCE + 10}
              y={at}
              width={6}
              height={Math.max(3, until - at)}
              rx={2}
            />
          );
        })}
        {course.truces.map(({ from, to }) => {
          const at = y(turnsAt(course.turns, from));
          const until = y(turnsAt(course.turns, to ?? end));
          return (
            <rect
              key={from}
              class="truce-span"
              x={TRUCE}
              y={at}
              width={9}
              height={Math.max(3, until - at)}
              rx={2}
            />
          );
        })}
        {course.turns.map(({ turn, dead }, i) => {
          const { decided = [], answered = [] } = rows[i] ?? {};
          const deadTop = y(i) + row - 12 - (desks.length - 1) * LINE;
          return (
            <g key={turn}>
              {turn === chosen && (
                <rect
                  class="turn-chosen"
                  x={WORDS - 6}
                  y={y(i) + 2}
                  width={room + 8}
                  height={row - 4}
                  rx={3}
                />
              )}
              {decided.map((text, n) => (
                <text key={text} class="turn-name" x={WORDS} y={y(i) + (n + 1) * LINE}>
                  {text}
                </text>
              ))}
              {answered.map((text, n) => (
                <text key={text} class="turn-answer" x={WORDS} y={y(i) + (decided.length + n + 1) * LINE}>
                  {text}
                </text>
              ))}
              {desks.map((desk, side) => {
                const count = dead[desk];
                return (
                  <g key={desk}>
                    <SideMark shape={shapeOf(desks, desk)} x={WORDS + 5} y={deadTop + side * LINE - 4} />
                    <text class="dead-row" x={WORDS + 16} y={deadTop + side * LINE}>
                      {say('debrief-dead-short', {
                        dead: whole(count?.dead ?? 0),
                        known: whole(count?.known ?? 0),
                        side: adjectiveOf(words, desk),
                      })}
                    </text>
                  </g>
                );
              })}
              {onChoose && (
                // for a finger; the slider below does the same by keyboard
                // biome-ignore lint/a11y/noStaticElementInteractions: a second way
                <rect
                  class="turn-choose"
                  x={0}
                  y={y(i)}
                  width={width}
                  height={row}
                  onClick={() => onChoose(turn)}
                />
              )}
            </g>
          );
        })}
      </>
    ),
  };
}
