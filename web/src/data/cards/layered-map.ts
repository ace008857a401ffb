/** So many changes are kept apart before they are merged. */
const mostChanges = 500;

/** A map with changes on top of another that stays as it is. */
class LayeredMap<K, V> implements ReadonlyMap<K, V> {
  readonly size: number;
  constructor(
    readonly base: ReadonlyMap<K, V>,
    readonly changes: ReadonlyMap<K, V>,
  ) {
    let added = 0;
    for (const key of changes.keys()) if (!base.has(key)) added++;
    this.size = base.size + added;
  }
  get(key: K): V | undefined {
    return this.changes.has(key) ? this.changes.get(key) : this.base.get(key);
  }
  has(key: K): boolean {
    return this.changes.has(key) || this.base.has(key);
  }
  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.base) {
      yield [key, this.changes.has(key) ? this.changes.get(key)! : value];
    }
    for (const entry of this.changes) if (!this.base.has(entry[0])) yield entry;
  }
  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }
  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }
  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}

/**
 * Returns a map with changes, in time that does not depend on its size: copying the states of ten thousand cards at each answer
 * would be felt.
 */
export function withChanges<K, V>(
  map: ReadonlyMap<K, V>,
  changes: ReadonlyMap<K, V>,
): ReadonlyMap<K, V> {
  if (!(map instanceof LayeredMap)) return new LayeredMap(map, changes);
  const merged = new Map<K, V>([...map.changes, ...changes]);
  return merged.size <= mostChanges
    ? new LayeredMap<K, V>(map.base, merged)
    : new LayeredMap<K, V>(new Map(map), changes);
}
