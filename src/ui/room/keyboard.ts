import { type Command, chordOf, type Keymap, keymapOf, type SettingsStore } from '../../session/door.ts';

/** A command that a part of the page carries out; which key calls it stands in the settings. */
export interface Binding {
  readonly command: Command;
  /** What the key does, as the dialog of keys says it. */
  readonly does: string;
  readonly run: () => void;
}

export interface Keyboard {
  /** Binds keys until the returned function is called. A scope that is `alone` hides those below it. */
  bind(bindings: readonly Binding[], alone?: boolean): () => void;
  /** What is bound now, newest last; without what a dialog hides or adds. */
  listing(): readonly Binding[];
}

interface Scope {
  readonly bindings: readonly Binding[];
  readonly alone: boolean;
}

/** The keys as the settings have them. */
export const keysOf = ({ layout, keymap }: Pick<SettingsStore, 'layout' | 'keymap'>): Keymap =>
  keymapOf(layout, keymap);

const WRITING = ['text', 'search', 'email', 'url', 'number', 'password', 'tel', 'date'];

/** True where a letter is part of what is being written. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return WRITING.includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

const isChord = (chord: string): boolean => chord.startsWith('ctrl+');

/** Which binding a chord means; the newest scope wins. Without `single`, only chords with Ctrl work. */
export function bindingFor(
  scopes: readonly Scope[],
  chord: string,
  { keymap, single }: { readonly keymap: Keymap; readonly single: boolean },
): Binding | null {
  for (const scope of [...scopes].reverse()) {
    const found = scope.bindings.find(({ command }) => keymap[command] === chord);
    if (found && (single || isChord(chord))) return found;
    if (scope.alone) return null;
  }
  return null;
}

/** In a field these chords write, or take back what was written. */
const WRITES = ['ctrl+z'];

/** Listens on a document for the keys of the settings. */
export function makeKeyboard(
  target: Document,
  settings: () => Pick<SettingsStore, 'keys' | 'layout' | 'keymap'>,
): Keyboard {
  let scopes: readonly Scope[] = [];
  target.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const chord = chordOf({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey });
    if (isWriting(event.target) && (!isChord(chord) || WRITES.includes(chord))) return;
    const { keys: single, ...kept } = settings();
    const binding = bindingFor(scopes, chord, { keymap: keysOf(kept), single });
    if (!binding) return;
    event.preventDefault();
    binding.run();
  });
  return {
    bind: (bindings, alone = false) => {
      const scope: Scope = { bindings, alone };
      scopes = [...scopes, scope];
      return () => {
        scopes = scopes.filter((s) => s !== scope);
      };
    },
    listing: () => scopes.filter((s) => !s.alone).flatMap((s) => s.bindings),
  };
}
