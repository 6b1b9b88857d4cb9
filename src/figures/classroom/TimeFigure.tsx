import type { VNode } from 'preact';
import { BottomAxis } from '../axis.tsx';
import { Figure } from '../Figure.tsx';
import { Bar, RowLabel, Tick } from '../marks.tsx';
import { decimal } from '../number.ts';
import { rowsOf } from '../rows.ts';
import type { ClassFigureProps } from './SpreadFigure.tsx';

const MINUTE = 60;

/** How long a class thought in each turn, against what is planned for one. */
export function TimeFigure({ view, width }: ClassFigureProps): VNode {
  const { group, words } = view;
  const { say, texts } = words;
  const rows = group.seconds.map(({ p25, p50, p75 }, i) => ({
    turn: i + 1,
    low: (p25 ?? 0) / MINUTE,
    minutes: p50 === null ? null : p50 / MINUTE,
    high: (p75 ?? 0) / MINUTE,
  }));
  const longest = rows.reduce<(typeof rows)[number] | null>(
    (most, row) => (row.minutes !== null && row.minutes > (most?.minutes ?? 0) ? row : most),
    null,
  );
  if (!longest)
    return (
      <figure class="figure" id="time">
        <figcaption class="figure-title">{say('class-time-none')}</figcaption>
        <p class="figure-note">{say('class-time-none-text')}</p>
      </figure>
    );
  const planned = texts.minutes > 0 && group.length > 0 ? texts.minutes / group.length : null;
  const title = say('class-time-finding', { turn: longest.turn });
  const names = rows.map(({ turn }) => say('class-turn', { turn }));
  return (
    <Figure
      id="time"
      title={title}
      note={say('class-time-note', { planned: planned === null ? 'none' : decimal(planned) })}
      description={say('class-time-desc', {
        rows: rows
          .map(({ turn, minutes }) => say('class-time-row', { turn, minutes: decimal(minutes) }))
          .join(' '),
      })}
      {...(width === undefined ? {} : { width })}
      draw={(at) => {
        const laid = rowsOf({
          width: at,
          names,
          domain: [0, Math.max(longest.minutes ?? 0, planned ?? 0)],
          nice: true,
          ticks: 4,
          head: planned === null ? 6 : 22,
          numbers: 56,
          named: false,
        });
        return {
          height: laid.height,
          marks: (
            <>
              <BottomAxis
                {...laid}
                {...(planned === null ? {} : { rule: { value: planned, label: say('class-time-planned') } })}
              />
              {rows.map(({ turn, minutes }, i) => (
                <g key={turn}>
                  <RowLabel {...laid.nameAt(i)} text={names[i] ?? ''} />
                  {minutes !== null && (
                    <Bar
                      scale={laid.scale}
                      y={laid.y(i)}
                      value={minutes}
                      tone={turn === longest.turn ? 'own' : 'plain'}
                    />
                  )}
                  {planned !== null && <Tick scale={laid.scale} y={laid.y(i)} value={planned} size={16} />}
                  <RowLabel
                    kind="number"
                    x={laid.numberX}
                    y={laid.y(i)}
                    text={
                      minutes === null
                        ? say('class-not-recorded')
                        : say('class-time-minutes', { minutes: decimal(minutes) })
                    }
                  />
                </g>
              ))}
            </>
          ),
        };
      }}
      tableLabel={say('class-threads-table')}
      table={{
        caption: say('class-time-title'),
        columns: [say('class-column-turn'), say('class-time-median'), say('class-time-half')],
        rows: rows.map(({ low, minutes, high }, i) => [
          names[i] ?? '',
          decimal(minutes),
          minutes === null ? say('class-not-recorded') : `${decimal(low)}–${decimal(high)}`,
        ]),
      }}
    />
  );
}
