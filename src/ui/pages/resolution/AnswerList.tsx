import { useRef } from 'preact/hooks';
import type { Entry } from '../../../core/turn/door.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useRoving } from '../../parts/roving.ts';
import { useGame, useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { reckoningOf } from './story.ts';
import { Told } from './Told.tsx';

interface AnswerListProps {
  readonly story: readonly Entry[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** What happened, one after the other; an answer can be asked for its reasons. */
export function AnswerList({ story, chosen, onChoose }: AnswerListProps) {
  const { session, say } = useRoom();
  const { words, start } = useGame();
  const before = useStore(session.view, (s) => s.before);
  const list = useRef<HTMLOListElement>(null);
  useRoving(list, 'vertical');
  const span =
    before &&
    say('resolution-span', {
      turn: before.turn,
      from: words.localHour(start, before.hour),
      to: words.localHour(start, before.hour + before.hours),
    });
  return (
    <section class="panel answers" aria-labelledby="answers-title">
      <h2 class="lab" id="answers-title" tabIndex={-1}>
        <Icon name="inbox" />
        {say('resolution-title')}
        <span>{span}</span>
      </h2>
      <ol ref={list}>
        {story.map((entry, i) => {
          const key = `${entry.code} ${entry.subject ?? ''} ${i}`;
          return reckoningOf(entry) ? (
            <li key={key}>
              <button
                type="button"
                class="told"
                data-rove={i === chosen ? 'now' : ''}
                aria-pressed={i === chosen}
                onClick={() => onChoose(i)}
              >
                <Told entry={entry} plain />
                <span class="told-why">
                  {say('resolution-why')} <Icon name="chevron-right" />
                </span>
              </button>
            </li>
          ) : (
            <li key={key} class="told">
              <Told entry={entry} />
            </li>
          );
        })}
      </ol>
      {story.length === 0 && <p class="mut">{say('resolution-nothing')}</p>}
    </section>
  );
}
