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
  /**
   * Whether another tab holds the game: then nothing is written from here until it lets go. What was to be written
   * before this was known is written once this tab turns out to be the one.
   */
  hold(held: boolean): void;
}

export interface KeeperParts {
  readonly storage: KeyValue | null;
  /** Whether it is still to be learnt which tab holds the game. */
  readonly asking: boolean;
  /** Told when writing fails, and when it succeeds again. */
  readonly told: (kept: boolean) => void;
}

/** Keeps a game on this device; says so when it cannot, goes on in memory, and tries again with every write. */
export function makeKeeper({ storage, asking, told }: KeeperParts): Keeper {
  let memory: Save | null = null;
  let kept = true;
  let holder: 'asking' | 'own' | 'other' = asking ? 'asking' : 'own';
  let unwritten = false;
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
    unwritten = holder === 'asking';
    if (holder !== 'own') return;
    const before = kept;
    kept = storage !== null && writeSlots(storage, save);
    if (kept !== before) told(kept);
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
    hold: (held) => {
      holder = held ? 'other' : 'own';
      if (!held && unwritten && memory) write(memory);
      unwritten = false;
    },
  };
}
