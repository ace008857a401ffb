/**
 * Returns data with lone surrogates in its texts replaced, because Firestore would corrupt them. Other values are
 * returned as they are.
 */
export function wellFormed<T>(data: T): T;
export function wellFormed(data: unknown): unknown {
  if (typeof data === 'string') return data.toWellFormed();
  if (Array.isArray(data)) return data.map((item: unknown) => wellFormed(item));
  if (data === null || typeof data !== 'object') return data;
  if (Object.getPrototypeOf(data) !== Object.prototype) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, item]) => [key.toWellFormed(), wellFormed(item)]),
  );
}
