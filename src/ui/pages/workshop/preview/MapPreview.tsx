import { frameFor, inPanel, PICTURE_RATIO } from '../../../../session/door.ts';
import { disputedOf, type Proof, pointsOf } from '../../../../session/workshop/door.ts';
import { useSay } from '../../../room/Room.tsx';

const PANEL = { width: 420, height: 250 } as const;

/** A name stands on the side of its place that has more room. */
const beside = (x: number, gap: number) =>
  x < PANEL.width * 0.62 ? { x: x + gap } : ({ x: x - gap, 'text-anchor': 'end' } as const);

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
  const towns = Object.entries(texts.map.labels);
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
          {towns.map(([id, { names, kind }]) => {
            const point = points[id];
            if (!point) return null;
            const { x, y } = place(point);
            return (
              <g key={id} class={`shop-map-town ${kind}`}>
                {kind !== 'region' && <circle cx={x} cy={y} r={2.5} />}
                <text {...(kind === 'region' ? { x } : beside(x, 6))} y={y + 4}>
                  {names[scenario.desk] ?? id}
                </text>
              </g>
            );
          })}
          {sectors.map((id) => {
            const point = points[id];
            if (!point) return null;
            const { x, y } = place(point);
            return (
              <g key={id} class="shop-map-sector">
                <rect x={x - 5} y={y - 5} width={10} height={10} transform={`rotate(45 ${x} ${y})`} />
                <text {...beside(x, 10)} y={y + 4}>
                  {named(id)}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <p class="mut shop-map-foot">
        {sectors.length === 0 ? say('workshop-sectors-none') : (texts.map.caption ?? say('map-caption'))}
      </p>
    </>
  );
}
