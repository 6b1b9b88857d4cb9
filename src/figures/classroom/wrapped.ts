/** A text in lines of so many letters; the last ends with dots where there is more. */
export function wrapped(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= letters || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines.map((one) => cut(one, letters));
  const rest = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1).map((one) => cut(one, letters)), cut(`${rest}`, letters)];
}

/** Room for one letter more than reckoned: letters are of different widths. */
const cut = (line: string, letters: number): string =>
  line.length <= letters + 1 ? line : `${line.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
