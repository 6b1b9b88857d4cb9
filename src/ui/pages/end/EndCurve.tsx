import type { Scenario } from '../../../core/scenario/scenario.ts';
import type { Closing } from '../../../session/door.ts';
import type { Words } from '../../../words/door.ts';
import { useRoom } from '../../room/Room.tsx';
import { useShape } from '../../room/useShape.ts';
import { useStore } from '../../room/useStore.ts';
import { turnsAt } from './endClock.ts';

/** Width of the drawing, in the letters' own size: a small screen gets a smaller drawing and not smaller letters. */
const WIDE = 600;
const SMALL = 340;
const TOP = 20;
const FLOOR = 78;
const LABELS = 20;
const ROW = 15;
/** Width of a letter of a label in each typeface of the options, roughly. */
const LETTER = { plex: 6.3, dyslexic: 8.6 } as const;
const RUNGS = 6;
/** Hours under which a ceasefire and its end are one mark. */
const SHORT = 1;

interface Mark {
  readonly x: number;
  readonly text: string;
}

/** Labels under their marks, each on the first row where it touches no other. */
function rowed(
  marks: readonly Mark[],
  width: number,
  letter: number,
): readonly (Mark & { readonly left: number; readonly row: number })[] {
  const ends: number[] = [];
  return [...marks]
    .sort((a, b) => a.x - b.x)
    .map((mark) => {
      const length = mark.text.length * letter;
      const left = Math.min(width - length, Math.max(0, mark.x - length / 2));
      const free = ends.findIndex((end) => end < left);
      const row = free < 0 ? ends.length : free;
      ends[row] = left + length + letter;
      return { ...mark, left, row };
    });
}

interface Curve {
  readonly words: Words;
  readonly scenario: Scenario;
  readonly closing: Closing;
}

/** The rung of each turn as one line, with the first ceasefire and the end of the fighting on it. */
export function EndCurve({ words, scenario, closing }: Curve) {
  const { say } = words;
  const { turns } = scenario.clock;
  const { session } = useRoom();
  const font = useStore(session.settings, (s) => s.font);
  const width = useShape().narrow ? SMALL : WIDE;
  const { rungs, firstTruce, firstBroke, fightingEnded } = closing;
  const x = (at: number): number => (at / Math.max(1, rungs.length)) * width;
  const y = (rung: number): number => FLOOR - (rung / RUNGS) * (FLOOR - TOP);
  const line = rungs
    .map((rung, i) => `${i === 0 ? 'M' : 'V'}${i === 0 ? `0 ${y(rung)}` : y(rung)}H${x(i + 1)}`)
    .join('');
  const values = rungs
    .map((rung, i) => say('end-curve-value', { turn: i + 1, rung: words.rungName(rung) }))
    .join('; ');
  const broke = firstTruce !== null && firstBroke !== null ? firstTruce + firstBroke : null;
  const shortLived = firstBroke !== null && firstBroke < SHORT;
  const marks = [
    { hour: firstTruce, text: say(shortLived ? 'end-curve-first-truce-short' : 'end-curve-first-truce') },
    { hour: shortLived ? null : broke, text: say('end-curve-broke') },
    { hour: fightingEnded, text: say('end-curve-ended') },
  ].flatMap(({ hour, text }) => (hour === null ? [] : [{ x: x(turnsAt(turns, hour)), text }]));
  const first = rungs[0] ?? 0;
  const last = rungs.at(-1) ?? 0;
  const labels = rowed(marks, width, LETTER[font]);
  const rows = Math.max(0, ...labels.map(({ row }) => row + 1));
  const height = FLOOR + LABELS + Math.max(0, rows - 1) * ROW;
  return (
    <svg
      class="end-figure end-curve"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="end-curve-t end-curve-d"
    >
      <title id="end-curve-t">{say('end-curve-title')}</title>
      <desc id="end-curve-d">{say('end-curve-desc', { values })}</desc>
      {Array.from({ length: rungs.length + 1 }, (_, i) => (
        <line key={i} class="end-curve-turn" x1={x(i)} x2={x(i)} y1={TOP} y2={FLOOR} />
      ))}
      <path class="end-curve-area" d={`${line}V${FLOOR}H0Z`} />
      <path class="end-curve-line" d={line} />
      <text class="end-curve-label" x={4} y={y(first) - 6}>
        {words.rungName(first)}
      </text>
      {last !== first && (
        <text class="end-curve-label" x={width - 4} y={y(last) - 6} text-anchor="end">
          {words.rungName(last)}
        </text>
      )}
      {labels.map(({ x: at, left, text, row }) => (
        <g key={text}>
          <circle class="end-curve-mark" cx={at} cy={FLOOR} r={4.5} />
          <text class="end-curve-label" x={left} y={FLOOR + LABELS - 2 + row * ROW}>
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
