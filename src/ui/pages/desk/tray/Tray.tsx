import { useRef, useState } from 'preact/hooks';
import { Button, IconButton } from '../../../parts/Button.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import { useRoving } from '../../../parts/roving.ts';
import type { Binding } from '../../../room/keyboard.ts';
import { laterDialog } from '../../../room/later.tsx';
import { useGame, useKeys, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import { Card } from './Card.tsx';
import { layTray } from './layout.ts';
import { useSteps } from './useSteps.ts';
import './tray.css';

const AllChannels = laterDialog(() => import('./AllChannels.tsx').then((m) => m.AllChannels));
/** So few cards lie two in a row, and are wider. */
const PAIRS = 4;
/** Cards that have a key. */
const KEYED = ['card-1', 'card-2', 'card-3', 'card-4', 'card-5', 'card-6'] as const;

/** Steps of the turn: what lies on top, how many are left, and the way to all the others. */
export function Tray() {
  const { session, say } = useRoom();
  const { texts, view } = useGame();
  const lawful = useStore(session.view, (s) => s.lawful);
  const tray = useStore(session.view, (s) => s.tray);
  const steps = useStore(session.desk, (s) => s.draft.steps);
  const focus = useStore(session.desk, (s) => s.focus);
  const [all, setAll] = useState(false);
  const { editing, setEditing, toggle } = useSteps();
  const list = useRef<HTMLDivElement>(null);
  useRoving(list, 'grid');
  const cards = layTray(tray, lawful, { turn: view.turn, chosen: steps.map((s) => s.demarche) });
  const capacity = lawful?.capacity ?? 0;
  useKeys([
    ...KEYED.flatMap((command, i): Binding[] => {
      const card = cards[i];
      if (!card) return [];
      const run = (): void => {
        list.current?.querySelector<HTMLElement>(`[data-card="${card.id}"]`)?.focus();
        if (card.refusals.length === 0 || steps.some((s) => s.demarche === card.id)) toggle(card);
      };
      return [{ command, does: say('key-card', { label: texts.demarches[card.id]?.label ?? card.id }), run }];
    }),
    { command: 'all-channels', does: say('tray-all'), run: () => setAll(true) },
    { command: 'undo', does: say('tray-undo'), run: session.actions.undo },
  ]);
  const detail = focus === null ? undefined : texts.demarches[focus]?.card;
  return (
    <section
      class="panel tray"
      aria-labelledby="tray-title"
      onMouseLeave={() => session.actions.focusCard(cardInFocus(list.current))}
      onFocusOut={(event) => {
        if (!list.current?.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null))
          session.actions.focusCard(null);
      }}
    >
      <header>
        <h2 class="lab" id="tray-title" tabIndex={-1}>
          <Icon name="landmark" />
          {say('tray-title')}
        </h2>
        <p class={`capacity ${steps.length > capacity ? 'over' : ''}`}>
          <span aria-hidden="true">
            {Array.from({ length: capacity }, (_, i) => (
              <i key={String(i)} class={i < steps.length ? 'on' : ''} />
            ))}
          </span>
          {say('tray-steps', { taken: steps.length, capacity })}
        </p>
        <span class="tray-tools">
          <IconButton icon="undo" label={say('tray-undo')} onClick={session.actions.undo} />
          <IconButton icon="x" label={say('tray-clear')} onClick={session.actions.clear} />
          <Button class="small" icon="list" hotkey="all-channels" onClick={() => setAll(true)}>
            {say('tray-all')}
          </Button>
        </span>
        <p class="tray-detail">{detail ?? say('tray-lead')}</p>
      </header>
      <div ref={list} class={cards.length <= PAIRS ? 'cards pairs' : 'cards'}>
        {cards.map((card, i) => (
          <Card
            key={card.id}
            card={card}
            {...(KEYED[i] ? { hotkey: KEYED[i] } : {})}
            open={editing === card.id}
            onToggle={() => toggle(card)}
            onOpen={(open) => setEditing(open ? card.id : null)}
          />
        ))}
      </div>
      {all && <AllChannels onClose={() => setAll(false)} />}
    </section>
  );
}

/** The card that the keyboard is on, once the mouse has gone elsewhere. */
const cardInFocus = (list: HTMLElement | null): string | null =>
  list?.contains(document.activeElement)
    ? (document.activeElement?.closest('.card')?.querySelector('[data-card]')?.getAttribute('data-card') ??
      null)
    : null;
