import type { DimensionId } from '../../../core/scenario/dimension.ts';
import type { Entry } from '../../../core/turn/door.ts';
import { directionOf } from '../../../words/door.ts';
import { tellingOf } from '../../../words/telling.ts';
import { Icon } from '../../parts/Icon.tsx';
import { standingWord } from '../../parts/standingWord.ts';
import { TheDead } from '../../parts/TheDead.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { ledgerOf, numberOf, tellable, textOf } from './story.ts';
import { signed } from './Why.tsx';

/** What moved, and because of what: causes first, figures on request; the dead of both sides at its end. */
export function Ledger({ entries }: { readonly entries: readonly Entry[] }) {
  const { say } = useRoom();
  const { view } = useGame();
  const lines = ledgerOf(entries, view.desk);
  return (
    <section class="panel ledger" aria-labelledby="ledger-title">
      <h2 class="lab" id="ledger-title" tabIndex={-1}>
        <Icon name="scale" />
        {say('ledger-title')}
        <span>{say('ledger-lead')}</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard */}
      <ul tabIndex={0} aria-label={say('ledger-title')}>
        {lines.map((entry) => (
          <li key={`${entry.code} ${entry.subject} ${textOf(entry, 'of')}`}>
            <Line entry={entry} />
          </li>
        ))}
      </ul>
      {lines.length === 0 && <p class="mut">{say('ledger-nothing')}</p>}
      <div class="ledger-dead">
        <TheDead />
        <p>{say('ledger-unknown')}</p>
      </div>
    </section>
  );
}

/** Sizes of change from which a gauge of 0 to 1 is said to move, as points of a hundred. */
const HUNDRED = 100;

function Line({ entry }: { readonly entry: Entry }) {
  const { session, say } = useRoom();
  const { words, view, scenario } = useGame();
  const figures = useStore(session.settings, (s) => s.figures);
  const from = numberOf(entry, 'from');
  const to = numberOf(entry, 'to');
  const parts = [...tellable(entry.because ?? [])].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const isDimension = entry.code === 'dimension.moved';
  // entries of this code carry a dimension
  const dimension = entry.subject as DimensionId;
  const scale = entry.subject === 'ground' ? 1 : HUNDRED;
  const change = isDimension ? to - from : (to - from) * scale;
  const ofDesk = { words, scenario, desk: view.desk };
  const before = isDimension ? standingWord(ofDesk, dimension, from) : '';
  const after = isDimension ? standingWord(ofDesk, dimension, to) : words.directionWord(change);
  return (
    <>
      <p class="ledger-head">
        <b>
          {isDimension
            ? words.dimensionName(dimension, view.desk)
            : words.gaugeName(entry.subject ?? '', textOf(entry, 'of') ?? undefined)}
        </b>
        <span>
          {before !== '' && before !== after && (
            <>
              <span class="mut">{before}</span> <Icon name="arrow-right" />
              <span class="sr"> {say('ledger-to')} </span>
            </>
          )}{' '}
          <b>{after}</b>
          {isDimension && <span class="mut">, {words.directionWord(change)}</span>}
          {figures && isDimension && (
            <span class="mut">
              {' '}
              {Math.round(from)} → {Math.round(to)}
            </span>
          )}
        </span>
      </p>
      <p class="ledger-causes">
        {parts.map((part, i) => (
          <span key={`${part.cause} ${i}`} class={directionOf(part.value)}>
            {i > 0 && '; '}
            {tellingOf(words).causeLabel(part.cause, { desk: view.desk }).replace(/\.$/, '')}{' '}
            {figures ? signed(isDimension ? part.value : part.value * scale) : part.value > 0 ? '(+)' : '(−)'}
          </span>
        ))}
      </p>
    </>
  );
}
