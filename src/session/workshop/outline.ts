/** One name in the text, and the line it stands in, counted from 1. */
export interface OutlineId {
  readonly id: string;
  readonly line: number;
}
export interface OutlineSection extends OutlineId {
  /** The names defined in it; empty where it holds a value. */
  readonly ids: readonly OutlineId[];
  /** Last line of the section. */
  readonly end: number;
}

/** A longer line holds text, not keys that somebody would look for. */
const SECTION = /^([a-z][a-z0-9-]*)[ \t]*:(?:[ \t]+(.*))?$/;
const ENTRY = /^([ \t]+)["']?([a-z][a-z0-9-]*)["']?[ \t]*:(?:[ \t]|$)/;
const BLOCK_TEXT = /^[|>]/;

/** Sections of a scenario text and the names in them: read by lines, so that a broken text has an outline too. */
export function outlineOf(text: string): readonly OutlineSection[] {
  const sections: { id: string; line: number; end: number; ids: OutlineId[] }[] = [];
  let indent: string | null = null;
  let plain = false;
  for (const [i, line] of text.split('\n').entries()) {
    const row = line.endsWith('\r') ? line.slice(0, -1) : line;
    const head = SECTION.exec(row);
    if (head) {
      const value = head[2] ?? '';
      sections.push({ id: head[1] ?? '', line: i + 1, end: i + 1, ids: [] });
      plain = BLOCK_TEXT.test(value) || (value !== '' && !value.startsWith('#'));
      indent = null;
      continue;
    }
    const section = sections.at(-1);
    if (!section || row.trim() === '') continue;
    section.end = i + 1;
    if (plain) continue;
    const entry = ENTRY.exec(row);
    if (!entry) continue;
    indent ??= entry[1] ?? '';
    if (entry[1] === indent) section.ids.push({ id: entry[2] ?? '', line: i + 1 });
  }
  return sections;
}

/** The section and the name that a line belongs to. */
export function placeInOutline(
  outline: readonly OutlineSection[],
  line: number,
): { readonly section: string; readonly id: string | null } | null {
  const section = outline.findLast((s) => s.line <= line);
  if (!section) return null;
  return { section: section.id, id: section.ids.findLast((one) => one.line <= line)?.id ?? null };
}
