import type { Namespace } from '../schema/shape.ts';
import type { Findings } from './findings.ts';
import { type Ids, nounOf, sectionsOf } from './ids.ts';
import type { Removals } from './merge.ts';
import { nearest, suggest } from './nearest.ts';
import { type MapNode, nodeAt, type Spot } from './node.ts';

/** A name that refers to something defined elsewhere. */
export interface Reference {
  readonly to: Namespace;
  readonly id: string;
  readonly spot: Spot;
  /** Words that may stand in its place. */
  readonly also?: readonly string[];
  /** Not written but filled in: it is wrong only where what it was filled in from is. */
  readonly given?: boolean | undefined;
}

/** A name that nothing has, referred to so often, is the name that was meant where it is defined; once may be the slip itself. */
const SURE = 2;

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Who refers to what in a merged file; faults are told when all is read, because many may have one cause. */
export class References {
  readonly ids: Ids;
  readonly #unknown = new Map<string, Reference[]>();
  readonly #referred = new Set<string>();

  constructor(ids: Ids) {
    this.ids = ids;
  }

  /** Whether a name refers to something, or cannot be judged. */
  refers(reference: Reference): boolean {
    const { to, id, given } = reference;
    const known = this.ids.get(to);
    if (!known || known.has(id)) {
      if (!given) this.#referred.add(id);
      return true;
    }
    if (given) return false;
    const key = `${to} ${id}`;
    const same = this.#unknown.get(key);
    if (same) same.push(reference);
    else this.#unknown.set(key, [reference]);
    return false;
  }

  /** Tells each fault once: where something was removed, where it was misspelt when it was defined, or where it is referred to. */
  settle(root: MapNode, removals: Removals, findings: Findings): void {
    const misspelt = this.#misspelt(root);
    for (const { at, id, meant, times } of misspelt.values())
      findings.add(at, {
        code: 'unknown-reference',
        message: `\`${meant}\` is referred to ${times} times, but here the name is \`${cut(id)}\``,
        suggestion: `did you mean \`${meant}\`?`,
      });
    const names = [...misspelt.keys()];
    for (const references of this.#unknown.values())
      for (const reference of references)
        if (!names.some((name) => restsOn(reference.id, name))) this.#tell(reference, removals, findings);
  }

  /** Names that are defined and never referred to, while a name near to them is referred to and never defined. */
  #misspelt(root: MapNode) {
    const counted = new Map<string, { readonly first: Reference; times: number }>();
    for (const references of this.#unknown.values())
      for (const reference of references) {
        const known = counted.get(reference.id);
        if (known) known.times += 1;
        else counted.set(reference.id, { first: reference, times: 1 });
      }
    const found = new Map<string, { at: Spot; id: string; meant: string; times: number }>();
    for (const [meant, { first, times }] of counted) {
      const defined = [...(this.ids.get(first.to) ?? [])].filter((id) => !this.#referred.has(id));
      const id = nearest(meant, defined);
      const at = id === undefined ? undefined : definedAt(root, first.to, id);
      if (id !== undefined && at && (times >= SURE || isSpelt(meant, id, at)))
        found.set(meant, { at, id, meant, times });
    }
    return found;
  }

  #tell({ to, id, spot, also = [] }: Reference, removals: Removals, findings: Findings): void {
    const removed = sectionsOf(to)
      .map((section) => removals.get(`${section}/${id}`))
      .find((at) => at !== undefined);
    if (removed && removed.file !== spot.file) {
      findings.add(removed, {
        code: 'still-needed',
        message: `\`${id}\` is removed here, but something inherited from ${spot.file.name} still refers to it`,
        suggestion: 'remove or replace that as well',
      });
      return;
    }
    findings.add(spot, {
      code: 'unknown-reference',
      message: `no ${nounOf(to)} is called \`${cut(id)}\``,
      suggestion: suggest(id, [...(this.ids.get(to) ?? []), ...also]),
    });
  }
}

/** Whether a name is another, or made of it: `rival-vale`, `treaty.vale`. */
const restsOn = (id: string, name: string): boolean =>
  id === name || id.endsWith(`-${name}`) || id.endsWith(`.${name}`);

/** Of two spellings that differ, whether the file's own words speak for the first. */
function isSpelt(one: string, other: string, { file }: Spot): boolean {
  const others = other.split('-');
  const part = one.split('-').findIndex((word, i) => word !== others[i]);
  // Names may hold anything that a file may: they are compared as words, never made a pattern.
  const words = file.text.toLowerCase().split(/[^a-z0-9]+/);
  const count = (word: string | undefined): number =>
    word === undefined || word === '' ? 0 : words.filter((one) => one === word).length;
  return count(one.split('-')[part]) > count(others[part]);
}

/** Where a name was defined. */
function definedAt(root: MapNode, to: Namespace, id: string): Spot | undefined {
  for (const section of sectionsOf(to)) {
    const node = nodeAt(root, section.split('/'));
    const entry = node?.kind === 'map' ? node.entries.get(id) : undefined;
    if (entry) return entry.spot;
  }
  return undefined;
}
