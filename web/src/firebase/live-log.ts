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

/** The loaded entries of a log, latest first. */
export type Log<T> = {
  lines: (T & { id: string })[];
  /** Whether all entries are loaded. */
  isWhole: boolean;
  isLoading: boolean;
  loadMore: () => void;
};

/**
 * Returns an append-only collection, paginated and live: `spec` sorts by one time, latest first, and its limit is the
 * page size. Each entry costs one read, once. Offline, an empty list is trusted only if the server has answered this
 * query on this device before.
 */
export function useLiveLog<T>(spec: QuerySpec, schema: ZodMiniType<T>): QueryState<Log<T>> {
  return useSubscription(
    `log ${JSON.stringify(spec)}`,
    fromFirestore((db, emit) => openLog(db, spec, schema, emit)),
  );
}

function openLog<T>(db: Firestore, spec: QuerySpec, schema: ZodMiniType<T>, emit: Emit) {
  const key = JSON.stringify(spec);
  const [time = ''] = spec.orderBy?.[0] ?? [];
  // An entry that a newer one pushes off its page stays, so that there is no gap between pages.
  const seen = new Map<string, { at: string; line: T & { id: string } }>();
  const stops: (() => void)[] = [];
  let last: QueryDocumentSnapshot | undefined;
  let isWhole = false;
  let isLoading = false;

  const emitLines = () =>
    emit({ status: 'ready', value: { lines: sorted(seen), isWhole, isLoading, loadMore } });
  const openPage = () => {
    const page = stops.length;
    isLoading = true;
    const receive = ({ docs, metadata }: QuerySnapshot) => {
      if (!metadata.fromCache) confirmedQueries.add(key);
      else if (page === 0 && docs.length === 0 && !confirmedQueries.has(key)) return emit(offline);
      try {
        for (const document of docs) {
          seen.set(document.id, { at: timeOf(document, time), line: read(document, schema) });
        }
      } catch (error) {
        return emit({ status: 'failed', error, retry: () => {} });
      }
      if (page === stops.length - 1) {
        last = docs.at(-1) ?? last;
        isLoading = false;
        isWhole = !metadata.fromCache && docs.length < (spec.limit ?? Infinity);
      }
      emitLines();
    };
    stops.push(
      onSnapshot(
        last === undefined ? queryOf(db, spec) : query(queryOf(db, spec), startAfter(last)),
        { includeMetadataChanges: true },
        receive,
        (error) => emit(failure(error)),
      ),
    );
  };
  const loadMore = () => {
    if (isLoading || isWhole) return;
    openPage();
    emitLines();
  };
  openPage();
  return () => stops.forEach((stop) => stop());
}

const sorted = <T>(seen: Map<string, { at: string; line: T & { id: string } }>) =>
  [...seen.values()]
    .sort((a, b) => compare(b.at, a.at) || compare(b.line.id, a.line.id))
    .map(({ line }) => line);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Returns the sort time of a document in nanoseconds, as text that sorts correctly. */
function timeOf(document: QueryDocumentSnapshot, field: string): string {
  const time: unknown = document.get(field, { serverTimestamps: 'estimate' });
  return time instanceof Timestamp ? time.valueOf() : '';
}
