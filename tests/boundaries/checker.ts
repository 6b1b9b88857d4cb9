/** Reads the imports of `src/` and holds them to the table of modules. Pure: sources in, findings out. */
import { dirname, normalize } from 'node:path/posix';
import { parseSync } from 'oxc-parser';

export type FindingCode =
  | 'unknown-module'
  | 'forbidden-module'
  | 'types-only'
  | 'forbidden-package'
  | 'forbidden-name'
  | 'undeclared-package'
  | 'computed-import'
  | 'missing-file'
  | 'cycle'
  | 'banned-global'
  | 'stale-exception'
  | 'syntax';

export interface Finding {
  readonly code: FindingCode;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What one module may reach. A package ending in `*` stands for every name that begins so. */
export interface Allowance {
  readonly values: readonly string[];
  readonly types: readonly string[];
  readonly packages: readonly string[];
  /** modules whose files may be named as the address of a worker, never imported */
  readonly addresses?: readonly string[];
  /** for a package: the only values that may be taken from it */
  readonly names?: Readonly<Record<string, readonly string[]>>;
}

export type Table = Readonly<Record<string, Allowance>>;

/** One edge that stands against the table, with its reason; an exception nothing uses is itself a finding. */
export interface Exception {
  readonly file: string;
  readonly to: string;
  readonly why: string;
}

export interface Project {
  /** path from the root of the repository -> source */
  readonly files: ReadonlyMap<string, string>;
  readonly table: Table;
  readonly exceptions: readonly Exception[];
  /** names in package.json that a page or the command line may need at run time */
  readonly dependencies: readonly string[];
  /** does a file exist that is not source: styles, data, pictures */
  readonly exists: (path: string) => boolean;
}

type Kind = 'value' | 'types' | 'address';

interface Import {
  readonly target: string | undefined;
  readonly kind: Kind;
  readonly names: readonly string[];
  readonly at: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function walk(node: Node, visit: (node: Node, parent: Node | undefined, key: string) => void): void {
  const go = (at: Node, parent: Node | undefined, key: string) => {
    visit(at, parent, key);
    for (const [name, value] of Object.entries(at))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) go(child, at, name);
  };
  go(node, undefined, '');
}

const text = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TSLiteralType') return text(node.literal);
  return undefined;
};

const nameOf = (node: unknown): string =>
  isNode(node) ? String(node.type === 'Identifier' ? node.name : (text(node) ?? '')) : '';

const isImportMeta = (node: unknown, property: string): boolean =>
  isNode(node) &&
  node.type === 'MemberExpression' &&
  isNode(node.object) &&
  node.object.type === 'MetaProperty' &&
  nameOf(node.property) === property;

const QUERY_ADDRESS = /[?&](worker|sharedworker|url)\b/;

/** Every way a file can reach another: import, export from, import(), import types, worker addresses, globs. */
function importsOf(program: Node): Import[] {
  const found: Import[] = [];
  const add = (at: Node, target: string | undefined, kind: Kind, names: readonly string[] = []) =>
    found.push({
      target,
      kind: target && QUERY_ADDRESS.test(target) ? 'address' : kind,
      names,
      at: at.start,
    });
  walk(program, (node) => {
    switch (node.type) {
      case 'ImportDeclaration': {
        // `import { type A }` keeps the import at run time, so only `import type` counts as types
        const names = (node.specifiers as readonly Node[])
          .filter((s) => s.importKind !== 'type')
          .map((s) => (s.type === 'ImportSpecifier' ? nameOf(s.imported) : '*'));
        add(node, text(node.source), node.importKind === 'type' ? 'types' : 'value', names);
        break;
      }
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration': {
        if (!isNode(node.source)) break;
        const specifiers = (node.specifiers ?? []) as readonly Node[];
        const names = node.type === 'ExportAllDeclaration' ? ['*'] : specifiers.map((s) => nameOf(s.local));
        add(node, text(node.source), node.exportKind === 'type' ? 'types' : 'value', names);
        break;
      }
      case 'ImportExpression':
        add(node, text(node.source), 'value', ['*']);
        break;
      case 'TSImportType':
        add(node, text(node.source ?? node.argument), 'types');
        break;
      case 'TSExternalModuleReference':
        add(node, text(node.expression), 'value', ['*']);
        break;
      case 'NewExpression': {
        const [first, second] = node.arguments as readonly Node[];
        if (nameOf(node.callee) === 'URL' && isImportMeta(second, 'url')) add(node, text(first), 'address');
        break;
      }
      case 'CallExpression': {
        if (!isImportMeta(node.callee, 'glob')) break;
        const [first] = node.arguments as readonly Node[];
        const patterns = first?.type === 'ArrayExpression' ? (first.elements as readonly Node[]) : [first];
        for (const pattern of patterns) add(node, text(pattern), 'value', ['*']);
        break;
      }
    }
  });
  return found;
}

/** Equal in every engine, to the last bit. Everything else on Math is not, or is not ours to draw from. */
const EXACT_MATH = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2'.split(
    ' ',
  ),
);
const BANNED_GLOBALS = new Set(
  (
    'Date Intl performance window document process console globalThis self global navigator crypto fetch ' +
    'localStorage sessionStorage indexedDB setTimeout setInterval setImmediate requestAnimationFrame ' +
    'queueMicrotask Temporal WeakRef FinalizationRegistry Buffer require eval Function'
  ).split(' '),
);
const BANNED_METHODS = /^(toLocale\w*|localeCompare)$/;
const NAMING_KEYS = new Set(['property', 'key', 'imported', 'exported', 'label']);

/** Uses of a clock, a locale, a machine, or arithmetic that differs between engines. */
function bannedIn(program: Node): { at: number; name: string }[] {
  const found: { at: number; name: string }[] = [];
  walk(program, (node, parent, key) => {
    if ((node.type === 'BinaryExpression' && node.operator === '**') || node.operator === '**=')
      found.push({ at: node.start, name: String(node.operator) });
    if (node.type === 'MemberExpression' && BANNED_METHODS.test(nameOf(node.property)))
      found.push({ at: node.start, name: nameOf(node.property) });
    if (node.type !== 'Identifier') return;
    const naming = NAMING_KEYS.has(key) && parent?.computed !== true && parent?.shorthand !== true;
    const name = String(node.name);
    if (naming) return;
    if (BANNED_GLOBALS.has(name)) found.push({ at: node.start, name });
    if (name !== 'Math') return;
    const member = parent?.type === 'MemberExpression' && key === 'object' ? parent : undefined;
    const used = member && (member.computed !== true || text(member.property)) ? nameOf(member.property) : '';
    if (!EXACT_MATH.has(used))
      found.push({ at: node.start, name: used ? `Math.${used}` : 'Math as a value' });
  });
  return found;
}

/** `src/core/turn/door.ts` -> core; a file directly in src/ belongs to `main`. */
export function moduleOf(path: string): string | undefined {
  const [root, first, ...rest] = path.split('/');
  if (root === 'assets') return 'assets';
  if (root !== 'src' || first === undefined) return undefined;
  return rest.length === 0 ? 'main' : first;
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const matches = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

export function checkBoundaries(project: Project): Finding[] {
  const { files, table, exceptions } = project;
  const findings: Finding[] = [];
  const edges = new Map<string, Set<string>>();
  const used = new Set<Exception>();

  for (const [file, source] of files) {
    const parsed = parseSync(file, source);
    const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
    const report = (code: FindingCode, at: number, message: string) =>
      findings.push({ code, file, line: lineAt(at), message });
    for (const error of parsed.errors) report('syntax', error.labels[0]?.start ?? 0, error.message);

    const program = parsed.program as unknown as Node;
    const own = moduleOf(file);
    const allowed = own === undefined ? undefined : table[own];
    if (own === undefined || allowed === undefined) {
      report('unknown-module', 0, `${own ?? file} is not a module of the table`);
      continue;
    }
    if (own === 'core')
      for (const { at, name } of bannedIn(program)) report('banned-global', at, `core may not use ${name}`);

    const targets = new Set<string>();
    edges.set(file, targets);
    const excused = (to: string) => {
      const exception = exceptions.find((e) => e.file === file && e.to === to);
      if (exception) used.add(exception);
      return exception !== undefined;
    };

    for (const { target, kind, names, at } of importsOf(program)) {
      if (target === undefined) {
        report('computed-import', at, 'the address of an import must be written out');
        continue;
      }
      const bare = target.replace(/\?.*$/, '');
      if (bare.startsWith('.')) {
        const path = normalize(`${dirname(file)}/${bare}`);
        const glob = path.search(/[*{]/);
        const to = moduleOf(glob < 0 ? path : `${path.slice(0, glob)}x`);
        if (glob < 0 && !files.has(path) && !project.exists(path))
          report('missing-file', at, `${target} names no file (write imports with their extension)`);
        if (glob < 0 && kind !== 'address' && files.has(path)) targets.add(path);
        if (to === own || excused(to ?? path)) continue;
        const value = to !== undefined && allowed.values.includes(to);
        const type = to !== undefined && allowed.types.includes(to);
        const address = to !== undefined && (allowed.addresses ?? []).includes(to);
        if (value || (kind === 'types' && type) || (kind === 'address' && address)) continue;
        if (type) report('types-only', at, `${own} may only \`import type\` from ${to}`);
        else report('forbidden-module', at, `${own} may not import ${to ?? path}`);
        continue;
      }
      if (excused(bare)) continue;
      if (!allowed.packages.some((pattern) => matches(pattern, bare))) {
        report('forbidden-package', at, `${own} may not import the package ${bare}`);
        continue;
      }
      const plain = !bare.startsWith('node:') && !bare.startsWith('virtual:');
      if (plain && kind !== 'types' && !project.dependencies.includes(packageOf(bare)))
        report('undeclared-package', at, `${packageOf(bare)} is not among the dependencies`);
      const limited = allowed.names?.[bare];
      for (const name of kind === 'types' || limited === undefined ? [] : names)
        if (!limited?.includes(name))
          report('forbidden-name', at, `${own} may not take ${name} from ${bare}`);
    }
  }

  for (const cycle of cyclesOf(edges)) {
    const [file = ''] = cycle;
    findings.push({ code: 'cycle', file, line: 1, message: [...cycle, file].join(' -> ') });
  }
  for (const exception of exceptions)
    if (!used.has(exception)) {
      const message = `nothing uses the exception for ${exception.to}`;
      findings.push({ code: 'stale-exception', file: exception.file, line: 1, message });
    }
  return findings;
}

/** One shortest cycle through the first file of every knot of files that import each other. */
function cyclesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const cycles: string[][] = [];
  const told = new Set<string>();
  for (const start of [...edges.keys()].sort()) {
    if (told.has(start)) continue;
    const from = new Map<string, string>();
    const queue = [start];
    for (let file = queue.shift(); file !== undefined && !from.has(start); file = queue.shift())
      for (const next of edges.get(file) ?? [])
        if (!from.has(next)) {
          from.set(next, file);
          queue.push(next);
        }
    if (!from.has(start)) continue;
    const path: string[] = [];
    for (let at = from.get(start) as string; at !== start; at = from.get(at) as string) path.unshift(at);
    cycles.push([start, ...path]);
    for (const file of [start, ...path]) told.add(file);
  }
  return cycles;
}
