import type { QueryState } from '#web/firebase/query-state';
import type { Emit, Source } from '#web/firebase/live-store';

/**
 * How long an answer may take before it counts as gone astray, in ms; twice as long each further time. More than the ten
 * seconds after which the SDK says by itself that there is no connection at all.
 */
const patience = 12_000;

type Listener = { start: () => void; stop: () => void; isEnded: boolean };

/** Whether it is what this device knew before it asked. */
const isGuess = (live: QueryState<unknown>) => live.status === 'ready' && live.isKept === true;

/** Those that have heard nothing of the server yet. */
const waiting = new Set<Listener>();

/**
 * Listens to `source`. Where the server says nothing for a while though there is a network, calls `reconnect` and starts anew,
 * with all others that wait like this: a connection may look open and be dead. Returns what ends it.
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
        if (!isGuess(live)) rest();
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
