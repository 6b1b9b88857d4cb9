import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

export const AXES = ['vertical', 'horizontal', 'grid'] as const;
export type Axis = (typeof AXES)[number];

const ITEM = '[data-rove]';

/** Where an arrow leads among items laid out in rows of `columns`; null when the key is not an arrow's. */
export function roveTo(
  key: string,
  {
    at,
    count,
    columns,
    axis,
  }: { readonly at: number; readonly count: number; readonly columns: number; readonly axis: Axis },
): number | null {
  const last = count - 1;
  const across = axis !== 'vertical';
  const down = axis !== 'horizontal';
  const row = axis === 'grid' ? columns : 1;
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowRight':
      return across ? Math.min(last, at + 1) : null;
    case 'ArrowLeft':
      return across ? Math.max(0, at - 1) : null;
    case 'ArrowDown':
      return down ? (at + row > last ? at : at + row) : null;
    case 'ArrowUp':
      return down ? (at - row < 0 ? at : at - row) : null;
    default:
      return null;
  }
}

const columnsOf = (items: readonly HTMLElement[]): number => {
  const top = items[0]?.offsetTop ?? 0;
  const inRow = items.findIndex((item) => item.offsetTop !== top);
  return inRow < 0 ? items.length : inRow;
};

/**
 * One stop of the tab key for a whole list: arrows, Home and End move among the elements marked `data-rove`.
 * The element that was last focused keeps the stop; before that, one marked `data-rove="now"`, or the first.
 */
export function useRoving(list: RefObject<HTMLElement | null>, axis: Axis): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const items = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(ITEM)];
    const settle = (chosen?: Element | null): void => {
      const all = items();
      const stop =
        all.find((item) => item === chosen) ??
        all.find((item) => item.dataset['rove'] === 'now') ??
        all.find((item) => item.getAttribute('tabindex') === '0') ??
        all[0];
      for (const item of all) {
        const wanted = item === stop ? '0' : '-1';
        // written where it changes: what is written is computed anew
        if (item.getAttribute('tabindex') !== wanted) item.setAttribute('tabindex', wanted);
      }
    };
    const focused = (event: FocusEvent): void => {
      const item = event.target instanceof Element ? event.target.closest(ITEM) : null;
      if (item) settle(item);
    };
    const moved = (event: KeyboardEvent): void => {
      const all = items();
      const at = event.target instanceof HTMLElement ? all.indexOf(event.target) : -1;
      if (at < 0) return;
      const next = roveTo(event.key, { at, count: all.length, columns: columnsOf(all), axis });
      if (next === null) return;
      event.preventDefault();
      all[next]?.focus();
    };
    settle(element.contains(document.activeElement) ? document.activeElement : null);
    element.addEventListener('focusin', focused);
    element.addEventListener('keydown', moved);
    return () => {
      element.removeEventListener('focusin', focused);
      element.removeEventListener('keydown', moved);
    };
  });
}
