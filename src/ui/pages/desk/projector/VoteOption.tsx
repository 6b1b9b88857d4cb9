import type { ComponentChildren } from 'preact';
import { Icon } from '../../../parts/Icon.tsx';
import { useRoom } from '../../../room/Room.tsx';
import type { BallotOption } from './ballots.ts';
import { Count } from './Count.tsx';

export interface VoteOptionProps {
  readonly option: BallotOption;
  readonly letter: string;
  readonly hands: number;
  /** Share of all hands, 0-1. */
  readonly share: number;
  readonly leads: boolean;
  readonly chosen: boolean;
  readonly onCount: (hands: number) => void;
  readonly onTake: () => void;
  /** What a card says beside its label, and its foot. */
  readonly says?: ComponentChildren;
  readonly foot?: ComponentChildren;
}

/** One option: its letter, what it says, the hands for it and their bar; the leading one framed, the taken one ticked. */
export function VoteOption({
  option,
  letter,
  hands,
  share,
  leads,
  chosen,
  onCount,
  onTake,
  says,
  foot,
}: VoteOptionProps) {
  const { say } = useRoom();
  const barred = option.barred !== undefined;
  return (
    <li class={`vote ${leads ? 'leads' : ''} ${chosen ? 'taken' : ''} ${barred ? 'barred' : ''}`}>
      <span class="vote-letter" aria-hidden="true">
        {letter}
      </span>
      <button type="button" class="vote-take" aria-pressed={chosen} aria-disabled={barred} onClick={onTake}>
        <span class="sr">{letter}: </span>
        <b>{option.label}</b>
        {leads && <span class="sr"> ({say('projector-leads')})</span>}
      </button>
      {chosen && (
        <span class="vote-tick">
          <Icon name="check" />
          <span class="sr">{say('projector-taken')}</span>
        </span>
      )}
      <div class="vote-says">
        {barred ? (
          <p>
            <Icon name="lock" /> {option.barred}
          </p>
        ) : (
          (says ?? (option.note !== undefined && option.note !== '' && <p>{option.note}</p>))
        )}
      </div>
      {foot}
      <Count
        letter={letter}
        label={option.label}
        hands={hands}
        barred={barred}
        onCount={onCount}
        onTake={onTake}
      />
      <span class="vote-bar" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
    </li>
  );
}
