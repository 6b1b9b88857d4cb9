import { type Session, watchAppearance } from '../../session/door.ts';

export { appearanceOf } from '../../session/door.ts';

/** Widths, in root ems, below which some layout changes. */
export const WIDTHS = [24, 30, 34, 56, 62, 64, 74, 78, 82, 100] as const;

/** Height, in root ems, below which nothing may stay fixed over the page. */
const LOW = 32;

/** The widths that a page stays under, as the attribute `data-under` lists them. */
export const underOf = (width: number, rem: number): string =>
  WIDTHS.filter((limit) => width / rem < limit).join(' ');

/** Keeps width, theme, text size, motion and typeface of the document as the settings have them. */
export function followAppearance(session: Session, element: HTMLElement): () => void {
  const measure = (): void => {
    const rem = Number.parseFloat(getComputedStyle(element).fontSize);
    element.dataset['under'] = underOf(innerWidth, rem);
    element.toggleAttribute('data-low', innerHeight / rem < LOW);
  };
  const leave = watchAppearance(session.settings, ({ theme, motion }) => {
    const { font, textSize } = session.settings.getState();
    element.dataset['theme'] = theme;
    element.dataset['motion'] = motion;
    element.dataset['font'] = font;
    element.style.fontSize = textSize === 100 ? '' : `${textSize}%`;
    measure();
  });
  addEventListener('resize', measure);
  return () => {
    leave();
    removeEventListener('resize', measure);
  };
}
