import { createStore, type StoreApi } from 'zustand/vanilla';

/** Whether the page can be had without a network, and whether a newer edition of it waits. */
export interface OfflineStore {
  readonly kept: boolean;
  readonly newer: boolean;
}

/** Of the browser's container of service workers, what is used here. */
export interface Container {
  readonly controller: object | null;
  register(address: string): Promise<Registration | undefined>;
  addEventListener(type: 'controllerchange', run: () => void): void;
}
interface Registration {
  readonly active: object | null;
  readonly waiting: { postMessage(message: string): void } | null;
  readonly installing: Installing | null;
  addEventListener(type: 'updatefound', run: () => void): void;
}
interface Installing {
  readonly state: string;
  addEventListener(type: 'statechange', run: () => void): void;
}

export interface Offline {
  readonly store: StoreApi<OfflineStore>;
  /** Keeps the page for use without a network; without a service worker it stays as it is. */
  keep(): Promise<void>;
  /** Loads the newer edition. Only a person asks for it: a page that reloads by itself takes a game away. */
  takeNewer(): void;
}

export interface OfflineParts {
  /** Null where the browser has none, or the page comes from a file. */
  readonly container: Container | null;
  readonly address: () => string;
  readonly reload: () => void;
}

export function openOffline({ container, address, reload }: OfflineParts): Offline {
  const store = createStore<OfflineStore>(() => ({ kept: false, newer: false }));
  let registration: Registration | undefined;
  let asked = false;
  const look = (): void => {
    if (!registration) return;
    const waits = registration.waiting !== null && container?.controller != null;
    store.setState({ kept: registration.active !== null, newer: waits });
  };
  const watch = (installing: Installing | null | undefined): void =>
    installing?.addEventListener('statechange', look);
  return {
    store,
    keep: async () => {
      if (!container || registration) return;
      try {
        registration = await container.register(address());
      } catch {
        // a browser that keeps nothing: the page goes on with the network
        return;
      }
      container.addEventListener('controllerchange', () => {
        // the first edition takes charge of the page that fetched it, and nothing changes
        if (asked) reload();
        look();
      });
      watch(registration?.installing);
      registration?.addEventListener('updatefound', () => watch(registration?.installing));
      look();
    },
    takeNewer: () => {
      asked = true;
      registration?.waiting?.postMessage('take-over');
    },
  };
}
