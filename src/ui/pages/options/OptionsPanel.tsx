import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';

/** Settings of this device: on a page of their own, and in a dialog over the desk. */
export function OptionsPanel() {
  const { session, say } = useRoom();
  const figures = useStore(session.settings, (s) => s.figures);
  const keys = useStore(session.settings, (s) => s.keys);
  return (
    <form class="options">
      <label>
        <input type="checkbox" checked={figures} onChange={() => session.set({ figures: !figures })} />
        {say('options-figures')}
      </label>
      <label>
        <input type="checkbox" checked={keys} onChange={() => session.set({ keys: !keys })} />
        {say('options-keys')}
      </label>
    </form>
  );
}
