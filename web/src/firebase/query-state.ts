/** The state of a document or a query. Each page handles every state. */
export type QueryState<T> =
  | { status: 'loading' }
  /**
   * `isPending`: it has a pending write. `isFromCache`: it comes from the cache; the server has not responded yet.
   */
  | { status: 'ready'; value: T; isPending?: boolean; isFromCache?: boolean }
  | { status: 'missing' }
  | { status: 'denied' }
  /**
   * It is not cached and the server is unreachable. It loads automatically once the server responds.
   */
  | { status: 'offline'; retry: () => void }
  | { status: 'failed'; error: unknown; retry: () => void };

/** Returns the value, if any. */
export const valueOf = <T>(live: QueryState<T>): T | undefined =>
  live.status === 'ready' ? live.value : undefined;

/** Returns whether it is a cached value, and the server has not responded yet. */
export const isCached = (live: QueryState<unknown>): boolean =>
  live.status === 'ready' && live.isFromCache === true;

/** Returns a live value mapped from another; states other than `ready` are unchanged. */
export const mapQueryState = <T, U>(live: QueryState<T>, change: (value: T) => U): QueryState<U> =>
  live.status === 'ready' ? { ...live, value: change(live.value) } : live;
