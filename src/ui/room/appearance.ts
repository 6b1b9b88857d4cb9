import { type Session, watchAppearance } from '../../session/door.ts';
import { measureRootEm } from './rootEm.ts';
import { isProjected, wornWidth } from './useShape.ts';

export { appearanceOf } from '../../session/door.ts';

/** Widths, in root ems, below which some layout changes. */
export const WIDTHS = [24, 30, 34, 56, 62, 64, 74, 78, 82, 100] as const;

/** Text size on a projector, per cent: what is smallest on a page is 18 pixels high then. */
const PROJECTED = 156.25;
/** Height, in root ems, below which nothing may stay fixed over the page. */
const LOW = 32;

/** The widths that a page stays under, as the attribute `data-under` lists them. */
export const underOf = (width: number, rem: number): string =>
  WIDTHS.filter((limit) => width / rem < limit).join(' ');

/** Keeps width, theme, text size, motion and typeface of the document as the settings have them. */
export function followAppearance(session: Session, element: HTMLElement): () => void {
  const measure = (): void => {
    const { textSize, projector } = session.settings.getState();
    const projected = isProjected(projector, innerWidth);
    const size = projected ? Math.max(textSize, PROJECTED) : textSize;
    element.style.fontSize = size === 100 ? '' : `${size}%`;
    element.toggleAttribute('data-projector', projected);
    const rem = measureRootEm();
    element.dataset['under'] = underOf(wornWidth(element), rem);
    element.toggleAttribute('data-low', innerHeight / rem < LOW);
  };
  const leave = watchAppearance(session.settings, ({ theme, motion }) => {
    const { font } = session.settings.getState();
    element.dataset['theme'] = theme;
    element.dataset['motion'] = motion;
    element.dataset['font'] = font;
    measure();
  });
  addEventListener('resize', measure);
  return () => {
    leave();
    removeEventListener('resize', measure);
  };
}
