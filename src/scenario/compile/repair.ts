import type { Rule } from '../schema/shape.ts';
import type { Findings } from './findings.ts';
import { nearest } from './nearest.ts';
import type { Entry, MapNode, Node } from './node.ts';

/**
 * A file with its misspelt keys of the format read as they were meant. Each is found here, once; without this
 * a slip in `extends`, `desks` or `like` would be found again in all that hangs on it.
 */
export function repaired(rule: Rule, node: Node, findings: Findings): Node {
  switch (rule.kind) {
    case 'named':
      return node.kind === 'scalar' ? node : repaired(rule.rule(), node, findings);
    case 'loose':
    case 'into':
      return repaired(rule.of, node, findings);
    case 'either': {
      const chosen = rule[node.kind];
      return chosen ? repaired(chosen, node, findings) : node;
    }
    case 'list': {
      if (node.kind !== 'list') return node;
      const items = node.items.map((item) => repaired(rule.of, item, findings));
      return items.every((item, i) => item === node.items[i]) ? node : { ...node, items };
    }
    case 'map':
      return node.kind === 'map' ? repairedMap(() => rule.of, node, node, findings) : node;
    case 'record': {
      if (node.kind !== 'map') return node;
      const { fields } = rule;
      return repairedMap(
        (key) => fields[key]?.rule,
        node,
        rule.rest ? node : renamed(rule, node, findings),
        findings,
      );
    }
    default:
      return node;
  }
}

function repairedMap(
  ruleOf: (key: string) => Rule | undefined,
  written: MapNode,
  node: MapNode,
  findings: Findings,
): MapNode {
  let changed: Map<string, Entry> | undefined;
  for (const [key, entry] of node.entries) {
    const of = ruleOf(key);
    const value = of ? repaired(of, entry.node, findings) : entry.node;
    if (value === entry.node) continue;
    changed ??= new Map(node.entries);
    changed.set(key, { ...entry, node: value });
  }
  return changed ? { ...written, entries: changed } : node;
}

/** Keys that are near to one that may stand here and does not, under that name. */
function renamed(rule: Extract<Rule, { kind: 'record' }>, node: MapNode, findings: Findings): MapNode {
  let changed: Map<string, Entry> | undefined;
  for (const [key, entry] of node.entries) {
    if (Object.hasOwn(rule.fields, key)) continue;
    const open = Object.keys(rule.fields).filter((one) => !(changed ?? node.entries).has(one));
    const meant = nearest(key, open);
    if (meant === undefined) continue;
    findings.add(entry.spot, {
      code: 'unknown-key',
      message: `nothing is called \`${key}\` here`,
      suggestion: `did you mean \`${meant}\`?`,
    });
    changed ??= new Map(node.entries);
    changed.delete(key);
    changed.set(meant, { ...entry, key: meant });
  }
  return changed ? { ...node, entries: changed } : node;
}
