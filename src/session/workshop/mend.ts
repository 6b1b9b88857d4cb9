import type { Finding } from '../../scenario/compile/finding.ts';

/** Replaces part of a line; columns count from 0. */
export interface Mend {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

const MEANT = /^did you mean `([^`]+)`\?$/;
const ONLY_ONE = /^may be: `([^`]+)`$/;
const WRITE = /^write `([a-z-]+): ([^`]+)`/;
const WORD = /[^\s,:{}[\]"'#]+/y;

/** What would apply a finding's suggestion; null where it leaves a choice to the author. */
export function mendOf({ line, column, code, suggestion }: Finding, written: string): Mend | null {
  if (suggestion === undefined) return null;
  const meant = MEANT.exec(suggestion)?.[1] ?? ONLY_ONE.exec(suggestion)?.[1];
  if (meant !== undefined) {
    const at = column - 1;
    WORD.lastIndex = /["']/.test(written[at] ?? '') ? at + 1 : at;
    const word = WORD.exec(written);
    return word ? { line, from: word.index, to: word.index + word[0].length, insert: meant } : null;
  }
  const write = WRITE.exec(suggestion);
  if (write) {
    const [, key = '', value = ''] = write;
    const there = new RegExp(`^${key}[ \\t]*:[ \\t]*(\\S+)`).exec(written);
    if (!there) return { line, from: 0, to: 0, insert: `${key}: ${value}\n` };
    const from = there[0].length - (there[1]?.length ?? 0);
    return { line, from, to: there[0].length, insert: value };
  }
  if (code === 'forbidden-character') return { line, from: column - 1, to: column, insert: '' };
  return null;
}
