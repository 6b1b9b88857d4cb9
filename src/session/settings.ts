import { createStore, type StoreApi } from 'zustand/vanilla';
import { KEY_LAYOUTS, readChanges } from './keymap.ts';
import type { SettingsStore } from './session.types.ts';
import type { KeyValue } from './slots.ts';

const KEY = 'demarche.settings';

export const SETTINGS: SettingsStore = {
  theme: 'system',
  textSize: 100,
  motion: 'system',
  font: 'plex',
  keys: true,
  layout: 'both',
  keymap: {},
  figures: false,
  projector: false,
  sound: false,
  music: false,
  captions: true,
  aloud: false,
};

/** What each setting may be; anything else found in storage is left out. */
const ALLOWED: { readonly [K in keyof Omit<SettingsStore, 'keymap'>]: readonly SettingsStore[K][] } = {
  theme: ['system', 'war-room', 'paper', 'contrast'],
  textSize: [100, 125, 150, 200],
  motion: ['system', 'full', 'reduced', 'off'],
  font: ['plex', 'dyslexic'],
  keys: [true, false],
  layout: KEY_LAYOUTS,
  figures: [true, false],
  projector: [true, false],
  sound: [true, false],
  music: [true, false],
  captions: [true, false],
  aloud: [true, false],
};

export interface Settings {
  readonly store: StoreApi<SettingsStore>;
  set(change: Partial<SettingsStore>): void;
  /** Nothing is heard until it is switched on again; what is kept stays as it was. */
  quiet(): void;
}

function readSettings(storage: KeyValue | null): Partial<SettingsStore> {
  try {
    const found: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    const allowed = Object.entries(found).filter(([key, value]) =>
      // keys of a literal type that Object.hasOwn has just checked
      Object.hasOwn(ALLOWED, key)
        ? (ALLOWED[key as keyof typeof ALLOWED] as readonly unknown[]).includes(value)
        : false,
    );
    const keymap = 'keymap' in found ? readChanges(found.keymap) : {};
    return { ...Object.fromEntries(allowed), keymap };
  } catch {
    return {};
  }
}

/** Settings of this device; they outlive a game and never enter a log. */
export function makeSettings(storage: KeyValue | null): Settings {
  let kept: SettingsStore = { ...SETTINGS, ...readSettings(storage) };
  const store = createStore<SettingsStore>(() => kept);
  return {
    store,
    set: (change) => {
      kept = { ...kept, ...change };
      store.setState(change);
      try {
        storage?.setItem(KEY, JSON.stringify(kept));
      } catch {
        // settings that cannot be kept hold until the page is closed
      }
    },
    quiet: () => store.setState({ sound: false, music: false }),
  };
}
