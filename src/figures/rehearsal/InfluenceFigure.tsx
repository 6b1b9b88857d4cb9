import type { VNode } from 'preact';
import { BottomAxis } from '../axis.tsx';
import { Figure } from '../Figure.tsx';
import { Bar, RowLabel, Tick } from '../marks.tsx';
import { decimal, signed } from '../number.ts';
import { rowsOf } from '../rows.ts';
import type { RehearsalFigureProps } from './ScoresFigure.tsx';

/** What each démarche adds to a game that is otherwise the same. */
export function InfluenceFigure({ report, say, width }: RehearsalFigureProps): VNode | null {
  const ranked = Object.entries(report.demarches).sort(([, a], [, b]) => b.always.score - a.always.score);
  const [best] = ranked;
  if (!best) return null;
  const names = ranked.map(([name]) => name);
  const values = ranked.flatMap(([, { once, always }]) => [once.score, always.score]);
  const dimensions = Object.keys(best[1].always.dimensions);
  const title = say('rehearsal-influence-title', {
    n: ranked.filter(([, { always }]) => Math.abs(always.score) >= 0.05).length,
    most: best[0],
    gain: signed(best[1].always.score),
  });
  return (
    <Figure
      id="influence"
      title={title}
      note={say('rehearsal-matrix-note')}
      description={say('rehearsal-influence-desc', {
        list: ranked
          .map(([name, { once, always }]) =>
            say('rehearsal-influence-item', { name, once: signed(once.score), always: signed(always.score) }),
          )
          .join(' '),
      })}
      keys={[
        {
          mark: <rect class="bar bar-raises" x={1} y={2} width={16} height={8} rx={2} />,
          label: say('rehearsal-raises'),
        },
        {
          mark: <rect class="bar bar-lowers" x={1} y={2} width={16} height={8} rx={2} />,
          label: say('rehearsal-lowers'),
        },
        { mark: <line class="tick" x1={9} x2={9} y1={0} y2={12} />, label: say('rehearsal-once') },
      ]}
      {...(width === undefined ? {} : { width })}
      draw={(at) => {
        const rows = rowsOf({
          width: at,
          names,
          domain: [Math.min(0, ...values), Math.max(0.5, ...values)],
          nice: true,
        });
        return {
          height: rows.height,
          marks: (
            <>
              <BottomAxis {...rows} label={say('rehearsal-axis-influence')} say={(v) => signed(v, 0)} />
              <line
                class="axis-zero"
                x1={rows.scale.at(0)}
                x2={rows.scale.at(0)}
                y1={rows.top}
                y2={rows.bottom}
              />
              {ranked.map(([name, { once, always }], i) => (
                <g key={name}>
                  <RowLabel {...rows.nameAt(i)} text={name} />
                  <Bar kind="change" scale={rows.scale} y={rows.y(i)} value={always.score} />
                  <Tick scale={rows.scale} y={rows.y(i)} value={once.score} />
                  <RowLabel kind="number" x={rows.numberX} y={rows.y(i)} text={signed(always.score)} />
                </g>
              ))}
            </>
          ),
        };
      }}
      tableLabel={say('rehearsal-matrix-title')}
      table={{
        caption: say('rehearsal-matrix-title'),
        columns: [
          say('rehearsal-column-name'),
          say('rehearsal-once'),
          say('rehearsal-always'),
          '±',
          ...dimensions.map((id) => say(`dimension-${id}`)),
        ],
        rows: ranked.map(([name, { once, always }]) => [
          name,
          signed(once.score),
          signed(always.score),
          decimal(2 * always.error),
          ...Object.values(always.dimensions).map((value) => signed(value)),
        ]),
      }}
    />
  );
}
