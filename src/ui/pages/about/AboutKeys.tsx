import { useRoom } from '../../room/Room.tsx';

/** Keys that work everywhere; the single keys of the desk are listed there, where they are bound. */
const KEYS = [
  { id: 'tab', keys: ['Tab', 'Shift Tab'] },
  { id: 'arrows', keys: ['←', '→', '↑', '↓', 'Home', 'End'] },
  { id: 'enter', keys: ['Enter', 'Space'] },
  { id: 'escape', keys: ['Esc'] },
  { id: 'listing', keys: ['?'] },
] as const;

export function AboutKeys() {
  const { say } = useRoom();
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
          {KEYS.map(({ id, keys }) => (
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
