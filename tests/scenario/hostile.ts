import { type Compiled, compileScenario } from '../../src/scenario/compile/compile.ts';

/** Files made to hurt, with the code that they are refused with. They touch no disk, so that a browser can try them as well. */
export interface Hostile {
  readonly name: string;
  readonly code: string;
  /** Text of `hostile.yaml`, and of what it extends. */
  readonly files: Readonly<Record<string, string>>;
}

const HEAD = 'demarche: 1\nid: hostile\n';
const PARENT = 'demarche: 1\nid: standard\nabstract: true\ntitle: Nothing\n';

const hostile = (
  name: string,
  code: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
): Hostile => ({
  name,
  code,
  files: { standard: PARENT, hostile: HEAD + body, ...more },
});
const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** Nine aliases of nine aliases, nine times: a billion values in a few lines. */
const laughs = `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${many(9, (i) => `a${i + 1}: &a${i + 1} [${many(9, () => `*a${i}, `)}]\n`)}`;

export const HOSTILE: readonly Hostile[] = [
  hostile('a thousand brackets', 'too-deep', `title: ${'['.repeat(1000)}`),
  hostile('a hundred thousand brackets', 'too-deep', `title: ${'['.repeat(100_000)}`),
  hostile('a thousand brackets that close', 'too-deep', `title: ${'['.repeat(1000)}${']'.repeat(1000)}`),
  hostile('a thousand braces', 'too-deep', `title: ${'{a: '.repeat(1000)}`),
  hostile('a staircase', 'too-deep', `${many(400, (i) => `${' '.repeat(i)}a:\n`)}`),
  hostile('a staircase of dashes', 'too-deep', `title:\n${many(1, () => '- '.repeat(20_000))}x`),
  hostile('aliases of aliases', 'forbidden-yaml', laughs),
  hostile('an alias of itself', 'forbidden-yaml', 'title: &a [*a]\n'),
  hostile('merge keys', 'forbidden-yaml', 'desks: { <<: { a: 1 } }\n'),
  hostile('a tag', 'forbidden-yaml', 'title: !!js/function "function () {}"\n'),
  hostile(
    'thirty thousand keys',
    'too-many-values',
    many(30_000, (i) => `k${i.toString(36)}: 1\n`),
  ),
  hostile(
    'thirty thousand keys in one line',
    'too-many-values',
    `matters: {${many(30_000, (i) => `k${i.toString(36)}: 1,`)}}`,
  ),
  hostile(
    'one key thirty thousand times',
    'duplicate-key',
    many(19_000, () => 'k: 1\n'),
  ),
  hostile('__proto__ at the root', 'bad-key', '__proto__: { polluted: true }\n'),
  hostile('__proto__ in quotes', 'bad-key', 'desks: { "__proto__": { polluted: true } }\n'),
  hostile('__proto__ in escapes', 'bad-key', 'desks: { "\\x5f_proto__": { polluted: true } }\n'),
  hostile('constructor', 'bad-key', 'matters: { constructor: { prototype: { polluted: true } } }\n'),
  hostile('a name of every object', 'unknown-reference', 'desk: toString\ndesks: {}\n'),
  hostile('a right-to-left override', 'forbidden-character', 'title: a\u202eb\n'),
  hostile('an isolate in escapes', 'forbidden-character', 'title: "a\\u2066b"\n'),
  hostile('NUL', 'forbidden-character', 'title: a\0b\n'),
  hostile('NUL in escapes', 'forbidden-character', 'title: "a\\0b"\n'),
  hostile('a lone surrogate', 'forbidden-character', 'title: a\ud800b\n'),
  hostile('a lone surrogate in escapes', 'forbidden-character', 'title: "a\\udc00b"\n'),
  hostile('ten megabytes', 'file-too-large', `title: ${'x'.repeat(10 * 1024 * 1024)}`),
  hostile('ten megabytes of brackets', 'file-too-large', '['.repeat(10 * 1024 * 1024)),
  hostile('a text of a hundred thousand', 'text-too-long', `title: ${'x'.repeat(100_000)}`),
  hostile('a key of a hundred thousand', 'text-too-long', `${'x'.repeat(100_000)}: 1\n`),
  hostile('a number without end', 'out-of-range', `minutes: ${'9'.repeat(3000)}\n`),
  hostile('extends itself', 'parent-cycle', 'extends: hostile\n'),
  hostile('extends in a circle', 'parent-cycle', 'extends: one\n', {
    one: 'demarche: 1\nid: one\nextends: two\n',
    two: 'demarche: 1\nid: two\nextends: hostile\n',
  }),
  hostile(
    'extends without end',
    'too-many-parents',
    'extends: link-1\n',
    Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [
        `link-${i}`,
        `demarche: 1\nid: link-${i}\nextends: link-${i + 1}\n`,
      ]),
    ),
  ),
  hostile('a parent by a path', 'unknown-parent', 'extends: ../../etc/passwd\n'),
  hostile('quotes that never close', 'not-yaml', `title: "${'\\\n'.repeat(50_000)}`),
  hostile('question marks', 'too-deep', `${'? '.repeat(50_000)}`),
  hostile('a flood of colons', 'not-yaml', `title: ${': '.repeat(50_000)}`),
  hostile('a document after a document', 'forbidden-yaml', `${many(20_000, () => '---\n')}`),
];

export const compileHostile = ({ files }: Hostile): Compiled =>
  compileScenario({
    id: 'hostile',
    read: (id) => (Object.hasOwn(files, id) ? (files[id] ?? null) : null),
    known: Object.keys(files),
  });

/** What would show that a file has reached what all objects share. */
export const sharedKeys = (): readonly string[] =>
  [Object.prototype, Array.prototype, Function.prototype, Map.prototype].flatMap((shared) =>
    Reflect.ownKeys(shared).map(String),
  );

/** What is wrong with how a file was met; empty when it was refused at a place, with its code. */
export function judgeHostile(file: Hostile): readonly string[] {
  const before = sharedKeys().join();
  const result = compileHostile(file);
  const wrong: string[] = [];
  if (result.ok) wrong.push('accepted');
  if (!result.findings.some(({ code }) => code === file.code))
    wrong.push(`refused as ${result.findings.map(({ code }) => code).join()}`);
  for (const { file: name, line, column } of result.findings)
    if (name === '' || line < 1 || column < 1) wrong.push(`at ${name}:${line}:${column}`);
  if (sharedKeys().join() !== before || 'polluted' in {}) wrong.push('reached what all objects share');
  return wrong;
}
