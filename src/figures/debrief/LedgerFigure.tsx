import type { VNode } from 'preact';
import type { GaugeLedger } from '../../debrief/door.ts';
import type { Words } from '../../words/door.ts';
import { Figure } from '../Figure.tsx';
import { Bar, RowLabel } from '../marks.tsx';
import { decimal, signed } from '../number.ts';
import { rowsOf } from '../rows.ts';
import { scaleOf } from '../scale.ts';
import { wrapped } from './letters.ts';

export interface LedgerProps {
  readonly id: string;
  readonly words: Words;
  readonly title: string;
  readonly ledger: GaugeLedger & { readonly causes: GaugeLedger['turns'][number]['parts'] };
  readonly causeName: (cause: string) => string;
  readonly turns: number;
  /** What a change is multiplied with to be read: a share of one as points of a hundred. */
  readonly unit: number;
  readonly width?: number;
}

/** From this width on long names have room. */
const ROOMY = 560;

/** Causes drawn: the weightiest; the rest is in the table. */
const MOST = 9;
const LINE_TOP = 8;
const LINE_FLOOR = 92;
const LEFT = 34;

type GaugeTurns = GaugeLedger['turns'];

/** What moved a gauge several times in one turn, as one movement. */
function byTurn(moves: GaugeTurns): GaugeTurns {
  const made = new Map<number, GaugeTurns[number]>();
  for (const move of moves) {
    const known = made.get(move.turn);
    made.set(move.turn, known ? { ...known, to: move.to, parts: [...known.parts, ...move.parts] } : move);
  }
  return [...made.values()];
}

/** A gauge along the game, and what moved it, summed: the ledger in one picture. */
export function LedgerFigure({
  id,
  words,
  title,
  ledger: whole,
  causeName,
  turns,
  unit,
  width,
}: LedgerProps): VNode {
  const ledger = { ...whole, turns: byTurn(whole.turns) };
  const { say } = words;
  const digits = 1;
  const causes = ledger.causes.filter(({ value }) => Math.abs(value * unit) >= 0.05);
  const shown = causes.slice(0, MOST);
  const values = ledger.turns.flatMap(({ from, to }) => [from * unit, to * unit]);
  const first = ledger.turns[0];
  const last = ledger.turns.at(-1);
  const names = shown.map(({ cause }) => causeName(cause));
  return (
    <Figure
      id={id}
      titled={false}
      title={title}
      description={say('debrief-ledger-desc', {
        from: decimal((first?.from ?? 0) * unit),
        to: decimal((last?.to ?? 0) * unit),
        causes: shown
          .map(({ cause, value }) => `${causeName(cause)} ${signed(value * unit, digits)}`)
          .join(', '),
      })}
      {...(width === undefined ? {} : { width })}
      draw={(at) => {
        const scale = scaleOf({
          domain: [Math.min(...values), Math.max(...values)],
          range: [LINE_FLOOR, LINE_TOP],
          nice: true,
          ticks: 3,
        });
        const x = (turn: number): number => LEFT + (turn / Math.max(1, turns)) * (at - LEFT - 8);
        // turns in which nothing moved it are level
        const line = ledger.turns
          .map(({ turn, from, to }, i) => {
            const start = `${i === 0 ? `M${x(0)} ${scale.at(from * unit)}` : ''}L${x(turn - 1)} ${scale.at(from * unit)}`;
            return `${start}L${x(turn)} ${scale.at(to * unit)}`;
          })
          .concat(last ? `L${x(turns)} ${scale.at(last.to * unit)}` : '')
          .join('');
        const rows = rowsOf({
          width: at,
          mostName: at < ROOMY ? 210 : 280,
          names,
          domain: [
            Math.min(0, ...shown.map(({ value }) => value * unit)),
            Math.max(0.5, ...shown.map(({ value }) => value * unit)),
          ],
          named: false,
        });
        const top = LINE_FLOOR + 30;
        return {
          height: top + rows.bottom + 6,
          marks: (
            <>
              {scale.ticks.map((tick) => (
                <g key={tick}>
                  <line class="axis-line" x1={LEFT} x2={at - 8} y1={scale.at(tick)} y2={scale.at(tick)} />
                  <text class="axis-value" x={LEFT - 6} y={scale.at(tick) + 4} text-anchor="end">
                    {decimal(tick, 0)}
                  </text>
                </g>
              ))}
              {Array.from({ length: turns }, (_, i) => (
                <text
                  key={String(i)}
                  class="axis-value"
                  x={x(i + 0.5)}
                  y={LINE_FLOOR + 16}
                  text-anchor="middle"
                >
                  {i + 1}
                </text>
              ))}
              <path class="own-line" d={line} />
              <g transform={`translate(0 ${top})`}>
                <line
                  class="axis-zero"
                  x1={rows.scale.at(0)}
                  x2={rows.scale.at(0)}
                  y1={rows.top}
                  y2={rows.bottom}
                />
                {shown.map(({ cause, value }, i) => (
                  <g key={cause}>
                    <RowLabel
                      {...rows.nameAt(i)}
                      text={wrapped(names[i] ?? '', rows.nameRoom, 13.5, 1)[0] ?? ''}
                    />
                    <Bar kind="change" value={value * unit} scale={rows.scale} y={rows.y(i)} />
                    <RowLabel
                      kind="number"
                      x={rows.numberX}
                      y={rows.y(i)}
                      text={signed(value * unit, digits)}
                    />
                  </g>
                ))}
              </g>
            </>
          ),
        };
      }}
      tableLabel={say('debrief-ledger-table')}
      table={{
        caption: title,
        columns: [say('debrief-turn'), say('debrief-from'), say('debrief-to'), say('debrief-because-of')],
        rows: ledger.turns.map(({ turn, from, to, parts }) => [
          say('debrief-turn-n', { turn }),
          decimal(from * unit),
          decimal(to * unit),
          parts
            .filter(({ value }) => Math.abs(value * unit) >= 0.05)
            .map(({ cause, value }) => `${causeName(cause)} ${signed(value * unit, digits)}`)
            .join('; '),
        ]),
      }}
    />
  );
}
