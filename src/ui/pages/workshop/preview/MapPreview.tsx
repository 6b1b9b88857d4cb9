import { frameFor, inPanel, PICTURE_RATIO } from '../../../../session/door.ts';
import { disputedOf, type Proof, pointsOf } from '../../../../session/workshop/door.ts';
import { type NamedMark, placeNames } from '../../../parts/placeNames.ts';
import { useSay } from '../../../room/Room.tsx';

const PANEL = { width: 420, height: 250, letter: 6, line: 14 } as const;

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
  const markOf = (id: string, text: string, gap: number): readonly NamedMark[] => {
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
          {placeNames([...fights, ...towns], PANEL).map(({ id, text, x, y, anchor }) => (
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
