import { Icon } from '../../../parts/Icon.tsx';
import { Key } from '../../../parts/Key.tsx';
import { useRoom } from '../../../room/Room.tsx';
import type { Ballot } from './ballots.ts';

interface RoundsProps {
  readonly ballots: readonly Ballot[];
  readonly current: string;
  readonly onGo: (key: string) => void;
}

/** Every vote of the turn, in order: which is on, and which are decided. */
export function Rounds({ ballots, current, onGo }: RoundsProps) {
  const { say } = useRoom();
  return (
    <nav class="rounds" aria-label={say('projector-rounds')}>
      <Key of="ballot-back" />
      <ol>
        {ballots.map((ballot) => (
          <li key={ballot.key}>
            <button
              type="button"
              class={ballot.chosen.length > 0 ? 'done' : ''}
              aria-current={ballot.key === current ? 'step' : undefined}
              title={ballot.title}
              onClick={() => onGo(ballot.key)}
            >
              {ballot.chosen.length > 0 && <Icon name="check" />}
              {say(`projector-${ballot.kind}`)}
              <span class="sr">
                {' '}
                {ballot.title}
                {ballot.chosen.length > 0 && `, ${say('projector-taken')}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <Key of="ballot-next" />
    </nav>
  );
}
