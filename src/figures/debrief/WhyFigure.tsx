import type { VNode } from 'preact';
import type { AnswerReasons } from '../../debrief/door.ts';
import type { Words } from '../../words/door.ts';
import { Figure } from '../Figure.tsx';
import { RowLabel } from '../marks.tsx';
import { signed } from '../number.ts';
import { rowsOf } from '../rows.ts';
import { wide, wrapped } from './letters.ts';

export interface WhyProps {
  readonly id: string;
  readonly words: Words;
  readonly title: string;
  readonly answer: AnswerReasons;
  /** Causes in the answerer's own terms. */
  readonly causeName: (cause: string) => string;
  /** Levels of its ladder, in order. */
  readonly levels: readonly string[];
  /** How likely each was, in words. */
  readonly chances: readonly string[];
  readonly width?: number;
}

/** From this width on long names have room. */
const ROOMY = 560;

/** Parts smaller than this are not drawn. */
const SMALLEST = 0.005;
const BAND = 16;
const FOOT = 86;
const BOLD = 1.2;

/** Why an answer came so: each contribution on from the last, their sum, and where the roll fell among what was open. */
export function WhyFigure({ id, words, title, answer, causeName, levels, chances, width }: WhyProps): VNode {
  const { say } = words;
  const parts = answer.because
    .filter(({ value }) => Math.abs(value) >= SMALLEST)
    .sort((a, b) => b.value - a.value);
  const sums = parts.map((_, i) => parts.slice(0, i + 1).reduce((sum, { value }) => sum + value, 0));
  const names = [...parts.map(({ cause }) => causeName(cause)), say('debrief-together')];
  const came = levels[answer.level] ?? '';
  return (
    <Figure
      id={id}
      titled={false}
      title={title}
      description={say('debrief-why-desc', {
        parts: parts.map(({ cause, value }) => `${causeName(cause)} ${signed(value, 2)}`).join(', '),
        sum: signed(answer.v, 2),
        came,
      })}
      keys={[
        {
          mark: <rect class="bar bar-raises" x={1} y={2} width={16} height={8} rx={2} />,
          label: say('debrief-raises'),
        },
        {
          mark: <rect class="bar bar-lowers" x={1} y={2} width={16} height={8} rx={2} />,
          label: say('debrief-lowers'),
        },
      ]}
      {...(width === undefined ? {} : { width })}
      draw={(at) => {
        const rows = rowsOf({
          width: at,
          mostName: at < ROOMY ? 210 : 280,
          names,
          domain: [Math.min(0, answer.v, ...sums), Math.max(0.5, answer.v, ...sums)],
          named: false,
        });
        const bar = (from: number, to: number): { readonly x: number; readonly width: number } => ({
          x: Math.min(rows.scale.at(from), rows.scale.at(to)),
          width: Math.max(1.5, Math.abs(rows.scale.at(to) - rows.scale.at(from))),
        });
        const zero = rows.scale.at(0);
        const top = rows.bottom + 34;
        let left = 0;
        const shares = answer.odds.map((share, level) => {
          const from = left;
          left += share * at;
          return { level, from, width: share * at };
        });
        const roll = answer.roll * at;
        const said = say('debrief-roll');
        const saidLeft = roll + 8 + wide(said, 12.5) > at ? roll - 8 - wide(said, 12.5) : roll + 8;
        const named = shares
          .filter(
            ({ level, width: room }) => level === answer.level || room > wide(levels[level] ?? '', 12.5) + 8,
          )
          .map(({ level, from, width: room }) => {
            // the one that came is bold, and runs wider
            const length = wide(levels[level] ?? '', 12.5) * (level === answer.level ? BOLD : 1);
            return { level, x: Math.max(0, Math.min(at - length, from + room / 2 - length / 2)), length };
          });
        const own = named.find(({ level }) => level === answer.level);
        const shown = named.filter(
          (one) => one === own || !own || one.x + one.length < own.x - 6 || one.x > own.x + own.length + 6,
        );
        return {
          height: rows.bottom + FOOT,
          marks: (
            <>
              <line class="axis-zero" x1={zero} x2={zero} y1={rows.top} y2={rows.bottom} />
              {parts.map(({ cause, value }, i) => (
                <g key={cause}>
                  <RowLabel
                    {...rows.nameAt(i)}
                    text={wrapped(names[i] ?? '', rows.nameRoom, 13.5, 1)[0] ?? ''}
                  />
                  <rect
                    class={value < 0 ? 'bar bar-lowers' : 'bar bar-raises'}
                    {...bar(sums[i - 1] ?? 0, sums[i] ?? 0)}
                    y={rows.y(i) - 7}
                    height={14}
                    rx={2}
                  />
                  <RowLabel kind="number" x={rows.numberX} y={rows.y(i)} text={signed(value, 2)} />
                </g>
              ))}
              <RowLabel {...rows.nameAt(parts.length)} text={say('debrief-together')} />
              <rect
                class="bar bar-sum"
                {...bar(0, answer.v)}
                y={rows.y(parts.length) - 7}
                height={14}
                rx={2}
              />
              <RowLabel kind="number" x={rows.numberX} y={rows.y(parts.length)} text={signed(answer.v, 2)} />
              {shares.map(({ level, from, width: room }) => (
                <rect
                  key={levels[level]}
                  class={level === answer.level ? 'roll-share roll-came' : 'roll-share'}
                  x={from}
                  y={top}
                  width={Math.max(0.5, room - 1)}
                  height={BAND}
                />
              ))}
              <path class="roll-mark" d={`M${roll - 5} ${top - 10}h10l-5 8zM${roll} ${top}v${BAND}`} />
              <text class="roll-said" x={saidLeft} y={top - 4}>
                {said}
              </text>
              {shown.map(({ level, x }) => (
                <text
                  key={levels[level]}
                  class={level === answer.level ? 'roll-name roll-name-came' : 'roll-name'}
                  x={x}
                  y={top + BAND + 16}
                >
                  {levels[level]}
                </text>
              ))}
            </>
          ),
        };
      }}
      tableLabel={say('debrief-table')}
      table={{
        caption: say('debrief-why-table'),
        columns: [say('debrief-cause'), say('debrief-share-of-v')],
        rows: [
          ...parts.map(({ cause, value }) => [causeName(cause), signed(value, 2)]),
          [say('debrief-together'), signed(answer.v, 2)],
          ...levels.map((level, i) => [
            say(i === answer.level ? 'debrief-level-came' : 'debrief-level', { level }),
            chances[i] ?? '',
          ]),
        ],
      }}
    />
  );
}
