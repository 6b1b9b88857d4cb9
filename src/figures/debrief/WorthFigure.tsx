import type { VNode } from 'preact';
import type { Words } from '../../words/door.ts';
import { BottomAxis } from '../axis.tsx';
import { Figure } from '../Figure.tsx';
import { Bar, RowLabel, Tick } from '../marks.tsx';
import { signed } from '../number.ts';
import { rowsOf } from '../rows.ts';
import { wrapped } from './letters.ts';

/** From this width on long names have room. */
const ROOMY = 560;

/** One part of a game: its share of the whole, and what the game loses without it. */
export interface WorthRow {
  readonly name: string;
  readonly share: number;
  readonly alone: number;
}

export interface WorthProps {
  readonly id: string;
  readonly words: Words;
  readonly title: string;
  readonly rows: readonly WorthRow[];
  /** What all parts together were worth. */
  readonly whole: number;
  readonly width?: number;
}

/** Rows drawn one by one; the rest is drawn as one, and stands in the table. */
const MOST = 14;

/** What each step and each turn's answers were worth: shares that sum to the whole. */
export function WorthFigure({ id, words, title, rows: all, whole, width }: WorthProps): VNode {
  const { say } = words;
  const sorted = [...all].sort((a, b) => b.share - a.share);
  const byWeight = [...all].sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
  const single = new Set(byWeight.slice(0, MOST));
  const rest = sorted.filter((row) => !single.has(row));
  const drawn = [
    ...sorted.filter((row) => single.has(row)),
    ...(rest.length > 0
      ? [
          {
            name: say('debrief-worth-others', { n: rest.length }),
            share: rest.reduce((sum, { share }) => sum + share, 0),
            alone: null,
          },
        ]
      : []),
  ];
  const values = drawn.flatMap(({ share, alone }) => [share, alone ?? 0]);
  return (
    <Figure
      id={id}
      titled={false}
      title={title}
      description={say('debrief-worth-desc', {
        parts: sorted.map(({ name, share }) => `${name} ${signed(share)}`).join(', '),
        whole: signed(whole),
      })}
      keys={[
        {
          mark: <rect class="bar bar-raises" x={1} y={2} width={16} height={8} rx={2} />,
          label: say('debrief-worth-share'),
        },
        {
          mark: <rect class="bar bar-lowers" x={1} y={2} width={16} height={8} rx={2} />,
          label: say('debrief-worth-cost'),
        },
        { mark: <line class="tick" x1={9} x2={9} y1={0} y2={12} />, label: say('debrief-worth-alone') },
      ]}
      {...(width === undefined ? {} : { width })}
      draw={(at) => {
        const rows = rowsOf({
          width: at,
          mostName: at < ROOMY ? 210 : 280,
          names: drawn.map(({ name }) => name),
          domain: [Math.min(0, ...values), Math.max(0.5, ...values)],
          nice: true,
        });
        return {
          height: rows.height,
          marks: (
            <>
              <BottomAxis {...rows} label={say('debrief-worth-axis')} say={(value) => signed(value, 0)} />
              <line
                class="axis-zero"
                x1={rows.scale.at(0)}
                x2={rows.scale.at(0)}
                y1={rows.top}
                y2={rows.bottom}
              />
              {drawn.map(({ name, share, alone }, i) => (
                <g key={name}>
                  <RowLabel {...rows.nameAt(i)} text={wrapped(name, rows.nameRoom, 13.5, 1)[0] ?? ''} />
                  <Bar kind="change" value={share} scale={rows.scale} y={rows.y(i)} />
                  {alone !== null && <Tick value={alone} scale={rows.scale} y={rows.y(i)} size={20} />}
                  <RowLabel kind="number" x={rows.numberX} y={rows.y(i)} text={signed(share)} />
                </g>
              ))}
            </>
          ),
        };
      }}
      tableLabel={say('debrief-table')}
      table={{
        caption: title,
        columns: [say('debrief-part'), say('debrief-worth-share'), say('debrief-worth-alone')],
        rows: [
          ...sorted.map(({ name, share, alone }) => [name, signed(share), signed(alone)]),
          [say('debrief-together'), signed(whole), ''],
        ],
      }}
    />
  );
}
