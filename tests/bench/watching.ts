/** What the page under measurement tells of itself; every function here runs inside it. */

/** Moments since navigation, milliseconds. */
export interface Moments {
  readonly briefing: number;
  /** The first cable stands, and the first démarche has answered a key: as the page itself can tell, which is late. */
  readonly cable: number;
  readonly answered: number;
  /** Begin of the key, and the moment when the document has its answer. */
  readonly pressed: number;
  readonly changed: number;
}

export type Watched = typeof globalThis & {
  moments: { -readonly [M in keyof Moments]?: number };
  idle: { frames: number; timers: number };
};

/**
 * A person as quick as a machine: reads the briefing in no time, and calls the first démarche by its key as soon as it
 * is there. Put into the page before its own scripts.
 */
export function hasty(): void {
  const page = globalThis as Watched;
  page.moments = {};
  const painted = (which: keyof Moments): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        page.moments[which] = performance.now();
        performance.mark(`bench-${which}`);
        channel.port1.close();
      };
      channel.port2.postMessage(null);
    });
  };
  const done = new Set<string>();
  const once = (what: string, found: boolean, run: () => void): void => {
    if (!found || done.has(what)) return;
    done.add(what);
    run();
  };
  const look = (): void => {
    const skip = document.querySelector<HTMLElement>('.briefing-foot .btn');
    once('briefing', skip !== null, () => {
      painted('briefing');
      requestAnimationFrame(() => setTimeout(() => skip?.click()));
    });
    once('cable', document.querySelector('main.desk .cable') !== null, () => {
      performance.mark('bench-desk');
      painted('cable');
    });
    const card = document.querySelector('main.desk .tray .card-take');
    once('key', card !== null, () => {
      // after this commit has bound its keys
      queueMicrotask(() => {
        page.moments.pressed = performance.now();
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true }),
        );
      });
    });
    once('answered', card?.getAttribute('aria-pressed') === 'true', () => {
      page.moments.changed = performance.now();
      performance.mark('bench-changed');
      painted('answered');
    });
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['aria-pressed'],
  });
}

/** Counts frames and timers that the page asks for. */
export function counting(): void {
  const page = globalThis as Watched;
  const idle = { frames: 0, timers: 0 };
  page.idle = idle;
  const frame = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (run) => {
    idle.frames++;
    return frame(run);
  };
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const set = globalThis[name].bind(globalThis) as typeof setTimeout;
    // the two differ in their types by what Node adds to one of them
    globalThis[name] = ((...given: Parameters<typeof setTimeout>) => {
      idle.timers++;
      return set(...given);
    }) as never;
  }
}
