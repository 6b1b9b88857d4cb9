import { describe, expect, it } from 'vitest';
import {
  assignKey,
  COMMANDS,
  changesOf,
  chordName,
  chordOf,
  chordShortcut,
  isReserved,
  isSound,
  KEY_LAYOUTS,
  keymapOf,
  LAYOUT_KEYS,
  swapKeys,
} from '../../src/session/keymap.ts';
import { makeSettings } from '../../src/session/settings.ts';
import { sayIn } from '../../src/words/door.ts';
import '../../src/words/keys.ts';

const { both } = LAYOUT_KEYS;
const press = (key: string, more: { ctrl?: boolean; shift?: boolean } = {}): string =>
  chordOf({ key, ctrl: false, shift: false, ...more });
const memory = () => {
  const map = new Map<string, string>();
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
};

describe('chords', () => {
  it('are the sign that was written, whatever Shift it took', () => {
    expect(press('C')).toBe('c');
    expect(press('?', { shift: true })).toBe('?');
    expect(press('K', { shift: true })).toBe('shift+k');
    expect(press('Enter', { ctrl: true })).toBe('ctrl+enter');
    expect(press('+', { ctrl: true })).toBe('ctrl++');
  });
  it('are named as they stand on the keys, and as assistive software wants them', () => {
    expect(['c', 'ctrl+enter', 'shift+k', '+'].map(chordName)).toEqual(['C', 'Ctrl Enter', 'Shift K', '+']);
    expect(chordShortcut('ctrl+enter')).toBe('Control+Enter');
  });
  it('that the browser or the page needs are not to be had', () => {
    const kept = ['Tab', 'Enter', ' ', 'Escape', 'ArrowDown', 'Home', 'F5', 'F1', 'Shift', 'Dead'];
    for (const key of kept) expect(isReserved(press(key)), key).toBe(true);
    for (const key of ['w', 't', 'r', 'l', 'f', 'p', '1', '+', 'Tab', 'c', 'v', 'a'])
      expect(isReserved(press(key, { ctrl: true })), `ctrl+${key}`).toBe(true);
    for (const key of ['c', '7', ',', 'ä', 'ğ', '/']) expect(isReserved(press(key)), key).toBe(false);
    expect(isReserved('ctrl+enter')).toBe(false);
  });
});

describe('layouts', () => {
  it.each(KEY_LAYOUTS)('%s gives every command a key, and none of them twice on a page', (layout) => {
    expect(isSound(LAYOUT_KEYS[layout])).toBe(true);
  });
  it('for one hand keep to that hand', () => {
    const LEFT = 'qwertasdfgzxcvb123456';
    const RIGHT = 'yuiophjklnm,.567890';
    const signs = (layout: 'left' | 'right'): string[] =>
      COMMANDS.map((c) => LAYOUT_KEYS[layout][c].replace('shift+', '').replace('enter', ','));
    expect(signs('left').filter((sign) => !LEFT.includes(sign))).toEqual([]);
    expect(signs('right').filter((sign) => !RIGHT.includes(sign))).toEqual([]);
  });
  it('say what each command does', () => {
    const say = sayIn('en');
    for (const command of COMMANDS) expect(say(`command-${command}`)).not.toBe(`command-${command}`);
  });
});

describe('giving a key', () => {
  it('tells who has it, on the same page only', () => {
    expect(assignKey(both, 'cables', 'm')).toEqual({ ok: false, why: 'taken', by: 'map' });
    expect(assignKey(both, 'cables', 'ctrl+w')).toEqual({ ok: false, why: 'reserved' });
    // S is an option at the desk and shows all answers on the other page
    expect(assignKey(both, 'next', 'c').ok).toBe(true);
    expect(assignKey(both, 'next', 's')).toEqual({ ok: false, why: 'taken', by: 'answers-all' });
    const given = assignKey(both, 'cables', 'b');
    expect(given.ok && changesOf(given.keymap, 'both')).toEqual({ cables: 'b' });
  });
  it('changes two about, unless a third is in the way', () => {
    expect(swapKeys(both, 'cables', 'map')).toMatchObject({ cables: 'm', map: 'c' });
    // the seal works on both pages, where N is the next turn's already
    const desk = { ...both, map: 'n', next: 'x' };
    expect(swapKeys(desk, 'map', 'cables')).toMatchObject({ map: 'c', cables: 'n' });
    expect(swapKeys({ ...both, cables: 'n' }, 'cables', 'seal')).toBeNull();
  });
});

describe('the settings of keys', () => {
  it('outlive the page', () => {
    const storage = memory();
    makeSettings(storage).set({ layout: 'left', keymap: { cables: 'y' } });
    const { layout, keymap } = makeSettings(storage).store.getState();
    expect(keymapOf(layout, keymap)).toMatchObject({ cables: 'y', seal: 'shift+s' });
  });
  it('that make no sense leave the layout as it is', () => {
    const storage = memory();
    storage.map.set(
      'demarche.settings',
      '{"theme":"paper","layout":"feet","keymap":{"cables":"m","seal":5,"fire":"x"}}',
    );
    const { theme, layout, keymap } = makeSettings(storage).store.getState();
    expect({ theme, layout, keymap }).toEqual({ theme: 'paper', layout: 'both', keymap: { cables: 'm' } });
    expect(keymapOf(layout, keymap)).toEqual(both);
  });
});
