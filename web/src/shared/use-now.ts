import { useEffect, useState } from 'react';
import { serverClock } from '#web/shared/server-clock';

/**
 * Returns the server's time, at most `pulse` ms old: a page that is open when the day ends goes on to the next, and a device
 * whose clock is wrong is not believed.
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
