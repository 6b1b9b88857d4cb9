import { disputedOf, pointsOf } from '../../../../session/debrief/door.ts';
import { frameFor, inPanel, PICTURE_RATIO } from '../../../../session/door.ts';
import { useDebrief } from '../frame/Debrief.tsx';

const PANEL = { width: 560, height: 320 } as const;
/** Width of a letter and height of a line, in the picture's own points. */
const LETTER = 6.6;
const LINE = 15;
const SMALL = 4;
const LARGE = 13;

interface Name {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}
interface Mark {
  readonly id: string;
  readonly text: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly gap: number;
}

/** Names where they lie on no other: beside, over or under their mark; left out where none has room. */
function named(marks: readonly Mark[]): readonly Name[] {
  const taken = marks.map(({ at, gap }) => ({
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
      names.push({
        id,
        text,
        y,
        anchor,
        x: anchor === 'start' ? left : anchor === 'end' ? left + wide : at.x,
      });
      break;
    }
  }
  return names;
}

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
  const markOf = (id: string, text: string, gap: number): readonly Mark[] => {
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
        {named([...fights, ...towns]).map(({ id, text, x, y, anchor }) => (
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
