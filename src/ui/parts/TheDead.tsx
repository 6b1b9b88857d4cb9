import { useGame, useRoom } from '../room/Room.tsx';

/** Killed as made known, both sides always together: each by its own count, told by shape and word, never by colour. */
export function TheDead() {
  const { say } = useRoom();
  const { words, view } = useGame();
  const figure = (dead: number): string => (dead > 0 ? String(dead) : say('dead-none'));
  return (
    <section class="the-dead" aria-label={say('dead-title')}>
      <span class="cap" aria-hidden="true">
        {say('dead-title')}
      </span>
      <dl>
        <div>
          <dt>
            <span class="square" aria-hidden="true" />
            {words.names.desk(view.desk)}
          </dt>
          <dd>{figure(view.reported.own)}</dd>
        </div>
        <div>
          <dt>
            <span class="diamond" aria-hidden="true" />
            {words.names.desk(view.other)}
          </dt>
          <dd>{figure(view.reported.other)}</dd>
        </div>
      </dl>
    </section>
  );
}
