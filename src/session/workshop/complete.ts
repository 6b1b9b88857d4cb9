import type { Texts } from '../../scenario/texts.ts';
import type { OutlineSection } from './outline.ts';
import { ITEM, type WritingPlace } from './place.ts';
import { choicesOf, keysOf, type Schema, schemasAt, snippetsOf } from './schema.ts';

/** What may be written at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'id';
  /** What it means, or where it is defined. */
  readonly about: string;
  /** Text to write, with `${1:stops}` for the tab key. */
  readonly snippet: string;
}

/** Names that may be referred to, by the section that defines them. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

const ADDRESSEES = ['capitals', 'venues'] as const;
/** Sections whose names may stand as the value of a key. */
const REFERS: Readonly<Record<string, readonly string[]>> = {
  desk: ['desks'],
  initiative: ['desks'],
  to: ADDRESSEES,
  broker: ADDRESSEES,
  from: ['desks', ...ADDRESSEES],
  sector: ['sectors'],
  contradicts: ['reports'],
  codex: ['codex'],
  sources: ['sources'],
  terms: ['terms'],
  term: ['terms'],
  line: ['lines'],
  kind: ['kinds'],
  posture: ['postures'],
  adviser: ['advisers'],
  extends: ['extends'],
  like: ['archetypes'],
  reports: ['reports'],
  demarche: ['demarches'],
  demarches: ['demarches'],
  fired: ['incidents'],
  matter: ['matters'],
};
/** Sections whose names stand as keys under a key. */
const UNDER: Readonly<Record<string, readonly string[]>> = {
  towards: ['desks'],
  weight: ['desks'],
  names: ['desks'],
  history: ['desks'],
  ministry: ['desks'],
  level: ADDRESSEES,
  best: ADDRESSEES,
  engagement: ADDRESSEES,
  trust: ADDRESSEES,
  addressees: ADDRESSEES,
  used: ['demarches'],
  matter: ['matters'],
  matters: ['matters'],
  sector: ['sectors'],
  fired: ['incidents'],
};

/** Sections whose names come along with what a text extends. */
const INHERITED = [
  'desks',
  'kinds',
  'terms',
  'lines',
  'postures',
  'capitals',
  'venues',
  'demarches',
  'matters',
  'incidents',
  'reports',
  'advisers',
  'sectors',
  'codex',
  'sources',
] as const;

/** Names in the text as it is written now, and those that came with what it extends. */
export function knownIds(
  outline: readonly OutlineSection[],
  texts: Texts | null,
  shipped: readonly string[],
): KnownIds {
  const known: Record<string, Set<string>> = { extends: new Set(shipped) };
  const add = (section: string, ids: readonly string[]): void => {
    known[section] ??= new Set();
    for (const id of ids) known[section].add(id);
  };
  for (const { id, ids } of outline)
    if (ids.length > 0)
      add(
        id,
        ids.map((one) => one.id),
      );
  if (texts) {
    for (const section of INHERITED) add(section, Object.keys(texts[section]));
    for (const [matter, { options }] of Object.entries(texts.matters))
      add(`options of ${matter}`, Object.keys(options));
  }
  return Object.fromEntries(Object.entries(known).map(([section, ids]) => [section, [...ids]]));
}

const namesFrom = (known: KnownIds, sections: readonly string[]): readonly Completion[] =>
  sections.flatMap((section) =>
    (known[section] ?? []).map((id): Completion => ({ label: id, kind: 'id', about: section, snippet: id })),
  );

/** A text as a name for CodeMirror: its own signs would be read as stops. */
const plain = (label: string): string => label.replace(/[\\${}#]/g, '\\$&');

function keyCompletions(schema: Schema, place: WritingPlace, known: KnownIds): readonly Completion[] {
  const found: Completion[] = [];
  for (const at of schemasAt(schema, place.path)) {
    for (const [key, value] of keysOf(at)) {
      const [snippet] = snippetsOf(schema, key, value, place);
      found.push({ label: key, kind: 'key', about: value.description ?? '', snippet: snippet ?? `${key}: ` });
    }
  }
  const parent = place.path.findLast((key) => key !== ITEM) ?? '';
  for (const name of namesFrom(known, UNDER[parent] ?? []))
    found.push({ ...name, snippet: `${name.label}: ` });
  const seen = new Set(place.beside);
  return found.filter(({ label }) => !seen.has(label) && seen.add(label));
}

function valueCompletions(schema: Schema, place: WritingPlace, known: KnownIds): readonly Completion[] {
  const found: Completion[] = [];
  for (const at of schemasAt(schema, place.path))
    for (const choice of choicesOf(at))
      found.push({ label: choice, kind: 'value', about: at.description ?? '', snippet: plain(choice) });
  const own = place.path.findLast((key) => key !== ITEM) ?? '';
  if (own === 'silence') {
    const matter = place.path[1] ?? '';
    found.push(...namesFrom(known, [`options of ${matter}`]));
  }
  found.push(...namesFrom(known, REFERS[own] ?? []));
  const seen = new Set<string>();
  return found.filter(({ label }) => !seen.has(label) && seen.add(label));
}

/** All that the format and the text's own names allow at a place; the editor narrows it by what is written. */
export function completionsAt(schema: Schema, place: WritingPlace, known: KnownIds): readonly Completion[] {
  if (place.what === 'value') return valueCompletions(schema, place, known);
  const keys = keyCompletions(schema, place, known);
  // an item of a list that has only names so far
  return keys.length > 0 ? keys : valueCompletions(schema, place, known);
}
