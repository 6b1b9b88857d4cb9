import { useState } from 'preact/hooks';
import { Captions } from '../parts/Captions.tsx';
import { Flag } from '../parts/Flag.tsx';
import { Icon } from '../parts/Icon.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { laterDialog } from '../room/later.tsx';
import { useGame, useKeys, useRoom } from '../room/Room.tsx';
import { useStore } from '../room/useStore.ts';
import { Ladder } from './Ladder.tsx';
import { Situation } from './Situation.tsx';
import { CodexButton, ThemeButton } from './Tools.tsx';
import './bar.css';

const OptionsDialog = laterDialog(() => import('./OptionsDialog.tsx').then((m) => m.OptionsDialog));
const KeysDialog = laterDialog(() => import('./KeysDialog.tsx').then((m) => m.KeysDialog));

interface TopBarProps {
  /** Hour that the clock shows. */
  readonly hour: number;
  readonly turn: number;
  readonly rung: number;
}

/** Whose desk it is, what time it is, how far it has come. */
export function TopBar({ hour, turn, rung }: TopBarProps) {
  const { session, say } = useRoom();
  const { texts, words, view, start } = useGame();
  const [open, setOpen] = useState<'options' | 'keys' | null>(null);
  const desk = texts.desks[view.desk];
  const { turns } = view;
  useKeys([{ command: 'keys', does: say('key-keys'), run: () => setOpen('keys') }]);
  return (
    <header class="top">
      <div class="top-id">
        <Flag code={desk?.flag} short={desk?.name.slice(0, 2) ?? ''} />
        <div>
          <PageTitle>{say('top-ministry')}</PageTitle>
          <small>{desk?.country}</small>
          {desk?.native && (
            <small class="top-native" lang={desk.native.lang}>
              {desk.native.text}
            </small>
          )}
        </div>
      </div>
      <div class="top-clock">
        <span class="top-time">{words.localHour(start, hour)}</span>
        <span>
          <b>{words.localDate(start, hour)}</b>
          <small>{say('top-place', { city: desk?.city ?? '', utc: words.utcTime(start, hour) })}</small>
        </span>
      </div>
      <div class="top-turns">
        <small>{say('top-turn', { turn, turns })}</small>
        <ol aria-hidden="true" class={turns > 8 ? 'many' : ''}>
          {Array.from({ length: turns }, (_, i) => (
            <li key={String(i)} class={i + 1 < turn ? 'done' : i + 1 === turn ? 'now' : ''} />
          ))}
        </ol>
      </div>
      <Ladder rung={rung} />
      <Captions />
      <nav class="top-tools" aria-label={say('top-tools')}>
        <button type="button" class="top-tool" onClick={() => setOpen('keys')} aria-label={say('key-keys')}>
          <Icon name="keyboard" />
        </button>
        <CodexButton class="top-tool silent" />
        <ThemeButton class="top-tool silent" />
        <button
          type="button"
          class="top-tool"
          onClick={() => setOpen('options')}
          aria-label={say('top-options')}
        >
          <Icon name="accessibility" />
        </button>
        <button type="button" class="top-tool leave" onClick={() => session.send({ type: 'room.left' })}>
          <Icon name="door" />
          <span>{say('top-leave')}</span>
        </button>
      </nav>
      {open === 'options' && <OptionsDialog onClose={() => setOpen(null)} />}
      {open === 'keys' && <KeysDialog onClose={() => setOpen(null)} />}
      <Notices />
      <Situation hour={hour} turn={turn} rung={rung} />
    </header>
  );
}

/** Said where it matters: that nothing is kept, or that another tab keeps the game. */
function Notices() {
  const { session, say } = useRoom();
  const storage = useStore(session.view, (s) => s.storage);
  const otherTab = useStore(session.view, (s) => s.otherTab);
  if (storage === 'kept' && !otherTab) return null;
  return (
    <p class="top-notice" role="status">
      {otherTab ? say('site-other-tab') : say('site-storage')}
    </p>
  );
}
