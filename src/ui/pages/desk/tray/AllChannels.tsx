import { useRef } from 'preact/hooks';
import { Dialog } from '../../../parts/Dialog.tsx';
import { useRoving } from '../../../parts/roving.ts';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import { Card } from './Card.tsx';
import { groupCards, type TrayCard } from './layout.ts';
import { useSteps } from './useSteps.ts';

/** Every démarche there is, by whom it is addressed to; what cannot be taken says why. */
export function AllChannels({ onClose }: { readonly onClose: () => void }) {
  const { session, say } = useRoom();
  const { scenario, words } = useGame();
  const lawful = useStore(session.view, (s) => s.lawful);
  const steps = useStore(session.desk, (s) => s.draft.steps);
  const { editing, setEditing, toggle } = useSteps();
  return (
    <Dialog title={say('tray-all')} onClose={onClose} wide class="all-channels">
      <p class="mut">{say('tray-steps', { taken: steps.length, capacity: lawful?.capacity ?? 0 })}</p>
      {groupCards(lawful, scenario.demarches).map(({ to, cards }) => (
        <section key={to ?? 'home'}>
          <h3 class="ser">{to === null ? say('tray-words') : words.names.addressee(to)}</h3>
          <Group cards={cards} editing={editing} onToggle={toggle} onOpen={(id) => setEditing(id)} />
        </section>
      ))}
    </Dialog>
  );
}

interface GroupProps {
  readonly cards: readonly TrayCard[];
  readonly editing: string | null;
  readonly onToggle: (card: TrayCard) => void;
  readonly onOpen: (id: string | null) => void;
}

function Group({ cards, editing, onToggle, onOpen }: GroupProps) {
  const list = useRef<HTMLDivElement>(null);
  useRoving(list, 'grid');
  return (
    <div ref={list} class="cards full">
      {cards.map((card) => (
        <Card
          key={card.id}
          full
          card={card}
          open={editing === card.id}
          onToggle={() => onToggle(card)}
          onOpen={(open) => onOpen(open ? card.id : null)}
        />
      ))}
    </div>
  );
}
