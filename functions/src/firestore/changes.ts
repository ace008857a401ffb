import { isDeepStrictEqual } from 'node:util';

/** Returns the fields of `wanted` that differ from `stored`; null if there are none. */
export function changesOf<T extends object>(stored: object, wanted: T): Partial<T> | null {
  const before = new Map<string, unknown>(Object.entries(stored));
  const changes: Partial<T> = {};
  let hasChanges = false;
  for (const key in wanted) {
    if (before.has(key) && isDeepStrictEqual(before.get(key), wanted[key])) continue;
    changes[key] = wanted[key];
    hasChanges = true;
  }
  return hasChanges ? changes : null;
}
