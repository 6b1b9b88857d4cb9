import type { Entry, MapNode, Node, ScalarNode } from './node.ts';

const mapAt = (map: MapNode, key: string): MapNode | undefined => {
  const node = map.entries.get(key)?.node;
  return node?.kind === 'map' ? node : undefined;
};
const scalarAt = (map: MapNode, key: string): ScalarNode | undefined => {
  const node = map.entries.get(key)?.node;
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node : undefined;
};
const withEntry = (map: MapNode, key: string, entry: Entry): MapNode => ({
  ...map,
  entries: new Map(map.entries).set(key, entry),
});

/** Sections whose things belong to a desk: the player's, where none is written. */
const OURS = [
  'demarches',
  'matters',
  'reports',
  'comparisons',
  'advisers',
  'remarks',
  'forecasts',
  'endings',
] as const;

/** Writes into a merged file whose each thing is, where the file leaves it to be understood. */
export function withDesks(root: MapNode): MapNode {
  const desk = scalarAt(root, 'desk');
  if (!desk) return root;
  let filled = root;
  for (const section of OURS) filled = withDeskIn(filled, section, () => desk);
  const initiative = scalarAt(root, 'initiative');
  const holder = initiative && otherDesk(root, initiative);
  if (!initiative || !holder) return filled;
  return withDeskIn(filled, 'postures', (posture) => (posture.entries.has('effort') ? initiative : holder));
}

function otherDesk(root: MapNode, initiative: ScalarNode): ScalarNode | undefined {
  const desks = [...(mapAt(root, 'desks')?.entries.values() ?? [])];
  const other = desks.find(({ key }) => key !== initiative.value);
  return other && { kind: 'scalar', value: other.key, spot: other.spot };
}

function withDeskIn(root: MapNode, section: string, deskOf: (thing: MapNode) => ScalarNode): MapNode {
  const things = mapAt(root, section);
  const holder = root.entries.get(section);
  if (!things || !holder) return root;
  const entries = new Map(things.entries);
  for (const [id, entry] of entries) {
    const { node } = entry;
    if (node.kind !== 'map' || node.entries.has('desk')) continue;
    const desk = deskOf(node);
    entries.set(id, {
      ...entry,
      node: withEntry(node, 'desk', {
        key: 'desk',
        spot: entry.spot,
        node: { ...desk, spot: entry.spot, given: true },
      }),
    });
  }
  return withEntry(root, section, { ...holder, node: { ...things, entries } });
}

/** Spreads `each` of a map by desk under every desk of `desks`, or under those that the map names. */
export function spreadEach(
  map: MapNode,
  desks: readonly string[],
  merge: (below: Node, own: Node) => Node,
): MapNode {
  const each = map.entries.get('each');
  if (!each) return map;
  const entries = new Map(map.entries);
  entries.delete('each');
  for (const desk of desks) {
    const own = entries.get(desk);
    entries.set(
      desk,
      own ? { ...own, node: merge(each.node, own.node) } : { ...each, key: desk, given: true },
    );
  }
  return { ...map, entries };
}
