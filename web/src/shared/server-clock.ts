import { localStorageItem } from '#web/shared/local-storage-item';

/** A measurement whose answer took longer than this says too little, in ms. */
const longestTrip = 3000;
/** How far off a time of whole seconds may be, in ms: nothing closer than that is corrected by it. */
const vague = 2000;
/** A copy that some cache has held for longer than this, in s, says nothing of the time. */
const oldestCopy = 2;

const stored = localStorageItem('clock-offset');

/** By how many ms the server's clock is ahead of this device's; null until it has ever been measured here. */
let offset = read();
const listeners = new Set<() => void>();

function read(): number | null {
  const kept = stored.read();
  return kept === null || !Number.isFinite(Number(kept)) ? null : Number(kept);
}

/** A request on its way, and the server's answer to it: both by this device's clock, in ms. */
export type Trip = { sentAt: number; answeredAt: number };

/** Returns what the difference of the clocks must be if the server's clock stood at `server` halfway; null where that is too vague. */
export const offsetOf = (server: Date, { sentAt, answeredAt }: Trip): number | null =>
  answeredAt - sentAt > longestTrip || answeredAt < sentAt
    ? null
    : Math.round(server.getTime() - (sentAt + answeredAt) / 2);

/** Returns when a server has answered, by its own clock; null where it does not say, or a cache has answered in its place. */
export function dateOf(headers: Headers): Date | null {
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date) || Number(headers.get('age') ?? 0) > oldestCopy) return null;
  // The header leaves out the part of a second.
  return new Date(date + 500);
}

function keep(measured: number) {
  stored.write(String(measured));
  offset = measured;
  listeners.forEach((notify) => notify());
}

/** The server's clock, as this device knows it from what the server has last said. */
export const serverClock = {
  isKnown: (): boolean => offset !== null,
  now: (): Date => new Date(Date.now() + (offset ?? 0)),
  /** Learns from a time that the server set while a request was under way. */
  learn(server: Date, trip: Trip) {
    const measured = offsetOf(server, trip);
    if (measured !== null) keep(measured);
  },
  /** Learns from the headers of an answer that no cache gave. */
  learnFrom({ headers }: Response, trip: Trip) {
    const date = dateOf(headers);
    const measured = date && offsetOf(date, trip);
    if (measured !== null && Math.abs(measured - (offset ?? 0)) > vague) keep(measured);
  },
  /** Calls `listener` whenever something has been learned. Returns what ends that. */
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** How long what our host has said of the time is good enough, in ms. */
const goodFor = 600_000;
let askedAt = -Infinity;

/** Asks our own host for the time, which costs no read. */
async function askHost() {
  if (!navigator.onLine || document.visibilityState === 'hidden') return;
  if (performance.now() - askedAt < goodFor) return;
  askedAt = performance.now();
  const sentAt = Date.now();
  // The number keeps caches on the way from answering.
  const address = `/icon.svg?${sentAt}`;
  const response = await fetch(address, { method: 'HEAD', cache: 'no-store' });
  serverClock.learnFrom(response, { sentAt, answeredAt: Date.now() });
}

/** Keeps the server's clock right while a page is open: from the start on, and when somebody comes back to it. */
export function startServerClock() {
  const ask = () => void askHost().catch(() => (askedAt = -Infinity));
  ask();
  addEventListener('online', ask);
  document.addEventListener('visibilitychange', ask);
}
