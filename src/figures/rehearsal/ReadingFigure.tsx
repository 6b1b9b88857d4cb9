import type { VNode } from 'preact';
import { BottomAxis } from '../axis.tsx';
import { Figure } from '../Figure.tsx';
import { Bar, RowLabel, Tick } from '../marks.tsx';
import { decimal, whole } from '../number.ts';
import { rowsOf } from '../rows.ts';
import type { RehearsalFigureProps } from './ScoresFigure.tsx';

/** Words of new cables that a turn has time for; the pace of the game sets it. */
const MOST_WORDS = 120;

/** How much there is to read, turn by turn. */
export function ReadingFigure({ report, say, width }: RehearsalFigureProps): VNode | null {
  const turns = Object.entries(report.reading);
  if (turns.length === 0) return null;
  const names = turns.map(([turn]) => say('rehearsal-turn', { turn }));
  const title = say('rehearsal-reading-title', {
    over: turns.filter(([, { most }]) => most > MOST_WORDS).length,
  });
  return (
    <Figure
      id="reading"
      title={title}
      description={say('rehearsal-reading-desc', {
        most: MOST_WORDS,
        list: turns
          .map(([turn, { cables, most, minutes }]) =>
            say('rehearsal-reading-item', { turn, cables, fullest: most, minutes: decimal(minutes) }),
          )
          .join(' '),
      })}
      keys={[
        {
          mark: <rect class="bar tone-plain" x={1} y={2} width={16} height={8} rx={2} />,
          label: say('rehearsal-mean'),
        },
        { mark: <line class="tick" x1={9} x2={9} y1={0} y2={12} />, label: say('rehearsal-fullest') },
      ]}
      {...(width === undefined ? {} : { width })}
      draw={(at) => {
        const rows = rowsOf({
          width: at,
          names,
          domain: [0, Math.max(MOST_WORDS, ...turns.map(([, { most }]) => most))],
          nice: true,
          head: 20,
        });
        return {
          height: rows.height,
          marks: (
            <>
              <BottomAxis
                {...rows}
                label={say('rehearsal-axis-words')}
                rule={{ value: MOST_WORDS, label: say('rehearsal-limit', { most: MOST_WORDS }) }}
              />
              {turns.map(([turn, { cables, most }], i) => (
                <g key={turn}>
                  <RowLabel {...rows.nameAt(i)} text={names[i] ?? turn} />
                  <Bar scale={rows.scale} y={rows.y(i)} value={cables} />
                  <Tick scale={rows.scale} y={rows.y(i)} value={most} />
                  <RowLabel kind="number" x={rows.numberX} y={rows.y(i)} text={whole(cables)} />
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
          say('rehearsal-column-turn'),
          say('rehearsal-column-cables'),
          say('rehearsal-column-fullest'),
          say('rehearsal-column-matters'),
          say('rehearsal-column-minutes'),
        ],
        rows: turns.map(([turn, { cables, most, matters, minutes }]) => [
          turn,
          whole(cables),
          whole(most),
          whole(matters),
          decimal(minutes),
        ]),
      }}
    />
  );
}
