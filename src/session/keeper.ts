import { readSave, type Save } from './save.ts';
import { type KeyValue, readSlots, writeSlots } from './slots.ts';

/** Quiet time after a change of the draft before it is written. */
const DRAFT_DELAY = 800;

export interface Keeper {
  /** The newest save that can be read. */
  read(): Save | null;
  /** Writes at once: after every decision. */
  write(save: Save): void;
  /** Writes a little later: while a draft changes. */
  writeSoon(save: Save): void;
  /** Writes what is waiting. */
  flush(): void;
  /** Another tab holds the game: nothing is written from here until it lets go. */
  hold(held: boolean): void;
}

/** Keeps a game on this device; says once when it cannot, and goes on in memory. */
export function makeKeeper(storage: KeyValue | null, failed: () => void): Keeper {
  let memory: Save | null = null;
  let broken = false;
  let held = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting: Save | null = null;
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    waiting = null;
  };
  const write = (save: Save): void => {
    cancel();
    memory = save;
    if (held || broken) return;
    if (storage && writeSlots(storage, save)) return;
    broken = true;
    failed();
  };
  const flush = (): void => {
    if (waiting) write(waiting);
  };
  return {
    read: () => {
      if (memory) return memory;
      for (const value of storage ? readSlots(storage) : []) {
        const save = readSave(value);
        if (save) return save;
      }
      return null;
    },
    write,
    writeSoon: (save) => {
      waiting = save;
      memory = save;
      timer ??= setTimeout(flush, DRAFT_DELAY);
    },
    flush,
    hold: (now) => {
      held = now;
    },
  };
}
