import type { VNode } from 'preact';
import type { MinistryReport, RehearsalReport } from '../../rehearsal/door.ts';
import type { Say } from '../../words/door.ts';
import { BottomAxis } from '../axis.tsx';
import { Figure } from '../Figure.tsx';
import { RowLabel, Strip } from '../marks.tsx';
import { whole } from '../number.ts';
import { rowsOf } from '../rows.ts';

export interface RehearsalFigureProps {
  readonly report: RehearsalReport;
  readonly say: Say;
  readonly width?: number;
}

const medianOf = ({ score }: MinistryReport): number => score.p50 ?? 0;

/** The score of every ministry over all nights, best first. */
export function ScoresFigure({ report, say, width }: RehearsalFigureProps): VNode {
  const ranked = Object.entries(report.ministries).sort(([, a], [, b]) => medianOf(b) - medianOf(a));
  const names = ranked.map(([name]) => name);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const documented = report.ministries['documented'];
  const item = ([name, { score }]: (typeof ranked)[number]): string =>
    say('rehearsal-scores-item', {
      name,
      p50: whole(score.p50),
      p25: whole(score.p25),
      p75: whole(score.p75),
    });
  const title =
    best && worst && best !== worst
      ? say('rehearsal-scores-title', {
          best: best[0],
          worst: worst[0],
          overlap: (worst[1].score.p75 ?? 0) >= (best[1].score.p25 ?? 0) ? 'yes' : 'no',
        })
      : say('rehearsal-scores-title-one', {
          best: best?.[0] ?? '',
          score: whole(best?.[1].score.p50 ?? null),
        });
  return (
    <Figure
      id="scores"
      title={title}
      description={say('rehearsal-scores-desc', { list: ranked.map(item).join(' ') })}
      keys={[
        {
          mark: <rect class="strip-band" x={1} y={2} width={16} height={8} rx={2} />,
          label: say('rehearsal-column-middle'),
        },
        {
          mark: <line class="strip-middle" x1={9} x2={9} y1={0} y2={12} />,
          label: say('rehearsal-column-median'),
        },
        {
          mark: <line class="strip-whisker" x1={0} x2={18} y1={6} y2={6} />,
          label: say('rehearsal-column-range'),
        },
      ]}
      {...(width === undefined ? {} : { width })}
      draw={(at) => {
        const rows = rowsOf({ width: at, names, domain: [0, 100], head: 20 });
        return {
          height: rows.height,
          marks: (
            <>
              <BottomAxis
                {...rows}
                label={say('rehearsal-axis-score')}
                {...(documented
                  ? { rule: { value: medianOf(documented), label: say('rehearsal-documented') } }
                  : {})}
              />
              {ranked.map(([name, { score }], i) => (
                <g key={name}>
                  <RowLabel {...rows.nameAt(i)} text={name} />
                  <Strip
                    scale={rows.scale}
                    y={rows.y(i)}
                    spread={{
                      low: score.p5 ?? 0,
                      lower: score.p25 ?? 0,
                      middle: score.p50 ?? 0,
                      upper: score.p75 ?? 0,
                      high: score.p95 ?? 0,
                    }}
                  />
                  <RowLabel kind="number" x={rows.numberX} y={rows.y(i)} text={whole(score.p50)} />
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
          say('rehearsal-column-median'),
          say('rehearsal-column-middle'),
          say('rehearsal-column-range'),
        ],
        rows: ranked.map(([name, { score }]) => [
          name,
          whole(score.p50),
          `${whole(score.p25)}–${whole(score.p75)}`,
          `${whole(score.p5)}–${whole(score.p95)}`,
        ]),
      }}
    />
  );
}
