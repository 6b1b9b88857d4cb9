import { useState } from 'preact/hooks';
import {
  assignKey,
  type Command,
  changesOf,
  chordName,
  chordOf,
  isHeld,
  type Keymap,
  LAYOUT_KEYS,
  swapKeys,
} from '../../../../session/door.ts';
import { keysOf } from '../../../room/keyboard.ts';
import { useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';

/** Giving commands other keys: what waits for one, what was said of the last, and what can be done about it. */
export interface KeyTaking {
  readonly keymap: Keymap;
  /** Some key differs from the layout's. */
  readonly changed: boolean;
  /** The command whose next key is awaited. */
  readonly waiting: Command | null;
  /** What came of the last try, in a sentence. */
  readonly said: string;
  /** Two commands that want one key, and may change about. */
  readonly offer: { readonly command: Command; readonly by: Command } | null;
  ask(command: Command): void;
  leave(): void;
  press(event: KeyboardEvent): void;
  swap(): void;
  reset(command: Command): void;
  resetAll(): void;
}

/** Takes keys for commands and keeps them in the settings; `does` says what a command is, where it is called. */
export function useKeyTaking(does: (command: Command) => string): KeyTaking {
  const { session, say } = useRoom();
  const settings = useStore(session.settings, (s) => s);
  const [waiting, wait] = useState<Command | null>(null);
  const [said, tell] = useState('');
  const [offer, setOffer] = useState<KeyTaking['offer']>(null);
  const { layout } = settings;
  const keymap = keysOf(settings);
  const keep = (next: Keymap): void => session.set({ keymap: changesOf(next, layout) });
  const end = (sentence: string): void => {
    wait(null);
    tell(sentence);
  };

  const take = (command: Command, chord: string): void => {
    const key = chordName(chord);
    const assigned = assignKey(keymap, command, chord);
    if (assigned.ok) {
      keep(assigned.keymap);
      end(say('keymap-given', { key, does: does(command) }));
      return;
    }
    switch (assigned.why) {
      case 'reserved':
        end(say('keymap-reserved', { key }));
        break;
      case 'taken':
        if (swapKeys(keymap, command, assigned.by)) setOffer({ command, by: assigned.by });
        end(say('keymap-taken', { key, does: does(assigned.by) }));
    }
  };

  return {
    keymap,
    changed: Object.keys(changesOf(keymap, layout)).length > 0,
    waiting,
    said,
    offer,
    ask: (command) => {
      setOffer(null);
      wait(command);
      tell(say('keymap-press-of', { does: does(command) }));
    },
    leave: () => end(say('keymap-left')),
    press: (event) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
      // the tab key goes on to the next place, which ends the waiting; nobody is held here
      if (waiting === null || key === 'Tab' || isHeld(key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (repeat) return;
      if (key === 'Escape') end(say('keymap-left'));
      // with Alt, characters of other layouts are written
      else if (altKey) end(say('keymap-reserved', { key: `Alt ${chordName(key.toLowerCase())}` }));
      else take(waiting, chordOf({ key, ctrl: ctrlKey || metaKey, shift: shiftKey }));
    },
    swap: () => {
      const swapped = offer && swapKeys(keymap, offer.command, offer.by);
      if (!swapped) return;
      keep(swapped);
      setOffer(null);
      tell(
        say('keymap-swapped', {
          key: chordName(swapped[offer.command]),
          does: does(offer.command),
          other: chordName(swapped[offer.by]),
          otherDoes: does(offer.by),
        }),
      );
    },
    reset: (command) => {
      setOffer(null);
      const chord = LAYOUT_KEYS[layout][command];
      const assigned = assignKey(keymap, command, chord);
      if (assigned.ok) keep(assigned.keymap);
      const other = !assigned.ok && assigned.why === 'taken' ? assigned.by : null;
      tell(
        other === null
          ? say('keymap-given', { key: chordName(chord), does: does(command) })
          : say('keymap-reset-taken', { key: chordName(chord), does: does(other) }),
      );
    },
    resetAll: () => {
      setOffer(null);
      session.set({ keymap: {} });
      tell(say('keymap-reset-done'));
    },
  };
}
