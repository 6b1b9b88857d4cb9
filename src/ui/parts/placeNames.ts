/** A name beside its mark, in points of its picture. */
export interface PlacedName {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A mark that has a name, and the distance that the name keeps. */
export interface NamedMark {
  readonly id: string;
  readonly text: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly gap: number;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Width of a letter and height of a line, in the picture's own points. */
  readonly letter: number;
  readonly line: number;
}

/** Names where they lie on no other; each is tried beside, over and under its mark, and left out where none has room. */
export function placeNames(marks: readonly NamedMark[], picture: Picture): readonly PlacedName[] {
  const taken: { left: number; top: number; right: number; bottom: number }[] = marks.map(({ at, gap }) => ({
    left: at.x - gap / 2,
    right: at.x + gap / 2,
    top: at.y - gap / 2,
    bottom: at.y + gap / 2,
  }));
  const names: PlacedName[] = [];
  for (const { id, text, at, gap } of marks) {
    const wide = text.length * picture.letter;
    const tries = [
      { left: at.x + gap, y: at.y + 4, anchor: 'start' as const },
      { left: at.x - gap - wide, y: at.y + 4, anchor: 'end' as const },
      { left: at.x - wide / 2, y: at.y - gap, anchor: 'middle' as const },
      { left: at.x - wide / 2, y: at.y + gap + picture.line - 4, anchor: 'middle' as const },
    ];
    for (const { left, y, anchor } of tries) {
      const box = { left, right: left + wide, top: y - picture.line + 3, bottom: y + 3 };
      const inside =
        box.left > 2 && box.right < picture.width - 2 && box.top > 2 && box.bottom < picture.height - 2;
      const free = taken.every(
        (one) => box.right < one.left || box.left > one.right || box.bottom < one.top || box.top > one.bottom,
      );
      if (!inside || !free) continue;
      taken.push(box);
      const x = anchor === 'start' ? left : anchor === 'end' ? left + wide : at.x;
      names.push({ id, text, x, y, anchor });
      break;
    }
  }
  return names;
}
