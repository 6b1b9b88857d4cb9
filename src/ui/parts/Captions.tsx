import { useRoom } from '../room/Room.tsx';
import { useStore } from '../room/useStore.ts';
import { Icon } from './Icon.tsx';
import './captions.css';

/** What is heard now, in words; there to be read, never spoken into what a screen reader says. */
export function Captions() {
  const { session } = useRoom();
  const shown = useStore(session.settings, (s) => s.captions);
  const now = useStore(session.cues, (s) => s.now);
  if (!shown || !now) return null;
  return (
    <p class="captions">
      <Icon name="volume" /> {now.caption}
    </p>
  );
}
