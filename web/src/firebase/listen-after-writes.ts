import type { Emit, Source } from '#web/firebase/live-store';
import { isCached } from '#web/firebase/query-state';

/**
 * Listens to `source`, and once more after `written` if the server's first answer is a denial: a pending write, such as a
 * new enrolment, may give access. Returns the unsubscribe function.
 */
export function listenAfterWrites(
  source: Source,
  emit: Emit,
  written: () => Promise<unknown>,
): () => void {
  let isAnswered = false;
  let isStopped = false;
  let stop = source((live) => {
    const isFirst = !isAnswered && !isCached(live);
    isAnswered ||= isFirst;
    if (!isFirst || live.status !== 'denied') return emit(live);
    void written().then(() => {
      if (!isStopped) stop = source(emit);
    });
  });
  return () => {
    isStopped = true;
    stop();
  };
}
