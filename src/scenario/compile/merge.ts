import { spreadEach } from './fill.ts';
import type { Fault, Findings } from './findings.ts';
import { nearest } from './nearest.ts';
import type { Entry, MapNode, Node, ScalarNode, Spot } from './node.ts';

const isRemoval = (node: Node): node is ScalarNode => node.kind === 'scalar' && node.value === null;

/**
 * What a file makes of what it extends: maps merge at any depth, everything else replaces whole. A `null`
 * stays as a mark until `withoutRemovals`, so that it also removes what an archetype would bring.
 */
export function merge(parent: Node | undefined, child: Node): Node {
  if (isRemoval(child)) return parent && !isRemoval(parent) ? { ...child, met: true } : child;
  if (parent?.kind !== 'map' || child.kind !== 'map') return child;
  const entries = new Map<string, Entry>(parent.entries);
  for (const [key, entry] of child.entries) {
    const inherited = entries.get(key);
    entries.set(key, { ...entry, node: merge(inherited?.node, entry.node) });
  }
  return { kind: 'map', entries, spot: child.spot };
}

/** Words and not a key: what stands behind a comma of a text without quotes. */
const isProse = (key: string): boolean => /\s/.test(key.trim());
const cutShort: Fault = {
  code: 'nothing-to-remove',
  message: 'a comma has ended the text before this',
  suggestion: 'put a text that holds a comma in quotes',
};
const valueless = (key: string): Fault => ({
  code: 'nothing-to-remove',
  message: `\`${key}\` has no value; an empty value or \`null\` removes something inherited, and nothing was`,
  suggestion: 'write a value, or take the line out',
});

/** Where things were removed: `capitals/moscow` -> spot of the `null`. */
export type Removals = Map<string, Spot>;

/** Takes the marks out; one that removed nothing is a fault. */
export function withoutRemovals(node: Node, findings: Findings, removals: Removals, path = ''): Node {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') {
    const items = node.items.map((item, i) => withoutRemovals(item, findings, removals, `${path}/${i}`));
    return { ...node, items };
  }
  const entries = new Map<string, Entry>();
  for (const [key, entry] of node.entries) {
    const at = path === '' ? key : `${path}/${key}`;
    if (!isRemoval(entry.node)) {
      entries.set(key, { ...entry, node: withoutRemovals(entry.node, findings, removals, at) });
      continue;
    }
    removals.set(at, entry.spot);
    if (entry.node.met !== true) findings.add(entry.spot, isProse(key) ? cutShort : valueless(key));
  }
  return { ...node, entries };
}

const withEntry = (map: MapNode, key: string, entry: Entry): MapNode => ({
  ...map,
  entries: new Map(map.entries).set(key, entry),
});

const textAt = (map: MapNode, key: string): string | undefined => {
  const node = map.entries.get(key)?.node;
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
};
const mapAt = (map: MapNode, key: string): MapNode | undefined => {
  const node = map.entries.get(key)?.node;
  return node?.kind === 'map' ? node : undefined;
};

/**
 * Capitals and venues merged over the archetypes they are `like`, and `towards.each` spread under every desk
 * that they answer (all desks when they name none). An unknown archetype is left for the check to find.
 */
export function withArchetypes(root: MapNode): MapNode {
  const archetypes = mapAt(root, 'archetypes');
  const desks = mapAt(root, 'desks');
  let result = root;
  for (const section of ['capitals', 'venues']) {
    const addressees = mapAt(root, section);
    const holder = root.entries.get(section);
    if (!addressees || !holder) continue;
    let changed = addressees;
    for (const [id, entry] of addressees.entries) {
      if (entry.node.kind !== 'map') continue;
      const like = textAt(entry.node, 'like');
      const archetype = like === undefined || !archetypes ? undefined : archetypeOf(archetypes, like);
      const merged = archetype ? merge(archetype, entry.node) : entry.node;
      if (merged.kind !== 'map') continue;
      changed = withEntry(changed, id, { ...entry, node: spreadTowards(merged, desks) });
    }
    result = withEntry(result, section, { ...holder, node: changed });
  }
  return result;
}

/** The archetype of a name; for a name that is a slip the one that it was meant for, so that the slip is all that is found. */
function archetypeOf(archetypes: MapNode, like: string): MapNode | undefined {
  const names = [...archetypes.entries.keys()];
  return mapAt(archetypes, names.includes(like) ? like : (nearest(like, names) ?? names[0] ?? like));
}

/** `towards.each` under every desk that it answers: all desks when it names none. */
function spreadTowards(addressee: MapNode, desks: MapNode | undefined): MapNode {
  const holder = addressee.entries.get('towards');
  const towards = mapAt(addressee, 'towards');
  if (!holder || !towards) return addressee;
  const named = [...towards.entries.keys()].filter((key) => key !== 'each');
  const spread = spreadEach(towards, named.length > 0 ? named : [...(desks?.entries.keys() ?? [])], merge);
  return withEntry(addressee, 'towards', { ...holder, node: spread });
}

/** `score.each` under both desks. */
export function withScores(root: MapNode): MapNode {
  const holder = root.entries.get('score');
  const score = mapAt(root, 'score');
  const desks = mapAt(root, 'desks');
  if (!holder || !score || !desks) return root;
  return withEntry(root, 'score', { ...holder, node: spreadEach(score, [...desks.entries.keys()], merge) });
}
