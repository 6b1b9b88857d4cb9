/** Scenarios compiled by the build: a light shelf at once, each scenario when it is asked for. */
declare module 'virtual:scenarios' {
  // An ambient module may not import by path, hence the inline types.
  export const shelf: readonly import('./shelf.ts').ShelfEntry[];
  /** Loads a scenario of the shelf, its texts in a language where they are there; rejects when there is none of this id. */
  export function load(id: string, language?: string): Promise<import('./shelf.ts').Shipped>;
  /** The same, without waiting for the texts that no first turn says. */
  export function begin(id: string, language?: string): Promise<import('./late.ts').ShippedFirst>;
  /** Source texts of all shipped files by id, those included that are only to be extended. */
  export function sources(): Promise<Readonly<Record<string, string>>>;
  /** JSON Schema of the format, as `schema.json` has it. */
  export function schema(): Promise<unknown>;
}
