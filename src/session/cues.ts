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

export interface Cueing {
  readonly store: StoreApi<CuesStore>;
  /** Cues of a resolution, each sound once, in order. */
  play(entries: readonly Entry[], words: Words): void;
}

export function makeCues(): Cueing {
  const store = createStore<CuesStore>(() => ({ cues: [] }));
  let next = 1;
  return {
    store,
    play: (entries, words) => {
      const sounding = new Set<Cue>();
      for (const entry of entries) {
        const cue = CUE_OF[entry.code];
        if (cue && sounding.size < MOST_CUES) sounding.add(cue);
      }
      const made = [...sounding].map((cue) => ({ id: next++, cue, caption: words.cueCaption(cue) }));
      if (made.length > 0) store.setState(({ cues }) => ({ cues: [...cues, ...made].slice(-KEPT) }));
    },
  };
}
