import type { Nights } from '../../../session/door.ts';
import { useRoom } from '../../room/Room.tsx';
import { useShape } from '../../room/useShape.ts';
import { COLUMNS, nightDots, nightsBelow } from './nightStrip.ts';

const WIDE = 600;
const SMALL = 340;
const DOT = 9.5;
const FOOT = 22;
/** Rows that are drawn at least, so that a flat strip keeps its place. */
const ROWS = 5;

/** Where this night fell among 64 with the same decisions: skill is where the strip lies, luck where the dot does. */
export function EndNights({ nights }: { readonly nights: Nights | null }) {
  const { say } = useRoom();
  const width = useShape().narrow ? SMALL : WIDE;
  if (!nights)
    return (
      <section class="end-nights" aria-labelledby="end-nights">
        <h2 id="end-nights">{say('end-nights')}</h2>
        <p class="mut">{say('end-nights-playing')}</p>
      </section>
    );
  const dots = nightDots(nights.scores, nights.own);
  const rows = Math.max(ROWS, ...dots.map(({ row }) => row + 1));
  const floor = rows * DOT + 2;
  const own = dots[0];
  const x = (column: number): number => ((column + 0.5) / COLUMNS) * width;
  const text = say('end-nights-finding', {
    below: nightsBelow(nights.scores, nights.own),
    of: nights.scores.length,
  });
  return (
    <section class="end-nights" aria-labelledby="end-nights">
      <h2 id="end-nights">{say('end-nights')}</h2>
      <p>{text}</p>
      <svg
        class="end-figure"
        viewBox={`0 0 ${width} ${floor + FOOT}`}
        role="img"
        aria-labelledby="end-nights-t end-nights-d"
      >
        <title id="end-nights-t">{say('end-nights')}</title>
        <desc id="end-nights-d">{text}</desc>
        {dots.map(({ column, row, own: mine }, i) => (
          <circle
            key={String(i)}
            class={mine ? 'end-night-own' : 'end-night'}
            cx={x(column)}
            cy={floor - DOT / 2 - row * DOT}
            r={mine ? 4.6 : 3.6}
          />
        ))}
        <line class="end-night-floor" x1={0} x2={width} y1={floor} y2={floor} />
        {own && <path class="end-night-mark" d={`M${x(own.column)} ${floor + 1}v6`} />}
        <text class="end-curve-label" x={0} y={floor + FOOT - 4}>
          {say('end-nights-harder')}
        </text>
        <text class="end-curve-label" x={width} y={floor + FOOT - 4} text-anchor="end">
          {say('end-nights-kinder')}
        </text>
      </svg>
      {nights.dropped > 0 && <p class="mut">{say('end-nights-dropped', { count: nights.dropped })}</p>}
    </section>
  );
}
