const LONGEST = 60;

/** Damerau-Levenshtein distance (neighbours may be swapped), cut off above `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      // Every index read here was written in this or an earlier row.
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

/** The allowed word nearest to what was written, when near enough to be a slip. */
export function nearest(written: string, allowed: Iterable<string>): string | undefined {
  if (written.length > LONGEST) return undefined;
  const wanted = written.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  let alike = -1;
  for (const word of allowed) {
    const found = distance(wanted, word.toLowerCase(), least);
    if (found > least || (found === least && best === undefined)) continue;
    // Of words equally near the one that begins alike: the first letter is seldom the wrong one.
    const common = commonStart(wanted, word);
    if (found === least && common <= alike) continue;
    least = found;
    best = word;
    alike = common;
  }
  return best;
}

const MOST_LISTED = 16;

/** "did you mean `x`?", or the whole short list of what may stand here. */
export function suggest(written: string, allowed: readonly string[]): string | undefined {
  const near = nearest(written, allowed);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  if (allowed.length === 0 || allowed.length > MOST_LISTED) return undefined;
  return `may be: ${allowed.map((word) => `\`${word}\``).join(', ')}`;
}
