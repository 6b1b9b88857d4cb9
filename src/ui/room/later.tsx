import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A part that is fetched when it is first shown, so that the desk does not wait for it. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: (props: P) => ComponentChildren,
): (props: P) => ComponentChildren {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [drawn, redraw] = useState(0);
    // the title of what waits may have the focus; it goes with it, and the title that comes takes it over
    const held = useRef(false);
    useEffect(() => {
      if (loaded) return;
      let left = false;
      void load().then((part) => {
        loaded = part;
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
    const Shown = loaded;
    return Shown ? <Shown {...props} /> : waiting(props);
  };
}

/** A dialog that is fetched when it is first opened. */
export const laterDialog = (
  load: () => Promise<ComponentType<{ readonly onClose: () => void }>>,
): ((props: { readonly onClose: () => void }) => ComponentChildren) => later(load, () => null);
