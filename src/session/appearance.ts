import type { StoreApi } from 'zustand/vanilla';
import type { SettingsStore } from './session.types.ts';

/** What a picture or a page is dressed in. */
export interface Appearance {
  readonly theme: 'war-room' | 'paper' | 'contrast';
  readonly motion: 'full' | 'reduced' | 'off';
}
/** What the machine itself asks for. */
export interface Wishes {
  readonly light: boolean;
  readonly contrast: boolean;
  readonly still: boolean;
}

/** What the settings ask for, once the machine's own wishes are known. */
export function appearanceOf(
  { theme, motion }: Pick<SettingsStore, 'theme' | 'motion'>,
  machine: Wishes,
): Appearance {
  const asked = machine.contrast ? 'contrast' : machine.light ? 'paper' : 'war-room';
  return {
    theme: theme === 'system' ? asked : theme,
    motion: motion === 'system' ? (machine.still ? 'reduced' : 'full') : motion,
  };
}

const LIGHT = '(prefers-color-scheme: light)';
const CONTRAST = '(prefers-contrast: more)';
const STILL = '(prefers-reduced-motion: reduce)';

/** Tells the appearance now and whenever settings or machine change it. */
export function watchAppearance(
  settings: StoreApi<SettingsStore>,
  tell: (appearance: Appearance) => void,
): () => void {
  const queries = [LIGHT, CONTRAST, STILL].map((query) => matchMedia(query));
  const look = (): void => {
    const [light = false, contrast = false, still = false] = queries.map((query) => query.matches);
    tell(appearanceOf(settings.getState(), { light, contrast, still }));
  };
  look();
  for (const query of queries) query.addEventListener('change', look);
  const leave = settings.subscribe(look);
  return () => {
    leave();
    for (const query of queries) query.removeEventListener('change', look);
  };
}
