import { LIMIT, type Rule } from '../schema/shape.ts';
import type { Node } from './node.ts';

/** What a rule expects, after "expected". */
export function describe(rule: Rule): string {
  switch (rule.kind) {
    case 'text':
      return rule.wanted ?? 'a text';
    case 'number': {
      const what = rule.whole ? 'a whole number' : 'a number';
      return rule.max >= LIMIT ? what : `${what} from ${rule.min} to ${rule.max}`;
    }
    case 'boolean':
      return '`true` or `false`';
    case 'choice':
      return `one of ${rule.values.map((value) => `\`${value}\``).join(', ')}`;
    case 'scalar':
      return 'a single value';
    case 'duration':
      return 'a length of time such as `6h`';
    case 'instant':
      return 'a date';
    case 'address':
      return 'a web address';
    case 'reference':
      return 'a name';
    case 'list':
      return 'a list (`[...]`, or lines that begin with `- `)';
    case 'map':
    case 'record':
      return 'a map (`key: value`)';
    case 'either':
      return [rule.scalar, rule.list, rule.map]
        .filter((one) => one !== undefined)
        .map(describe)
        .join(', or ');
    case 'named':
      return describe(rule.rule());
    case 'loose':
    case 'into':
      return describe(rule.of);
  }
}

const LONGEST = 40;

/** What was written, after "found". */
export function describeNode(node: Node): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'a map';
  const { value } = node;
  if (value === null) return 'nothing';
  if (typeof value !== 'string') return `\`${value}\``;
  const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return `the text "${shown}"`;
}
