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
import { areWritten, trackPendingWrites, watchPendingWrites } from '#web/firebase/pending-writes';
import { listenAfterWrites } from '#web/firebase/listen-after-writes';
import { listenWithReconnect } from '#web/firebase/listen-with-reconnect';
import type { QueryState } from '#web/firebase/query-state';
import { liveSnapshot, subscribeLive, type Emit, type Source } from '#web/firebase/live-store';

/** Returns the live value of `key`, shared by all subscribers. */
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

/** How long a denial waits for pending writes, in ms. */
const patience = 5000;

/** Subscribes once Firestore is loaded, unless unsubscribed before. */
export const fromFirestore =
  (listen: (db: Firestore, emit: Emit) => () => void): Source =>
  (emit) => {
    let stop = () => {};
    let isStopped = false;
    void firebaseFirestore().then(
      (db) => {
        if (isStopped) return;
        void trackPendingWrites(db);
        const written = () => areWritten(db, patience).catch(() => false);
        const source: Source = (heard) =>
          listenAfterWrites((answered) => listen(db, answered), heard, written);
        stop = listenWithReconnect(source, emit, reconnect);
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
 * Returns a document, live. Local writes show at once, with estimated server times. Offline, an uncached document is
 * `offline`; one that the server confirmed as missing is `missing`. Reads nothing without a path.
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
          if (data !== undefined) emit(readyState(db, snapshot, () => decode(schema, data)));
          else if (!snapshot.metadata.fromCache) emit({ status: 'missing' });
          // The SDK reports an empty cache only when it has stopped connecting, or knows that the document is missing.
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
 * Returns the results of a query, live, with ids. Offline they are the cached ones; an empty result is trusted only if
 * the server has answered this query on this device before. Reads nothing without a query. `after`: a result of the same
 * query, after whose document these start.
 */
export function useLiveQuery<T>(
  spec: QuerySpec | null,
  schema: ZodMiniType<T>,
  after?: { id: string },
): QueryState<(T & { id: string })[]> {
  const key = JSON.stringify(spec) + (after?.id ?? '');
  return useSubscription(
    spec && key,
    fromFirestore((db, emit) =>
      onSnapshot(
        queryOf(db, spec!, after),
        { includeMetadataChanges: true },
        (snapshot) => {
          if (!snapshot.metadata.fromCache) confirmedQueries.add(key);
          else if (snapshot.empty && !confirmedQueries.has(key)) return emit(offline);
          emit(
            readyState(db, snapshot, () => snapshot.docs.map((document) => read(document, schema))),
          );
        },
        (error) => emit(failure(error)),
      ),
    ),
  );
}

/**
 * Returns the documents of a query with pending writes, and for a while after they are sent, until the effects of
 * functions have arrived. Costs no read.
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
      // Signing out terminates Firestore while listening.
      return watchPendingWrites(() => void look().catch(() => {}));
    }),
  );
}

/** The documents of what {@link read} returned. */
const documents = new WeakMap<object, QueryDocumentSnapshot>();

/** Returns a parsed document with its id. Throws if it does not match its schema. */
export function read<T>(
  document: QueryDocumentSnapshot,
  schema: ZodMiniType<T>,
): T & { id: string } {
  const data = decode(schema, document.data({ serverTimestamps: 'estimate' }));
  const value = { ...data, id: document.id };
  documents.set(value, document);
  return value;
}

/** Returns a query; with `after`, from the document after that of a result, which {@link read} returned. */
export function queryOf(db: Firestore, spec: QuerySpec, after?: object): Query {
  return query(
    collection(db, spec.collection),
    ...spec.where.map(([field, op, value]) => where(field, op, value)),
    ...(spec.orderBy ?? []).map(([field, direction]) => orderBy(field, direction)),
    ...(spec.after === undefined
      ? []
      : [orderBy(documentId(), spec.orderBy?.[0]?.[1]), startAfter(...spec.after)]),
    ...(after === undefined ? [] : [startAfter(documents.get(after))]),
    ...(spec.limit === undefined ? [] : [limit(spec.limit)]),
  );
}

/** Returns the state of a snapshot; tracks its pending writes. */
function readyState<T>(
  db: Firestore,
  { metadata }: { metadata: SnapshotMetadata },
  read: () => T,
): QueryState<T> {
  if (metadata.hasPendingWrites) void trackPendingWrites(db);
  const live = parsed(read);
  return live.status === 'ready'
    ? { ...live, isPending: metadata.hasPendingWrites, isFromCache: metadata.fromCache }
    : live;
}

export function parsed<T>(read: () => T): QueryState<T> {
  try {
    return { status: 'ready', value: read() };
  } catch (error) {
    return { status: 'failed', error, retry: () => {} };
  }
}
