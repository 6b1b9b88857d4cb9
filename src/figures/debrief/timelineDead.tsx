import type { VNode } from 'preact';
import { whole } from '../number.ts';
import { adjectiveOf, countsOf, topOf } from './course.ts';
import { apart } from './letters.ts';
import { SideMark, shapeOf } from './marks.tsx';
import type { TimelineProps } from './timeline.ts';

/** Height of the lane of the dead. */
export const DEAD_HEIGHT = 104;
const GAP = 15;

interface DeadProps extends TimelineProps {
  readonly x: (turns: number) => number;
  readonly left: number;
  readonly end: number;
  readonly top: number;
}

/** Both sides' dead, as they were and as they were made known; neither in a colour. */
export function TimelineDead({ course, desks, words, x, left, end, top }: DeadProps): VNode {
  const { say } = words;
  const floor = top + DEAD_HEIGHT;
  const most = topOf(
    desks.flatMap((desk) => [
      ...countsOf(course.turns, desk, 'dead'),
      ...countsOf(course.turns, desk, 'known'),
    ]),
  );
  const y = (dead: number): number => floor - (dead / most) * DEAD_HEIGHT;
  const labels = apart(
    desks.flatMap((desk) => {
      const last = course.turns.at(-1)?.dead[desk];
      if (!last) return [];
      const side = adjectiveOf(words, desk);
      return [
        {
          y: y(last.dead),
          name: 'dead-end',
          text: say('debrief-end-true', { side, dead: whole(last.dead) }),
        },
        {
          y: y(last.known),
          name: 'known-end',
          text: say('debrief-end-known', { side, dead: whole(last.known) }),
        },
      ];
    }),
    GAP,
    floor + 4,
  );
  return (
    <>
      <text class="lane-name" x={0} y={top + 4}>
        {say('debrief-killed')}
      </text>
      <text class="axis-value" x={0} y={top + 20}>
        {say('debrief-killed-note')}
      </text>
      {[0, most / 2, most].map((tick) => (
        <g key={tick}>
          <line class="axis-line" x1={left} x2={end} y1={y(tick)} y2={y(tick)} />
          <text class="axis-value" x={left - 8} y={y(tick) + 4} text-anchor="end">
            {whole(tick)}
          </text>
        </g>
      ))}
      {desks.map((desk) => {
        const dead = countsOf(course.turns, desk, 'dead');
        const known = countsOf(course.turns, desk, 'known');
        return (
          <g key={desk}>
            <path
              class="claimed-line"
              d={known
                .map((count, i) => (i === 0 ? `M${x(0)} ${y(count)}` : `H${x(i)}V${y(count)}`))
                .join('')}
            />
            <path
              class="dead-line"
              d={dead.map((count, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(count)}`).join('')}
            />
            {dead.map((count, i) =>
              i === 0 ? null : (
                // one mark a turn: the turn has no other name here
                <SideMark key={String(i)} shape={shapeOf(desks, desk)} x={x(i)} y={y(count)} />
              ),
            )}
          </g>
        );
      })}
      {labels.map(({ at, text, name }) => (
        <text key={text} class={name} x={end + 8} y={at + 4}>
          {text}
        </text>
      ))}
    </>
  );
}
