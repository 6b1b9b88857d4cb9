import { document } from '../schema/document.ts';
import type { Path, Rule } from '../schema/shape.ts';
import type { Findings } from './findings.ts';
import { suggest } from './nearest.ts';
import { type Entry, type MapNode, type Node, nodeAt, type ScalarNode, type Spot, spotOf } from './node.ts';

/** Keys of a translation that say what it is, beside the texts. */
const HEAD = ['demarche', 'id', 'language'] as const;

/** A rule without what only names or wraps it, as far as a value of this kind goes. */
function bare(rule: Rule, kind: Node['kind']): Rule | undefined {
  switch (rule.kind) {
    case 'named':
      return bare(rule.rule(), kind);
    case 'loose':
    case 'into':
      return bare(rule.of, kind);
    case 'either': {
      const chosen = rule[kind];
      return chosen && bare(chosen, kind);
    }
    default:
      return rule;
  }
}

/** One paragraph or several: where one may stand, the other may. */
const isProse = (rule: Rule): boolean =>
  rule.kind === 'into' || rule.kind === 'named'
    ? isProse(rule.kind === 'into' ? rule.of : rule.rule())
    : rule.kind === 'either' && isText(bare(rule, 'scalar')) && bare(rule, 'list')?.kind === 'list';

const isText = (rule: Rule | undefined): boolean => rule?.kind === 'text' && !rule.code;

/** The rule of what stands below a key. */
function below(rule: Rule, key: string): Rule | undefined {
  switch (rule.kind) {
    case 'record':
      return rule.fields[key]?.rule;
    case 'map':
    case 'list':
      return rule.of;
    default:
      return undefined;
  }
}

const words = (path: Path): string => `\`${path.join('.')}\``;

/** A merged source with its texts in another language; what a translation gets wrong goes to the findings. */
export function translated(source: MapNode, translation: MapNode, findings: Findings): MapNode {
  const entries = new Map(translation.entries);
  for (const key of HEAD) entries.delete(key);
  const result = overlay(document.rule, source, { ...translation, entries }, [], findings);
  return result.kind === 'map' ? result : source;
}

function overlay(rule: Rule, source: Node, translation: Node, path: Path, findings: Findings): Node {
  const refuse = (spot: Spot, message: string, suggestion?: string): Node => {
    findings.add(spot, { code: 'not-a-text', message, suggestion });
    return source;
  };
  if (isProse(rule)) {
    if (translation.kind === 'map')
      return refuse(translation.spot, `${words(path)} is a text, or a list of texts`);
    return translation;
  }
  const inner = bare(rule, source.kind);
  if (!inner) return source;
  if (isText(inner)) {
    if (translation.kind === 'scalar' && typeof translation.value === 'string') return translation;
    return refuse(translation.spot, `${words(path)} is a text`, 'put it in quotes');
  }
  if (source.kind === 'map' && (inner.kind === 'record' || inner.kind === 'map')) {
    if (translation.kind !== 'map') return refuse(translation.spot, `${words(path)} is a map of texts`);
    return overlayMap(inner, source, translation, path, findings);
  }
  if (source.kind === 'list' && inner.kind === 'list' && hasTexts(inner.of)) {
    if (translation.kind !== 'list' || translation.items.length !== source.items.length)
      return refuse(
        translation.spot,
        `${words(path)} is a list of ${source.items.length}, each translated in its place`,
      );
    const items = source.items.map((item, i) => {
      const other = translation.items[i];
      return other ? overlay(inner.of, item, other, [...path, String(i)], findings) : item;
    });
    return { ...source, items };
  }
  return refuse(
    translation.spot,
    `${words(path)} is no text: a translation holds nothing but texts`,
    'take the line out',
  );
}

function overlayMap(
  rule: Rule,
  source: MapNode,
  translation: MapNode,
  path: Path,
  findings: Findings,
): MapNode {
  const entries = new Map<string, Entry>(source.entries);
  for (const [key, entry] of translation.entries) {
    const there = source.entries.get(key);
    const one = below(rule, key);
    if (there && one) {
      entries.set(key, { ...there, node: overlay(one, there.node, entry.node, [...path, key], findings) });
      continue;
    }
    const known = [...source.entries].filter(([name]) => {
      const of = below(rule, name);
      return of !== undefined && hasTexts(of);
    });
    findings.add(entry.spot, {
      code: 'nothing-to-translate',
      message: `${path.length === 0 ? 'the scenario' : words(path)} has nothing called \`${key}\``,
      suggestion: suggest(
        key,
        known.map(([name]) => name),
      ),
    });
  }
  return { ...source, entries };
}

const textful = new Map<Rule, boolean>();
/** Whether something that people read may stand at or below a rule. */
function hasTexts(rule: Rule): boolean {
  const known = textful.get(rule);
  if (known !== undefined) return known;
  // Held closed first: a shape may hold itself.
  textful.set(rule, false);
  const found = ((): boolean => {
    switch (rule.kind) {
      case 'text':
        return !rule.code;
      case 'list':
      case 'map':
      case 'loose':
      case 'into':
        return hasTexts(rule.of);
      case 'record':
        return Object.values(rule.fields).some((field) => hasTexts(field.rule));
      case 'either':
        return [rule.scalar, rule.list, rule.map].some((one) => one !== undefined && hasTexts(one));
      case 'named':
        return hasTexts(rule.rule());
      default:
        return false;
    }
  })();
  textful.set(rule, found);
  return found;
}

/** Texts of one thing that have no words in a translation. */
export interface Gap {
  /** The thing: `matters.bridge`. */
  readonly at: Path;
  /** Its texts, from there on: `options.leave.label`. */
  readonly missing: readonly string[];
}

/** The texts that a file writes and its translation does not, thing by thing. */
export function gapsIn(own: MapNode, translation: MapNode): readonly Gap[] {
  const gaps = new Map<string, { readonly at: Path; readonly missing: string[] }>();
  const walk = (rule: Rule, node: Node, path: Path): void => {
    const inner = bare(rule, node.kind);
    const leaf = isProse(rule) || isText(inner);
    if (leaf) {
      if ((node as ScalarNode).value === null || nodeAt(translation, path)) return;
      const at = path.slice(0, Math.min(2, path.length - 1));
      const key = at.join('.');
      const gap = gaps.get(key) ?? { at, missing: [] };
      gap.missing.push(path.slice(at.length).join('.'));
      gaps.set(key, gap);
      return;
    }
    if (!inner) return;
    if (node.kind === 'map')
      for (const [key, entry] of node.entries) {
        const one = below(inner, key);
        if (one && hasTexts(one)) walk(one, entry.node, [...path, key]);
      }
    else if (node.kind === 'list' && inner.kind === 'list' && hasTexts(inner.of))
      node.items.forEach((item, i) => {
        walk(inner.of, item, [...path, String(i)]);
      });
  };
  walk(document.rule, own, []);
  return [...gaps.values()];
}

/** How many names of one gap are told. */
const MOST_NAMED = 4;

/** Says which texts that a file writes have no words in its translation: one advice for each thing. */
export function adviseMissing(
  own: MapNode,
  translation: MapNode,
  language: string,
  findings: Findings,
): void {
  for (const { at, missing } of gapsIn(own, translation)) {
    const named = missing.slice(0, MOST_NAMED).map((name) => `\`${name}\``);
    const more = missing.length - named.length;
    findings.add(spotOf(translation, at), {
      code: 'untranslated',
      severity: 'advice',
      message: `${at.length === 0 ? 'no words' : `${words(at)} has no words`} in \`${language}\` for ${named.join(', ')}${
        more > 0 ? ` and ${more} more` : ''
      }; those of the scenario are shown`,
    });
  }
}
