/** Width of a letter of the condensed face, about, for each point of its size. */
const LETTER = 0.47;

/** How wide a text runs at a size. */
export const wide = (text: string, size: number): number => text.length * size * LETTER;

/** A text in as many lines as it needs within a width, at most so many; what is left out is marked. */
export function wrapped(text: string, width: number, size: number, most: number): readonly string[] {
  const room = Math.max(4, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines
    .slice(0, most)
    .map((line) => (line.length > room ? `${line.slice(0, room - 1)}…` : line));
  const end = kept.at(-1);
  if (lines.length > most && end !== undefined)
    kept[kept.length - 1] = `${end.length + 2 > room ? end.slice(0, room - 2) : end} …`;
  return kept;
}

/** Several texts in lines, each beginning on its own, at most so many lines together. */
export function stacked(
  texts: readonly string[],
  {
    width,
    size,
    each,
    most,
  }: { readonly width: number; readonly size: number; readonly each: number; readonly most: number },
): readonly string[] {
  const lines: string[] = [];
  for (const [i, text] of texts.entries()) {
    const left = most - lines.length;
    const more = texts.length - i - 1;
    if (left <= 0) break;
    const part = wrapped(text, width, size, Math.min(each, left));
    lines.push(
      ...(left - part.length <= 0 && more > 0
        ? [...part.slice(0, -1), `${part.at(-1)?.replace(/ ?…$/, '') ?? ''} …`]
        : part),
    );
  }
  return lines;
}

/** Labels pushed apart so that none covers another, within a floor. */
export function apart<T extends { readonly y: number }>(
  labels: readonly T[],
  gap: number,
  floor: number,
): readonly (T & { readonly at: number })[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const down: number[] = [];
  for (const { y } of sorted) down.push(Math.max(y, (down.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  // what was pushed past the floor moves the others up again
  for (let i = down.length - 1, limit = floor; i >= 0; i--) {
    down[i] = Math.min(down[i] ?? 0, limit);
    limit = (down[i] ?? 0) - gap;
  }
  return sorted.map((label, i) => ({ ...label, at: down[i] ?? label.y }));
}
