import {
  doc,
  FirestoreError,
  getDocFromCache,
  getDocFromServer,
  onSnapshot,
  type DocumentSnapshot,
  type Firestore,
} from 'firebase/firestore';
import type { ZodMiniType } from 'zod/mini';
import type { QuerySpec } from '@trellis/model/queries';
import { decode } from '#web/firebase/decode';
import type { QueryState } from '#web/firebase/query-state';
import {
  failure,
  fromFirestore,
  offline,
  parsed,
  queryOf,
  read,
  useSubscription,
} from '#web/firebase/live-query';
import { localStorageItem } from '#web/shared/local-storage-item';

/** When a document was last read on this device, in ms. */
const lastRead = (path: string) => localStorageItem(`mine.read.${path}`);

/**
 * Returns a document that may be stale: cached if it was read at most `maxAge` ms ago, for no read; otherwise with one
 * read. If the server is unreachable, the cached copy of any age.
 */
export function useCachedDocument<T>(
  path: string | null,
  schema: ZodMiniType<T>,
  maxAge: number,
): QueryState<T> {
  return useSubscription(
    path === null ? null : `kept ${path}`,
    fromFirestore((db, emit) => {
      void keptOrRead(db, path ?? '', schema, maxAge).then(emit);
      return () => {};
    }),
  );
}

async function keptOrRead<T>(
  db: Firestore,
  path: string,
  schema: ZodMiniType<T>,
  maxAge: number,
): Promise<QueryState<T>> {
  const reference = doc(db, path);
  const valueOf = (found: DocumentSnapshot) => parsed(() => decode(schema, found.data()));
  const inCache = await getDocFromCache(reference).catch(() => undefined);
  const kept = inCache?.exists() ? valueOf(inCache) : undefined;
  const age = Date.now() - Number(lastRead(path).read() ?? -Infinity);
  if (kept?.status === 'ready' && age <= maxAge) return kept;
  try {
    const found = await getDocFromServer(reference);
    if (maxAge < Infinity) lastRead(path).write(String(Date.now()));
    return found.exists() ? valueOf(found) : { status: 'missing' };
  } catch (error) {
    if (kept?.status === 'ready') return kept;
    if (error instanceof FirestoreError && navigator.onLine) return failure(error);
    return navigator.onLine ? { status: 'failed', error, retry: () => {} } : offline;
  }
}

/** Returns the cached copy of a document, live, whatever its age. Costs no read; `missing` if there is none. */
export function useLocalDocument<T>(path: string | null, schema: ZodMiniType<T>): QueryState<T> {
  return useSubscription(
    path === null ? null : `local ${path}`,
    fromFirestore((db, emit) =>
      onSnapshot(
        doc(db, path ?? ''),
        { source: 'cache' },
        (found) =>
          emit(found.exists() ? parsed(() => decode(schema, found.data())) : { status: 'missing' }),
        (error) => emit(failure(error)),
      ),
    ),
  );
}

/** Returns the cached documents of a query, live. Costs no read; other documents are missing. */
export function useCachedQuery<T>(
  spec: QuerySpec,
  schema: ZodMiniType<T>,
): QueryState<(T & { id: string })[]> {
  return useSubscription(
    `kept ${JSON.stringify(spec)}`,
    fromFirestore((db, emit) =>
      onSnapshot(
        queryOf(db, spec),
        { source: 'cache' },
        ({ docs }) => emit(parsed(() => docs.map((document) => read(document, schema)))),
        (error) => emit(failure(error)),
      ),
    ),
  );
}
