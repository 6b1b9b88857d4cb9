import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part that is fetched when it is first shown, so that the desk does not wait for it. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: (props: P) => ComponentChildren,
): (props: P) => ComponentChildren {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [, redraw] = useState(0);
    useEffect(() => {
      if (loaded) return;
      let left = false;
      void load().then((part) => {
        loaded = part;
        if (!left) redraw(1);
      });
      return () => {
        left = true;
      };
    }, []);
    const Shown = loaded;
    return Shown ? <Shown {...props} /> : waiting(props);
  };
}

/** A dialog that is fetched when it is first opened. */
export const laterDialog = (
  load: () => Promise<ComponentType<{ readonly onClose: () => void }>>,
): ((props: { readonly onClose: () => void }) => ComponentChildren) => later(load, () => null);
