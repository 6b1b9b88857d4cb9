import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { View } from '../../core/turn/door.ts';
import type { Texts } from '../../scenario/texts.ts';
import type { Session } from '../../session/door.ts';
import type { Say, Words } from '../../words/door.ts';
import type { Binding, Keyboard } from './keyboard.ts';
import { useStore } from './useStore.ts';

/** Takes the element behind the map's labels, to draw in it. */
export type Stage = (host: HTMLElement | null) => void;

/** What every page has at hand. */
export interface Room {
  readonly session: Session;
  readonly say: Say;
  readonly language: string;
  readonly keyboard: Keyboard;
  /** Speaks one sentence in the page's only live region. */
  readonly announce: (sentence: string) => void;
  /** Offers the place of the map picture to whoever draws it; null takes it back. */
  readonly stage: Stage;
  /** Words of the scenario in play; null while there is none. */
  readonly words: Words | null;
}

export const RoomContext = createContext<Room | null>(null);

/** The session, the words and the keyboard of this page. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error('a part stands in a room');
  return room;
}

/** A sentence of the interface. */
export const useSay = (): Say => useRoom().say;

/** What a page of a game in play reads. */
export interface GameInPlay {
  readonly scenario: Scenario;
  readonly texts: Texts;
  readonly words: Words;
  readonly view: View;
  /** Start of the scenario's clock, for `words.localTime` and its kin. */
  readonly start: string;
}

/** The game in play, for pages that are shown only while there is one. */
export function useGame(): GameInPlay {
  const { session, words } = useRoom();
  const shipped = useStore(session.view, (s) => s.shipped);
  const view = useStore(session.view, (s) => s.view);
  if (!shipped || !view || !words) throw new Error('this page is shown with a game in play');
  return {
    scenario: shipped.scenario,
    texts: shipped.texts,
    words,
    view,
    start: shipped.scenario.clock.start,
  };
}

/** Carries out commands while the part is shown; `alone` hides those below, as a dialog does. */
export function useKeys(bindings: readonly Binding[], alone = false): void {
  const { keyboard } = useRoom();
  const latest = useRef(bindings);
  latest.current = bindings;
  const signature = bindings.map(({ command }) => command).join(' ');
  useLayoutEffect(() => {
    const late = latest.current.map(
      (binding, i): Binding => ({ ...binding, run: () => latest.current[i]?.run() }),
    );
    return keyboard.bind(late, alone);
  }, [keyboard, alone, signature]);
}
