/** A document or a query as a page sees it. Each page shows each of the states. */
export type QueryState<T> =
  | { status: 'loading' }
  /**
   * `isPending`: it holds a change of this device that the server has not taken yet. `isKept`: it is what this device knew;
   * the server has not answered yet.
   */
  | { status: 'ready'; value: T; isPending?: boolean; isKept?: boolean }
  | { status: 'missing' }
  | { status: 'denied' }
  /** It is not kept on this device and the server cannot be reached. It comes by itself once the server answers. */
  | { status: 'offline'; retry: () => void }
  | { status: 'failed'; error: unknown; retry: () => void };

/** The value where there is one. */
export const valueOf = <T>(live: QueryState<T>): T | undefined =>
  live.status === 'ready' ? live.value : undefined;

/** A live value made of another; every state but `ready` stays as it is. */
export const mapQueryState = <T, U>(live: QueryState<T>, change: (value: T) => U): QueryState<U> =>
  live.status === 'ready' ? { ...live, value: change(live.value) } : live;
