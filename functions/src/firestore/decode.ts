import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore';
import { safeReadStored, type Schema } from '@trellis/model/stored';

/** A document that does not match its schema. Retrying does not help. */
export class MalformedDocument extends Error {
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path} is malformed: ${problem}`);
  }
}

/**
 * Returns the document's data in the current shape; null if it does not exist. Throws {@link MalformedDocument}.
 */
export function decode<T>(schema: Schema<T>, snapshot: DocumentSnapshot | undefined): T | null {
  if (snapshot === undefined || !snapshot.exists) return null;
  const parsed = safeReadStored(schema, withDates(snapshot.data()));
  if (parsed.success) return parsed.data;
  throw new MalformedDocument(snapshot.ref.path, parsed.error.message);
}

/** Returns the fields of a document as they are stored, without defaults; times as dates. */
export const storedFieldsOf = (snapshot: DocumentSnapshot | undefined): object =>
  Object(withDates(snapshot?.data() ?? {}));

/**
 * Converts Firestore timestamps to dates, at any depth. Dates have millisecond precision; microseconds are lost.
 */
export function withDates(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(withDates);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withDates(inner)]));
}

/** Returns what was read; null if the document is malformed. */
export function unlessMalformed<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof MalformedDocument) return null;
    throw problem;
  }
}
