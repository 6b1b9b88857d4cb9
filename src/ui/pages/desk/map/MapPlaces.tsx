import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { callsOf, endsOf, type Frame, inPanel, observedOf, PICTURE_RATIO } from '../../../../session/door.ts';
import { Flag } from '../../../parts/Flag.tsx';
import { useRoving } from '../../../parts/roving.ts';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { rootEm } from '../../../room/rootEm.ts';
import { useStore } from '../../../room/useStore.ts';
import { type Chip, placeChips } from './chips.ts';
import { fireOf } from './fire.ts';
import { type Box, boxOf, type Label, markOf, placeLabels } from './labels.ts';

/** Chips at the ends of calls, at most: the picture is small. */
const MOST_CHIPS = 4;
/** Flag, gaps and rim of a chip, one of its letters, and its height; root ems. */
const CHIP = { bare: 3, letter: 0.42, height: 1.55 } as const;
/** Size of a character of a name, of its line, and of a mark, in root ems. */
const LETTER = 0.5;
const LINE = 1.25;
const MARK = 0.55;
const DOT = 0.25;
/** A capital letter of a region's name; a letter of the small line over the area in dispute, and of a capital. */
const CAPITAL = 0.66;
const SMALL_LETTER = 0.38;
const LARGE_LETTER = 0.62;
/** Marks stand so far apart: what the smallest target needs. */
const APART = 1.5;
/** What the caption, and the button beside it, leave free under and above them; root ems. */
const FOOT = 0.7;
const AREA = 'disputed-area';

/** Width and height of the panel, the height of its caption and the place of its button; pixels. */
export interface PanelSize {
  readonly width: number;
  readonly height: number;
  readonly caption: number;
  readonly button: Box | null;
}

/** The picture, its places as buttons, and the calls that run over it. */
export function MapPlaces({ width, height, caption, button }: PanelSize) {
  const { session, say, stage } = useRoom();
  const { texts, words, view, scenario } = useGame();
  const points = useStore(session.theatre, (s) => s.points);
  const glows = useStore(session.theatre, (s) => s.sectors);
  const frame = useStore(session.theatre, (s) => s.camera);
  const heading = useStore(session.theatre, (s) => s.heading);
  const disputed = useStore(session.theatre, (s) => s.disputed);
  const chosen = useStore(session.theatre, (s) => s.chosen);
  const shifts = useStore(session.theatre, (s) => s.shifts);
  const em = rootEm();
  // places keep clear of the caption
  const usable = Math.max(1, height - caption - FOOT * em);
  const list = useRef<HTMLUListElement>(null);
  useRoving(list, 'vertical');
  useLayoutEffect(
    () => session.fitMap({ width, height: usable, foot: height - usable, apart: APART * em }),
    [session, width, height, usable, em],
  );
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    stage(host.current);
    return () => stage(null);
  }, [stage]);
  const at = (id: string) => points[id] ?? { x: 500, y: 500 };
  const sectors = scenario.sectors.map(({ id }) => ({ id, name: words.names.sector(id, view.desk) }));
  const place = (id: string, shown: Frame = frame) => {
    const { x, y } = inPanel(at(id), shown, width, usable);
    const shift = shifts[id];
    return shift ? { x: x + shift.x, y: y + shift.y } : { x, y };
  };
  const towns = Object.entries(texts.map.labels).map(([id, label]) => ({
    id,
    kind: label.kind,
    name: label.names[view.desk] ?? id,
  }));
  // with the camera near one place, others lie beyond the panel; they come into it when they get the focus
  const isBeyond = (id: string): boolean => {
    const { x, y } = place(id, heading);
    return chosen !== null && (x < 0 || y < 0 || x > width || y > usable);
  };
  const labelled = (id: string, name: string, mark: number): Label => ({
    id,
    at: place(id, heading),
    width: name.length * LETTER * em,
    height: LINE * em,
    mark: mark * em,
  });
  const area = disputed.map((p) => inPanel(p, frame, width, usable));
  const mean = (axis: 'x' | 'y'): number =>
    disputed.reduce((sum, p) => sum + p[axis], 0) / Math.max(1, disputed.length);
  const centre = { x: mean('x'), y: mean('y') };
  const middle = inPanel(centre, frame, width, usable);
  const disputedLabel = texts.map.disputed?.label ?? '';
  const wide = (name: string, letter: number): number => name.length * letter * em;
  const steps = useStore(session.desk, (s) => s.draft.steps);
  const calls = callsOf(scenario, view, { steps }).flatMap((call) => {
    const [from, to] = [points[view.desk], points[call.id]];
    if (!from || !to) return [];
    const named = texts.capitals[call.id] ?? texts.venues[call.id];
    const name = named?.city ?? named?.name ?? call.id;
    const word = say(`map-call-${call.state}`);
    return [
      {
        ...call,
        name,
        word,
        flag: named?.flag,
        short: named?.short ?? call.id,
        at: endsOf(from, to, heading, { width, height: usable }).to,
      },
    ];
  });
  const shownCalls = calls.slice(0, MOST_CHIPS);
  const taken: readonly Box[] = [
    // the caption, and the button
    { left: 0, top: usable, right: width, bottom: height },
    ...(button ? [button] : []),
  ];
  const observed = observedOf(scenario, view, glows);
  // while the camera moves, names keep the sides they will have when it has arrived
  const names: readonly Label[] = [
    ...sectors.filter(({ id }) => !isBeyond(id)).map(({ id, name }) => labelled(id, name, MARK)),
    ...towns
      .filter((t) => t.kind !== 'region')
      .map(({ id, kind, name }) => ({
        ...labelled(id, name, DOT),
        ...(kind === 'capital' ? { width: wide(name, LARGE_LETTER) } : {}),
        optional: true,
      })),
    ...(area.length > 2
      ? [
          {
            id: AREA,
            at: inPanel(centre, heading, width, usable),
            width: wide(disputedLabel, SMALL_LETTER),
            height: LINE * em,
            mark: 0,
            optional: true,
          },
        ]
      : []),
    ...towns
      .filter((t) => t.kind === 'region')
      .map(({ id, name }) => ({
        ...labelled(id, name, 0),
        width: wide(name, CAPITAL),
        optional: true,
      })),
  ];
  const namesKey = JSON.stringify([names, taken]);
  const sides = useMemo(() => placeLabels(names, { width, height, taken }), [namesKey, width, height]);
  // chips give way to marks and names
  const chips = placeChips(
    shownCalls.map(
      ({ id, at: end, name, word }): Chip => ({
        id,
        at: end,
        width: (CHIP.bare + (name.length + word.length) * CHIP.letter) * em,
        height: CHIP.height * em,
      }),
    ),
    {
      width,
      height: usable,
      taken: [
        ...taken,
        ...names.flatMap((label) => {
          const side = sides[label.id];
          if (side === undefined) return [];
          return side === 'unnamed' ? [markOf(label)] : [boxOf(label, side), markOf(label)];
        }),
      ],
    },
  );
  return (
    <>
      <div
        class={`map-picture base-${texts.map.base}`}
        style={{
          width: `${frame.zoom * width}px`,
          height: `${frame.zoom * width * PICTURE_RATIO}px`,
          left: `${width / 2 - (frame.centre.x / 1000) * frame.zoom * width}px`,
          top: `${usable / 2 - (frame.centre.y / 1000) * frame.zoom * width * PICTURE_RATIO}px`,
        }}
      />
      <div ref={host} class="map-stage" aria-hidden="true" />
      {area.length > 2 && (
        <svg class="map-area" width={width} height={height} aria-hidden="true">
          <defs>
            <pattern
              id="hatch"
              width="9"
              height="9"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1="0" y1="0" x2="0" y2="9" />
            </pattern>
          </defs>
          <polygon points={area.map((p) => `${p.x},${p.y}`).join(' ')} fill="url(#hatch)" />
          {sides[AREA] && (
            <text x={middle.x} y={middle.y}>
              {disputedLabel}
            </text>
          )}
        </svg>
      )}
      {sectors.map(({ id }) => (
        <span
          key={id}
          class="map-glow"
          aria-hidden="true"
          style={{
            left: `${place(id).x}px`,
            top: `${place(id).y}px`,
            opacity: String(glows[id]?.glow ?? 0),
          }}
        />
      ))}
      {towns
        .filter(({ id }) => sides[id] !== undefined)
        .map(({ id, kind, name }) => (
          <span
            key={id}
            class={`map-town ${kind} ${id === view.desk ? 'own' : ''} at-${sides[id] ?? 'right'}`}
            style={{ left: `${place(id).x}px`, top: `${place(id).y}px` }}
          >
            <span>{name}</span>
          </span>
        ))}
      <ul ref={list} aria-label={say('map-places')}>
        {sectors.map(({ id, name }) => {
          const fire = fireOf(glows[id]?.glow ?? 0);
          return (
            <li key={id} style={{ left: `${place(id).x}px`, top: `${place(id).y}px` }}>
              <button
                type="button"
                class={`map-place fire-${fire} ${isBeyond(id) ? 'beyond' : ''} at-${sides[id] ?? 'right'}`}
                aria-pressed={chosen === id}
                data-rove
                onFocus={() => session.lookAt(id)}
                onClick={() => session.choosePlace(chosen === id ? null : id)}
              >
                <span class="map-mark" aria-hidden="true" />
                <span class="map-name">{name}</span>
                <span class="sr">
                  , {say(`map-fire-${fire}`)}
                  {observed.includes(id) && `, ${say('map-observers')}`}
                </span>
                {observed.includes(id) && <span class="map-observers" aria-hidden="true" />}
              </button>
            </li>
          );
        })}
      </ul>
      {shownCalls.length > 0 && (
        <ul class="map-calls" aria-label={say('map-calls')}>
          {shownCalls.map(({ id, state, name, word, flag, short }) => (
            <li
              key={id}
              class={`map-call ${state}`}
              style={{ left: `${chips[id]?.left ?? 0}px`, top: `${chips[id]?.top ?? 0}px` }}
            >
              <Flag code={flag} short={short} />
              <b>{name}</b> <span>{word}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
