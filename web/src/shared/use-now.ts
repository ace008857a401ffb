import { useEffect, useState } from 'react';
import { serverClock } from '#web/shared/server-clock';

/**
 * Returns the server's time, at most `pulse` ms old, so that an open page notices the end of the day, even if the
 * device's clock is wrong.
 */
export function useNow(pulse = 60_000): Date {
  const [now, setNow] = useState(serverClock.now);
  useEffect(() => {
    const look = () => setNow(serverClock.now());
    const timer = setInterval(look, pulse);
    const stop = serverClock.subscribe(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [pulse]);
  return now;
}
