import type { BrowserContext } from 'playwright';

/**
 * Watches a page that is to be used by keyboard alone. Told is: any pointer, any click that no key made, a place that
 * has the focus and does not show it, and a focus that was lost by something other than Tab.
 */
export async function watchKeyboard(context: BrowserContext): Promise<() => readonly string[]> {
  const told: string[] = [];
  await context.exposeBinding('tellUse', (_, what: string) => told.push(what));
  await context.addInitScript(() => {
    // The binding above has put it there.
    const { tellUse } = globalThis as unknown as { tellUse: (what: string) => void };
    /** So long a page may take to put the focus somewhere. */
    const PATIENCE = 700;
    let last = '';
    const nameOf = (e: Element | null): string =>
      `${e?.tagName.toLowerCase()}.${e?.getAttribute('class') ?? e?.getAttribute('name') ?? ''} "${(e?.textContent ?? '').trim().slice(0, 30)}"`;
    const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
    const where = (): string => document.querySelector('main')?.className ?? 'no page';
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      addEventListener(kind, (event) => tellUse(`${kind} on ${nameOf(event.target as Element)}`), true);
    addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted || event.detail > 0)
          tellUse(`a click without a key on ${nameOf(event.target as Element)}`);
      },
      true,
    );
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Tab') {
          if (last !== '' && isLost()) tellUse(`the focus was lost after ${last} at ${where()}`);
          last = '';
          return;
        }
        if (['Control', 'Shift', 'Alt', 'Meta'].includes(key)) return;
        const pressed = `${key} on ${nameOf(document.activeElement)}`;
        last = pressed;
        setTimeout(() => {
          if (last !== pressed || !isLost()) return;
          last = '';
          tellUse(`the focus was lost after ${pressed} at ${where()}`);
        }, PATIENCE);
      },
      true,
    );
    /** The place itself or what is drawn around it has an outline that can be seen. */
    const isMarked = (e: Element): boolean => {
      const around = [e, e.parentElement, e.parentElement?.parentElement, e.closest('label, article')];
      return around.some((part) => {
        if (!part) return false;
        const { outlineStyle, outlineWidth, outlineColor, opacity, boxShadow } = getComputedStyle(part);
        // a frame drawn as a shadow without blur
        if (/0px 0px 0px [2-9]px/.test(boxShadow)) return true;
        const { width, height } = part.getBoundingClientRect();
        return (
          Number.parseFloat(opacity) > 0.3 &&
          width > 2 &&
          height > 2 &&
          outlineStyle !== 'none' &&
          Number.parseFloat(outlineWidth) >= 1.5 &&
          !/, 0\)$|transparent/.test(outlineColor)
        );
      });
    };
    addEventListener(
      'focusin',
      ({ target }) => {
        // titles and main parts take the focus to be read from, and are no stop of the tab key
        if (!(target instanceof HTMLElement) || target.tabIndex < 0) return;
        if (target.matches(':focus-visible') && !isMarked(target))
          tellUse(`does not show the focus: ${nameOf(target)}`);
      },
      true,
    );
  });
  return () => [...new Set(told)];
}
