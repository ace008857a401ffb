import { localStorageItem } from '#web/shared/local-storage-item';

/** A measurement with a longer round trip is too imprecise, in ms. */
const longestTrip = 3000;
/** The error of a time in whole seconds, in ms; smaller corrections are ignored. */
const vague = 2000;
/** The maximum age of a cached response, in s; older ones do not reveal the time. */
const oldestCopy = 2;

const stored = localStorageItem('clock-offset');

/** The server's clock offset to this device, in ms; null until measured. */
let offset = read();
const listeners = new Set<() => void>();

function read(): number | null {
  const kept = stored.read();
  return kept === null || !Number.isFinite(Number(kept)) ? null : Number(kept);
}

/** A request and its response, both by this device's clock, in ms. */
export type Trip = { sentAt: number; answeredAt: number };

/**
 * Returns the offset if the server's clock was at `server` halfway; null if that is too imprecise.
 */
export const offsetOf = (server: Date, { sentAt, answeredAt }: Trip): number | null =>
  answeredAt - sentAt > longestTrip || answeredAt < sentAt
    ? null
    : Math.round(server.getTime() - (sentAt + answeredAt) / 2);

/** Returns when a server responded, by its own clock; null if unknown or if a cache responded. */
export function dateOf(headers: Headers): Date | null {
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date) || Number(headers.get('age') ?? 0) > oldestCopy) return null;
  // The header has no fraction of a second.
  return new Date(date + 500);
}

function keep(measured: number) {
  stored.write(String(measured));
  offset = measured;
  listeners.forEach((notify) => notify());
}

/** The server's clock, as estimated from its latest responses. */
export const serverClock = {
  isKnown: (): boolean => offset !== null,
  now: (): Date => new Date(Date.now() + (offset ?? 0)),
  /** Updates the offset from a time that the server set during a request. */
  learn(server: Date, trip: Trip) {
    const measured = offsetOf(server, trip);
    if (measured !== null) keep(measured);
  },
  /** Updates the offset from the headers of an uncached response. */
  learnFrom({ headers }: Response, trip: Trip) {
    const date = dateOf(headers);
    const measured = date && offsetOf(date, trip);
    if (measured !== null && Math.abs(measured - (offset ?? 0)) > vague) keep(measured);
  },
  /** Calls `listener` whenever the offset is updated. Returns the unsubscribe function. */
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** How long a measurement from our host is good enough, in ms. */
const goodFor = 600_000;
let askedAt = -Infinity;

/** Requests the time from our host, which costs no read. */
async function askHost() {
  if (!navigator.onLine || document.visibilityState === 'hidden') return;
  if (performance.now() - askedAt < goodFor) return;
  askedAt = performance.now();
  const sentAt = Date.now();
  // The number bypasses caches.
  const address = `/icon.svg?${sentAt}`;
  const response = await fetch(address, { method: 'HEAD', cache: 'no-store' });
  serverClock.learnFrom(response, { sentAt, answeredAt: Date.now() });
}

/**
 * Keeps the server's clock up to date while a page is open: at the start and when the page becomes visible.
 */
export function startServerClock() {
  const ask = () => void askHost().catch(() => (askedAt = -Infinity));
  ask();
  addEventListener('online', ask);
  document.addEventListener('visibilitychange', ask);
}
