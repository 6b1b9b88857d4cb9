import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Command, chordName, LAYOUT_KEYS } from '../../../../session/door.ts';
import { useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import type { KeyTaking } from './useKeyTaking.ts';

interface KeyRowProps {
  readonly command: Command;
  readonly does: string;
  readonly taking: KeyTaking;
}

/** One key: pressing its button waits for the next key. */
export function KeyRow({ command, does, taking }: KeyRowProps) {
  const { session, say } = useRoom();
  const first = useStore(session.settings, (s) => LAYOUT_KEYS[s.layout][command]);
  const chord = taking.keymap[command];
  const waits = taking.waiting === command;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // Safari does not focus a button that is clicked, and the key would go elsewhere
    if (waits) button.current?.focus();
  }, [waits]);
  return (
    <tr class={taking.offer?.command === command ? 'keymap-row-offered' : ''}>
      <th scope="row">{does}</th>
      <td>
        <button
          ref={button}
          type="button"
          class={`keymap-key ${waits ? 'waits' : ''}`}
          data-command={command}
          aria-label={
            waits ? say('keymap-press-of', { does }) : say('keymap-change', { does, key: chordName(chord) })
          }
          onClick={() => (waits ? taking.leave() : taking.ask(command))}
          onKeyDown={waits ? taking.press : undefined}
          onBlur={waits ? taking.leave : undefined}
        >
          {waits ? say('keymap-press') : <kbd>{chordName(chord)}</kbd>}
        </button>
        {chord !== first && (
          <button
            type="button"
            class="link"
            aria-label={say('keymap-reset-of', { does, key: chordName(first) })}
            onClick={() => taking.reset(command)}
          >
            {say('keymap-reset', { key: chordName(first) })}
          </button>
        )}
      </td>
    </tr>
  );
}
