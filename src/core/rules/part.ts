import type { Part } from '../turn/entry.ts';

/** Keeps a contribution's name when a reason is wanted; hands its value on. */
export function part(because: Part[] | undefined, cause: string, value: number): number {
  if (because && value !== 0) because.push({ cause, value });
  return value;
}
