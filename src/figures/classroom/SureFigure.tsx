import type { VNode } from 'preact';
import { unended } from '../../words/classroom.ts';
import { type Drawing, Figure } from '../Figure.tsx';
import { scaleOf } from '../scale.ts';
import type { ClassFigureProps } from './SpreadFigure.tsx';
import type { ClassView } from './view.ts';

/** Points between how sure and how often right that are called a difference. */
const FELT = 6;
/** Below this width there is no room for a name on the diagonal. */
const TIGHT = 260;
const SMALLEST = 3;
const LARGEST = 9;

/** What a class said about how sure it was, over all its forecasts. */
export function sureTitle({ group, words }: ClassView): string {
  const made = group.calibration.reduce((sum, row) => sum + row.made, 0);
  if (made === 0) return words.say('class-sure-none');
  const sure = group.calibration.reduce((sum, row) => sum + row.made * row.confidence, 0) / made;
  const right = (100 * group.calibration.reduce((sum, row) => sum + row.right, 0)) / made;
  if (sure - right > FELT) return words.say('class-sure-surer');
  return words.say(right - sure > FELT ? 'class-sure-less' : 'class-sure-even');
}

/** How sure a class was, against how much of it came. */
export function SureFigure({ view, width }: ClassFigureProps): VNode {
  const { group, words } = view;
  const { say, texts } = words;
  const made = group.calibration.reduce((sum, row) => sum + row.made, 0);
  const title = sureTitle(view);
  if (made === 0)
    return (
      <figure class="figure" id="sure">
        <figcaption class="figure-title">{title}</figcaption>
        <p class="figure-note">{say('class-sure-none-text')}</p>
      </figure>
    );
  const worst = group.forecasts.reduce<(typeof group.forecasts)[number] | null>(
    (most, row) =>
      row.opened > 0 &&
      (most === null || (row.opened - row.right) / row.opened > (most.opened - most.right) / most.opened)
        ? row
        : most,
    null,
  );
  const surprise =
    worst && worst.right < worst.opened
      ? say('class-sure-worst', {
          turn: worst.turn,
          wrong: worst.opened - worst.right,
          of: worst.opened,
          question: unended(texts.forecasts[worst.question]?.question ?? worst.question),
        })
      : '';
  return (
    <Figure
      id="sure"
      title={title}
      note={`${say('class-sure-note', { n: made })} ${surprise}`.trim()}
      description={say('class-sure-desc', {
        rows: group.calibration.map((row) => say('class-sure-row', { ...row })).join(' '),
      })}
      {...(width === undefined ? {} : { width })}
      draw={(at) => drawingOf(view, at)}
      tableLabel={say('class-threads-table')}
      table={{
        caption: title,
        columns: [say('class-sure-confidence'), say('class-sure-made'), say('class-sure-right')],
        rows: group.calibration.map(({ confidence, made: of, right }) => [
          String(confidence),
          String(of),
          String(right),
        ]),
      }}
    />
  );
}

function drawingOf({ group, words }: ClassView, width: number): Drawing {
  const { say } = words;
  const rows = group.calibration;
  const size = Math.min(width, 520);
  const bottom = 20 + Math.round(size * 0.5);
  const x = scaleOf({ domain: [45, 95], range: [34, size - 12] });
  const y = scaleOf({ domain: [0, 100], range: [bottom, 28] });
  const most = rows.reduce((top, { made }) => Math.max(top, made), 1);
  const radius = (made: number): number => Math.max(SMALLEST, LARGEST * Math.sqrt(made / most));
  const at = rows.map(({ confidence, made, right }) => ({
    confidence,
    cx: x.at(confidence),
    cy: y.at((100 * right) / made),
    r: radius(made),
  }));
  return {
    height: bottom + 40,
    marks: (
      <>
        <text class="axis-label" x={2} y={12}>
          {say('class-sure-came')}
        </text>
        {[0, 25, 50, 75, 100].map((tick) => (
          <g key={tick} class="axis">
            <line class="axis-line" x1={34} x2={size - 4} y1={y.at(tick)} y2={y.at(tick)} />
            <text class="axis-value" x={28} y={y.at(tick) + 4} text-anchor="end">
              {tick}
            </text>
          </g>
        ))}
        {rows.map(({ confidence }) => (
          <text key={confidence} class="axis-value" x={x.at(confidence)} y={bottom + 16} text-anchor="middle">
            {confidence}
          </text>
        ))}
        <text class="axis-label" x={(x.from + x.to) / 2} y={bottom + 34} text-anchor="middle">
          {say('class-sure-axis')}
        </text>
        <line class="sure-diagonal" x1={x.at(45)} y1={y.at(45)} x2={x.at(95)} y2={y.at(95)} />
        {size >= TIGHT && (
          <text class="sure-label" x={x.at(68)} y={y.at(70) - 8} text-anchor="end">
            {say('class-sure-diagonal')}
          </text>
        )}
        <polyline class="sure-line" points={at.map(({ cx, cy }) => `${cx},${cy}`).join(' ')} />
        {at.map(({ confidence, cx, cy, r }) => (
          <circle key={confidence} class="sure-dot" cx={cx} cy={cy} r={r} />
        ))}
      </>
    ),
  };
}
