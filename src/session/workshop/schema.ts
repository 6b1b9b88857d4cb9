import { ITEM, type WritingPlace } from './place.ts';

type Body = string | readonly Body[] | { readonly [key: string]: Body };

/** As much of JSON Schema as the format's own schema uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly defaultSnippets?: readonly { readonly body: Body }[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const REF = '#/definitions/';
const MOST = 64;

/** What a schema stands for: its alternatives, references followed. */
function alternatives(root: Schema, schema: Schema): readonly Schema[] {
  const found: Schema[] = [];
  const todo = [schema];
  for (let next = todo.pop(); next && found.length < MOST; next = todo.pop()) {
    const named = next.$ref?.startsWith(REF) ? root.definitions?.[next.$ref.slice(REF.length)] : undefined;
    if (named) todo.push(named);
    if (next.anyOf) todo.push(...[...next.anyOf].reverse());
    // what is said of all alternatives is said of each
    found.push(next);
  }
  return found;
}

/** All schemas that what stands at a path may follow. */
export function schemasAt(root: Schema, path: readonly string[]): readonly Schema[] {
  let here = alternatives(root, root);
  for (const key of path) {
    const next: Schema[] = [];
    for (const at of here) {
      const rest = typeof at.additionalProperties === 'object' ? at.additionalProperties : undefined;
      const under = key === ITEM ? at.items : (at.properties?.[key] ?? rest);
      if (under) next.push(...alternatives(root, under));
    }
    here = next.slice(0, MOST);
  }
  return here;
}

/** The keys that a schema names. */
export const keysOf = (schema: Schema): readonly (readonly [string, Schema])[] =>
  Object.entries(schema.properties ?? {});

/** The values that a schema lists. */
export function choicesOf({ enum: listed, const: only, type }: Schema): readonly string[] {
  if (listed) return listed.filter((value) => value !== null).map(String);
  if (only !== undefined && only !== null) return [String(only)];
  const types = typeof type === 'string' ? [type] : (type ?? []);
  return types.includes('boolean') ? ['true', 'false'] : [];
}

/** A stop of the tab key, as the editor's snippets write it. */
const stopOf = (stop: string, first: string): string => ['$', '{', stop, ':', first, '}'].join('');

/** `^` marks a text to be written as it is; of a choice the first stands. */
const asText = (body: string): string =>
  body
    .replace(/^\^/, '')
    .replace(/\$\{(\d+)\|([^,|]*)[^}]*\}/g, (_, stop: string, first: string) => stopOf(stop, first));

const isMap = (body: Body): body is { readonly [key: string]: Body } =>
  typeof body === 'object' && !Array.isArray(body);
const isList = (body: Body): body is readonly Body[] => Array.isArray(body);

function inFlow(body: Body): string {
  if (typeof body === 'string') return asText(body);
  if (isMap(body)) {
    const inner = Object.entries(body).map(([key, value]) => `${asText(key)}: ${inFlow(value)}`);
    // a brace that opens text, not a stop
    return `\\{ ${inner.join(', ')} \\}`;
  }
  return `[${body.map(inFlow).join(', ')}]`;
}

function inBlock(key: string, body: Body, depth: number): string {
  const tabs = '\t'.repeat(depth);
  if (isMap(body)) {
    const rows = Object.entries(body).map(([name, value]) => inBlock(asText(name), value, depth + 1));
    return `${tabs}${key}:\n${rows.join('\n')}`;
  }
  if (isList(body) && body.length > 0 && body.some((one) => typeof one !== 'string'))
    return `${tabs}${key}:\n${body.map((one) => `${tabs}\t- ${inFlow(one)}`).join('\n')}`;
  // a list of texts is a text of several lines
  return `${tabs}${key}: ${isList(body) ? body.map(inFlow).join('\n') : inFlow(body)}`;
}

/** What the schema proposes to write for a key, as snippets. */
export function snippetsOf(
  root: Schema,
  key: string,
  schema: Schema,
  { flow }: WritingPlace,
): readonly string[] {
  const bodies = (
    schema.defaultSnippets ?? alternatives(root, schema).flatMap((s) => s.defaultSnippets ?? [])
  ).map(({ body }) => body);
  return bodies.map((body) =>
    flow ? `${key}: ${inFlow(isList(body) ? (body[0] ?? '') : body)}` : inBlock(key, body, 0),
  );
}
