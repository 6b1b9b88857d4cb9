/** Puts a thing with those of the same key, in the order in which they come. */
export function putTogether<K, T>(groups: Map<K, T[]>, key: K, thing: T): void {
  const together = groups.get(key);
  if (together) together.push(thing);
  else groups.set(key, [thing]);
}
