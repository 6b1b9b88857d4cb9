/** Where a list's item stands in a path. */
export const ITEM = '[]';

/** What is being written at a place of a scenario text. */
export interface WritingPlace {
  /** Keys from the top to what is being written; of a value, its own key is the last. */
  readonly path: readonly string[];
  readonly what: 'key' | 'value';
  /** Where the word begins, and what of it stands before the place. */
  readonly from: number;
  readonly word: string;
  /** Keys that stand beside it already. */
  readonly beside: readonly string[];
  /** Within braces or brackets on one line. */
  readonly flow: boolean;
  /** Blanks before the line's first letter. */
  readonly indent: number;
}

interface Block {
  readonly indent: number;
  readonly key: string;
  readonly beside: string[];
}
interface Brace {
  readonly list: boolean;
  key: string | null;
  readonly keys: string[];
  from: number;
}

const TOP = /^[a-zA-Z]/;
const KEY = /^["']?([A-Za-z][\w.-]*)["']?[ \t]*:(?=[ \t]|$)/;

const sectionsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^([a-z][a-z0-9-]*):/gm)].map((m) => m[1] ?? '');

/** The start of the section in which a place lies: nothing before it matters. */
function sectionStart(text: string, at: number): number {
  let from = text.lastIndexOf('\n', at - 1) + 1;
  while (from > 0 && !TOP.test(text[from] ?? '')) from = text.lastIndexOf('\n', from - 2) + 1;
  return from;
}

/** Reads the section up to a place, as far as it is written, and tells what stands there; null inside plain text. */
export function writingPlace(text: string, at: number): WritingPlace | null {
  const blocks: Block[] = [];
  const braces: Brace[] = [];
  let textIndent: number | null = null;
  let i = sectionStart(text, at);

  const pathOf = (): string[] => [
    ...blocks.map((b) => b.key),
    ...braces.flatMap((b) => (b.list ? [ITEM] : b.key === null ? [] : [b.key])),
  ];

  /** Reads braces from `from` on; gives where they close, or null when the place came first. */
  const readFlow = (from: number, indent: number): { readonly next: number } | WritingPlace | null => {
    let k = from;
    while (k < at) {
      const c = text[k] ?? '';
      const open = braces.at(-1);
      if (c === '"' || c === "'") {
        const close = text.indexOf(c, k + 1);
        if (close < 0 || close >= at) return null;
        k = close + 1;
        continue;
      }
      if (c === '#' && /\s/.test(text[k - 1] ?? ' ')) {
        const end = text.indexOf('\n', k);
        if (end < 0 || end >= at) return null;
        k = end;
        continue;
      }
      if (c === '{' || c === '[') braces.push({ list: c === '[', key: null, keys: [], from: k + 1 });
      else if (c === '}' || c === ']') {
        braces.pop();
        if (braces.length === 0) return { next: k + 1 };
      } else if (open && c === ',') {
        open.key = null;
        open.from = k + 1;
      } else if (open && !open.list && open.key === null && c === ':') {
        open.key = text.slice(open.from, k).trim();
        open.keys.push(open.key);
        open.from = k + 1;
      }
      k += 1;
    }
    const open = braces.at(-1);
    if (!open) return null;
    const raw = text.slice(open.from, at);
    const word = raw.trimStart();
    const what = open.list || open.key !== null ? 'value' : 'key';
    return { path: pathOf(), what, from: at - word.length, word, beside: open.keys, flow: true, indent };
  };

  while (i <= at) {
    const found = text.indexOf('\n', i);
    const end = found < 0 ? text.length : found;
    const line = text.slice(i, end);
    const last = at <= end;
    let indent = line.length - line.trimStart().length;
    const bare = line.trim();
    if (!last && (bare === '' || bare.startsWith('#'))) {
      i = end + 1;
      continue;
    }
    if (textIndent !== null && (indent > textIndent || bare === '')) {
      if (last) return null;
      i = end + 1;
      continue;
    }
    textIndent = null;
    const upTo = last ? text.slice(i, at) : line;
    if (last && /^\s*#|\s#/.test(upTo)) return null;
    // an empty line belongs as deep as the cursor stands
    if (bare === '') indent = upTo.length;
    let beside: string[] = [];
    const dashed = /^-(\s|$)/.test(upTo.trimStart());
    for (let block = blocks.at(-1); block && block.indent >= indent; block = blocks.at(-1)) {
      // a list may stand as deep as its key
      if (dashed && block.indent === indent && block.key !== ITEM) break;
      blocks.pop();
      if (block.indent === indent && block.key !== ITEM) beside = block.beside;
    }
    let rest = upTo.slice(Math.min(indent, upTo.length));
    const shown = indent;
    while (/^-(\s|$)/.test(rest)) {
      const dash = /^-\s*/.exec(rest)?.[0].length ?? 1;
      blocks.push({ indent, key: ITEM, beside: [] });
      indent += dash;
      rest = rest.slice(dash);
      beside = [];
    }
    const key = KEY.exec(rest);
    if (key) {
      const name = key[1] ?? '';
      blocks.push({ indent, key: name, beside: [...beside, name] });
      const after = rest.slice(key[0].length);
      const value = after.trimStart();
      const start = i + (upTo.length - value.length);
      if (/^[|>]/.test(value)) textIndent = shown;
      else if (/^[[{]/.test(value)) {
        const read = readFlow(start, shown);
        if (read === null || 'path' in read) return read;
        const close = text.indexOf('\n', read.next);
        if (close < 0 || close >= at) return null;
        i = close + 1;
        continue;
      } else if (last) {
        if (/^["']/.test(value)) return null;
        return {
          path: pathOf(),
          what: 'value',
          from: start,
          word: value,
          beside: [],
          flow: false,
          indent: shown,
        };
      }
    } else if (/^[[{]/.test(rest)) {
      const read = readFlow(i + (upTo.length - rest.length), shown);
      if (read === null || 'path' in read) return read;
      const close = text.indexOf('\n', read.next);
      if (close < 0 || close >= at) return null;
      i = close + 1;
      continue;
    } else if (last) {
      const listed = blocks.at(-1)?.key === ITEM && !/:/.test(rest);
      const all = blocks.length === 0 ? sectionsIn(text) : beside;
      return {
        path: pathOf(),
        what: listed && rest !== '' ? 'value' : 'key',
        from: at - rest.length,
        word: rest,
        beside: all,
        flow: false,
        indent,
      };
    }
    i = end + 1;
  }
  return null;
}
