import { canonical, hashText } from '../../core/turn/digest.ts';

/** The seal of a line: hash of the seal before and of the line's canonical text. It finds edits, it proves no authorship. */
export const sealOf = (previous: string, body: string): string => hashText(`${previous}\n${body}`);

/** Canonical text of a line without its seal. */
export function bodyOf(line: Readonly<Record<string, unknown>>): string {
  const { seal: _, ...content } = line;
  return canonical(content);
}
