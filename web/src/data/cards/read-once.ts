import {
  doc,
  getDocFromCache,
  getDocFromServer,
  getDocsFromCache,
  getDocsFromServer,
  type DocumentSnapshot,
  type Firestore,
} from 'firebase/firestore';
import type { ZodMiniType } from 'zod/mini';
import type { QuerySpec } from '@trellis/model/query';
import { decode } from '#web/firebase/decode';
import { queryOf, read } from '#web/firebase/live-query';
import { codeOf } from '#web/shared/use-command';

/** A value, and whether it comes from this device because the server is out of reach. */
export type Found<T> = { value: T; isFromCache: boolean };

const isUnreachable = (error: unknown) =>
  !navigator.onLine || ['unavailable', 'deadline-exceeded'].includes(codeOf(error));

/** Reads from the server; from this device if that cannot be reached, rejecting as the server did without a copy. */
async function serverOrCache<T>(
  ask: () => Promise<T>,
  inCache: () => Promise<T>,
): Promise<Found<T>> {
  try {
    return { value: await ask(), isFromCache: false };
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    const value = await inCache().catch(() => undefined);
    if (value === undefined) throw error;
    return { value, isFromCache: true };
  }
}

/** Returns a document, for one read; undefined if there is none. Offline, the copy on this device. */
export async function readDocument<T>(
  db: Firestore,
  path: string,
  schema: ZodMiniType<T>,
): Promise<Found<T | undefined>> {
  const record = doc(db, path);
  const { value, isFromCache } = await serverOrCache(
    () => getDocFromServer(record),
    () => getDocFromCache(record),
  );
  return { value: valueIn(value, schema), isFromCache };
}

/** Returns the documents of a query, for one read each and at least one. Offline, those on this device. */
export async function readQuery<T>(
  db: Firestore,
  spec: QuerySpec,
  schema: ZodMiniType<T>,
): Promise<Found<(T & { id: string })[]>> {
  const query = queryOf(db, spec);
  const { value, isFromCache } = await serverOrCache(
    () => getDocsFromServer(query),
    () => getDocsFromCache(query),
  );
  return { value: value.docs.map((document) => read(document, schema)), isFromCache };
}

/** Returns the copy of a document on this device, for no read; undefined if there is none that can be read. */
export const readCopy = <T>(
  db: Firestore,
  path: string,
  schema: ZodMiniType<T>,
): Promise<T | undefined> =>
  getDocFromCache(doc(db, path))
    .then((copy) => valueIn(copy, schema))
    .catch(() => undefined);

/**
 * Returns a document of a version: the copy on this device if it has that version, otherwise for one read. If the server is out of
 * reach, the copy, whatever its version; undefined if there is none.
 */
export async function readVersion<T extends { version: number }>(
  db: Firestore,
  path: string,
  version: number,
  schema: ZodMiniType<T>,
): Promise<T | undefined> {
  const kept = await readCopy(db, path, schema);
  if (kept?.version === version) return kept;
  try {
    return valueIn(await getDocFromServer(doc(db, path)), schema);
  } catch (error) {
    if (isUnreachable(error)) return kept;
    throw error;
  }
}

const valueIn = <T>(found: DocumentSnapshot, schema: ZodMiniType<T>): T | undefined =>
  found.exists() ? decode(schema, found.data({ serverTimestamps: 'estimate' })) : undefined;
