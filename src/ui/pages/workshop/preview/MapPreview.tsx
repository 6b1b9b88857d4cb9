import { frameFor, inPanel, PICTURE_RATIO } from '../../../../session/door.ts';
import { disputedOf, type Proof, pointsOf } from '../../../../session/workshop/door.ts';
import { useSay } from '../../../room/Room.tsx';

const PANEL = { width: 420, height: 250 } as const;

/** Width of a letter and height of a line, in the picture's own points. */
const LETTER = 6;
const LINE = 14;

interface Name {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}
interface Mark {
  readonly id: string;
  readonly text: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly gap: number;
}

/** Names where they lie on no other; each is tried beside, over and under its mark, and left out where none has room. */
function placeNames(marks: readonly Mark[]): readonly Name[] {
  const taken: { left: number; top: number; right: number; bottom: number }[] = marks.map(({ at, gap }) => ({
    left: at.x - gap / 2,
    right: at.x + gap / 2,
    top: at.y - gap / 2,
    bottom: at.y + gap / 2,
  }));
  const names: Name[] = [];
  for (const { id, text, at, gap } of marks) {
    const wide = text.length * LETTER;
    const tries = [
      { left: at.x + gap, y: at.y + 4, anchor: 'start' as const },
      { left: at.x - gap - wide, y: at.y + 4, anchor: 'end' as const },
      { left: at.x - wide / 2, y: at.y - gap, anchor: 'middle' as const },
      { left: at.x - wide / 2, y: at.y + gap + LINE - 4, anchor: 'middle' as const },
    ];
    for (const { left, y, anchor } of tries) {
      const box = { left, right: left + wide, top: y - LINE + 3, bottom: y + 3 };
      const inside =
        box.left > 2 && box.right < PANEL.width - 2 && box.top > 2 && box.bottom < PANEL.height - 2;
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

/** The map as the desk would show it: sectors, towns, and the area in dispute. */
export function MapPreview({ proof }: { readonly proof: Proof }) {
  const say = useSay();
  const { texts, scenario } = proof;
  const points = pointsOf(proof);
  const disputed = disputedOf(proof);
  const sectors = Object.keys(texts.sectors);
  const frame = frameFor([...sectors.flatMap((id) => points[id] ?? []), ...disputed], PANEL);
  const place = (point: { readonly x: number; readonly y: number }) =>
    inPanel(point, frame, PANEL.width, PANEL.height);
  const corner = place({ x: 0, y: 0 });
  const wide = PANEL.width * frame.zoom;
  const named = (id: string): string =>
    texts.sectors[id]?.names[scenario.desk] ?? texts.sectors[id]?.name ?? id;
  const markOf = (id: string, text: string, gap: number): readonly Mark[] => {
    const point = points[id];
    return point ? [{ id, text, at: place(point), gap }] : [];
  };
  const fights = sectors.flatMap((id) => markOf(id, named(id), 10));
  const towns = Object.entries(texts.map.labels)
    .filter(([, { kind }]) => kind !== 'region')
    .flatMap(([id, { names }]) => markOf(id, names[scenario.desk] ?? id, 6));
  return (
    <>
      <div class="shop-map">
        <svg
          viewBox={`0 0 ${PANEL.width} ${PANEL.height}`}
          role="img"
          aria-label={say('workshop-map-label', {
            count: sectors.length,
            names: sectors.map(named).join(', '),
          })}
        >
          <foreignObject x={corner.x} y={corner.y} width={wide} height={wide * PICTURE_RATIO}>
            <div class={`shop-map-base base-${texts.map.base}`} />
          </foreignObject>
          {disputed.length > 0 && (
            <polygon
              class="shop-map-area"
              points={disputed
                .map(place)
                .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
                .join(' ')}
            />
          )}
          {towns.map(({ id, at }) => (
            <circle key={id} class="shop-map-town" cx={at.x} cy={at.y} r={2.5} />
          ))}
          {fights.map(({ id, at: { x, y } }) => (
            <rect
              key={id}
              class="shop-map-sector"
              x={x - 5}
              y={y - 5}
              width={10}
              height={10}
              transform={`rotate(45 ${x} ${y})`}
            />
          ))}
          {placeNames([...fights, ...towns]).map(({ id, text, x, y, anchor }) => (
            <text
              key={id}
              class={sectors.includes(id) ? 'shop-map-name' : ''}
              x={x}
              y={y}
              text-anchor={anchor}
            >
              {text}
            </text>
          ))}
        </svg>
      </div>
      <p class="mut shop-map-foot">
        {sectors.length === 0 ? say('workshop-sectors-none') : (texts.map.caption ?? say('map-caption'))}
      </p>
    </>
  );
}
