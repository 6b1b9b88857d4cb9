/** At the latest after so long, milliseconds. */
const PATIENCE = 2000;

/** Runs something once the page has painted what it shows and has nothing else to do. */
export function quietly(run: () => void): void {
  // two frames: the first paints
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      // Safari has no such callback
      if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: PATIENCE });
      else setTimeout(run);
    }),
  );
}
