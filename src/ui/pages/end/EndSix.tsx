import type { DimensionId } from '../../../core/scenario/dimension.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import type { Nights } from '../../../session/door.ts';
import type { Words } from '../../../words/door.ts';
import { standingWord } from '../../parts/standingWord.ts';
import { EndPicture } from './EndPicture.tsx';
import { DOCUMENTED, type SixValue, sixFinding, sixValues } from './sixFinding.ts';

const WIDTH = 520;
const HEIGHT = 478;
const MIDDLE = { x: 260, y: 238 };
const RADIUS = 192;
/** Rings of the web; the documented course has its own line. */
const RINGS = [25, 75, 100] as const;
const CORNERS = 6;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A corner's place at a number of points, the first corner on top. */
const place = (corner: number, points: number): Point => {
  const angle = (corner / CORNERS) * 2 * Math.PI - Math.PI / 2;
  const r = (points / 100) * RADIUS;
  return { x: MIDDLE.x + r * Math.cos(angle), y: MIDDLE.y + r * Math.sin(angle) };
};
const outline = (points: (corner: number) => number): string =>
  Array.from({ length: CORNERS }, (_, corner) => place(corner, points(corner)))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ');

/** The middle half of the nights: a ring between two outlines. */
const band = (nights: Nights, values: readonly SixValue[]): string =>
  (['high', 'low'] as const)
    .map((edge) =>
      outline((corner) => nights.dimensions[values[corner]?.id ?? 'lives'][edge]).replaceAll(' ', 'L'),
    )
    .map((points) => `M${points}Z`)
    .join('');

/** Where the label of a corner stands: above, below, or beside it. */
const label = (corner: number): Point & { readonly anchor: 'start' | 'middle' | 'end' } => {
  const at = place(corner, 100);
  switch (corner) {
    case 0:
      return { x: at.x, y: 24, anchor: 'middle' };
    case 3:
      return { x: at.x, y: 452, anchor: 'middle' };
    case 1:
    case 2:
      return { x: at.x + 10, y: at.y - 4, anchor: 'start' };
    default:
      return { x: at.x - 10, y: at.y - 4, anchor: 'end' };
  }
};

/** `+8`, `−6`, `0`: with a minus that is read as one. */
export const differenceText = (words: Words, difference: number): string => {
  if (difference === 0) return words.say('end-level');
  return difference > 0
    ? words.say('end-above', { points: String(difference) })
    : words.say('end-below', { points: String(-difference) });
};

interface Six {
  /** Other nights with the same decisions, once they are played. */
  readonly nights: Nights | null;
  /** The mean over the nights leads, where a class looks at decisions and not at luck. */
  readonly meanLeads: boolean;
  readonly words: Words;
  readonly scenario: Scenario;
  /** Title of the ending, for the picture that is kept. */
  readonly title: string;
  readonly desk: string;
  readonly dimensions: Readonly<Record<DimensionId, number>>;
}

function findingText(words: Words, desk: string, values: readonly SixValue[]): string {
  const finding = sixFinding(values);
  const name = (id: DimensionId): string => words.dimensionName(id, desk);
  switch (finding.kind) {
    case 'both':
      return words.say('end-six-finding-both', { best: name(finding.best), worst: name(finding.worst) });
    case 'above':
      return words.say('end-six-finding-above', { best: name(finding.best) });
    case 'below':
      return words.say('end-six-finding-below', { worst: name(finding.worst) });
    case 'level':
      return words.say('end-six-finding-level');
  }
}

/** The six dimensions of this game against the documented course: a figure and its table. */
export function EndSix({ words, scenario, title, desk, dimensions, nights, meanLeads }: Six) {
  const { say } = words;
  const values = sixValues(dimensions);
  const at = (corner: number): number => Math.min(100, Math.max(0, values[corner]?.value ?? 0));
  const spoken = values
    .map(({ id, value }) =>
      say('end-six-value', { name: words.dimensionName(id, desk), value: String(value) }),
    )
    .join(', ');
  return (
    <section class="end-six" aria-labelledby="end-six-heading">
      <h2 id="end-six-heading" class="end-cap">
        {say('end-six')}
      </h2>
      {meanLeads && nights && (
        <p class="end-finding">
          {say('end-six-mean', {
            values: values
              .map(({ id }) =>
                say('end-six-value', {
                  name: words.dimensionName(id, desk),
                  value: String(Math.round(nights.dimensions[id].mean)),
                }),
              )
              .join(', '),
          })}
        </p>
      )}
      <p class={meanLeads ? 'end-second' : 'end-finding'}>{findingText(words, desk, values)}</p>
      <svg
        class="end-figure end-radar"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby="end-six-t end-six-d"
      >
        <title id="end-six-t">{findingText(words, desk, values)}</title>
        <desc id="end-six-d">{say('end-six-desc', { values: spoken })}</desc>
        {RINGS.map((ring) => (
          <polygon key={ring} class="end-radar-web" points={outline(() => ring)} />
        ))}
        {values.map(({ id }, corner) => {
          const { x, y } = place(corner, 100);
          return <line key={id} class="end-radar-web" x1={MIDDLE.x} y1={MIDDLE.y} x2={x} y2={y} />;
        })}
        {nights && <path class="end-radar-band" fill-rule="evenodd" d={band(nights, values)} />}
        <polygon class="end-radar-own" points={outline(at)} />
        <polygon class="end-radar-documented" points={outline(() => DOCUMENTED)} />
        {values.map(({ id }, corner) => {
          const { x, y } = place(corner, at(corner));
          return <circle key={id} class="end-radar-point" cx={x} cy={y} r={4.5} />;
        })}
        {values.map(({ id, value, difference }, corner) => {
          const { x, y, anchor } = label(corner);
          return (
            <text key={id} x={x} y={y} text-anchor={anchor}>
              <tspan class="end-radar-name">{words.dimensionName(id, desk)}</tspan>
              <tspan class="end-radar-value" x={x} dy="1.1em">
                {value}
              </tspan>
              <tspan class="end-radar-difference" dx={5}>
                {differenceText(words, difference)}
              </tspan>
            </text>
          );
        })}
      </svg>
      <p class="end-key">
        <span>
          <i class="end-key-own" aria-hidden="true" />
          {say('end-six-key-own')}
        </span>
        <span>
          <i class="end-key-documented" aria-hidden="true" />
          {say('end-six-key-documented')}
        </span>
        {nights && (
          <span>
            <i class="end-key-band" aria-hidden="true" />
            {say('end-six-key-band')}
          </span>
        )}
      </p>
      <p class="end-note">{say('end-six-no-total')}</p>
      <EndPicture title={title} />
      <details class="end-twin">
        <summary>{say('end-six-table')}</summary>
        <table>
          <caption>{say('end-six-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('end-six-dimension')}</th>
              <th scope="col">{say('end-six-here')}</th>
              <th scope="col">{say('end-six-difference')}</th>
              {nights && <th scope="col">{say('end-six-nights')}</th>}
              <th scope="col">{say('end-six-standing')}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({ id, value, difference }) => (
              <tr key={id}>
                <th scope="row">{words.dimensionName(id, desk)}</th>
                <td>{value}</td>
                <td>{differenceText(words, difference)}</td>
                {nights && (
                  <td>
                    {say('end-six-nights-value', {
                      mean: String(Math.round(nights.dimensions[id].mean)),
                      low: String(Math.round(nights.dimensions[id].low)),
                      high: String(Math.round(nights.dimensions[id].high)),
                    })}
                  </td>
                )}
                <td>{standingWord({ words, scenario, desk }, id, value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
