import { hashText } from '../../core/turn/digest.ts';

/** The seal of a line: hash of the seal before and of the line's own text. It finds edits, it proves no authorship. */
export const sealOf = (previous: string, body: string): string => hashText(`${previous}\n${body}`);

/** Text of a line without its seal, keys in the order in which they were written. */
export function bodyOf(line: Readonly<Record<string, unknown>>): string {
  const { seal: _, ...content } = line;
  return JSON.stringify(content);
}
