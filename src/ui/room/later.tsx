import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Page = () => ComponentChildren;

/** A page that is fetched when it is first shown, so that the desk does not wait for it. */
export function later(load: () => Promise<Page>, waiting: Page): Page {
  let loaded: Page | null = null;
  return function Later() {
    const [, redraw] = useState(0);
    useEffect(() => {
      if (loaded) return;
      let left = false;
      void load().then((page) => {
        loaded = page;
        if (!left) redraw(1);
      });
      return () => {
        left = true;
      };
    }, []);
    const Shown = loaded ?? waiting;
    return <Shown />;
  };
}
