import type { ShelfCard } from '../../../session/door.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useRoom } from '../../room/Room.tsx';

/** A first game, offered apart: a few turns with hints beside the desk. */
export function LearnCard({ card }: { readonly card: ShelfCard }) {
  const { session, say } = useRoom();
  return (
    <article class="home-learn">
      <Icon name="pencil" />
      <p>
        <b>{card.title}</b>{' '}
        <span>
          {card.summary} ({say('home-minutes', { minutes: card.minutes })})
        </span>
      </p>
      <Button onClick={() => session.send({ type: 'scenario.chosen', id: card.id })}>
        {say('home-learn')}
      </Button>
    </article>
  );
}
