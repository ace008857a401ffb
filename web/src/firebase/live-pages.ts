import {
  onSnapshot,
  query,
  startAfter,
  Timestamp,
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
import { pushedOff } from '#web/firebase/pushed-off';

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
  /** Documents that newer ones pushed off the page. They stay shown, unfollowed, so that there is no gap before the next page. */
  pushed: QueryDocumentSnapshot[];
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

  const compare = comparing(spec);

  const emitItems = () => {
    const shown = new Map<string, { doc: QueryDocumentSnapshot; item: T & { id: string } }>();
    // Pages may overlap: a deletion draws the first document of the next page into a page, and what was pushed off one may be
    // on the next.
    for (const part of ['docs', 'pushed'] as const)
      for (const page of pages)
        for (const doc of page[part])
          if (!shown.has(doc.id)) shown.set(doc.id, { doc, item: page.values.get(doc.id)! });
    const all = [...shown.values()];
    if (pages.some(({ pushed }) => pushed.length > 0)) all.sort((a, b) => compare(a.doc, b.doc));
    const items = all.map(({ item }) => item);
    emit({
      status: 'ready',
      value: { items, isWhole, isLoading, loadMore, loadAll },
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
      const isFull = docs.length === limit;
      Object.assign(page, {
        docs,
        pushed: [...(isFull ? pushedOff(page.docs, docs, compare) : []), ...page.pushed],
        isPending: metadata.hasPendingWrites,
        isFromCache: metadata.fromCache,
      });
      if (number === pages.length - 1) {
        isLoading = metadata.fromCache && docs.length === 0 && navigator.onLine;
        isWhole = !metadata.fromCache && !isFull;
      }
      emitItems();
    };
    isLoading = true;
    hasRest = limit === undefined;
    const page: Page<T> = {
      ...{ docs: [], pushed: [], values: new Map(), isPending: false, isFromCache: true },
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

/** Returns a function that compares documents as a query orders them. */
function comparing({ orderBy = [] }: QuerySpec) {
  const sign = (direction: 'asc' | 'desc' | undefined) => (direction === 'desc' ? -1 : 1);
  return (one: QueryDocumentSnapshot, other: QueryDocumentSnapshot): number => {
    for (const [field, direction] of orderBy) {
      const order = inOrder(sortValue(one, field), sortValue(other, field));
      if (order !== 0) return sign(direction) * order;
    }
    return sign(orderBy.at(-1)?.[1]) * inOrder(one.id, other.id);
  };
}

const inOrder = <T extends string | number>(one: T, other: T) =>
  one < other ? -1 : one > other ? 1 : 0;

/** Returns a field's value as text or a number that sorts like it. */
function sortValue(document: QueryDocumentSnapshot, field: string): string | number {
  const value: unknown = document.get(field, { serverTimestamps: 'estimate' });
  if (value instanceof Timestamp) return value.valueOf();
  return typeof value === 'number' ? value : String(value);
}
