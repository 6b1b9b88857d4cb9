import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A part that comes later, and may be asked for ahead. */
export interface Later<P extends object> {
  (props: P): ComponentChildren;
  fetch(): Promise<void>;
}

/** A part that is fetched when it is first shown, so that the desk does not wait for it. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: (props: P) => ComponentChildren,
): Later<P> {
  let loaded: ComponentType<P> | null = null;
  const fetch = async (): Promise<void> => {
    loaded ??= await load();
  };
  function Later(props: P) {
    const [drawn, redraw] = useState(0);
    // the title of what waits may have the focus; it goes with it, and the title that comes takes it over
    const held = useRef(false);
    const Shown = loaded;
    useEffect(() => {
      // what was asked for ahead may have come since this was drawn: what counts is what was drawn
      if (Shown) return;
      let left = false;
      void fetch().then(() => {
        held.current = document.activeElement?.matches('[data-title]') ?? false;
        if (!left) redraw(1);
      });
      return () => {
        left = true;
      };
    }, []);
    useLayoutEffect(() => {
      if (held.current) document.querySelector<HTMLElement>('[data-title]')?.focus({ preventScroll: true });
      held.current = false;
    }, [drawn]);
    return Shown ? <Shown {...props} /> : waiting(props);
  }
  return Object.assign(Later, { fetch });
}

/** A dialog that is fetched when it is first opened. */
export const laterDialog = (
  load: () => Promise<ComponentType<{ readonly onClose: () => void }>>,
): ((props: { readonly onClose: () => void }) => ComponentChildren) => later(load, () => null);
