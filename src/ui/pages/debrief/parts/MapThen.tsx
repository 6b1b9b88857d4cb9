import { disputedOf, pointsOf } from '../../../../session/debrief/door.ts';
import { frameFor, inPanel, PICTURE_RATIO } from '../../../../session/door.ts';
import { type NamedMark, placeNames } from '../../../parts/placeNames.ts';
import { useDebrief } from '../frame/Debrief.tsx';

const PANEL = { width: 560, height: 320, letter: 6.6, line: 15 } as const;
const SMALL = 4;
const LARGE = 13;

/** The map as it was after the turn that is looked at: where it was fought, and how much beside the heaviest place. */
export function MapThen() {
  const { findings, texts, words, turn, game } = useDebrief();
  const { say, names } = words;
  const { scenario, desk, sectors, timeline } = findings;
  const shipped = { scenario, texts, hash: game.hash };
  const points = pointsOf(shipped);
  const disputed = disputedOf(shipped);
  const fire = sectors[turn - 1] ?? {};
  const silent = timeline.turns[turn - 1]?.gunsSilent ?? false;
  const most = Math.max(1e-9, ...Object.values(fire));
  const ids = Object.keys(texts.sectors).filter((id) => points[id]);
  if (ids.length === 0) return null;
  const frame = frameFor([...ids.flatMap((id) => points[id] ?? []), ...disputed], PANEL);
  const place = (point: { readonly x: number; readonly y: number }) =>
    inPanel(point, frame, PANEL.width, PANEL.height);
  const corner = place({ x: 0, y: 0 });
  const wide = PANEL.width * frame.zoom;
  const share = (id: string): number => (silent ? 0 : (fire[id] ?? 0) / most);
  const heard = ids
    .filter((id) => share(id) > 0.05)
    .sort((a, b) => share(b) - share(a))
    .map((id) => names.sector(id, desk));
  const caption =
    silent || heard.length === 0
      ? say('debrief-map-silent', { turn })
      : say('debrief-map-fire', { turn, list: heard.join(', ') });
  const markOf = (id: string, text: string, gap: number): readonly NamedMark[] => {
    const point = points[id];
    return point ? [{ id, text, at: place(point), gap }] : [];
  };
  const size = (id: string): number => SMALL + Math.sqrt(share(id)) * (LARGE - SMALL);
  const fights = ids
    .slice()
    .sort((a, b) => share(b) - share(a))
    .flatMap((id) => markOf(id, names.sector(id, desk), size(id) + 6));
  const towns = Object.entries(texts.map.labels)
    .filter(([, { kind }]) => kind !== 'region')
    .flatMap(([id, { names: called }]) => markOf(id, called[desk] ?? id, 7));
  return (
    <figure class="debrief-map">
      <svg viewBox={`0 0 ${PANEL.width} ${PANEL.height}`} role="img" aria-label={caption}>
        <defs>
          <pattern id="debrief-hatch" width="7" height="7" patternUnits="userSpaceOnUse">
            <path class="debrief-map-hatch" d="M-1 8L8 -1" />
          </pattern>
        </defs>
        <foreignObject x={corner.x} y={corner.y} width={wide} height={wide * PICTURE_RATIO}>
          <div class={`debrief-map-base base-${texts.map.base}`} />
        </foreignObject>
        {disputed.length > 0 && (
          <polygon
            class="debrief-map-area"
            points={disputed
              .map(place)
              .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
              .join(' ')}
          />
        )}
        {towns.map(({ id, at }) => (
          <circle key={id} class="debrief-map-town" cx={at.x} cy={at.y} r={2.5} />
        ))}
        {fights.map(({ id, at: { x, y } }) => (
          <circle
            key={id}
            class={share(id) > 0.05 ? 'debrief-map-fire' : 'debrief-map-quiet'}
            cx={x}
            cy={y}
            r={size(id)}
          />
        ))}
        {placeNames([...fights, ...towns], PANEL).map(({ id, text, x, y, anchor }) => (
          <text
            key={id}
            class={ids.includes(id) ? 'debrief-map-sector' : 'debrief-map-name'}
            x={x}
            y={y}
            text-anchor={anchor}
          >
            {text}
          </text>
        ))}
      </svg>
      <figcaption>
        <b>{caption}</b> {texts.map.caption ?? say('map-caption')}
      </figcaption>
    </figure>
  );
}
