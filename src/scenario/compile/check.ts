import { camel, type KeyRule, type Path, type Rule } from '../schema/shape.ts';
import { describe, describeNode } from './describe.ts';
import type { Findings } from './findings.ts';
import type { Removals } from './merge.ts';
import { nearest, suggest } from './nearest.ts';
import type { Entry, MapNode, Node, ScalarNode, Spot } from './node.ts';
import type { References } from './references.ts';
import { hoursOf, isAddress, isDate, isInstant } from './scalars.ts';

/** The value could not be read; its fault has been found. */
export const FAULTY = Symbol('faulty');

export interface Checking {
  readonly findings: Findings;
  readonly references: References;
  readonly removals: Removals;
  /** Nothing is required and references are left alone: archetypes, and files only to be extended. */
  readonly loose: boolean;
  /** The nearest inherited thing to one that is new here: what a new thing that lacks something was meant to be. */
  readonly near?: { readonly path: Path; readonly find: () => string | undefined };
}

const ID = /^[a-z][a-z0-9-]{0,39}$/;
const TURN = /^[1-9]\d{0,2}$/;

/** Checks a located node against its rule and gives the typed value; every fault goes to the findings. */
export function check(rule: Rule, node: Node, path: Path, checking: Checking): unknown {
  switch (rule.kind) {
    case 'list':
      return node.kind === 'list'
        ? checkList(rule, node.items, node.spot, path, checking)
        : wrong(rule, node, checking);
    case 'map':
      return node.kind === 'map' ? checkMap(rule, node, path, checking) : wrong(rule, node, checking);
    case 'record':
      return node.kind === 'map'
        ? checkRecord(rule, node, node.spot, path, checking)
        : wrong(rule, node, checking);
    case 'either': {
      const chosen = rule[node.kind];
      return chosen ? check(chosen, node, path, checking) : wrong(rule, node, checking);
    }
    case 'named':
      return check(rule.rule(), node, path, checking);
    case 'loose':
      return check(rule.of, node, path, { ...checking, loose: true });
    case 'into': {
      const value = check(rule.of, node, path, checking);
      return value === FAULTY ? FAULTY : rule.change(value, path);
    }
    default:
      return node.kind === 'scalar' ? checkScalar(rule, node, path, checking) : wrong(rule, node, checking);
  }
}

function wrong(rule: Rule, node: Node, { findings }: Checking): typeof FAULTY {
  findings.add(node.spot, {
    code: 'wrong-type',
    message: `expected ${describe(rule)}, found ${describeNode(node)}`,
    suggestion: instead(rule, node),
  });
  return FAULTY;
}

/** What to write where a single value is of the wrong kind. */
function instead(rule: Rule, node: Node): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (rule.kind === 'text') return 'put it in quotes';
  // The words of an older YAML are texts in this one.
  if (rule.kind === 'boolean' && /^(yes|on)$/i.test(String(node.value))) return 'write `true`';
  if (rule.kind === 'boolean' && /^(no|off)$/i.test(String(node.value))) return 'write `false`';
  return undefined;
}

type ListRule = Extract<Rule, { kind: 'list' }>;
type MapRule = Extract<Rule, { kind: 'map' }>;
export type RecordRule = Extract<Rule, { kind: 'record' }>;

function checkList(
  rule: ListRule,
  items: readonly Node[],
  spot: Spot,
  path: Path,
  checking: Checking,
): unknown {
  const values = items.map((item, i) => check(rule.of, item, [...path, String(i)], checking));
  if (items.length < rule.min || items.length > rule.max) {
    const wanted = rule.min === rule.max ? `exactly ${rule.min}` : `from ${rule.min} to ${rule.max}`;
    checking.findings.add(spot, {
      code: 'out-of-range',
      message: `a list of ${items.length}, where ${wanted} are expected`,
    });
    return FAULTY;
  }
  return values.includes(FAULTY) ? FAULTY : values;
}

function checkMap(rule: MapRule, node: MapNode, path: Path, checking: Checking): unknown {
  const result: Record<string, unknown> = {};
  let faulty = false;
  for (const entry of node.entries.values()) {
    const known = checkKey(rule.keys, entry, path, checking);
    // A key that names nothing is the fault; what stands below it cannot be judged.
    const at = [...path, entry.key];
    const find = () => nearestInherited(entry, node);
    const next = rule.keys.kind === 'id' ? { ...checking, near: { path: at, find } } : checking;
    const value = known ? checkEntry(rule.of, entry, at, next) : FAULTY;
    if (value === FAULTY) faulty = true;
    else result[entry.key] = value;
  }
  return faulty ? FAULTY : result;
}

/** The inherited neighbour that a name is a slip of, if it is one: a file that extends names what it changes. */
function nearestInherited({ key, spot }: Entry, { entries }: MapNode): string | undefined {
  const others: string[] = [];
  for (const other of entries.values()) if (other.spot.file !== spot.file) others.push(other.key);
  return others.length === 0 ? undefined : nearest(key, others);
}

/** As `check`, but what a record misses is found at its key: `figures:` and not the line below it. */
function checkEntry(rule: Rule, entry: Entry, path: Path, checking: Checking): unknown {
  let inner = rule;
  let next = checking;
  for (;;) {
    if (inner.kind === 'named') inner = inner.rule();
    else if (inner.kind === 'loose') {
      inner = inner.of;
      next = { ...next, loose: true };
    } else break;
  }
  if (inner.kind === 'record' && entry.node.kind === 'map')
    return checkRecord(inner, entry.node, entry.spot, path, next);
  return check(inner, entry.node, path, next);
}

function checkKey(keys: KeyRule, entry: Entry, path: Path, checking: Checking): boolean {
  const { key, spot } = entry;
  const { findings } = checking;
  switch (keys.kind) {
    case 'id':
      if (ID.test(key)) return true;
      findings.add(spot, {
        code: 'bad-id',
        message: `\`${cut(key)}\` is not a name: lower-case letters, digits and hyphens, at most 40, a letter first`,
        suggestion: suggestId(key),
      });
      return false;
    case 'turn':
      if (TURN.test(key)) return true;
      findings.add(spot, {
        code: 'bad-id',
        message: `\`${cut(key)}\` is not the number of a turn, counted from 1`,
      });
      return false;
    case 'choice':
      if (keys.values.includes(key)) return true;
      findings.add(spot, {
        code: 'unknown-key',
        message: `nothing is called \`${cut(key)}\` here`,
        suggestion: suggest(key, keys.values),
      });
      return false;
    case 'reference':
      return (
        checking.loose ||
        checking.references.refers({ to: keys.to([...path, key]), id: key, spot, given: entry.given })
      );
  }
}

function suggestId(key: string): string | undefined {
  const id = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  return id === '' ? undefined : `write \`${id}\``;
}

export const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Fields of a record, one by one; FAULTY stands in for those that could not be read. */
export function fieldsOf(
  rule: RecordRule,
  node: MapNode,
  spot: Spot,
  path: Path,
  checking: Checking,
): Record<string, unknown> {
  const { findings } = checking;
  const result: Record<string, unknown> = {};
  const unknown: Entry[] = [];
  const missing: string[] = [];
  // In the order of the definition, not of the file: like things get like objects, which the simulation reads faster.
  for (const [key, field] of rule.entries) {
    const entry = node.entries.get(key);
    if (entry) result[field.name] = checkEntry(field.rule, entry, [...path, key], checking);
    else if (field.missing) result[field.name] = field.missing();
    else if (checking.loose) continue;
    // Whose it would be follows from keys that are found where they are missing.
    else if (field.given !== undefined) result[field.name] = FAULTY;
    else if (field.required) missing.push(key);
  }
  for (const [key, entry] of node.entries) {
    if (Object.hasOwn(rule.fields, key)) continue;
    // Ids that could not be collected cannot be judged.
    if (rule.rest && checking.references.ids.get(rule.rest.to)?.has(key) !== false)
      result[key] = checkEntry(rule.rest.of, entry, [...path, key], checking);
    else unknown.push(entry);
  }
  const allowed =
    unknown.length === 0
      ? []
      : [
          ...Object.keys(rule.fields),
          ...(rule.rest ? (checking.references.ids.get(rule.rest.to) ?? []) : []),
        ];
  for (const { key, spot: at } of unknown) {
    const suggestion = suggest(key, allowed);
    findings.add(at, { code: 'unknown-key', message: `nothing is called \`${cut(key)}\` here`, suggestion });
    result[camel(key)] = FAULTY;
    // A misspelt key is one fault: what it was meant to be is not missing as well.
    const meant = missing.findIndex((name) => suggestion === `did you mean \`${name}\`?`);
    if (meant >= 0) result[camel(missing.splice(meant, 1)[0] ?? '')] = FAULTY;
  }
  for (const key of missing) result[camel(key)] = FAULTY;
  if (missing.length > 0)
    findings.add(spot, {
      code: 'missing-key',
      message: `${whose(path)} needs ${missing.map((key) => `\`${key}\``).join(', ')}`,
      suggestion: removedHint(path, missing, checking.removals) ?? nearHint(path, checking),
    });
  return result;
}

const whose = (path: Path): string => (path.length === 0 ? 'a scenario' : `\`${path.join('.')}\``);

function removedHint(path: Path, missing: readonly string[], removals: Removals): string | undefined {
  const removed = missing.find((key) => removals.has([...path, key].join('/')));
  return removed === undefined
    ? undefined
    : `\`${removed}\` was removed with \`null\`: write a value instead`;
}

/** Whether something was taken out at this place: then that is the fault. */
function hasRemoved(path: Path, { removals }: Checking): boolean {
  const above = `${path.join('/')}/`;
  for (const place of removals.keys()) if (place.startsWith(above)) return true;
  return false;
}

function nearHint(path: Path, { near }: Checking): string | undefined {
  if (near?.path.join('/') !== path.join('/')) return undefined;
  const id = near.find();
  return id === undefined ? undefined : `did you mean \`${id}\`?`;
}

function checkRecord(rule: RecordRule, node: MapNode, spot: Spot, path: Path, checking: Checking): unknown {
  const result = fieldsOf(rule, node, spot, path, checking);
  if (rule.one && node.entries.size !== 1 && !hasRemoved(path, checking)) {
    checking.findings.add(node.entries.size === 0 ? spot : node.spot, {
      code: 'one-key',
      message: `exactly one key is expected here, found ${node.entries.size}`,
      suggestion: 'write each as an item of its own: `- { one: ... }`',
    });
    return FAULTY;
  }
  return Object.values(result).includes(FAULTY) ? FAULTY : result;
}

function checkScalar(rule: Rule, node: ScalarNode, path: Path, checking: Checking): unknown {
  const { value, spot } = node;
  const { findings } = checking;
  switch (rule.kind) {
    case 'text':
      if (typeof value !== 'string') return wrong(rule, node, checking);
      if (value.trim() === '') {
        findings.add(spot, { code: 'wrong-type', message: 'the text is empty' });
        return FAULTY;
      }
      if (rule.pattern && !rule.pattern.test(value)) {
        findings.add(spot, {
          code: 'bad-id',
          message: `\`${cut(value)}\` is not ${rule.wanted ?? 'allowed here'}`,
        });
        return FAULTY;
      }
      return value;
    case 'number': {
      if (typeof value !== 'number') return wrong(rule, node, checking);
      if (!(value >= rule.min && value <= rule.max) || (rule.whole && !Number.isInteger(value))) {
        findings.add(spot, { code: 'out-of-range', message: `expected ${describe(rule)}, found ${value}` });
        return FAULTY;
      }
      return Object.is(value, -0) ? 0 : value;
    }
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong(rule, node, checking);
    case 'scalar':
      return value === null || (typeof value === 'number' && !Number.isFinite(value))
        ? wrong(rule, node, checking)
        : value;
    case 'choice':
      if (rule.values.some((one) => one === value)) return value;
      findings.add(spot, {
        code: 'unknown-choice',
        message: `\`${cut(String(value))}\` is not among what may stand here`,
        suggestion: suggest(String(value), rule.values.map(String)),
      });
      return FAULTY;
    case 'duration': {
      const hours = hoursOf(value);
      if (hours !== null) return hours;
      findings.add(spot, {
        code: 'bad-duration',
        message: `\`${cut(String(value))}\` is not a length of time above 0 and up to 10,000 hours`,
        suggestion: 'write `6h`, `90m`, `2d`, `3w`, or hours as a number',
      });
      return FAULTY;
    }
    case 'instant':
      if (typeof value === 'string' && (isInstant(value) || (rule.dateAlone && isDate(value)))) return value;
      findings.add(spot, {
        code: 'bad-date',
        message: `\`${cut(String(value))}\` is not a date with time and offset`,
        suggestion: rule.dateAlone
          ? 'write "2022-09-13T00:05+04:00", or the date alone'
          : 'write "2022-09-13T00:05+04:00"',
      });
      return FAULTY;
    case 'address':
      if (typeof value === 'string' && isAddress(value)) return value;
      findings.add(spot, {
        code: 'bad-address',
        message: `\`${cut(String(value))}\` is not a web address`,
        suggestion: 'write it in full: https://...',
      });
      return FAULTY;
    case 'reference':
      if (typeof value !== 'string') return wrong(rule, node, checking);
      if (checking.loose || rule.also.includes(value)) return value;
      return checking.references.refers({
        to: rule.to(path),
        id: value,
        spot,
        also: rule.also,
        given: node.given,
      })
        ? value
        : FAULTY;
    default:
      return wrong(rule, node, checking);
  }
}
