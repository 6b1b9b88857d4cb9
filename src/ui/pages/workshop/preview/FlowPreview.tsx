import { useMemo } from 'preact/hooks';
import { type Flow, type FlowKind, flowOf, type Proof } from '../../../../session/workshop/door.ts';
import { useSay } from '../../../room/Room.tsx';

const SECTIONS: Readonly<Record<FlowKind, string>> = {
  matter: 'matters',
  incident: 'incidents',
  report: 'reports',
  demarche: 'demarches',
};
const WIDE = 118;
const HIGH = 26;
const GAP = { x: 34, y: 9 } as const;
const HEAD = 22;
const LETTERS = 17;

interface FlowProps {
  readonly proof: Proof;
  readonly chosen: string | null;
  readonly onGo: (section: string, id: string) => void;
}

const short = (text: string): string => (text.length > LETTERS ? `${text.slice(0, LETTERS - 1)}…` : text);

function places(flow: Flow): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  return new Map(
    flow.nodes.map((node) => [
      `${node.kind} ${node.id}`,
      { x: flow.turns.indexOf(node.turn) * (WIDE + GAP.x), y: HEAD + node.row * (HIGH + GAP.y) },
    ]),
  );
}

/** Matters and incidents over the turns, with lines from what must have happened to what then may. */
export function FlowPreview({ proof, chosen, onGo }: FlowProps) {
  const say = useSay();
  const flow = useMemo(() => flowOf(proof.scenario), [proof]);
  if (flow.nodes.length === 0) return <p class="mut">{say('workshop-flow-none')}</p>;
  const at = places(flow);
  const width = flow.turns.length * (WIDE + GAP.x) - GAP.x;
  const height = HEAD + flow.rows * (HIGH + GAP.y);
  return (
    <>
      <p class="shop-finding">
        {say('workshop-flow-title', { edges: new Set(flow.edges.map((e) => e.to)).size })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is a stop of its own */}
      <section class="shop-flow" tabIndex={0} aria-label={say('workshop-tab-flow')}>
        <svg
          width={width + 4}
          height={height + 4}
          viewBox={`-2 -2 ${width + 4} ${height + 4}`}
          role="img"
          aria-label={say('workshop-flow-label')}
        >
          {flow.turns.map((turn, i) => (
            <text key={turn} class="shop-flow-turn" x={i * (WIDE + GAP.x) + WIDE / 2} y={12}>
              {say('workshop-flow-turn', { turn })}
            </text>
          ))}
          {flow.edges.map(({ from, to }) => {
            const [a, b] = [at.get(from), at.get(to)];
            if (!a || !b) return null;
            const [x1, y1, x2, y2] = [a.x + WIDE, a.y + HIGH / 2, b.x, b.y + HIGH / 2];
            const bend = Math.max(14, Math.abs(x2 - x1) / 2);
            return (
              <path
                key={`${from}-${to}`}
                class="shop-flow-edge"
                d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
              />
            );
          })}
          {flow.nodes.map(({ id, kind }) => {
            const place = at.get(`${kind} ${id}`) ?? { x: 0, y: 0 };
            return (
              <g key={`${kind} ${id}`} class={`shop-flow-node ${kind} ${chosen === id ? 'now' : ''}`}>
                <rect x={place.x} y={place.y} width={WIDE} height={HIGH} rx={kind === 'incident' ? 13 : 4} />
                <text x={place.x + WIDE / 2} y={place.y + HIGH / 2 + 4}>
                  {short(id)}
                </text>
              </g>
            );
          })}
        </svg>
      </section>
      <p class="mut shop-map-foot">{say('workshop-flow-keys')}</p>
      <details>
        <summary>{say('workshop-flow-list')}</summary>
        <ul class="shop-flow-list">
          {flow.nodes.map(({ id, kind, turn }) => {
            const after = flow.edges
              .filter((edge) => edge.to === `${kind} ${id}`)
              .map((edge) => edge.from.slice(edge.from.indexOf(' ') + 1));
            return (
              <li key={`${kind} ${id}`}>
                <button type="button" class="link" onClick={() => onGo(SECTIONS[kind], id)}>
                  {id}
                </button>{' '}
                {say(`workshop-flow-${kind}`)}, {say('workshop-flow-turn', { turn })}
                {after.length > 0 && `, ${say('workshop-flow-after', { names: after.join(', ') })}`}
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}
