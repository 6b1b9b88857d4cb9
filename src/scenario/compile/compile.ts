import type { Scenario } from '../../core/scenario/scenario.ts';
import { canonical, hashText } from '../../core/turn/digest.ts';
import { advise } from '../lint/advise.ts';
import { document, FORMAT, type Source } from '../schema/document.ts';
import type { Texts } from '../texts.ts';
import { type Checking, FAULTY, fieldsOf, type RecordRule } from './check.ts';
import { withinClock } from './clock.ts';
import { withDesks } from './fill.ts';
import type { Finding } from './finding.ts';
import { Findings } from './findings.ts';
import { idsOf } from './ids.ts';
import { makeScenario } from './makeScenario.ts';
import { makeTexts } from './makeTexts.ts';
import { merge, type Removals, withArchetypes, withoutRemovals, withScores } from './merge.ts';
import { suggest } from './nearest.ts';
import type { MapNode, Node, SourceFile } from './node.ts';
import { readYaml } from './readYaml.ts';
import { References } from './references.ts';
import { repaired } from './repair.ts';
import { applyRules, type Sections } from './rules.ts';
import { adviseMissing, type Gap, gapsIn, translated } from './translate.ts';

/** Extended when a file does not say what it extends. */
export const STANDARD = 'standard';
const MOST_PARENTS = 4;

/** What to compile, and how to come by it and by what it extends. */
export interface CompileOptions {
  /** Id of the scenario: the name of its file without `.yaml`. */
  readonly id: string;
  /** Text of the file of a scenario; null when there is none. */
  readonly read: (id: string) => string | null;
  /** Name of a file as findings show it. */
  readonly fileName?: (id: string) => string;
  /** Ids that may be extended, for suggestions. */
  readonly known?: readonly string[];
  /** Language of the texts: read from `ID.LANGUAGE.yaml` where there is one, for each file of the chain. */
  readonly language?: string;
}

export type Compiled =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly texts: Texts;
      /** Hash of the canonical JSON of the scenario, without texts. */
      readonly hash: string;
      /** Advice only. */
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Hash of a compiled scenario: equal hashes, equal play. */
export const hashScenario = (scenario: Scenario): string => hashText(canonical(scenario));

/** Compiles a scenario's source, with all it extends, into what the core and the pages read. */
export function compileScenario(options: CompileOptions): Compiled {
  const findings = new Findings();
  const source = readSource(options, findings);
  if (!source || source === 'abstract' || findings.any) {
    if (source === 'abstract' && !findings.any) return { ok: false, findings: [notPlayable(options)] };
    return { ok: false, findings: findings.list() };
  }
  const scenario = makeScenario(source);
  return {
    ok: true,
    scenario,
    texts: makeTexts(source),
    hash: hashScenario(scenario),
    findings: findings.list(),
  };
}

/** All findings of `ID.LANGUAGE.yaml` as the translation of a scenario that is itself in order. */
export function checkTranslation(
  options: CompileOptions & { readonly language: string },
): readonly Finding[] {
  const { language: _, ...plain } = options;
  const faults = checkScenario(plain).filter(({ severity }) => severity === 'error');
  if (faults.length > 0) return faults;
  const findings = new Findings();
  readSource(options, findings);
  // Advice about the scenario itself belongs to the check of the scenario.
  const own = nameOf(options, `${options.id}.${options.language}`);
  const found = findings.list().filter(({ severity, file }) => severity === 'error' || file === own);
  // A slip of the pen leaves a text untranslated as well: one cause, one finding.
  return findings.any ? found.filter(({ severity }) => severity === 'error') : found;
}

/** What a file writes and `ID.LANGUAGE.yaml` has no words for; null when there is no such file, or none in order. */
export function untranslatedIn(
  options: CompileOptions & { readonly language: string },
): readonly Gap[] | null {
  const own = options.read(options.id);
  const translation = translationOf(options, options.id, new Findings());
  if (own === null || !translation) return null;
  if (checkTranslation(options).some(({ severity }) => severity === 'error')) return null;
  const map = readFile(nameOf(options, options.id), own, new Findings());
  return map && gapsIn(map, translation);
}

/** All findings of a file; unlike compiling, a file made only to be extended is in order. */
export function checkScenario(options: CompileOptions): readonly Finding[] {
  const findings = new Findings();
  readSource(options, findings);
  return findings.list();
}

const nameOf = ({ fileName }: CompileOptions, id: string): string => fileName?.(id) ?? `${id}.yaml`;

const notPlayable = (options: CompileOptions): Finding => ({
  file: nameOf(options, options.id),
  line: 1,
  column: 1,
  code: 'not-playable',
  severity: 'error',
  message: 'this scenario is `abstract`: it is only to be extended',
});

function readSource(options: CompileOptions, findings: Findings): Source | 'abstract' | null {
  const chain = readChain(options, findings);
  if (!chain) return null;
  const [own] = chain;
  if (!own) return null;
  const { map, file } = own;
  const format = scalarAt(map, 'demarche');
  if (format !== FORMAT && format !== undefined) {
    findings.add(map.entries.get('demarche')?.node.spot ?? map.spot, {
      code: 'unknown-format',
      message: `the format \`demarche: ${String(format)}\` is not known`,
      suggestion: `write \`demarche: ${FORMAT}\``,
    });
    return null;
  }
  const removals: Removals = new Map();
  const raw = chain.reduceRight<Node | undefined>((parent, { id, map: child }) => {
    const merged = merge(inheritable(parent), child);
    return merged.kind === 'map' ? inLanguage(merged, id, options, findings) : merged;
  }, undefined);
  if (raw?.kind !== 'map') return null;
  const whole = withoutRemovals(withScores(withArchetypes(raw)), findings, removals);
  if (whole.kind !== 'map') return null;
  const root = withDesks(whole);
  const abstract = scalarAt(root, 'abstract') === true;
  const references = new References(idsOf(root));
  const checking: Checking = { findings, references, removals, loose: abstract };
  // `document` is a record.
  const sections = fieldsOf(document.rule as RecordRule, root, { file, offset: 0 }, [], checking);
  references.settle(root, removals, findings);
  const id = map.entries.get('id')?.node;
  if (
    id?.kind === 'scalar' &&
    typeof id.value === 'string' &&
    sections.id !== FAULTY &&
    id.value !== options.id
  )
    findings.add(id.spot, {
      code: 'id-differs',
      message: `the file is \`${options.id}.yaml\`, but its id is \`${id.value}\``,
      suggestion: `write \`id: ${options.id}\`, or rename the file`,
    });
  if (options.language !== undefined) {
    const translation = translationOf(options, options.id, new Findings());
    if (translation) adviseMissing(map, translation, options.language, findings);
  }
  if (abstract) return 'abstract';
  // The walker gives every field of `document` its checked value, or FAULTY.
  applyRules(sections as unknown as Sections, root, findings);
  if (findings.any || Object.values(sections).includes(FAULTY)) return null;
  // No section is faulty, so all are what `document` says.
  const source = withinClock(sections as unknown as Source, { root, own: file, findings });
  advise(source, { root, own: file, findings });
  return source;
}

const scalarAt = (map: MapNode, key: string): unknown => {
  const node = map.entries.get(key)?.node;
  return node?.kind === 'scalar' ? node.value : undefined;
};

/** What a file never passes on: its own name, and that it is only to be extended. */
const NOT_INHERITED = ['id', 'extends', 'abstract', 'demarche'] as const;

function inheritable(node: Node | undefined): Node | undefined {
  if (node?.kind !== 'map') return node;
  const entries = new Map(node.entries);
  for (const key of NOT_INHERITED) entries.delete(key);
  return { ...node, entries };
}

/** The translation of one file of the chain; null when there is none, or none that can be read. */
function translationOf(options: CompileOptions, id: string, findings: Findings): MapNode | null {
  const { language, read } = options;
  if (language === undefined) return null;
  const name = `${id}.${language}`;
  const text = read(name);
  return text === null ? null : readYaml(nameOf(options, name), text, findings);
}

function inLanguage(source: MapNode, id: string, options: CompileOptions, findings: Findings): MapNode {
  const translation = translationOf(options, id, findings);
  if (!translation) return source;
  for (const [key, wanted] of [
    ['id', id],
    ['language', options.language],
  ] as const) {
    const node = translation.entries.get(key)?.node;
    if (node && (node.kind !== 'scalar' || node.value !== wanted))
      findings.add(node.spot, {
        code: 'id-differs',
        message: `the name of the file says that \`${key}\` is \`${wanted}\``,
        suggestion: `write \`${key}: ${wanted}\`, or rename the file`,
      });
  }
  const { spot } = translation;
  const language: Node = { kind: 'scalar', value: options.language ?? '', spot };
  const entries = new Map(translated(source, translation, findings).entries);
  entries.set('language', { key: 'language', spot, node: language });
  return { ...source, entries };
}

/** Files without a fault, last read first: what is extended does not change while its children are written. */
let known: readonly { readonly name: string; readonly text: string; readonly map: MapNode }[] = [];
const MOST_KNOWN = 6;

/** A file as located nodes, its misspelt keys as they were meant; null when it cannot be read. */
function readFile(name: string, text: string, findings: Findings): MapNode | null {
  const before = known.find((one) => one.name === name && one.text === text);
  if (before) return before.map;
  const own = new Findings();
  const read = readYaml(name, text, own);
  // A map stays a map.
  const map = read && (repaired(document.rule, read, own) as MapNode);
  findings.take(own);
  if (map && !own.any) known = [{ name, text, map }, ...known].slice(0, MOST_KNOWN);
  return map;
}

interface Link {
  readonly id: string;
  readonly map: MapNode;
  readonly file: SourceFile;
}

/** The file and what it extends, nearest first; null when one of them cannot be read. */
function readChain(options: CompileOptions, findings: Findings): readonly Link[] | null {
  const chain: Link[] = [];
  const ids: string[] = [];
  let id: string | undefined = options.id;
  let from: Node | undefined;
  while (id !== undefined) {
    const here = from?.spot;
    if (here && ids.includes(id)) {
      findings.add(here, { code: 'parent-cycle', message: `extends itself: ${[...ids, id].join(' -> ')}` });
      return null;
    }
    if (here && ids.length > MOST_PARENTS) {
      findings.add(here, {
        code: 'too-many-parents',
        message: `more than ${MOST_PARENTS} files extend each other: ${[...ids, id].join(' -> ')}`,
      });
      return null;
    }
    const text = options.read(id);
    if (text === null) {
      const spot = here ?? chain.at(-1)?.map.spot;
      const fault = {
        code: 'unknown-parent',
        message: `there is no scenario \`${id}\``,
        suggestion: suggest(id, options.known ?? []),
      } as const;
      if (spot) findings.add(spot, fault);
      else findings.add({ file: { name: nameOf(options, id), text: '', lines: [0] }, offset: 0 }, fault);
      return null;
    }
    const map = readFile(nameOf(options, id), text, findings);
    if (!map) return null;
    ids.push(id);
    chain.push({ id, map, file: map.spot.file });
    const parent: Node | undefined = map.entries.get('extends')?.node;
    from = parent ?? map.entries.get('demarche')?.node ?? map;
    if (parent && !(parent.kind === 'scalar' && typeof parent.value === 'string')) {
      findings.add(parent.spot, { code: 'wrong-type', message: '`extends` is the id of one scenario' });
      return null;
    }
    if (parent?.kind === 'scalar') id = String(parent.value);
    else id = id === STANDARD || scalarAt(map, 'abstract') === true ? undefined : STANDARD;
  }
  return chain;
}
