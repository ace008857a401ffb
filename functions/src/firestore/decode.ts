import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore';
import { safeReadStored, type Schema } from '@trellis/model/stored';

/** A document that its schema refuses. No retry mends it. */
export class MalformedDocument extends Error {
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path} is malformed: ${problem}`);
  }
}

/** Returns the document's data in the shape of today; null where there is none. Throws {@link MalformedDocument}. */
export function decode<T>(schema: Schema<T>, snapshot: DocumentSnapshot | undefined): T | null {
  if (snapshot === undefined || !snapshot.exists) return null;
  const parsed = safeReadStored(schema, withDates(snapshot.data()));
  if (parsed.success) return parsed.data;
  throw new MalformedDocument(snapshot.ref.path, parsed.error.message);
}

/** Firestore's timestamps as dates, at any depth. A date keeps milliseconds; the rest of the microseconds is lost. */
export function withDates(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(withDates);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withDates(inner)]));
}
