import type { QueryState } from '#web/firebase/query-state';

type Entry = {
  live: QueryState<unknown>;
  listeners: Set<() => void>;
  stop: () => void;
  lingering?: ReturnType<typeof setTimeout>;
};

/**
 * How long a listener outlives its last subscriber, in ms, so that navigating between pages costs no reads.
 */
const linger = 60_000;

const entries = new Map<string, Entry>();

export type Emit = (live: QueryState<unknown>) => void;

/** Starts to listen; passes each state to `emit` and returns the unsubscribe function. */
export type Source = (emit: Emit) => () => void;

/** Returns the current state of `key`, shared by all subscribers. */
export const liveSnapshot = (key: string): QueryState<unknown> => entries.get(key)?.live ?? loading;
const loading: QueryState<never> = { status: 'loading' };

/** Subscribes to `key`, and starts its listener if needed. Returns the unsubscribe function. */
export function subscribeLive(key: string, source: Source, listener: () => void): () => void {
  const entry = entries.get(key) ?? open(key, source);
  clearTimeout(entry.lingering);
  entry.listeners.add(listener);
  return () => {
    entry.listeners.delete(listener);
    if (entry.listeners.size === 0) entry.lingering = setTimeout(() => close(key), linger);
  };
}

function open(key: string, source: Source): Entry {
  const entry: Entry = { live: loading, listeners: new Set(), stop: () => {} };
  entries.set(key, entry);
  start(entry, source);
  return entry;
}

function start(entry: Entry, source: Source) {
  let isCurrent = true;
  const stop = source((live) => {
    if (!isCurrent) return;
    entry.live = 'retry' in live ? { ...live, retry: () => restart(entry, source, live) } : live;
    entry.listeners.forEach((notify) => notify());
  });
  entry.stop = () => {
    isCurrent = false;
    stop();
  };
}

/** Restarts, after an error state that a retry may resolve. */
function restart(entry: Entry, source: Source, { retry }: { retry: () => void }) {
  entry.stop();
  entry.live = loading;
  entry.listeners.forEach((notify) => notify());
  retry();
  start(entry, source);
}

function close(key: string) {
  entries.get(key)?.stop();
  entries.delete(key);
}

/** Ends every listener, so that none of the learner's data stays in memory after signing out. */
export function closeAllLive() {
  for (const key of entries.keys()) {
    clearTimeout(entries.get(key)?.lingering);
    close(key);
  }
}
