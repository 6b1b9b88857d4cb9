import { KeyMap } from '../pages/options/keys/KeyMap.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useRoom } from '../room/Room.tsx';
import { useStore } from '../room/useStore.ts';

/** Every key that is bound on the page below, each to be given another, and the switch for single keys. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { session, say, keyboard } = useRoom();
  const on = useStore(session.settings, (s) => s.keys);
  return (
    <Dialog title={say('keys-title')} onClose={onClose} class="keys">
      <label class="tick">
        <input type="checkbox" checked={on} onChange={() => session.set({ keys: !on })} />
        <span>{say('keys-switch')}</span>
      </label>
      <KeyMap called={keyboard.listing()} />
      <p class="mut">{say('keys-lists')}</p>
    </Dialog>
  );
}
