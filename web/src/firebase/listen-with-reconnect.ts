import type { Emit, Source } from '#web/firebase/live-store';
import { isCached } from '#web/firebase/query-state';

/**
 * How long a response may take before it counts as lost, in ms; doubled each time. More than the ten seconds after
 * which the SDK itself reports that it is offline.
 */
const patience = 12_000;

type Listener = { start: () => void; stop: () => void; isEnded: boolean };

/** Listeners without a response from the server so far. */
const waiting = new Set<Listener>();

/**
 * Listens to `source`. If the server does not respond although there is a network, calls `reconnect` and restarts,
 * together with all other waiting listeners: a connection may look open and be dead. Returns the unsubscribe function.
 */
export function listenWithReconnect(
  source: Source,
  emit: Emit,
  reconnect: () => Promise<void>,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let unsubscribe = () => {};
  let isCurrent: object;
  let wait = patience;

  const listener: Listener = {
    isEnded: false,
    start() {
      const turn = (isCurrent = {});
      waiting.add(listener);
      timer = setTimeout(late, wait);
      wait *= 2;
      unsubscribe = source((live) => {
        if (isCurrent !== turn) return;
        if (!isCached(live)) rest();
        emit(live);
      });
    },
    stop() {
      isCurrent = {};
      rest();
      unsubscribe();
    },
  };
  const rest = () => {
    waiting.delete(listener);
    clearTimeout(timer);
  };
  const late = () => {
    if (navigator.onLine) void startAnew(reconnect);
    else timer = setTimeout(late, patience);
  };
  listener.start();
  return () => {
    listener.isEnded = true;
    listener.stop();
  };
}

async function startAnew(reconnect: () => Promise<void>) {
  const listeners = [...waiting];
  listeners.forEach(({ stop }) => stop());
  await reconnect().catch(() => {});
  for (const { isEnded, start } of listeners) if (!isEnded) start();
}
