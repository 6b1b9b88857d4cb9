import type { Session, SettingsStore } from '../../session/door.ts';

const LIGHT = '(prefers-color-scheme: light)';
const CONTRAST = '(prefers-contrast: more)';
const STILL = '(prefers-reduced-motion: reduce)';

/** What the settings ask for, once the machine's own wishes are known. */
export function appearanceOf(
  settings: Pick<SettingsStore, 'theme' | 'motion'>,
  machine: { readonly light: boolean; readonly contrast: boolean; readonly still: boolean },
): { readonly theme: 'war-room' | 'paper' | 'contrast'; readonly motion: 'full' | 'reduced' | 'off' } {
  const { theme, motion } = settings;
  const asked = machine.contrast ? 'contrast' : machine.light ? 'paper' : 'war-room';
  return {
    theme: theme === 'system' ? asked : theme,
    motion: motion === 'system' ? (machine.still ? 'reduced' : 'full') : motion,
  };
}

/** Widths, in root ems, below which some layout changes. */
export const WIDTHS = [24, 30, 34, 56, 62, 64, 74, 78, 82, 100] as const;

/** Height, in root ems, below which nothing may stay fixed over the page. */
const LOW = 32;

/** The widths that a page stays under, as the attribute `data-under` lists them. */
export const underOf = (width: number, rem: number): string =>
  WIDTHS.filter((limit) => width / rem < limit).join(' ');

/** Keeps width, theme, text size, motion and typeface of the document as the settings have them. */
export function followAppearance(session: Session, element: HTMLElement): () => void {
  const queries = [LIGHT, CONTRAST, STILL].map((query) => matchMedia(query));
  const dress = (): void => {
    const settings = session.settings.getState();
    const [light, contrast, still] = queries.map((query) => query.matches);
    const { theme, motion } = appearanceOf(settings, {
      light: light ?? false,
      contrast: contrast ?? false,
      still: still ?? false,
    });
    element.dataset['theme'] = theme;
    element.dataset['motion'] = motion;
    element.dataset['font'] = settings.font;
    element.style.fontSize = settings.textSize === 100 ? '' : `${settings.textSize}%`;
    const rem = Number.parseFloat(getComputedStyle(element).fontSize);
    element.dataset['under'] = underOf(innerWidth, rem);
    element.toggleAttribute('data-low', innerHeight / rem < LOW);
  };
  dress();
  for (const query of queries) query.addEventListener('change', dress);
  const leave = session.settings.subscribe(dress);
  addEventListener('resize', dress);
  return () => {
    leave();
    removeEventListener('resize', dress);
    for (const query of queries) query.removeEventListener('change', dress);
  };
}
