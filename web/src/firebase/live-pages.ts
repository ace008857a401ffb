import {
  onSnapshot,
  query,
  startAfter,
  type Firestore,
  type QueryDocumentSnapshot,
  type QuerySnapshot,
} from 'firebase/firestore';
import type { ZodMiniType } from 'zod/mini';
import type { QuerySpec } from '@trellis/model/queries';
import { confirmedQueries } from '#web/firebase/confirmed-queries';
import type { QueryState } from '#web/firebase/query-state';
import {
  failure,
  fromFirestore,
  offline,
  queryOf,
  read,
  useSubscription,
} from '#web/firebase/live-query';
import type { Emit } from '#web/firebase/live-store';

/** The documents of a query that are loaded so far, in its order. */
export type Pages<T> = {
  items: (T & { id: string })[];
  /** Whether all are loaded. */
  isWhole: boolean;
  isLoading: boolean;
  /** Loads the next page. */
  loadMore: () => void;
  /** Loads all that are left. */
  loadAll: () => void;
};

/** A document whose time is still this device's guess cannot say where the next page begins; both pages then have it. */
const isConfirmed = ({ metadata }: QueryDocumentSnapshot) => !metadata.hasPendingWrites;

type Page<T> = {
  docs: QueryDocumentSnapshot[];
  /** What was read of each document; the same object until it changes. */
  values: Map<string, T & { id: string }>;
  isPending: boolean;
  isFromCache: boolean;
  stop: () => void;
};

/**
 * Returns the documents of a query, live, page by page: its limit is the page size. Each costs one read, once, and one
 * more whenever it changes; changed and deleted ones are followed on every page that is loaded. Reads nothing without a query.
 */
export function useLivePages<T>(
  spec: QuerySpec | null,
  schema: ZodMiniType<T>,
): QueryState<Pages<T>> {
  return useSubscription(
    spec && `pages ${JSON.stringify(spec)}`,
    fromFirestore((db, emit) => openPages(db, spec!, schema, emit)),
  );
}

function openPages<T>(db: Firestore, spec: QuerySpec, schema: ZodMiniType<T>, emit: Emit) {
  const key = JSON.stringify(spec);
  const pages: Page<T>[] = [];
  let isWhole = false;
  let isLoading = false;
  let hasRest = false;

  const emitItems = () => {
    // Pages may overlap: a deletion draws the first document of the next page into a page.
    const items = new Map(
      pages.flatMap(({ docs, values }) => docs.map(({ id }) => [id, values.get(id)!] as const)),
    );
    emit({
      status: 'ready',
      value: { items: [...items.values()], isWhole, isLoading, loadMore, loadAll },
      isPending: pages.some((page) => page.isPending),
      isFromCache: pages.some((page) => page.isFromCache),
    });
  };
  const openPage = (limit: number | undefined) => {
    const number = pages.length;
    const last = pages.flatMap(({ docs }) => docs).findLast(isConfirmed);
    const from = queryOf(db, { ...spec, limit });
    const receive = (snapshot: QuerySnapshot) => {
      const { docs, metadata } = snapshot;
      if (!metadata.fromCache) confirmedQueries.add(key);
      else if (number === 0 && docs.length === 0 && !confirmedQueries.has(key))
        return emit(offline);
      try {
        for (const { doc } of snapshot.docChanges({ includeMetadataChanges: true }))
          page.values.set(doc.id, read(doc, schema));
      } catch (error) {
        return emit({ status: 'failed', error, retry: () => {} });
      }
      Object.assign(page, {
        docs,
        isPending: metadata.hasPendingWrites,
        isFromCache: metadata.fromCache,
      });
      if (number === pages.length - 1) {
        isLoading = metadata.fromCache && docs.length === 0 && navigator.onLine;
        isWhole = !metadata.fromCache && docs.length < (limit ?? Infinity);
      }
      emitItems();
    };
    isLoading = true;
    hasRest = limit === undefined;
    const page: Page<T> = {
      ...{ docs: [], values: new Map(), isPending: false, isFromCache: true },
      stop: () => {},
    };
    pages.push(page);
    page.stop = onSnapshot(
      last === undefined ? from : query(from, startAfter(last)),
      { includeMetadataChanges: true },
      receive,
      (error) => emit(failure(error)),
    );
  };
  const load = (limit: number | undefined) => {
    if (isLoading || isWhole || hasRest) return;
    openPage(limit);
    emitItems();
  };
  const loadMore = () => load(spec.limit);
  const loadAll = () => load(undefined);
  openPage(spec.limit);
  return () => pages.forEach(({ stop }) => stop());
}
