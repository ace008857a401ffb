import { useEffect, useState } from 'react';
import { serverClock } from '#web/shared/server-clock';

/** The maximum delay of a browser's timer, in ms. */
const longestWait = 2 ** 31 - 1;

/**
 * Calls `look` now, whenever the server's clock offset changes or the device wakes, and after the delay that `look`
 * returns.
 */
export function watchTime(look: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(again, Math.min(longestWait, look()));
  };
  again();
  document.addEventListener('visibilitychange', again);
  const stop = serverClock.subscribe(again);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', again);
    stop();
  };
}

export const timeLeft = (deadline: Date): number =>
  deadline.getTime() - serverClock.now().getTime();

/**
 * Returns whether a time has come, by the server's clock; becomes false again if this device's clock turns out to be
 * fast.
 */
export function useTimeUp(deadline: Date): boolean {
  const [isUp, setUp] = useState(() => timeLeft(deadline) <= 0);
  const at = deadline.getTime();
  useEffect(
    () =>
      watchTime(() => {
        const left = timeLeft(new Date(at));
        setUp(left <= 0);
        return left <= 0 ? longestWait : left;
      }),
    [at],
  );
  return isUp;
}
