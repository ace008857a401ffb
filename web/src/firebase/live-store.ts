import type { QueryState } from '#web/firebase/query-state';

type Entry = {
  live: QueryState<unknown>;
  listeners: Set<() => void>;
  stop: () => void;
  lingering?: ReturnType<typeof setTimeout>;
};

/** How long a listener outlives its last reader, in ms: moving between pages then costs no reads. */
const linger = 60_000;

const entries = new Map<string, Entry>();

export type Emit = (live: QueryState<unknown>) => void;

/** Starts to listen; gives each state to `emit` and returns what ends it. */
export type Source = (emit: Emit) => () => void;

/** The current state of what `key` names, shared by all its readers. */
export const liveSnapshot = (key: string): QueryState<unknown> => entries.get(key)?.live ?? loading;
const loading: QueryState<never> = { status: 'loading' };

/** Joins the listener of `key`, or starts it. Returns what leaves it. */
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

/** Begins anew, after what the state itself does to make another attempt worthwhile. */
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

/** Ends every listener: after signing out nothing of the learner's stays in memory. */
export function closeAllLive() {
  for (const key of entries.keys()) {
    clearTimeout(entries.get(key)?.lingering);
    close(key);
  }
}
