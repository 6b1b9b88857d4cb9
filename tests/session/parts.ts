import { scenarioHash } from '../../src/log/door.ts';
import {
  openSession,
  type Session,
  type SessionParts,
  type ShippedScenario,
} from '../../src/session/door.ts';
import type { KeyValue } from '../../src/session/slots.ts';
import { makeWords } from '../../src/words/door.ts';
import { CROSSING } from '../core/crossing.ts';
import { stubTexts } from '../words/stubTexts.ts';

/** Storage in memory, as a browser's. */
export class MapStorage implements KeyValue {
  readonly map = new Map<string, string>();
  getItem = (key: string): string | null => this.map.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.map.set(key, value);
  removeItem = (key: string): void => void this.map.delete(key);
}

/** Storage that refuses everything, as in a private window that is full. */
export const refusing: KeyValue = {
  getItem: () => null,
  setItem: () => {
    throw new Error('quota');
  },
  removeItem: () => {},
};

export const shipped: ShippedScenario = {
  scenario: CROSSING,
  texts: { ...stubTexts, id: CROSSING.id },
  hash: scenarioHash(CROSSING),
};

/** A session as main puts it together, with stand-ins for browser and shelf. */
export function sessionOf(parts: Partial<SessionParts> = {}): Session {
  return openSession({
    shelf: {
      cards: [],
      load: async (id) => {
        if (id !== CROSSING.id) throw new Error(id);
        return shipped;
      },
    },
    makeWords,
    storage: new MapStorage(),
    locks: null,
    language: 'en',
    newSeed: () => 'NIGHT-1',
    today: () => '2022-09-13',
    now: () => 0,
    ...parts,
  });
}

/** Waits until the session is in this room. */
export const until = (session: Session, stage: string): Promise<void> =>
  new Promise((done, fail) => {
    const look = (): boolean => {
      const now = session.view.getState();
      if (now.stage === stage) done();
      else if (now.stage === 'failed') fail(new Error(now.failure ?? 'failed'));
      else return false;
      return true;
    };
    if (look()) return;
    const stop = session.view.subscribe(() => {
      if (look()) stop();
    });
  });
