/**
 * The one language in which the source format is defined. A definition says what may be written; from it come
 * the located check (compile/check.ts), the typed value the compiler builds on, and the JSON Schema for editors.
 */

/** Lists of ids that a value or key may refer to. `options/figures` = options of one matter. */
export type Namespace = string;
/** Keys from the root of the file to a value. */
export type Path = readonly string[];

export type KeyRule =
  | { readonly kind: 'id' }
  | { readonly kind: 'turn' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'reference'; readonly to: (path: Path) => Namespace };

export interface Field {
  /** Its compiled name: `honouredFrom` for `honoured-from`. */
  readonly name: string;
  readonly rule: Rule;
  readonly required: boolean;
  /** Filled in before the check when it is not written (compile/fill.ts): what it then is, in words. */
  readonly given?: string;
  /** Value when nothing is written; a function, so that no two values share one object. */
  readonly missing?: () => unknown;
}

/** What a definition says of itself to people: one sentence, and examples in the file's spelling. */
export interface Told {
  readonly about?: string;
  readonly examples?: readonly unknown[];
}

export type Rule = Told &
  /** `code` = the same in every language: never translated. */
  (
    | { readonly kind: 'text'; readonly pattern?: RegExp; readonly wanted?: string; readonly code?: boolean }
    | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly whole: boolean }
    | { readonly kind: 'boolean' }
    | { readonly kind: 'choice'; readonly values: readonly (string | number)[] }
    | { readonly kind: 'scalar' }
    | { readonly kind: 'duration' }
    | { readonly kind: 'instant'; readonly dateAlone: boolean }
    | { readonly kind: 'address' }
    | { readonly kind: 'reference'; readonly to: (path: Path) => Namespace; readonly also: readonly string[] }
    | { readonly kind: 'list'; readonly of: Rule; readonly min: number; readonly max: number }
    | { readonly kind: 'map'; readonly keys: KeyRule; readonly of: Rule }
    | {
        readonly kind: 'record';
        readonly fields: Readonly<Record<string, Field>>;
        /** The same in their order, laid out once: every map of every file is checked against them. */
        readonly entries: readonly (readonly [key: string, field: Field])[];
        /** Exactly one key is written. */
        readonly one: boolean;
        /** Keys beside the required ones that a first draft wants. */
        readonly usual: readonly string[];
        /** Keys beside the fields. */
        readonly rest?: { readonly to: Namespace; readonly of: Rule };
      }
    | { readonly kind: 'either'; readonly scalar?: Rule; readonly list?: Rule; readonly map?: Rule }
    | { readonly kind: 'named'; readonly name: string; readonly rule: () => Rule }
    | { readonly kind: 'loose'; readonly of: Rule }
    | { readonly kind: 'into'; readonly of: Rule; readonly change: (value: unknown, path: Path) => unknown }
  );

declare const VALUE: unique symbol;
/** A definition whose checked value has type T. */
export interface Shape<T> {
  readonly rule: Rule;
  readonly [VALUE]?: T;
}
export interface MissingShape<T> extends Shape<T> {
  readonly missing: (() => unknown) | 'absent';
}
export interface GivenShape<T> extends Shape<T> {
  readonly given: string;
}
export interface AbsentShape<T> extends MissingShape<T> {
  readonly missing: 'absent';
}
export type Infer<S> = S extends Shape<infer T> ? T : never;

/** `honoured-from` -> `honouredFrom`: the compiled name of a field. */
export type Camel<K extends string> = K extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : K;
export const camel = (key: string): string => key.replace(/-([a-z0-9])/g, (_, c: string) => c.toUpperCase());

type Flat<T> = { readonly [K in keyof T]: T[K] };
type Fields = Readonly<Record<string, Shape<unknown>>>;
type RecordOf<F extends Fields> = Flat<
  {
    [K in keyof F & string as F[K] extends AbsentShape<unknown> ? never : Camel<K>]: Infer<F[K]>;
  } & {
    [K in keyof F & string as F[K] extends AbsentShape<unknown> ? Camel<K> : never]?: Infer<F[K]>;
  }
>;

/** What people read: a translation may replace it. */
export const text = (): Shape<string> => ({ rule: { kind: 'text' } });
/** A text that is the same in every language. */
export const code = (): Shape<string> => ({ rule: { kind: 'text', code: true } });
export const matching = (pattern: RegExp, wanted: string): Shape<string> => ({
  rule: { kind: 'text', code: true, pattern, wanted },
});

/** No number of a scenario lies beyond. */
export const LIMIT = 1_000_000;
export const number = (min = -LIMIT, max = LIMIT): Shape<number> => ({
  rule: { kind: 'number', min, max, whole: false },
});
export const share = (): Shape<number> => number(0, 1);
export const whole = (min = 0, max = 1000): Shape<number> => ({
  rule: { kind: 'number', min, max, whole: true },
});
export const boolean = (): Shape<boolean> => ({ rule: { kind: 'boolean' } });
export const scalar = (): Shape<string | number | boolean> => ({ rule: { kind: 'scalar' } });
export const duration = (): Shape<number> => ({ rule: { kind: 'duration' } });
export const instant = (dateAlone = false): Shape<string> => ({ rule: { kind: 'instant', dateAlone } });
export const address = (): Shape<string> => ({ rule: { kind: 'address' } });
export const choice = <const V extends string | number>(values: readonly V[]): Shape<V> => ({
  rule: { kind: 'choice', values },
});

/** The id of something defined elsewhere in the file, or one of the words in `also`. */
export const reference = (
  to: Namespace | ((path: Path) => Namespace),
  also: readonly string[] = [],
): Shape<string> => ({
  rule: { kind: 'reference', to: typeof to === 'string' ? () => to : to, also },
});

export const list = <T>(of: Shape<T>, min = 0, max = 200): Shape<readonly T[]> => ({
  rule: { kind: 'list', of: of.rule, min, max },
});
/** id -> thing, in file order. */
export const named = <T>(of: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  rule: { kind: 'map', keys: { kind: 'id' }, of: of.rule },
});
export const byTurn = <T>(of: Shape<T>): Shape<Readonly<Record<number, T>>> => ({
  rule: { kind: 'map', keys: { kind: 'turn' }, of: of.rule },
});
/** Keys are ids defined elsewhere. */
export const by = <T>(
  to: Namespace | ((path: Path) => Namespace),
  of: Shape<T>,
): Shape<Readonly<Record<string, T>>> => ({
  rule: {
    kind: 'map',
    keys: { kind: 'reference', to: typeof to === 'string' ? () => to : to },
    of: of.rule,
  },
});
export const byChoice = <const K extends string, T>(
  values: readonly K[],
  of: Shape<T>,
): Shape<Readonly<Partial<Record<K, T>>>> => ({
  rule: { kind: 'map', keys: { kind: 'choice', values }, of: of.rule },
});

/** A missing key leaves the field absent. */
export const optional = <T>(shape: Shape<T>): AbsentShape<T> => ({ rule: shape.rule, missing: 'absent' });
/** A missing key means this value. */
export const or = <T>(shape: Shape<T>, value: T): MissingShape<T> => ({
  rule: shape.rule,
  missing: () => value,
});
export const flag = (): MissingShape<boolean> => or(boolean(), false);
export const zero = (shape: Shape<number> = number()): MissingShape<number> => or(shape, 0);
export const none = <T>(shape: Shape<readonly T[]>): MissingShape<readonly T[]> => or(shape, []);
export const empty = <T>(shape: Shape<Readonly<Record<string, T>>>) => or(shape, {});

/** Filled in before the check when it is not written; `given` says with what. */
export const given = <T>(shape: Shape<T>, words: string): GivenShape<T> => ({
  rule: shape.rule,
  given: words,
});

function fieldOf(key: string, shape: Shape<unknown>): Field {
  const name = camel(key);
  // The only shapes with `given` are those made by `given`.
  if ('given' in shape)
    return { name, rule: shape.rule, required: true, given: (shape as GivenShape<unknown>).given };
  if (!('missing' in shape)) return { name, rule: shape.rule, required: true };
  // The only shapes with `missing` are those made by `optional` and `or`.
  const { missing } = shape as MissingShape<unknown>;
  return { name, rule: shape.rule, required: false, ...(missing !== 'absent' && { missing }) };
}

export interface RecordOptions {
  readonly one?: boolean;
  readonly usual?: readonly string[];
  readonly rest?: { readonly to: Namespace; readonly of: Shape<unknown> };
}

export function record<F extends Fields>(fields: F, options: RecordOptions = {}): Shape<RecordOf<F>> {
  const compiled: Record<string, Field> = {};
  for (const [key, shape] of Object.entries(fields)) compiled[key] = fieldOf(key, shape);
  const { rest } = options;
  return {
    rule: {
      kind: 'record',
      fields: compiled,
      entries: Object.entries(compiled),
      one: options.one ?? false,
      usual: options.usual ?? [],
      ...(rest && { rest: { to: rest.to, of: rest.of.rule } }),
    },
  };
}

/** Told apart by what was written: a single value, a list, or a map. */
export const either = <A = never, B = never, C = never>(kinds: {
  scalar?: Shape<A>;
  list?: Shape<B>;
  map?: Shape<C>;
}): Shape<A | B | C> => ({
  rule: {
    kind: 'either',
    ...(kinds.scalar && { scalar: kinds.scalar.rule }),
    ...(kinds.list && { list: kinds.list.rule }),
    ...(kinds.map && { map: kinds.map.rule }),
  },
});

/** A shape with a name: may hold itself, and stands once in the JSON Schema. */
export const definition = <T>(name: string, shape: () => Shape<T>): Shape<T> => ({
  rule: { kind: 'named', name, rule: () => shape().rule },
});
/** Nothing is required at any depth, and names may point to what the extending file brings. */
export const loose = <T>(shape: Shape<T>): Shape<unknown> => ({ rule: { kind: 'loose', of: shape.rule } });
/** The checked value, turned into what the core reads. */
export const into = <A, B>(shape: Shape<A>, change: (value: A, path: Path) => B): Shape<B> => ({
  // The walker calls `change` with the checked value of `shape`, so it is an A.
  rule: { kind: 'into', of: shape.rule, change: (value, path) => change(value as A, path) },
});
/** Says of a shape what it is, in one sentence, with examples as one would write them. */
export const about = <S extends Shape<unknown>>(
  shape: S,
  words: string,
  ...examples: readonly unknown[]
): S => ({
  ...shape,
  rule: { ...shape.rule, about: words, ...(examples.length > 0 && { examples }) },
});
/** One text, or a list of texts. */
const oneOrMore = (min: number, max: number): Shape<readonly string[]> =>
  either({ scalar: into(text(), (one): readonly string[] => [one]), list: list(text(), min, max) });
/** One paragraph, or a list of paragraphs. */
export const paragraphs = (): Shape<readonly string[]> => oneOrMore(0, 200);
/** What may be told more than once in a game: one text, or up to eight that take turns. */
export const tellings = (): Shape<readonly string[]> => oneOrMore(1, 8);
