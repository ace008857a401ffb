/** A document or a query as a page sees it. Each page shows each of the states. */
export type Live<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'missing' }
  | { status: 'denied' }
  | { status: 'failed'; error: unknown; retry: () => void };

/** The value where there is one. */
export const valueOf = <T>(live: Live<T>): T | undefined =>
  live.status === 'ready' ? live.value : undefined;

/** A live value made of another; every state but `ready` stays as it is. */
export const mapLive = <T, U>(live: Live<T>, change: (value: T) => U): Live<U> =>
  live.status === 'ready' ? { status: 'ready', value: change(live.value) } : live;
