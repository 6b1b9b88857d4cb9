/** A source file: its name as shown to people, its text, and where its lines begin. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly lines: readonly number[];
}

/** Where something was written. */
export interface Spot {
  readonly file: SourceFile;
  readonly offset: number;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly spot: Spot;
  /** A `null` that has removed something inherited. */
  readonly met?: boolean;
  /** Not written, but filled in from elsewhere in the file. */
  readonly given?: boolean;
}
export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly spot: Spot;
}
export interface Entry {
  readonly key: string;
  readonly spot: Spot;
  readonly node: Node;
  /** Not written, but filled in from elsewhere in the file. */
  readonly given?: boolean;
}
export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly spot: Spot;
}
/** A value of a file with the place where it was written. */
export type Node = ScalarNode | ListNode | MapNode;

export function makeSourceFile(name: string, text: string): SourceFile {
  const lines = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\n' || (c === '\r' && text[i + 1] !== '\n')) lines.push(i + 1);
  }
  return { name, text, lines };
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** File, line and column (from 1) of a spot. */
export function placeOf({ file, offset }: Spot): Place {
  let low = 0;
  let high = file.lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    // `middle` lies within the list.
    if (file.lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: file.name, line: low + 1, column: offset - file.lines[low]! + 1 };
}

/** The node at a path; undefined when the way ends before. */
export function nodeAt(root: Node, path: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const key of path) {
    if (node?.kind === 'map') node = node.entries.get(key)?.node;
    else if (node?.kind === 'list') node = node.items[Number(key)];
    else return undefined;
  }
  return node;
}

/** Where the key of a path was written, else the nearest thing above it. */
export function spotOf(root: Node, path: readonly string[]): Spot {
  const above = nodeAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (last === undefined) return root.spot;
  if (above?.kind === 'map') {
    const entry = above.entries.get(last);
    if (entry) return entry.spot;
  }
  if (above?.kind === 'list') {
    const item = above.items[Number(last)];
    if (item) return item.spot;
  }
  return spotOf(root, path.slice(0, -1));
}
