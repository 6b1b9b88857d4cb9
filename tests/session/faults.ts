import type { KeyValue } from '../../src/session/slots.ts';
import type { Locks } from '../../src/session/tabs.ts';

/** The tab was killed here: nothing that it does afterwards reaches the device. */
export class Killed extends Error {}

/** What goes wrong with a call to storage, by how many there were before it. */
export type Fault = (call: number) => 'fine' | 'throws' | 'torn' | 'killed' | 'killed-torn';

/** A device's storage that a tab may be killed at, that may be full, and that may keep half of what it is given. */
export class FaultyStorage implements KeyValue {
  calls = 0;
  #dead = false;
  /** Whether the tab is gone. */
  get dead(): boolean {
    return this.#dead;
  }
  constructor(
    readonly map: Map<string, string>,
    private readonly fault: Fault,
  ) {}
  #meet(key: string, value: string | null): void {
    if (this.#dead) throw new Killed();
    const what = this.fault(++this.calls);
    if (value !== null && (what === 'torn' || what === 'killed-torn'))
      this.map.set(key, value.slice(0, value.length >> 1));
    if (what === 'killed' || what === 'killed-torn') {
      this.#dead = true;
      throw new Killed();
    }
    if (what !== 'fine') throw new Error('quota');
  }
  getItem = (key: string): string | null => {
    this.#meet(key, null);
    return this.map.get(key) ?? null;
  };
  setItem = (key: string, value: string): void => {
    this.#meet(key, value);
    this.map.set(key, value);
  };
  removeItem = (key: string): void => {
    this.#meet(key, null);
    this.map.delete(key);
  };
  /** Ends the tab from outside, between two calls. */
  kill(): void {
    this.#dead = true;
  }
}

interface Waiting {
  readonly tab: number;
  readonly give: (lock: unknown) => Promise<void>;
  readonly settle: (value: unknown) => void;
}

/** Web Locks of one name for many tabs, which answer when the test lets them. */
export class TestLocks {
  holder: number | null = null;
  readonly #queue: Waiting[] = [];
  readonly #answers: (() => void)[] = [];
  /** The locks as one tab sees them. */
  of(tab: number): Locks {
    return {
      request: (_, { ifAvailable = false }, work) =>
        new Promise((settle) => {
          this.#answers.push(() => {
            if (this.holder === null) this.#grant({ tab, give: work, settle });
            else if (ifAvailable) settle(work(null));
            else this.#queue.push({ tab, give: work, settle });
          });
        }),
    };
  }
  #grant({ tab, give, settle }: Waiting): void {
    this.holder = tab;
    settle(give({}));
  }
  /** Answers the oldest question; false where there is none. */
  answer(): boolean {
    const next = this.#answers.shift();
    next?.();
    return next !== undefined;
  }
  /** The tab is gone, with its lock and its place in the queue. */
  close(tab: number): void {
    const kept = this.#queue.filter((waiting) => waiting.tab !== tab);
    this.#queue.splice(0, this.#queue.length, ...kept);
    if (this.holder !== tab) return;
    this.holder = null;
    const next = this.#queue.shift();
    if (next) this.#grant(next);
  }
}
