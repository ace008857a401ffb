import { useCallback, useSyncExternalStore } from 'react';
import {
  collection,
  doc,
  documentId,
  getDocFromCache,
  getDocsFromCache,
  limit,
  onSnapshot,
  orderBy,
  query,
  startAfter,
  where,
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  type FirestoreError,
  type Query,
  type QueryDocumentSnapshot,
  type SnapshotMetadata,
} from 'firebase/firestore';
import type { ZodMiniType } from 'zod/mini';
import type { QuerySpec } from '@trellis/model/queries';
import { confirmedQueries } from '#web/firebase/confirmed-queries';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore, reconnect } from '#web/firebase/firestore';
import { trackPendingWrites, watchPendingWrites } from '#web/firebase/pending-writes';
import { listenWithReconnect } from '#web/firebase/listen-with-reconnect';
import type { QueryState } from '#web/firebase/query-state';
import { liveSnapshot, subscribeLive, type Emit, type Source } from '#web/firebase/live-store';

/** What `key` names, live, shared by all who ask for it. */
export function useSubscription<T>(key: string | null, source: Source): QueryState<T> {
  const subscribe = useCallback(
    (notify: () => void) => (key === null ? () => {} : subscribeLive(key, source, notify)),
    // The key says everything about the source, so a new source of the same key is the same one.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [key],
  );
  return useSyncExternalStore(subscribe, () => liveSnapshot(key ?? '')) as QueryState<T>;
}

export const failure = (error: FirestoreError): QueryState<never> =>
  error.code === 'permission-denied'
    ? { status: 'denied' }
    : { status: 'failed', error, retry: () => {} };

export const offline: QueryState<never> = {
  status: 'offline',
  retry: () => void reconnect().catch(() => {}),
};

/** What Firestore tells, as soon as it is there; a stop before that is honoured. */
export const fromFirestore =
  (listen: (db: Firestore, emit: Emit) => () => void): Source =>
  (emit) => {
    let stop = () => {};
    let isStopped = false;
    void firebaseFirestore().then(
      (db) => {
        if (isStopped) return;
        void trackPendingWrites(db);
        stop = listenWithReconnect((heard) => listen(db, heard), emit, reconnect);
      },
      (error: unknown) =>
        emit(navigator.onLine ? { status: 'failed', error, retry: () => {} } : offline),
    );
    return () => {
      isStopped = true;
      stop();
    };
  };

/**
 * A document, live. Local writes show at once, with the server's times estimated. Without a network, a document that the
 * cache knows nothing of is `offline`; one that the server has said to be missing is `missing`.
 * Without a path nothing is read.
 */
export function useLiveDocument<T>(path: string | null, schema: ZodMiniType<T>): QueryState<T> {
  return useSubscription(
    path,
    fromFirestore((db, emit) => {
      const reference: DocumentReference = doc(db, path ?? '');
      let latest: DocumentSnapshot;
      return onSnapshot(
        reference,
        { includeMetadataChanges: true },
        (snapshot) => {
          latest = snapshot;
          const data = snapshot.data({ serverTimestamps: 'estimate' });
          if (data !== undefined) emit(told(db, snapshot, () => decode(schema, data)));
          else if (!snapshot.metadata.fromCache) emit({ status: 'missing' });
          // The SDK shows an empty cache only once it has given up connecting, or knows the document to be missing.
          else {
            void getDocFromCache(reference).then(
              () => latest === snapshot && emit({ status: 'missing' }),
              () => latest === snapshot && emit(offline),
            );
          }
        },
        (error) => emit(failure(error)),
      );
    }),
  );
}

/**
 * The results of a query, live, each with its id. Without a network they are those that this device knows; none at all are
 * believed only if the server has answered this query here before.
 */
export function useLiveQuery<T>(
  spec: QuerySpec,
  schema: ZodMiniType<T>,
): QueryState<(T & { id: string })[]> {
  const key = JSON.stringify(spec);
  return useSubscription(
    key,
    fromFirestore((db, emit) =>
      onSnapshot(
        queryOf(db, spec),
        { includeMetadataChanges: true },
        (snapshot) => {
          if (!snapshot.metadata.fromCache) confirmedQueries.add(key);
          else if (snapshot.empty && !confirmedQueries.has(key)) return emit(offline);
          emit(told(db, snapshot, () => snapshot.docs.map((document) => read(document, schema))));
        },
        (error) => emit(failure(error)),
      ),
    ),
  );
}

/**
 * Those of a query's documents that hold changes of this device which the server has not taken yet, and for a while after,
 * until what functions make of them is here too. Costs no read.
 */
export function usePendingWrites<T>(
  spec: QuerySpec,
  schema: ZodMiniType<T>,
): QueryState<(T & { id: string })[]> {
  return useSubscription(
    `unsent ${JSON.stringify(spec)}`,
    fromFirestore((db, emit) => {
      let latest = 0;
      const look = async () => {
        const turn = ++latest;
        const { docs } = await getDocsFromCache(queryOf(db, spec));
        const unsent = docs.filter(({ metadata }) => metadata.hasPendingWrites);
        if (turn === latest) emit(parsed(() => unsent.map((document) => read(document, schema))));
      };
      // Signing out ends Firestore under it.
      return watchPendingWrites(() => void look().catch(() => {}));
    }),
  );
}

/** A document as its schema says, with its id. Throws where it is not so. */
export const read = <T>(
  document: QueryDocumentSnapshot,
  schema: ZodMiniType<T>,
): T & { id: string } => ({
  ...decode(schema, document.data({ serverTimestamps: 'estimate' })),
  id: document.id,
});

export function queryOf(db: Firestore, spec: QuerySpec): Query {
  return query(
    collection(db, spec.collection),
    ...spec.where.map(([field, op, value]) => where(field, op, value)),
    ...(spec.orderBy ?? []).map(([field, direction]) => orderBy(field, direction)),
    ...(spec.after === undefined
      ? []
      : [orderBy(documentId(), spec.orderBy?.[0]?.[1]), startAfter(...spec.after)]),
    ...(spec.limit === undefined ? [] : [limit(spec.limit)]),
  );
}

/** What a snapshot says; a change in it that has not been sent yet is followed. */
function told<T>(
  db: Firestore,
  { metadata }: { metadata: SnapshotMetadata },
  read: () => T,
): QueryState<T> {
  if (metadata.hasPendingWrites) void trackPendingWrites(db);
  const live = parsed(read);
  return live.status === 'ready'
    ? { ...live, isPending: metadata.hasPendingWrites, isKept: metadata.fromCache }
    : live;
}

export function parsed<T>(read: () => T): QueryState<T> {
  try {
    return { status: 'ready', value: read() };
  } catch (error) {
    return { status: 'failed', error, retry: () => {} };
  }
}
