/**
 * Returns data with the half characters in its texts replaced, as Firestore would store them damaged. What is no text, list or
 * plain object is handed on as it is.
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
