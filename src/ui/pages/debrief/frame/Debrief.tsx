import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../../../../scenario/texts.ts';
import type { DebriefGame, Debriefing, DebriefStore, Findings } from '../../../../session/debrief/door.ts';
import type { Words } from '../../../../words/door.ts';
import { useStore } from '../../../room/useStore.ts';

/** What every part of the debrief has at hand: one opened game, its words, and what was played for it. */
export interface DebriefRoom {
  readonly debriefing: Debriefing;
  readonly game: DebriefGame;
  readonly findings: Findings;
  readonly texts: Texts;
  readonly words: Words;
  /** The turn that is looked at, on the timeline and on the map. */
  readonly turn: number;
  readonly lookAt: (turn: number) => void;
}

export const DebriefContext = createContext<DebriefRoom | null>(null);

export function useDebrief(): DebriefRoom {
  const room = useContext(DebriefContext);
  if (!room) throw new Error('a part of the debrief stands on its page');
  return room;
}

/** A part of what was played for the debrief; drawn again when it changes. */
export function usePlayed<T>(select: (state: DebriefStore) => T): T {
  return useStore(useDebrief().debriefing.store, select);
}
