/** As much of Web Locks as is used. */
export interface Locks {
  request(
    name: string,
    options: { readonly ifAvailable?: boolean },
    work: (lock: unknown) => Promise<void>,
  ): Promise<unknown>;
}

const NAME = 'demarche.game';

/** Tells whether another tab has the game open; takes over when that tab closes. */
export function watchTabs(locks: Locks | null, told: (otherTab: boolean) => void): void {
  if (!locks) return;
  const keep = (): Promise<void> => new Promise(() => {});
  const wait = (): void => {
    told(true);
    locks
      .request(NAME, {}, () => {
        told(false);
        return keep();
      })
      .catch(() => told(false));
  };
  locks
    .request(NAME, { ifAvailable: true }, (lock) => {
      if (lock) {
        told(false);
        return keep();
      }
      wait();
      return Promise.resolve();
    })
    // a browser that refuses locks gets no warning, and loses nothing else
    .catch(() => told(false));
}
