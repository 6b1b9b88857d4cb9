import { BUILT_IN_MINISTRIES } from '../schema/document.ts';
import type { Namespace } from '../schema/shape.ts';
import type { MapNode, Node } from './node.ts';

/** Ids that may be referred to, by namespace. A namespace that is not here cannot be judged. */
export type Ids = ReadonlyMap<Namespace, ReadonlySet<string>>;

const SECTIONS = [
  'desks',
  'kinds',
  'terms',
  'lines',
  'postures',
  'archetypes',
  'capitals',
  'venues',
  'demarches',
  'matters',
  'incidents',
  'reports',
  'advisers',
  'codex',
  'sectors',
  'sources',
] as const;

const mapAt = (node: Node | undefined, key: string): MapNode | undefined => {
  if (node?.kind !== 'map') return undefined;
  const found = node.entries.get(key)?.node;
  return found?.kind === 'map' ? found : undefined;
};
const keysAt = (node: Node | undefined, key: string): Set<string> =>
  new Set(mapAt(node, key)?.entries.keys());

/** Collects every id of a merged file; a section that is written but is no map is left out, as it is found elsewhere. */
export function idsOf(root: MapNode): Ids {
  const ids = new Map<Namespace, Set<string>>();
  for (const section of SECTIONS) {
    const entry = root.entries.get(section);
    if (entry && entry.node.kind !== 'map') continue;
    ids.set(section, keysAt(root, section));
  }
  const union = (name: Namespace, parts: readonly Namespace[]) => {
    const known = parts.map((part) => ids.get(part));
    if (known.some((part) => part === undefined)) return;
    ids.set(name, new Set(known.flatMap((part) => [...(part ?? [])])));
  };
  union('addressees', ['capitals', 'venues']);
  union('senders', ['desks', 'capitals', 'venues']);
  union('happenings', ['incidents', 'reports']);
  ids.set('phases', keysAt(mapAt(root, 'clock'), 'phases'));
  ids.set('scripts', new Set([...keysAt(root, 'ministries'), 'documented']));
  ids.set('charts', chartsOf(ids));
  ids.set('reasons', reasonsOf(ids));
  for (const [id, entry] of mapAt(root, 'matters')?.entries ?? []) {
    ids.set(`options/${id}`, keysAt(entry.node, 'options'));
    ids.set(`truths/${id}`, keysAt(entry.node, 'drawn'));
  }
  return ids;
}

/** Contributions of E1 that a reason may be given for, by the names that the rules book them under. */
const REASONS = [
  'base',
  'severity',
  'salience',
  'legitimacy',
  'form',
  'obligation',
  'distraction',
  'ties',
  'trust',
  'asks',
  'follow',
  'follow-invoked',
  'sponsor',
  'sponsor-invoked',
  'abandoned',
  'ground',
  'season',
  'entrapment',
  'door',
  'calendar',
  'silent',
  'counter',
] as const;

function reasonsOf(ids: Ids): Set<string> {
  const reasons = new Set<string>(REASONS);
  for (const id of ids.get('addressees') ?? []) reasons.add(`rival-${id}`).add(`calm-${id}`);
  return reasons;
}

/** Charts that a condition may ask for: `truce`, `treaty.moscow`, `venue.osce` ... */
function chartsOf(ids: Ids): Set<string> {
  const charts = new Set(['truce']);
  const each = (namespace: Namespace, chart: string) => {
    for (const id of ids.get(namespace) ?? []) charts.add(`${chart}.${id}`);
  };
  each('capitals', 'treaty');
  each('venues', 'venue');
  each('addressees', 'mission');
  each('desks', 'government');
  return charts;
}

const UNIONS: Readonly<Record<string, readonly string[]>> = {
  addressees: ['capitals', 'venues'],
  senders: ['desks', 'capitals', 'venues'],
  happenings: ['incidents', 'reports'],
  scripts: ['ministries'],
  phases: ['clock/phases'],
};

/** Paths of the maps whose keys a namespace holds. */
export function sectionsOf(namespace: Namespace): readonly string[] {
  const [name = '', of] = namespace.split('/');
  return of === undefined
    ? (UNIONS[name] ?? [name])
    : [`matters/${of}/${name === 'truths' ? 'drawn' : name}`];
}

/** What a namespace holds, in the words of a message. */
export function nounOf(namespace: Namespace): string {
  const [name = '', of] = namespace.split('/');
  const noun = NOUNS[name] ?? 'name';
  return of === undefined ? noun : `${noun} of the matter \`${of}\``;
}

const NOUNS: Readonly<Record<string, string>> = {
  desks: 'desk',
  kinds: 'kind',
  terms: 'term',
  lines: 'line',
  postures: 'posture',
  archetypes: 'archetype',
  capitals: 'capital',
  venues: 'venue',
  addressees: 'capital or venue',
  senders: 'desk, capital or venue',
  demarches: 'démarche',
  matters: 'matter',
  incidents: 'incident',
  reports: 'report',
  happenings: 'incident or report',
  advisers: 'adviser',
  codex: 'codex article',
  sectors: 'sector',
  sources: 'source',
  phases: 'phase',
  scripts: `ministry (${BUILT_IN_MINISTRIES.join(', ')}, or one of the section \`ministries\`)`,
  charts: 'chart (truce, treaty.CAPITAL, venue.VENUE, mission.ADDRESSEE, government.DESK)',
  reasons: 'reason',
  options: 'option',
  truths: 'drawn truth',
};
