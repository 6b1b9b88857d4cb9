import { directionOf } from '../../../words/door.ts';
import { Icon, type IconName } from '../../parts/Icon.tsx';
import { standingWord } from '../../parts/standingWord.ts';
import { TheDead } from '../../parts/TheDead.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { DIMENSION_ORDER } from './dimensions.ts';
import { useReach } from './reach/useReach.ts';

const ARROWS: Readonly<Record<ReturnType<typeof directionOf>, IconName>> = {
  up: 'arrow-up',
  'little-up': 'arrow-up',
  steady: 'arrow-right',
  'little-down': 'arrow-down',
  down: 'arrow-down',
};

/** The six dimensions in words and direction, and the dead of both sides, together. */
export function Standing() {
  const { session, say } = useRoom();
  const { words, view, scenario } = useGame();
  const before = useStore(session.view, (s) => s.before);
  const figures = useStore(session.settings, (s) => s.figures);
  const reach = useReach();
  return (
    <section class="panel standing" aria-labelledby="standing-title">
      <h2 class="sr" id="standing-title" tabIndex={-1}>
        {say('standing-title')}
      </h2>
      <ul>
        {DIMENSION_ORDER.map((dimension) => {
          const value = view.standing[dimension];
          const change = value - (before?.standing[dimension] ?? value);
          const direction = directionOf(change);
          const way = reach?.dimensions.find((d) => d.id === dimension)?.way;
          return (
            <li key={dimension} {...(way ? { 'data-reached': way } : {})}>
              <span class="cap">{words.dimensionName(dimension, view.desk)}</span>
              <span class={`standing-word ${direction}`}>
                <Icon name={ARROWS[direction]} />
                <span>
                  {standingWord({ words, scenario, desk: view.desk }, dimension, value)}
                  <span class="sr">, {words.directionWord(change)}</span>
                  {figures && <small> {Math.round(value)}</small>}
                </span>
              </span>
              <span class="standing-mark">
                {way && reach && (
                  <>
                    <b title={reach.label}>{reach.label}</b> {say(`reach-${way}`)}
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <TheDead />
    </section>
  );
}
