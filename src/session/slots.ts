import { canonical, hashText } from '../core/turn/digest.ts';

/** As much of `localStorage` as is used; tests bring their own. */
export interface KeyValue {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const KEYS = ['demarche.game.a', 'demarche.game.b'] as const;

interface Slot {
  readonly key: string;
  readonly serial: number;
  readonly value: unknown;
}

/** A slot is a checksum, a space, and a JSON pair of serial number and value. */
function readSlot(store: KeyValue, key: string): Slot | null {
  const text = store.getItem(key);
  if (text === null) return null;
  const cut = text.indexOf(' ');
  const body = text.slice(cut + 1);
  if (cut < 0 || hashText(body) !== text.slice(0, cut)) return null;
  const pair: unknown = JSON.parse(body);
  if (!Array.isArray(pair) || typeof pair[0] !== 'number') return null;
  return { key, serial: pair[0], value: pair[1] };
}

/** Reads whatever either slot holds, the newer one first. Never throws. */
export function readSlots(store: KeyValue): readonly unknown[] {
  const slots: Slot[] = [];
  for (const key of KEYS) {
    try {
      const slot = readSlot(store, key);
      if (slot) slots.push(slot);
    } catch {
      // storage refused to be read: as good as empty
    }
  }
  return slots.sort((a, b) => b.serial - a.serial).map((slot) => slot.value);
}

/** Writes over the older or damaged slot, so that the newest good one survives a write cut short. False when it fails. */
export function writeSlots(store: KeyValue, value: unknown): boolean {
  try {
    const slots = KEYS.map((key) => readSlot(store, key));
    const newest = slots.reduce<Slot | null>(
      (best, slot) => (slot && (!best || slot.serial > best.serial) ? slot : best),
      null,
    );
    const key = KEYS.find((k) => k !== newest?.key) ?? KEYS[0];
    const body = canonical([(newest?.serial ?? 0) + 1, value]);
    store.setItem(key, `${hashText(body)} ${body}`);
    return true;
  } catch {
    return false;
  }
}
