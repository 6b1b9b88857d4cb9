import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/** Reads a part of a store and draws again when that part changes. */
export function useStore<T, S>(store: StoreApi<T>, select: (state: T) => S): S {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const chosen = select(store.getState());
  const drawn = useRef({ select, chosen });
  drawn.current = { select, chosen };
  useLayoutEffect(() => {
    const look = (state: T): void => {
      const { select: pick, chosen: last } = drawn.current;
      if (!Object.is(pick(state), last)) redraw(0);
    };
    // what changed between drawing and listening
    look(store.getState());
    return store.subscribe(look);
  }, [store]);
  return chosen;
}
