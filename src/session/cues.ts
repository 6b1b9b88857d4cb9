import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Entry, EntryCode } from '../core/turn/door.ts';
import type { Words } from '../words/door.ts';
import type { CuesStore } from './session.types.ts';

/** Sounds of a room; the player of sound has a file for each. */
export const CUES = [
  'teleprinter',
  'phone-ring',
  'paper',
  'stamp',
  'radio-static',
  'distant-artillery',
  'sting-ceasefire',
  'sting-escalation',
] as const;
export type Cue = (typeof CUES)[number];

/** Most sounds of one resolution: more would be noise. */
const MOST_CUES = 6;
const KEPT = 24;

/** What sounds when. Nothing sounds at a figure of the dead. */
const CUE_OF: Readonly<Partial<Record<EntryCode, Cue>>> = {
  'report.arrived': 'teleprinter',
  'answer.given': 'phone-ring',
  'statement.made': 'radio-static',
  'text.tabled': 'paper',
  'text.refused': 'paper',
  'treaty.invoked': 'stamp',
  'venue.decided': 'stamp',
  'venue.blocked': 'stamp',
  'truce.announced': 'radio-static',
  'truce.began': 'sting-ceasefire',
  'truce.durable': 'sting-ceasefire',
  'truce.broken': 'distant-artillery',
  'incident.happened': 'distant-artillery',
  'government.crisis': 'sting-escalation',
  'government.fell': 'sting-escalation',
};

/** Time from one cue to the next, and that the last one's caption stays. */
const APART = 1200;
const STAYS = 4000;

export interface Cueing {
  readonly store: StoreApi<CuesStore>;
  /** Cues of a resolution, each sound once, one after the other. */
  play(entries: readonly Entry[], words: Words): void;
  /** At the figures of the dead nothing sounds: what was on, and what was to come, is dropped. */
  hush(silent: boolean): void;
}

export function makeCues(): Cueing {
  const store = createStore<CuesStore>(() => ({ cues: [], now: null, silent: false }));
  let next = 1;
  let waiting: CuesStore['cues'] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sound = (): void => {
    const [now = null, ...rest] = waiting;
    waiting = rest;
    store.setState({ now });
    timer = now ? setTimeout(sound, rest.length > 0 ? APART : STAYS) : undefined;
  };
  return {
    store,
    play: (entries, words) => {
      const sounding = new Set<Cue>();
      for (const entry of entries) {
        const cue = CUE_OF[entry.code];
        if (cue && sounding.size < MOST_CUES) sounding.add(cue);
      }
      const made = [...sounding].map((cue) => ({ id: next++, cue, caption: words.cueCaption(cue) }));
      if (made.length === 0) return;
      store.setState(({ cues }) => ({ cues: [...cues, ...made].slice(-KEPT) }));
      waiting = made;
      clearTimeout(timer);
      sound();
    },
    hush: (silent) => {
      waiting = [];
      clearTimeout(timer);
      store.setState({ now: null, silent });
    },
  };
}
