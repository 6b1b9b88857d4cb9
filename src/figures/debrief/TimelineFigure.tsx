import type { VNode } from 'preact';
import { Figure, type Key } from '../Figure.tsx';
import { whole } from '../number.ts';
import { adjectiveOf } from './course.ts';
import { SideMark, shapeOf } from './marks.tsx';
import type { TimelineProps } from './timeline.ts';
import { acrossDrawing } from './timelineAcross.tsx';
import { downDrawing } from './timelineDown.tsx';

const NARROW = 600;

/** A whole game on one time axis: the ladder, both sides' dead, ceasefires, what was decided and answered. */
export function TimelineFigure(props: TimelineProps): VNode {
  const { id, words, title, course, documented, desks, turns, width } = props;
  const { say } = words;
  const dead = (i: number, desk: string, count: 'dead' | 'known'): string =>
    whole(course.turns[i]?.dead[desk]?.[count] ?? 0);
  const keys: readonly Key[] = [
    { mark: <path class="own-line" d="M0 6H18" />, label: say('debrief-key-own') },
    ...(documented
      ? [{ mark: <path class="documented-line" d="M0 6H18" />, label: say('debrief-key-documented') }]
      : []),
    ...desks.map((desk) => ({
      mark: (
        <g>
          <path class="dead-line" d="M0 6H18" />
          <SideMark shape={shapeOf(desks, desk)} x={9} y={6} />
        </g>
      ),
      label: say('debrief-key-true', { side: adjectiveOf(words, desk) }),
    })),
    { mark: <path class="claimed-line" d="M0 6H18" />, label: say('debrief-key-known') },
    {
      mark: <rect class="truce-span" x={1} y={2} width={16} height={8} rx={2} />,
      label: say('debrief-key-truce'),
    },
  ];
  const description = course.turns
    .map(({ turn, rung }, i) =>
      say('debrief-timeline-value', {
        turn,
        rung: words.rungName(rung),
        dead: desks
          .map((desk) =>
            say('debrief-dead-value', {
              side: adjectiveOf(words, desk),
              dead: dead(i, desk, 'dead'),
              known: dead(i, desk, 'known'),
            }),
          )
          .join(', '),
      }),
    )
    .join(' ');
  return (
    <Figure
      id={id}
      titled={false}
      title={title}
      description={description}
      keys={keys}
      {...(width === undefined ? {} : { width })}
      draw={(at) => (at < NARROW ? downDrawing(props, at) : acrossDrawing(props, at))}
      tableLabel={say('debrief-table')}
      table={{
        caption: title,
        columns: [
          say('debrief-turn'),
          say('debrief-rung'),
          ...(documented ? [say('debrief-rung-documented')] : []),
          ...desks.flatMap((desk) => [
            say('debrief-true-of', { side: adjectiveOf(words, desk) }),
            say('debrief-known-of', { side: adjectiveOf(words, desk) }),
          ]),
          say('debrief-decided'),
          say('debrief-answered'),
        ],
        rows: course.turns.map(({ turn, rung }, i) => [
          say('debrief-turn-time', { turn, time: turns[i]?.time ?? '' }),
          words.rungName(rung),
          ...(documented ? [words.rungName(documented.turns[i]?.rung ?? 0)] : []),
          ...desks.flatMap((desk) => [dead(i, desk, 'dead'), dead(i, desk, 'known')]),
          turns[i]?.decided.join('; ') ?? '',
          turns[i]?.answered.join('; ') ?? '',
        ]),
      }}
    />
  );
}
