import type { VNode } from 'preact';
import type { Luck } from '../../debrief/door.ts';
import type { Words } from '../../words/door.ts';
import { Figure } from '../Figure.tsx';
import { whole } from '../number.ts';
import { scaleOf } from '../scale.ts';

export interface NightsProps {
  readonly id: string;
  readonly words: Words;
  readonly title: string;
  readonly luck: Luck;
  /** Mean of the six of the night that was played. */
  readonly own: number;
  readonly endingName: (ending: string) => string;
  readonly width?: number;
}

const RADIUS = 4;
const STEP = 2 * RADIUS + 1;
const FOOT = 22;

/** Every night as a dot, the played one filled: how much of a result was the night. */
export function NightsFigure({ id, words, title, luck, own, endingName, width }: NightsProps): VNode {
  const { say } = words;
  const means = luck.nights.map(({ mean }) => mean);
  const all = [own, ...means];
  return (
    <Figure
      id={id}
      titled={false}
      title={title}
      description={say('debrief-nights-desc', {
        low: whole(Math.min(...means)),
        high: whole(Math.max(...means)),
        middle: whole(luck.mean.median),
        own: whole(own),
      })}
      {...(width === undefined ? {} : { width })}
      draw={(at) => {
        const scale = scaleOf({
          domain: [Math.min(...all), Math.max(...all)],
          range: [RADIUS + 2, at - RADIUS - 2],
        });
        const heights = new Map<number, number>();
        const dots = all.map((mean, i) => {
          const column = Math.round(scale.at(mean) / STEP);
          const row = heights.get(column) ?? 0;
          heights.set(column, row + 1);
          return { x: column * STEP, row, mine: i === 0 };
        });
        const floor = Math.max(5, ...heights.values()) * STEP + 4;
        return {
          height: floor + FOOT,
          marks: (
            <>
              <rect
                class="night-band"
                x={scale.at(luck.mean.low)}
                y={floor - 2}
                width={Math.max(2, scale.at(luck.mean.high) - scale.at(luck.mean.low))}
                height={4}
              />
              <line class="axis-zero" x1={0} x2={at} y1={floor} y2={floor} />
              {dots.map(({ x, row, mine }, i) => (
                <circle
                  // nights are told apart by their place alone
                  key={String(i)}
                  class={mine ? 'own-mark' : 'night-dot'}
                  cx={x}
                  cy={floor - RADIUS - 1 - row * STEP}
                  r={mine ? RADIUS + 0.8 : RADIUS - 0.6}
                />
              ))}
              <text class="axis-value" x={0} y={floor + 17}>
                {say('debrief-nights-harder')}
              </text>
              <text class="axis-value" x={at} y={floor + 17} text-anchor="end">
                {say('debrief-nights-kinder')}
              </text>
            </>
          ),
        };
      }}
      tableLabel={say('debrief-nights-table')}
      table={{
        caption: say('debrief-nights-endings', { nights: luck.nights.length }),
        columns: [say('debrief-ending'), say('debrief-of-nights')],
        rows: Object.entries(luck.endings)
          .sort(([, a], [, b]) => b - a)
          .map(([ending, nights]) => [endingName(ending), whole(nights)]),
      }}
    />
  );
}
