import type { VNode } from 'preact';
import { BottomAxis } from '../axis.tsx';
import { Figure } from '../Figure.tsx';
import { Bar, RowLabel } from '../marks.tsx';
import { rowsOf } from '../rows.ts';
import type { RehearsalFigureProps } from './ScoresFigure.tsx';

/** How often each ending was reached, the commonest first; those never reached keep their row. */
export function EndingsFigure({ report, say, width }: RehearsalFigureProps): VNode {
  const { games, endings } = report.occurred;
  const ranked = Object.entries(endings).sort(([, a], [, b]) => b - a);
  const names = ranked.map(([name]) => name);
  const never = ranked.filter(([, n]) => n === 0).length;
  const title = say('rehearsal-endings-title', { never, most: names[0] ?? '' });
  return (
    <Figure
      id="endings"
      title={title}
      description={say('rehearsal-endings-desc', {
        games,
        list: ranked.map(([name, n]) => say('rehearsal-count-item', { name, n })).join(' '),
      })}
      {...(width === undefined ? {} : { width })}
      draw={(at) => {
        const rows = rowsOf({ width: at, names, domain: [0, ranked[0]?.[1] ?? 1], nice: true });
        return {
          height: rows.height,
          marks: (
            <>
              <BottomAxis {...rows} label={say('rehearsal-axis-games')} />
              {ranked.map(([name, n], i) => (
                <g key={name}>
                  <RowLabel {...rows.nameAt(i)} text={name} />
                  <Bar scale={rows.scale} y={rows.y(i)} value={n} />
                  <RowLabel kind="number" x={rows.numberX} y={rows.y(i)} text={String(n)} />
                </g>
              ))}
            </>
          ),
        };
      }}
      tableLabel={say('rehearsal-table')}
      table={{
        caption: title,
        columns: [
          say('rehearsal-column-name'),
          say('rehearsal-column-games'),
          ...Object.keys(report.ministries),
        ],
        rows: ranked.map(([name, n]) => [
          name,
          String(n),
          ...Object.values(report.ministries).map((ministry) => String(ministry.endings[name] ?? 0)),
        ]),
      }}
    />
  );
}
