import { describe, expect, it } from 'vitest';
import { type Container, openOffline } from '../../src/session/offline/offline.ts';

/** A container that does as browsers do, at the test's word. */
function makeContainer(controlled: boolean) {
  const listeners: (() => void)[] = [];
  const told: string[] = [];
  const installing = {
    state: 'installing',
    changed: () => {},
    addEventListener: (_: string, run: () => void) => {
      installing.changed = run;
    },
  };
  const registration = {
    active: controlled ? {} : null,
    waiting: null as { postMessage(message: string): void } | null,
    installing,
    addEventListener: () => {},
  };
  const container: Container & { controller: object | null } = {
    controller: controlled ? {} : null,
    register: async () => registration,
    addEventListener: (_, run) => void listeners.push(run),
  };
  return {
    container,
    told,
    /** The edition that was being installed is there: it takes charge, or waits behind another. */
    installed: () => {
      if (container.controller) registration.waiting = { postMessage: (message) => void told.push(message) };
      else registration.active = {};
      installing.changed();
    },
    takesOver: () => {
      container.controller = {};
      for (const run of listeners) run();
    },
  };
}

const open = (container: Container | null) => {
  let reloads = 0;
  const offline = openOffline({ container, address: () => 'sw.js', reload: () => void reloads++ });
  return { offline, reloads: () => reloads };
};

describe('a page kept for use without a network', () => {
  it('is kept on the first visit, and not loaded again', async () => {
    const browser = makeContainer(false);
    const { offline, reloads } = open(browser.container);
    await offline.keep();
    expect(offline.store.getState()).toEqual({ kept: false, newer: false });
    browser.installed();
    browser.takesOver();
    expect(offline.store.getState()).toEqual({ kept: true, newer: false });
    expect(reloads()).toBe(0);
  });
  it('tells of a newer edition, and loads it only when it is asked for', async () => {
    const browser = makeContainer(true);
    const { offline, reloads } = open(browser.container);
    await offline.keep();
    browser.installed();
    expect(offline.store.getState()).toEqual({ kept: true, newer: true });
    // another tab may have asked: this one stays as it is
    browser.takesOver();
    expect(reloads()).toBe(0);
    offline.takeNewer();
    expect(browser.told).toEqual(['take-over']);
    browser.takesOver();
    expect(reloads()).toBe(1);
  });
  it('goes on without where there is no service worker, or none may be registered', async () => {
    const without = open(null);
    await without.offline.keep();
    const refused = open({
      controller: null,
      register: () => Promise.reject(new Error('storage is full')),
      addEventListener: () => {},
    });
    await refused.offline.keep();
    for (const { offline } of [without, refused])
      expect(offline.store.getState()).toEqual({ kept: false, newer: false });
  });
});
