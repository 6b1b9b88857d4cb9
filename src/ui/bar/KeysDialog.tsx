import { Dialog } from '../parts/Dialog.tsx';
import { keyName } from '../room/keyboard.ts';
import { useRoom } from '../room/Room.tsx';
import { useStore } from '../room/useStore.ts';

/** Every key that is bound on the page below, and the switch for single letters. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { session, say, keyboard } = useRoom();
  const on = useStore(session.settings, (s) => s.keys);
  return (
    <Dialog title={say('keys-title')} onClose={onClose} class="keys">
      <label class="tick">
        <input type="checkbox" checked={on} onChange={() => session.set({ keys: !on })} />
        <span>{say('keys-switch')}</span>
      </label>
      <table>
        <caption class="sr">{say('keys-title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('keys-key')}</th>
            <th scope="col">{say('keys-does')}</th>
          </tr>
        </thead>
        <tbody>
          {keyboard.listing().map((binding) => (
            <tr key={`${binding.ctrl ? 'ctrl ' : ''}${binding.key}`}>
              <td>
                <kbd>{keyName(binding)}</kbd>
              </td>
              <td>{binding.does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="mut">{say('keys-lists')}</p>
    </Dialog>
  );
}
