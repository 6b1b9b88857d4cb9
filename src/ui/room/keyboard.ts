/** One key and what it does; the dialog of keys lists all that are bound. */
export interface Binding {
  /** As `KeyboardEvent.key` gives it, lower case: `c`, `?`, `escape`. */
  readonly key: string;
  /** With Ctrl or Command. */
  readonly ctrl?: boolean;
  /** What the key does, as the dialog of keys says it. */
  readonly does: string;
  readonly run: () => void;
  /** Works even where single-letter keys are switched off. */
  readonly always?: boolean;
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

/** A key as it stands on the keyboard. */
export function keyName({ key, ctrl }: Pick<Binding, 'key' | 'ctrl'>): string {
  const name = key.length === 1 ? key.toUpperCase() : `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return ctrl ? `Ctrl ${name}` : name;
}

const WRITING = ['text', 'search', 'email', 'url', 'number', 'password', 'tel', 'date'];

/** True where a letter is part of what is being written. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return WRITING.includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

/** Which binding a key press means; the newest scope wins. */
export function bindingFor(
  scopes: readonly Scope[],
  press: { readonly key: string; readonly ctrl: boolean },
  letters: boolean,
): Binding | null {
  const key = press.key.toLowerCase();
  for (const scope of [...scopes].reverse()) {
    const found = scope.bindings.find((b) => b.key === key && (b.ctrl ?? false) === press.ctrl);
    if (found && (letters || found.ctrl || found.always)) return found;
    if (scope.alone) return null;
  }
  return null;
}

/** Listens to single keys on a document; `letters` says whether they are switched on. */
export function makeKeyboard(target: Document, letters: () => boolean): Keyboard {
  let scopes: readonly Scope[] = [];
  target.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    // while writing, only a chord that no field knows gets through
    if (isWriting(event.target) && !(ctrl && event.key === 'Enter')) return;
    const binding = bindingFor(scopes, { key: event.key, ctrl }, letters());
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
