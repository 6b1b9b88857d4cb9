import { type Command, chordName, chordShortcut } from '../../session/door.ts';
import { keysOf } from '../room/keyboard.ts';
import { useRoom } from '../room/Room.tsx';
import { useStore } from '../room/useStore.ts';

/** A key that can be printed: that of a command, or the one that closes whatever lies on top. */
export type KeyOf = Command | 'escape';

/** The chord that works for a command now; null while it has none because single keys are switched off. */
function useChord(of: KeyOf | undefined): string | null {
  const { session } = useRoom();
  const chord = useStore(session.settings, (s) =>
    of === undefined || of === 'escape' ? (of ?? null) : keysOf(s)[of],
  );
  const on = useStore(session.settings, (s) => s.keys);
  return chord !== null && (on || of === 'escape' || chord.startsWith('ctrl+')) ? chord : null;
}

/** The key for `aria-keyshortcuts`; absent where none works. */
export function useShortcut(of: KeyOf | undefined): { readonly 'aria-keyshortcuts'?: string } {
  const chord = useChord(of);
  return chord === null || of === 'escape' ? {} : { 'aria-keyshortcuts': chordShortcut(chord) };
}

/** The key that does the same as what it stands on; gone when single keys are switched off. */
export function Key({ of }: { readonly of: KeyOf }) {
  const chord = useChord(of);
  return chord === null ? null : (
    <span class="kbd" aria-hidden="true">
      {chord === 'escape' ? 'Esc' : chordName(chord)}
    </span>
  );
}
