import { useCallback, useSyncExternalStore } from 'react';
import {
  collection,
  doc,
  limit,
  onSnapshot,
  orderBy,
  query,
  where,
  type DocumentReference,
  type FirestoreError,
  type Query,
} from 'firebase/firestore';
import type { ZodMiniType } from 'zod/mini';
import type { QuerySpec } from '@trellis/model/queries';
import { withDates } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';
import type { Live } from '#web/firebase/live';
import { liveSnapshot, subscribeLive, type Source } from '#web/firebase/live-store';

function useLive<T>(key: string, source: Source): Live<T> {
  // The key says everything about the source, so a new source of the same key is the same one.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const subscribe = useCallback((notify: () => void) => subscribeLive(key, source, notify), [key]);
  return useSyncExternalStore(subscribe, () => liveSnapshot(key)) as Live<T>;
}

const failure = (error: FirestoreError): Live<never> =>
  error.code === 'permission-denied'
    ? { status: 'denied' }
    : { status: 'failed', error, retry: () => {} };

/** Runs `listen` as soon as Firestore is there; a stop before that is honoured. */
function whenReady(listen: (db: Awaited<ReturnType<typeof firebaseFirestore>>) => () => void) {
  let stop = () => {};
  let isStopped = false;
  void firebaseFirestore().then((db) => {
    if (!isStopped) stop = listen(db);
  });
  return () => {
    isStopped = true;
    stop();
  };
}

/**
 * A document, live. Local writes show at once, with the server's times estimated. While offline, a document that is not
 * in the cache stays `loading`: only the server can say that it is missing.
 */
export function useLiveDocument<T>(path: string, schema: ZodMiniType<T>): Live<T> {
  return useLive(path, (emit) =>
    whenReady((db) =>
      onSnapshot(
        doc(db, path) as DocumentReference,
        { includeMetadataChanges: true },
        (snapshot) => {
          const data = snapshot.data({ serverTimestamps: 'estimate' });
          if (data === undefined) {
            if (!snapshot.metadata.fromCache) emit({ status: 'missing' });
          } else emit(parsed(() => schema.parse(withDates(data))));
        },
        (error) => emit(failure(error)),
      ),
    ),
  );
}

/** The results of a query, live, each with its id. */
export function useLiveQuery<T>(
  spec: QuerySpec,
  schema: ZodMiniType<T>,
): Live<(T & { id: string })[]> {
  return useLive(JSON.stringify(spec), (emit) =>
    whenReady((db) => {
      const clauses = [
        ...spec.where.map(([field, op, value]) => where(field, op, value)),
        ...(spec.orderBy ?? []).map(([field, direction]) => orderBy(field, direction)),
        ...(spec.limit === undefined ? [] : [limit(spec.limit)]),
      ];
      return onSnapshot(
        query(collection(db, spec.collection) as Query, ...clauses),
        { includeMetadataChanges: true },
        (snapshot) => {
          // An empty cache says nothing yet.
          if (snapshot.metadata.fromCache && snapshot.empty) return;
          emit(
            parsed(() =>
              snapshot.docs.map((document) => ({
                ...schema.parse(withDates(document.data({ serverTimestamps: 'estimate' }))),
                id: document.id,
              })),
            ),
          );
        },
        (error) => emit(failure(error)),
      );
    }),
  );
}

function parsed<T>(read: () => T): Live<T> {
  try {
    return { status: 'ready', value: read() };
  } catch (error) {
    return { status: 'failed', error, retry: () => {} };
  }
}
