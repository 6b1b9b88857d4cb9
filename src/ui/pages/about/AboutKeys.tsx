import { chordName } from '../../../session/door.ts';
import { keysOf } from '../../room/keyboard.ts';
import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';

/** Keys that work everywhere; the single keys of the desk are listed there, where they are bound. */
const KEYS = [
  { id: 'tab', keys: ['Tab', 'Shift Tab'] },
  { id: 'arrows', keys: ['←', '→', '↑', '↓', 'Home', 'End'] },
  { id: 'enter', keys: ['Enter', 'Space'] },
  { id: 'escape', keys: ['Esc'] },
] as const;

export function AboutKeys() {
  const { session, say } = useRoom();
  const listing = useStore(session.settings, (s) => chordName(keysOf(s).keys));
  const rows = [...KEYS, { id: 'listing', keys: [listing] }];
  return (
    <>
      <p class="mut">{say('about-keys-note')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('about-keys-key')}</th>
            <th scope="col">{say('about-keys-does')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, keys }) => (
            <tr key={id}>
              <th scope="row" class="about-key">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{say(`about-key-${id}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
