import type { Game } from './game.ts';

const PRIME_A = 0x01000193;
const PRIME_B = 0x5bd1e995;

/** 64-bit hash of a text, 16 hex digits. Not cryptographic: it finds slips and edits, it does not prove authorship. */
export function hashText(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, PRIME_A);
    a ^= a >>> 13;
    b = Math.imul(b ^ c, PRIME_B);
    b ^= b >>> 15;
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  b = Math.imul(b ^ (b >>> 16) ^ a, 0xc2b2ae35);
  a ^= b >>> 13;
  const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');
  return hex(a) + hex(b ^ (b >>> 16));
}

/** Canonical JSON: keys sorted, undefined left out. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  // Plain JSON objects only: scenarios, games, decisions.
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record).sort();
  const parts: string[] = [];
  for (const key of keys)
    if (record[key] !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(record[key])}`);
  return `{${parts.join(',')}}`;
}

/** Hash of a game: equal digests, equal games. */
export const digest = (game: Game): string => hashText(canonical(game));
