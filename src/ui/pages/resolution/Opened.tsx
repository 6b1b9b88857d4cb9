import { Icon } from '../../parts/Icon.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { BaseRate } from './BaseRate.tsx';

/** The sealed forecast, opened as soon as what it asks about is known. */
export function Opened() {
  const { session, say } = useRoom();
  const { texts, words, view } = useGame();
  const opened = useStore(session.view, (s) => s.opened);
  const text = opened ? texts.forecasts[opened.question] : undefined;
  if (!opened || !text) return null;
  return (
    <section class="opened" aria-label={say('forecast-title')}>
      <Icon name={opened.came === null ? 'lock' : 'lock-open'} />
      <p>
        <span class="cap">{text.question}</span>
        <b>{words.forecastSentence({ ...opened, options: text.options })}</b>
        {opened.came !== null && (
          <BaseRate key={`${opened.question} ${view.turn}`} options={text.options} came={opened.came} />
        )}
      </p>
    </section>
  );
}
