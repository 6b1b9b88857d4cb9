/**
 * What keys can do, and which key does it. A chord is a key as `KeyboardEvent.key` gives it, in lower case, behind
 * `ctrl+` (Command counts as Ctrl) or `shift+`: `c`, `?`, `ctrl+enter`, `shift+k`.
 */

/** What a key can do. */
export const COMMANDS = [
  'keys',
  'cables',
  'compare',
  'reread',
  'map',
  'channels',
  'matter',
  'tray',
  'advisers',
  'posture',
  'forecast',
  'standing',
  'option-1',
  'option-2',
  'option-3',
  'option-4',
  'card-1',
  'card-2',
  'card-3',
  'card-4',
  'card-5',
  'card-6',
  'all-channels',
  'undo',
  'seal',
  'next',
  'answers-all',
  'answers-again',
  'projector',
  'ballot-lead',
  'ballot-next',
  'ballot-back',
  'ballot-clear',
] as const;
export type Command = (typeof COMMANDS)[number];
export type Keymap = Readonly<Record<Command, string>>;

/** Where the hands lie: a map of keys for both, or one that a single hand reaches without stretching. */
export const KEY_LAYOUTS = ['both', 'left', 'right'] as const;
export type KeyLayout = (typeof KEY_LAYOUTS)[number];

const BOTH: Keymap = {
  keys: '?',
  cables: 'c',
  compare: 'v',
  reread: 'r',
  map: 'm',
  channels: 'p',
  matter: 'q',
  tray: 't',
  advisers: 'k',
  posture: 'o',
  forecast: 'g',
  standing: 'l',
  'option-1': 'a',
  'option-2': 's',
  'option-3': 'd',
  'option-4': 'f',
  'card-1': '1',
  'card-2': '2',
  'card-3': '3',
  'card-4': '4',
  'card-5': '5',
  'card-6': '6',
  'all-channels': '0',
  undo: 'ctrl+z',
  seal: 'ctrl+enter',
  next: 'n',
  'answers-all': 's',
  'answers-again': 'r',
  projector: 'w',
  // letters at the beginning of the alphabet stand on the options themselves
  'ballot-lead': 'x',
  'ballot-next': 'n',
  'ballot-back': 'p',
  'ballot-clear': 'z',
};

/** The maps of the layouts; in the one-handed ones Shift and the key lie under the same hand. */
export const LAYOUT_KEYS: Readonly<Record<KeyLayout, Keymap>> = {
  both: BOTH,
  left: {
    ...BOTH,
    keys: 'shift+w',
    map: 'w',
    channels: 'x',
    advisers: 'e',
    posture: 'z',
    standing: 'b',
    'all-channels': 'shift+t',
    undo: 'shift+z',
    seal: 'shift+s',
    next: 'd',
    projector: 'shift+q',
    'ballot-lead': 'x',
    'ballot-next': 'shift+f',
    'ballot-back': 'shift+d',
    'ballot-clear': 'shift+x',
  },
  right: {
    ...BOTH,
    keys: 'shift+k',
    cables: 'h',
    compare: 'j',
    reread: 'y',
    map: 'm',
    channels: 'k',
    matter: 'n',
    tray: '.',
    advisers: 'shift+h',
    posture: 'shift+p',
    forecast: 'l',
    standing: 'shift+l',
    'option-1': 'u',
    'option-2': 'i',
    'option-3': 'o',
    'option-4': 'p',
    'card-1': '5',
    'card-2': '6',
    'card-3': '7',
    'card-4': '8',
    'card-5': '9',
    'card-6': '0',
    'all-channels': ',',
    undo: 'shift+u',
    seal: 'shift+enter',
    next: 'n',
    'answers-all': 'l',
    'answers-again': 'y',
    projector: 'shift+j',
    'ballot-lead': '.',
    'ballot-next': 'n',
    'ballot-back': 'p',
    'ballot-clear': 'shift+m',
  },
};

/** Pages on which a command works; two that share none may share a key. */
type Page = 'desk' | 'answers' | 'projector';
const ON_ANSWERS: readonly Command[] = ['keys', 'seal', 'next', 'answers-all', 'answers-again'];
const ONLY_ANSWERS: readonly Command[] = ['next', 'answers-all', 'answers-again'];
const ONLY_PROJECTOR: readonly Command[] = ['ballot-lead', 'ballot-next', 'ballot-back', 'ballot-clear'];
const ON_PROJECTOR: readonly Command[] = [
  ...ONLY_PROJECTOR,
  ...(['keys', 'compare', 'reread', 'map', 'all-channels', 'undo', 'seal', 'projector'] as const),
];
const pagesOf = (command: Command): readonly Page[] => [
  ...([...ONLY_ANSWERS, ...ONLY_PROJECTOR].includes(command) ? [] : (['desk'] as const)),
  ...(ON_ANSWERS.includes(command) ? (['answers'] as const) : []),
  ...(ON_PROJECTOR.includes(command) ? (['projector'] as const) : []),
];
const meet = (a: Command, b: Command): boolean => pagesOf(a).some((page) => pagesOf(b).includes(page));

/** Keys that move about, write, or are held for another: they keep what every page does with them. */
const KEPT = [
  ...['tab', 'enter', ' ', 'escape', 'backspace', 'delete', 'insert', 'home', 'end', 'pageup', 'pagedown'],
  ...['arrowup', 'arrowdown', 'arrowleft', 'arrowright', 'contextmenu', 'capslock', 'dead', 'process'],
  ...['unidentified', 'compose', 'numlock', 'scrolllock', 'pause', 'printscreen'],
];
/** Keys that are pressed to press another. */
const HELD = ['shift', 'control', 'alt', 'altgraph', 'meta', 'os', 'fn', 'fnlock', 'hyper', 'super'];
/** With Ctrl nearly every key belongs to the browser: these are left over. */
const FREE_WITH_CTRL = ['enter', 'z', '.', ';', "'"];

/** What of a key press a chord is made of. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** The chord of a press. Shift counts where it does not change the sign: with letters and Enter. */
export function chordOf({ key, ctrl, shift }: KeyPress): string {
  const name = key.toLowerCase();
  const shifted = shift && (/^\p{L}$/u.test(name) || name === 'enter');
  return `${ctrl ? 'ctrl+' : ''}${shifted ? 'shift+' : ''}${name}`;
}

const keyOf = (chord: string): string => chord.replace(/^ctrl\+(?=.)/, '').replace(/^shift\+(?=.)/, '');

/** True while a press only holds a key for another. */
export const isHeld = (key: string): boolean => HELD.includes(key.toLowerCase());

/** True where a chord is not the game's to take: the browser, or moving about, needs it. */
export function isReserved(chord: string): boolean {
  const key = keyOf(chord);
  if (chord.startsWith('ctrl+')) return chord.startsWith('ctrl+shift+') || !FREE_WITH_CTRL.includes(key);
  if (chord === 'shift+enter') return false;
  return KEPT.includes(key) || HELD.includes(key) || [...key].length !== 1;
}

/** A chord as it stands on the keys: `Ctrl Enter`, `Shift K`, `C`. */
export function chordName(chord: string): string {
  const key = keyOf(chord);
  const name = key.length === 1 ? key.toUpperCase() : `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return [chord.startsWith('ctrl+') && 'Ctrl', chord.includes('shift+') && 'Shift', name]
    .filter((part) => part !== false)
    .join(' ');
}

/** A chord as `aria-keyshortcuts` wants it. */
export const chordShortcut = (chord: string): string =>
  chordName(chord).replace('Ctrl', 'Control').replaceAll(' ', '+');

export type Assigned =
  | { readonly ok: true; readonly keymap: Keymap }
  | { readonly ok: false; readonly why: 'reserved' }
  | { readonly ok: false; readonly why: 'taken'; readonly by: Command };

/** Gives a command another key; refuses one that is not to be had, and says who has it. */
export function assignKey(keymap: Keymap, command: Command, chord: string): Assigned {
  if (isReserved(chord)) return { ok: false, why: 'reserved' };
  const by = COMMANDS.find((c) => c !== command && keymap[c] === chord && meet(c, command));
  return by === undefined
    ? { ok: true, keymap: { ...keymap, [command]: chord } }
    : { ok: false, why: 'taken', by };
}

/**
 * Two commands change keys; null where a third would be in the way, as a key that serves on two pages may be.
 */
export function swapKeys(keymap: Keymap, a: Command, b: Command): Keymap | null {
  const swapped = { ...keymap, [a]: keymap[b], [b]: keymap[a] };
  return isSound(swapped) ? swapped : null;
}

/** True when no two commands that may be called on one page have the same key, and none has a reserved one. */
export const isSound = (keymap: Keymap): boolean =>
  COMMANDS.every((command) => assignKey(keymap, command, keymap[command]).ok);

/** What differs from a layout: that is what is kept. */
export const changesOf = (keymap: Keymap, layout: KeyLayout): Partial<Keymap> =>
  Object.fromEntries(COMMANDS.flatMap((c) => (keymap[c] === LAYOUT_KEYS[layout][c] ? [] : [[c, keymap[c]]])));

let latest: {
  readonly layout: KeyLayout;
  readonly changes: Partial<Keymap>;
  readonly keymap: Keymap;
} | null = null;

/** The map of a layout with changes; changes that do not make a sound one are left out, all of them. */
export function keymapOf(layout: KeyLayout, changes: Partial<Keymap>): Keymap {
  // every key that a page prints asks for it
  if (latest?.layout === layout && latest.changes === changes) return latest.keymap;
  const own = LAYOUT_KEYS[layout];
  const changed = { ...own, ...changes };
  const keymap = Object.keys(changes).length > 0 && isSound(changed) ? changed : own;
  latest = { layout, changes, keymap };
  return keymap;
}

/** Changes found in storage: known commands with strings only. */
export function readChanges(found: unknown): Partial<Keymap> {
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(
    Object.entries(found).filter(
      ([command, chord]) => COMMANDS.some((c) => c === command) && typeof chord === 'string',
    ),
  );
}
