import type { Decision, Memo } from '../../core/turn/door.ts';
import type { KeyValue } from '../slots.ts';

/** What was decided in a game of a scenario that is being written. */
export interface Choices {
  readonly seed: string;
  readonly decisions: readonly Decision[];
  readonly memos: readonly Memo[];
}

/** A scenario text as it is kept on this device. */
export interface Draft {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  /** Changed since it was opened or last saved as a file. */
  readonly changed: boolean;
  /** When it was last kept, milliseconds. */
  readonly at: number;
  readonly choices: Choices | null;
}

/** Where the drafts stand in the storage. */
export const DRAFTS_KEY = 'demarche.workshop';
const FORMAT = 1;
/** Drafts that are kept, the newest first. */
const MOST = 6;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readDraft(value: unknown): Draft | null {
  if (!isMap(value)) return null;
  const { key, name, text, changed, at, choices } = value;
  if (
    typeof key !== 'string' ||
    typeof name !== 'string' ||
    typeof text !== 'string' ||
    typeof at !== 'number'
  )
    return null;
  const fits =
    isMap(choices) &&
    typeof choices['seed'] === 'string' &&
    Array.isArray(choices['decisions']) &&
    choices['decisions'].every(
      (d) => isMap(d) && Array.isArray(d['steps']) && isMap(d['replies']) && isMap(d['matters']),
    ) &&
    Array.isArray(choices['memos']);
  // What does not fit a changed scenario is pruned when it is played; here only the shape matters.
  return {
    key,
    name,
    text,
    changed: changed === true,
    at,
    choices: fits ? (choices as unknown as Choices) : null,
  };
}

/** The drafts kept on this device, the newest first. Never throws. */
export function readDrafts(storage: KeyValue | null): readonly Draft[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(DRAFTS_KEY) ?? 'null');
    if (!isMap(kept) || kept['format'] !== FORMAT || !Array.isArray(kept['drafts'])) return [];
    return kept['drafts'].map(readDraft).filter((draft) => draft !== null);
  } catch {
    return [];
  }
}

/** A draft is never changed, only replaced: what was written of it once is written again. */
const writtenAs = new WeakMap<Draft, string>();
function writeDraft(draft: Draft): string {
  const written = writtenAs.get(draft) ?? JSON.stringify(draft);
  writtenAs.set(draft, written);
  return written;
}

/** Keeps the drafts, older ones giving way when there is no room. False when not even the newest could be kept. */
export function writeDrafts(storage: KeyValue | null, drafts: readonly Draft[]): boolean {
  for (let count = Math.min(MOST, drafts.length); count > 0; count--) {
    try {
      const list = drafts.slice(0, count).map(writeDraft).join(',');
      storage?.setItem(DRAFTS_KEY, `{"format":${FORMAT},"drafts":[${list}]}`);
      return storage !== null;
    } catch {
      // full: one draft less
    }
  }
  return drafts.length === 0;
}
