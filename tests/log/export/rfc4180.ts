/**
 * A strict reader of tables by RFC 4180, written for the tests alone: what our writer writes is read by somebody else.
 * Throws at whatever the RFC does not allow.
 */
export function readTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${JSON.stringify(text.slice(Math.max(0, at - 20), at + 20))}`);
  };
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) fail('a quoted cell without end');
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') {
          cell += '"';
          at++;
        } else break;
      }
      at++;
    } else {
      while (at < text.length && !',\r\n'.includes(text[at] ?? '')) {
        if (text[at] === '"') fail('a quote within a bare cell');
        cell += text[at];
        at++;
      }
    }
    row.push(cell);
    if (text[at] === ',') {
      at++;
      // A comma at the very end opens a last empty cell.
      if (at === text.length) fail('a row without an end');
    } else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else fail('a cell that ends in something else');
  }
  if (row.length > 0) fail('a last row without an end');
  return rows;
}
