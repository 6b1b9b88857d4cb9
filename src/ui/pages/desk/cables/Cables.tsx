import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../parts/Button.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import { Key } from '../../../parts/Key.tsx';
import { useRoving } from '../../../parts/roving.ts';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import { CablePaper } from './CablePaper.tsx';
import { type Cable, cablesOf } from './cableOrder.ts';

interface CablesProps {
  readonly onCompare: (() => void) | null;
  readonly onReread: (() => void) | null;
}

/** What has come in: the chosen cable as paper, the rest as lines. */
export function Cables({ onCompare, onReread }: CablesProps) {
  const { session, say } = useRoom();
  const { scenario, texts, words, view } = useGame();
  const place = useStore(session.theatre, (s) => s.chosen);
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useRoving(list, 'vertical');
  const all = cablesOf(scenario, texts, view);
  const atSector = place !== null && scenario.sectors.some((sector) => sector.id === place);
  const shown = atSector ? all.filter((cable) => cable.sector === place) : all;
  const open = shown.find((cable) => cable.id === chosen) ?? shown[0];
  const fresh = all.filter((cable) => cable.turn === view.turn).length;
  return (
    <section class="panel cables" aria-labelledby="cables-title">
      <h2 class="lab" id="cables-title" tabIndex={-1}>
        <Icon name="inbox" />
        {say('cables-title')}
        <em>{say('cables-new', { count: fresh })}</em>
        <Key of="cables" />
      </h2>
      {atSector && (
        <p class="cables-place">
          {say('cables-at', { place: words.names.sector(place, view.desk), count: shown.length })}
          <Button class="small" onClick={() => session.choosePlace(null)}>
            {say('cables-all')}
          </Button>
        </p>
      )}
      <div class="cables-scroll">
        {open && <CablePaper cable={open} />}
        <ul ref={list} class="cable-lines" aria-label={say('cables-list')}>
          {shown.map((cable) => (
            <li key={cable.id}>
              <CableLine cable={cable} open={cable === open} onOpen={() => setChosen(cable.id)} />
            </li>
          ))}
        </ul>
      </div>
      <div class="cables-foot">
        {onCompare && (
          <Button icon="columns" hotkey="compare" onClick={onCompare}>
            {say('compare-open')}
          </Button>
        )}
        {onReread && (
          <Button icon="reread" hotkey="reread" onClick={onReread}>
            {say('desk-last')}
          </Button>
        )}
      </div>
    </section>
  );
}

interface LineProps {
  readonly cable: Cable;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function CableLine({ cable, open, onOpen }: LineProps) {
  const { say } = useRoom();
  const { words, start, view } = useGame();
  return (
    <button
      type="button"
      class={`cable-line cable-${cable.precedence} ${cable.turn === view.turn ? 'new' : ''}`}
      aria-pressed={open}
      data-rove={open ? 'now' : ''}
      onClick={onOpen}
    >
      <b>
        <i>{words.precedenceWord(cable.precedence)}</i> {cable.sender}
        {cable.turn === view.turn && <span class="sr"> ({say('cables-one-new')})</span>}
      </b>
      <span class="cable-time">{words.dateTimeGroup(start, cable.hour).slice(0, 7)}</span>
      {!open && <span class="cable-text">{cable.text}</span>}
      {cable.contradictedBy.length > 0 && <span class="cable-mark">{say('cable-contradicted-short')}</span>}
    </button>
  );
}
