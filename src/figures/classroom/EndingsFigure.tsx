import type { VNode } from 'preact';
import { type ClassView, MOST_THREADS, toneOf } from './view.ts';

const SQUARE = 9;
const STEP = 11;
/** Squares in one line of a row. */
const LINE = 15;

/** How a class's games ended: a square for each. */
export function ClassEndings({ view }: { readonly view: ClassView }): VNode {
  const { group, words, drawn } = view;
  const { say, texts } = words;
  const ended = group.endings.reduce((sum, { games }) => sum + games.length, 0);
  const open = group.members.length - ended;
  return (
    <section class="class-endings" aria-labelledby="class-endings">
      <h2 id="class-endings" class="figure-title">
        {say('class-endings')}
      </h2>
      <table>
        <thead class="sr">
          <tr>
            <th scope="col">{say('class-endings-ending')}</th>
            <th scope="col">{say('class-column-games')}</th>
          </tr>
        </thead>
        <tbody>
          {group.endings.map(({ ending, games }) => (
            <tr key={ending}>
              <th scope="row">{texts.endings[ending]?.title ?? ending}</th>
              <td>
                {ended <= MOST_THREADS && <Squares {...{ games, drawn }} />}
                <b>{games.length}</b>
              </td>
            </tr>
          ))}
          {open > 0 && (
            <tr>
              <th scope="row" class="class-open">
                {say('class-endings-open')}
              </th>
              <td>
                <b>{open}</b>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function Squares({
  games,
  drawn,
}: {
  readonly games: readonly number[];
  readonly drawn: ClassView['drawn'];
}): VNode {
  // those drawn out last, where the number follows
  const tones = games.map((game) => toneOf(drawn, game)).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const across = Math.min(LINE, tones.length);
  const lines = Math.ceil(tones.length / LINE);
  const width = across * STEP;
  const height = lines * STEP;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {tones.map((tone, i) => {
        const x = (i % LINE) * STEP + 1;
        const y = Math.floor(i / LINE) * STEP + 1;
        return tone === 'own' ? (
          <circle
            key={String(i)}
            class="dot dot-own"
            cx={x + SQUARE / 2}
            cy={y + SQUARE / 2}
            r={SQUARE / 2}
          />
        ) : (
          <rect
            key={String(i)}
            class={`dot dot-${tone}`}
            {...{ x, y }}
            width={SQUARE}
            height={SQUARE}
            rx={1.5}
          />
        );
      })}
    </svg>
  );
}
const ORDER = ['plain', 'own', 'second'] as const;
