import { Button, IconButton } from '../../../parts/Button.tsx';
import { Icon, type IconName } from '../../../parts/Icon.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { type Ballot, type BallotKind, LETTERS } from './ballots.ts';
import { CardLands, CardSays } from './CardSays.tsx';
import { type Hands, tallyOf } from './hands.ts';
import { VoteOption } from './VoteOption.tsx';

const ICONS: Readonly<Record<BallotKind, IconName>> = {
  text: 'file',
  matter: 'stamp',
  steps: 'landmark',
  terms: 'file',
  line: 'megaphone',
  claim: 'camera',
  forecast: 'lock',
  sure: 'lock',
  posture: 'shield',
};

interface BallotPanelProps {
  readonly ballot: Ballot;
  readonly hands: Hands;
  /** It is the one that is voted on now. */
  readonly current: boolean;
  readonly onCount: (option: string, hands: number) => void;
  readonly onTake: (option: string) => void;
  readonly onLead: () => void;
  readonly onClear: () => void;
  /** Opens all démarches, from which others can be put to the class. */
  readonly onAll: () => void;
}

/** A question put to the class: its options with their letters, the hands for each, and what leads. */
export function BallotPanel({
  ballot,
  hands,
  current,
  onCount,
  onTake,
  onLead,
  onClear,
  onAll,
}: BallotPanelProps) {
  const { session, say } = useRoom();
  const { texts, words } = useGame();
  const { kind, options, picks, chosen, title } = ballot;
  const { total, leading, level } = tallyOf(ballot, hands);
  const letterOf = (id: string): string => LETTERS[options.findIndex((o) => o.id === id)] ?? '';
  const from = kind === 'matter' ? texts.matters[ballot.subject]?.from : undefined;
  const id = `ballot-${ballot.key.replaceAll(/[^\w-]/g, '-')}`;
  const many = picks > 1;
  return (
    <section
      class={`panel ballot ballot-${kind} ${current ? 'current' : ''}`}
      aria-labelledby={id}
      data-ballot={ballot.key}
    >
      <header>
        <h2 class="ser" id={id} tabIndex={-1}>
          <span class="cap">
            <Icon name={ICONS[kind]} />{' '}
            {from === undefined
              ? say(`projector-${kind}`)
              : say('matter-from', { name: words.names.addressee(from) })}
          </span>
          {kind === 'steps' ? say('projector-most-hands', { picks }) : title}
        </h2>
        {many && <span class="chip">{say('projector-picked', { taken: chosen.length, picks })}</span>}
        <span class="chip a">
          <Icon name="users" /> {say('projector-hands', { count: total })}
        </span>
      </header>
      <ol class="votes">
        {options.map((option, i) => (
          <VoteOption
            key={option.id}
            option={option}
            letter={LETTERS[i] ?? ''}
            hands={hands[option.id] ?? 0}
            share={total === 0 ? 0 : (hands[option.id] ?? 0) / total}
            leads={leading.includes(option.id)}
            chosen={chosen.includes(option.id)}
            onCount={(count) => onCount(option.id, count)}
            onTake={() => onTake(option.id)}
            {...(kind === 'steps' && {
              says: <CardSays demarche={option.id} />,
              foot: option.barred === undefined && <CardLands demarche={option.id} />,
            })}
          />
        ))}
      </ol>
      <footer>
        <Button icon="check" hotkey="ballot-lead" aria-disabled={leading.length === 0} onClick={onLead}>
          {say('projector-lead')}
        </Button>
        <Button icon="x" hotkey="ballot-clear" onClick={onClear}>
          {say('projector-clear')}
        </Button>
        <IconButton icon="undo" label={say('tray-undo')} onClick={session.actions.undo} />
        {kind === 'steps' && (
          <Button icon="list" hotkey="all-channels" onClick={onAll}>
            {say('tray-all')}
          </Button>
        )}
        {level.length > 0 && (
          <p class="ballot-level">{say('projector-level', { letters: level.map(letterOf).join(', ') })}</p>
        )}
      </footer>
    </section>
  );
}
